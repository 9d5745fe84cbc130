"""Qt models over the documents the presenters derive."""
