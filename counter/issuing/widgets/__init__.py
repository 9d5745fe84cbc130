"""The widgets of the issuing desk; they know presenters and models, never a service."""
