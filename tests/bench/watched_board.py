"""`onewindow board`, watched from without: it says when a frame with another number stood.

One JSON object a line on its output, times of the machine's one clock: {"shown": "A002", "at": …}. The program is the
product's own from its front door on.
"""

import json
import sys
import time

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import onewindow
from kiosk.board import app
from kiosk.board.board_model import BoardModel


def watch() -> None:
    """Watch the window the board opens."""
    open_window = app.open_window

    def opened(engine: QQmlApplicationEngine, model: BoardModel) -> QQuickWindow:
        window = open_window(engine, model)
        told = ""

        def stood() -> None:
            nonlocal told
            if model.shown.number != told or not told:
                told = model.shown.number or "-"
                sys.stdout.write(json.dumps({"shown": told, "at": time.perf_counter()}) + "\n")
                sys.stdout.flush()

        window.frameSwapped.connect(stood)
        return window

    app.open_window = opened


if __name__ == "__main__":
    watch()
    sys.exit(onewindow.main())
