"""A hall's call board on the phone of anyone: calls, who waits, missed numbers; nothing of a person."""
