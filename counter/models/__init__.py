"""Qt models over the rows the presenters derive."""
