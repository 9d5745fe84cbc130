"""Hands before the window: the X server's own pointer and keys, and the fingers of a touch screen.

A pointer and a key go in at the X server (XTEST) and reach the window as from a device. Xvfb has no touch device, so
two fingers at once go in one step later, at Qt's side of the window system (QTest on the window shown).
"""

import ctypes
import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QInputDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

Place = tuple[int, int]
_ARRIVES_SECONDS = 2.0
_PARENT_FOCUS = 2  # RevertToParent of X.h
_ENDS = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease})


class Fingers(QObject):
    """Acts on `window`, which is shown on the X screen `display`."""

    def __init__(self, window: QQuickWindow, display: str) -> None:
        super().__init__(window)
        self._window, self._ended = window, 0
        self._x, self._xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._screen = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if self._screen.value is None:
            raise OSError(f"There is no X screen {display}")
        self._touch = QTest.createTouchDevice(
            QInputDevice.DeviceType.TouchScreen, QInputDevice.Capability.Position
        )
        window.installEventFilter(self)
        self.take_keys()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Counts what came to its end in the window."""
        self._ended += event.type() in _ENDS
        return False

    def close(self) -> None:
        self._window.removeEventFilter(self)
        self._x.XCloseDisplay(self._screen)

    def take_keys(self) -> None:
        """There is no window manager to give the window the keyboard."""
        window = ctypes.c_ulong(self._window.winId())
        self._x.XSetInputFocus(self._screen, window, _PARENT_FOCUS, ctypes.c_ulong(0))
        self._x.XSync(self._screen, False)

    def press(self, at: Place) -> None:
        """The finger comes down, and stays."""
        self._xtst.XTestFakeMotionEvent(self._screen, -1, *at, ctypes.c_ulong(0))
        self._button(True)

    def move(self, to: Place) -> None:
        self._xtst.XTestFakeMotionEvent(self._screen, -1, *to, ctypes.c_ulong(0))
        self._x.XSync(self._screen, False)
        QTest.qWait(1)

    def release(self) -> None:
        """The finger goes up; waits until the window has heard of it."""
        before = self._ended
        self._button(False)
        self._arrived(before)

    def tap(self, at: Place, times: int = 1) -> None:
        for _ in range(times):
            self.press(at)
            self.release()

    def slip(self, start: Place, end: Place) -> None:
        """Down here, along, up there."""
        self.press(start)
        self.move(((start[0] + end[0]) // 2, (start[1] + end[1]) // 2))
        self.move(end)
        self.release()

    def key(self, name: str, held: Sequence[str] = ()) -> None:
        """A key by its X name, with others held down; ValueError when the keyboard has no such key."""
        codes = [self._code(each) for each in (*held, name)]
        before = self._ended
        for code in codes:
            self._xtst.XTestFakeKeyEvent(self._screen, code, True, ctypes.c_ulong(0))
        for code in reversed(codes):
            self._xtst.XTestFakeKeyEvent(self._screen, code, False, ctypes.c_ulong(0))
        self._x.XSync(self._screen, False)
        self._arrived(before)

    def together(self, places: Iterable[Place], slipped: Iterable[Place] = ()) -> None:
        """Several fingers come down at once, each slips where it is told, and all go up."""
        points = [QPoint(*place) for place in places]
        ends = [QPoint(*place) for place in slipped] or points
        for act, at in (("press", points), ("move", ends), ("release", ends)):
            event = QTest.touchEvent(self._window, self._touch)
            for number, point in enumerate(at):
                getattr(event, act)(number, point, self._window)
            event.commit()
            QTest.qWait(1)

    def _code(self, name: str) -> int:
        symbol = self._x.XStringToKeysym(name.encode())
        code: int = self._x.XKeysymToKeycode(self._screen, ctypes.c_ulong(symbol))
        if not code:
            raise ValueError(f"There is no key {name}")
        return code & 0xFF

    def _button(self, down: bool) -> None:
        self._xtst.XTestFakeButtonEvent(self._screen, 1, down, ctypes.c_ulong(0))
        self._x.XSync(self._screen, False)
        QTest.qWait(1)

    def _arrived(self, before: int) -> None:
        until = time.monotonic() + _ARRIVES_SECONDS
        while self._ended == before and time.monotonic() < until:
            QTest.qWait(1)
