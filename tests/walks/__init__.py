"""Walks through the kiosk's real window on an X screen of their own, by fingers and keys."""
