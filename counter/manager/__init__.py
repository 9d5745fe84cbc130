"""The hall manager's screens: what happens now, and what a day was like."""
