"""`onewindow kiosk`, saying when its first usable frame stood: a frame was swapped and the tiles take a touch.

The program is the product's own from its front door on, up to where it goes to work after the first frame.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.bench.bare_window import say

TILES = ("tileTakeTicket", "tileCheckIn", "tileCollect")
STEP_MS = 1


def listen() -> None:
    """Says when the tiles can be touched once the first frame stands."""
    from kiosk import app

    def seen(*_arguments: object) -> None:
        if usable():
            say()
        else:
            QTimer.singleShot(STEP_MS, seen)

    app.go_to_work = seen


def usable() -> bool:
    """Whether every tile of the home page is drawn and takes a touch."""
    windows = [w for w in QGuiApplication.allWindows() if isinstance(w, QQuickWindow)]
    tiles = [window.findChild(QQuickItem, name) for window in windows for name in TILES]
    return all(
        tile is not None and tile.isVisible() and tile.isEnabled() and tile.width() > 0 for tile in tiles
    )


if __name__ == "__main__":
    from onewindow import main

    listen()
    main()
