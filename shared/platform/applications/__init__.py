"""Applications begun online: who holds each, and how they go to a window and back."""
