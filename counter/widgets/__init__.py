"""The widgets of the counter; they know presenters and models, never a service."""
