"""Codes: what a scanner reads off a phone or a paper, and the codes this product signs itself."""
