"""Accounts, roles and sessions of the people who work in the hall."""
