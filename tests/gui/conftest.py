"""Qt without a screen, and no quiet warnings: a Qt message or a slot that raises fails its test."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
