"""A small program beside the kiosk that starts it again when it crashed, was killed or hangs."""
