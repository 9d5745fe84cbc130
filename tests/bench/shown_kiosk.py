"""`onewindow kiosk`, saying when its first usable frame stood: a frame was swapped and the tiles take a touch.

The program is the product's own from its front door on, up to where it goes to work after the first frame; what
listens is imported no sooner than the program imports its own.
"""

from pathlib import Path

from shared import crashes

TILES = ("tileTakeTicket", "tileCheckIn", "tileCollect")
STEP_MS = 1


def listen() -> None:
    """Says when the tiles can be touched once the first frame stands."""
    report = crashes.report_crashes

    def begun(folder: Path, station: str) -> None:  # the first thing that the kiosk does
        from kiosk import app

        report(folder, station)
        app.go_to_work = seen

    crashes.report_crashes = begun


def seen(*_arguments: object) -> None:
    """Says so when the kiosk is usable, or looks again."""
    from PySide6.QtCore import QTimer

    from tests.bench.bare_window import say

    if usable():
        say()
    else:
        QTimer.singleShot(STEP_MS, seen)


def usable() -> bool:
    """Whether every tile of the home page is drawn and takes a touch."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    windows = [w for w in QGuiApplication.allWindows() if isinstance(w, QQuickWindow)]
    tiles = [window.findChild(QQuickItem, name) for window in windows for name in TILES]
    return bool(tiles) and all(
        tile is not None and tile.isVisible() and tile.isEnabled() and tile.width() > 0 for tile in tiles
    )


if __name__ == "__main__":
    from onewindow import main

    listen()
    main()
