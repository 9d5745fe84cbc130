"""The call board: who is called where, who waits, and the hall's voice."""
