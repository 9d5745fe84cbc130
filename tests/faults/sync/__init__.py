"""Hall and platform as real processes, over a line that fails, on machines that fail, killed at random."""
