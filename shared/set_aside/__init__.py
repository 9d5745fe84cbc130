"""What a restored hall had done and could not keep, until a person has settled it."""
