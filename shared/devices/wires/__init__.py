"""Byte lines to devices: what a driver asks of one, and the serial line."""
