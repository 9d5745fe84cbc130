"""Halls, platform and line in one process and in virtual time, all chance from one seed."""
