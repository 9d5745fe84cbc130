"""`onewindow kiosk`, touched and watched from without: it says when a frame with what was asked for stood.

One JSON object a line on its standard input, one or two answers a line on its output, times of the machine's one clock:

    {"see": "offer"}                      {"armed": …} at once, {"seen": …} when an item of that objectName is seen
    {"see": "citizen=张**"}               the same, and it shows that text
    {"see": "!offer"}                     it is not, or no longer, to be seen
    {"see": "offer", "touch": "line_A"}   the item is touched once all is armed; {"armed": …} is when
    {"felt": "tileGuide"}                 the item is touched; {"felt": …} is how long its next frame took
    {"stall": ""}                         {"stall": …} is how long it was deaf at most since last asked

What is asked for must not be there yet: {"already": …}. The program is the product's own from its front door on.
"""

import json
import os
import sys
import time
from typing import Any

from shared import crashes

BEAT_MS = 5


def listen() -> None:
    """Take orders from when the kiosk goes to work."""
    report = crashes.report_crashes

    def begun(*arguments: Any) -> None:  # the first thing that the kiosk does
        from kiosk import app

        report(*arguments)
        go_to_work = app.go_to_work

        def at_work(*with_what: Any) -> None:
            go_to_work(*with_what)
            watch()

        app.go_to_work = at_work

    crashes.report_crashes = begun


def watch() -> None:
    """A watcher that lives as long as the application."""
    from PySide6.QtCore import QObject, QPoint, QSocketNotifier, Qt, QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtTest import QTest

    from shared.qt import probe_sight

    app = QGuiApplication.instance()

    def the_window() -> QQuickWindow:  # asked for each time: nothing here keeps its wrapper alive
        return next(each for each in QGuiApplication.allWindows() if isinstance(each, QQuickWindow))

    class Watcher(QObject):
        def __init__(self) -> None:
            super().__init__(app)
            self._heard = b""
            self._wanted = ""
            self._felt_at = self._stall = 0.0
            self._beat_at = time.perf_counter()
            self._beats = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
            self._beats.timeout.connect(self._beat)
            self._beats.start()
            self._orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
            self._orders.activated.connect(self._hear)
            the_window().frameSwapped.connect(self._look, Qt.ConnectionType.QueuedConnection)
            say(ready=time.perf_counter())

        def _hear(self) -> None:
            chunk = os.read(sys.stdin.fileno(), 4096)
            if not chunk:
                self._orders.setEnabled(False)
                QGuiApplication.quit()
            *lines, self._heard = (self._heard + chunk).split(b"\n")
            for line in lines:
                self._obey(json.loads(line))

        def _beat(self) -> None:
            now = time.perf_counter()
            self._stall = max(self._stall, now - self._beat_at - BEAT_MS / 1000)
            self._beat_at = now

        def _obey(self, order: dict[str, str]) -> None:
            if "stall" in order:
                say(stall=self._stall)
                self._stall = 0.0
                return
            if "felt" in order:
                self._felt_at = time.perf_counter()
                touch(order["felt"])
                the_window().update()
                return
            if is_there(order["see"]):
                say(already=time.perf_counter())
                return
            self._wanted = order["see"]
            say(armed=time.perf_counter())
            if "touch" in order:
                touch(order["touch"])

        def _look(self) -> None:
            stood = time.perf_counter()
            if self._felt_at:
                say(felt=stood - self._felt_at)
                self._felt_at = 0.0
            if self._wanted and is_there(self._wanted):
                self._wanted = ""
                say(seen=stood)

    def is_there(wanted: str) -> bool:
        if wanted.startswith("!"):
            return not is_there(wanted.removeprefix("!"))
        name, _, text = wanted.partition("=")
        seen = probe_sight.find(name)
        return seen is not None and seen.visible and text in ("", seen.text)

    def touch(name: str) -> None:
        seen = probe_sight.find(name)
        assert seen is not None, f"there is no {name} to touch"
        assert seen.visible, f"{name} is not to be seen"
        window = the_window()
        middle = window.mapFromGlobal(QPoint(seen.x + seen.w // 2, seen.y + seen.h // 2))
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    Watcher()


def say(**what: float) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    from onewindow import main

    listen()
    main()
