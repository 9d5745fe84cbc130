"""Runs this folder's Qt Quick tests: `python -m tests.qml.kiosk_parts.run`; gives the number of failures."""

import sys
from pathlib import Path

from PySide6.QtQuickTest import QUICK_TEST_MAIN

import shared.qt.theme  # noqa: F401  registers Onewindow.Theme

if __name__ == "__main__":
    sys.exit(QUICK_TEST_MAIN("kiosk", sys.argv, str(Path(__file__).parent)))
