"""The one append-only, hash-chained journal (台账)."""
