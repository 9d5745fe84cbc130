"""Slip printers (ESC/POS) and document printers (IPP)."""
