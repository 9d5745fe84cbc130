"""The one way in for threads we do not own: card monitors, emulator callbacks, library call-backs."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class Marshal(Generic[T]):
    """Carries values from any thread to `callback` on the thread that made the marshal, in order."""

    def __init__(self, callback: Callable[[T], None]) -> None:
        self._inlet = _Inlet(callback)
        self._closing = Lock()
        self._closed = False

    def post(self, value: T) -> None:
        """Enqueue `value`; callable from any thread, never waits for the callback. Ignored after `close`."""
        with self._closing:
            if not self._closed:
                self._inlet.values.put(value)
                self._inlet.woken.emit()

    def close(self) -> None:
        """Take and deliver nothing more; values still on their way are dropped."""
        with self._closing:
            self._closed = True
        self._inlet.closed = True


class _Inlet(QObject):
    woken = Signal()  # one per value; the values stay in Python, so that Qt never copies or frees them

    def __init__(self, callback: Callable[[Any], None]) -> None:
        super().__init__()
        self.values: SimpleQueue[Any] = SimpleQueue()
        self.closed = False
        self._callback = callback
        self.woken.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _deliver(self) -> None:
        value = self.values.get_nowait()
        if not self.closed:
            self._callback(value)
