"""The reference online platform: the other end of the sync, with its web pages."""
