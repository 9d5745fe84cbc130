"""The scans of the halls' cases: taken in piece by piece, sealed as they come."""
