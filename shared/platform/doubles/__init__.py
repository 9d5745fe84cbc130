"""Applications whose citizen had the same taken in at a window while its line was cut."""
