"""A code scanner that acts as a keyboard: one filter over the application's keys.

What a person types is only kept back for a moment and never lost; see shared.devices.codes.bursts.
"""

from collections import deque

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from shiboken6 import isValid

from shared.devices.codes.bursts import GAP_MS, KeyBurst, Then, Verdict
from shared.devices.codes.model import CodeEvent, CodeRead, ScannerCame, text_of

SILENCE_MS = 2 * GAP_MS
"""How long a key is kept back at most: longer than the gap, for an application that was busy meanwhile."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
_WRITING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class KeyScanner(QObject):
    """Implements CodeScanner over the keys of `app`; made on the GUI thread, polled from any."""

    def __init__(
        self,
        app: QGuiApplication,
        gap_ms: int = GAP_MS,
        silence_ms: int = SILENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._burst = KeyBurst(gap_ms)
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._swallowed: set[int] = set()
        self._releasing = False
        self._happened: deque[CodeEvent] = deque([ScannerCame()])
        self._silence = QTimer(self, interval=silence_ms, singleShot=True)
        self._silence.timeout.connect(self._typed)
        app.installEventFilter(self)

    def poll(self) -> tuple[CodeEvent, ...]:
        """See CodeScanner."""
        happened = []
        while self._happened:
            happened.append(self._happened.popleft())
        return tuple(happened)

    def close(self) -> None:
        """Listen no more; what was kept back goes on its way."""
        self._app.removeEventFilter(self)
        self._typed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for a key that goes no further, or not yet."""
        if self._releasing or not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        return event.type() == QEvent.Type.KeyRelease and self._released(watched, event)

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        self._swallowed.discard(event.key())
        verdict = self._verdict(event)
        if verdict.release:
            self._release()
        match verdict.then:
            case Then.HOLD:
                self._held.append((window, _copy(event)))
                self._silence.start()
                return True
            case Then.SCAN:
                self._swallowed = _still_down(self._held) | {event.key()}
                self._held.clear()
                self._silence.stop()
                self._happened.append(CodeRead(text_of(self._burst.code.encode())))
                return True
            case Then.PASS:
                return False

    def _verdict(self, event: QKeyEvent) -> Verdict:
        at, key, text = event.timestamp(), event.key(), event.text()
        if event.isAutoRepeat():
            return self._burst.other()
        if key in _ENDS:
            return self._burst.end(at)
        if key in _SHIFTS:
            return self._burst.shift(at)
        if text and text.isprintable() and not event.modifiers() & ~_WRITING:
            return self._burst.letter(text, at)
        return self._burst.other()

    def _released(self, window: QWindow, event: QKeyEvent) -> bool:
        """A key's release goes the way of its press."""
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        if any(key.key() == event.key() for _, key in self._held):
            self._held.append((window, _copy(event)))
            return True
        return False

    @Slot()
    def _typed(self) -> None:
        if self._burst.other().release:
            self._release()

    def _release(self) -> None:
        """What was kept back goes where it was going, in its order."""
        held, self._held = self._held, []
        self._silence.stop()
        self._releasing = True
        try:
            for window, key in held:
                if isValid(window):
                    QCoreApplication.sendEvent(window, key)
        finally:
            self._releasing = False


def _still_down(keys: list[tuple[QWindow, QKeyEvent]]) -> set[int]:
    """Those that were pressed last, not released."""
    last = {key.key(): key.type() for _, key in keys}
    return {key for key, kind in last.items() if kind == QEvent.Type.KeyPress}


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
