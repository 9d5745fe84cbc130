"""Applications begun online and worked on at a window, before their acceptance."""
