"""The calling voice of the hall."""
