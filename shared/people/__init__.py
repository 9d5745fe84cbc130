"""Who someone is: numbers, names, evidence, and the sealing of personal data."""
