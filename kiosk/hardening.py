"""What keeps whoever stands at the kiosk inside its one window: a filter over what the window is told.

It holds what reaches Qt. What the window system or the kernel takes for itself (Ctrl+Alt+F1, the Meta key of a
desktop, Ctrl+Alt+Delete) is held by the session the kiosk runs in: docs/kiosk.md.
"""

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)

_MOVING = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Select,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Back,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
"""What moves about, erases or shifts; none of it leads out of the window."""

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_BUTTONS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)


def leads_nowhere(key: int, text: str, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a key may reach the pages: it writes, or moves about; no chord and no function key does."""
    if modifiers & ~_HARMLESS:
        return False
    return key in _MOVING or (text != "" and text.isprintable())


class Hardening(QObject):
    """Holds `window` on the whole screen, alone, until the application is told to end.

    It filters the window's own events: one over all of the application's would weigh on every frame.
    """

    def __init__(self, app: QGuiApplication, window: QQuickWindow) -> None:
        super().__init__(window)
        self._app, self._holding = app, True
        window.setFlags(
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        window.windowStateChanged.connect(self._fill)
        window.installEventFilter(self)
        app.focusWindowChanged.connect(self._alone)

    @Slot()
    def end(self) -> None:
        """The application was told to: the window may be closed."""
        self.let_go()
        self._app.quit()

    def let_go(self) -> None:
        """Hold the window no more."""
        self._holding = False

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """True for what goes no further."""
        kind = event.type()
        if not self._holding:
            return False
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return not leads_nowhere(event.key(), event.text(), event.modifiers())
        if kind in _BUTTONS and isinstance(event, QMouseEvent):
            return event.button() is not Qt.MouseButton.LeftButton  # the middle one would paste
        if kind is QEvent.Type.Close:
            event.ignore()
        return kind in {QEvent.Type.Close, QEvent.Type.ContextMenu}

    @Slot()
    def _fill(self) -> None:
        """Whatever made it smaller, or put it away, is undone."""
        window = self._window()
        if self._holding and window.windowState() is not Qt.WindowState.WindowFullScreen:
            QTimer.singleShot(0, window, window.showFullScreen)

    @Slot(QWindow)
    def _alone(self, other: QWindow | None) -> None:
        window = self._window()
        # by their handles: PySide's wrapper of the same window may be another one
        if self._holding and other is not None and other.winId() != window.winId():
            log.warning("A window %r came up before the kiosk's and was hidden", other.title())
            other.hide()
            window.requestActivate()

    def _window(self) -> QWindow:
        """Asked for anew: PySide forgets the wrapper of a window once an item was asked for its."""
        window = self.parent()
        assert isinstance(window, QWindow)
        return window
