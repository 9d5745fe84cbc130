"""Scans on their way to the platform, beside the entries that name them."""
