"""Documents and their print rights: printed once, on pickup."""
