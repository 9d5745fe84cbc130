"""Promises explored in every history within bounds, on the production rules themselves."""
