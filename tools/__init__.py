"""What the builder of the program runs; nothing here is part of the program."""
