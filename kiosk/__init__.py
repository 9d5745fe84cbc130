"""The citizens' door: the self-service terminal and the call board."""
