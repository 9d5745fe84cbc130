"""The kiosk without touch: keys that walk over everything that can be pressed, and one that presses it.

A keypad of four keys will do: on, back, press, read. Its codes (set in the keypad) are those of a keyboard:
Down, Up, Enter, Home; a jack for earphones is set to Home when a plug goes in and to End when it comes out.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import getCppPointer

from kiosk.reading import Role, before_all, items, role_of, stops

Key = Qt.Key
ON = frozenset({Key.Key_Tab, Key.Key_Down, Key.Key_Right})
BACK = frozenset({Key.Key_Backtab, Key.Key_Up, Key.Key_Left})
WRITING = frozenset({Key.Key_Tab, Key.Key_Backtab, Key.Key_Down, Key.Key_Up, Key.Key_Escape})
"""What leads out of a field that is written in; every other key is its own."""

ANSWERED = frozenset({"idle", "attract"})
"""What any key answers, as any touch does: it does nothing else."""


class KeyWalk(QObject):
    """Takes the window's keys before its pages do; `moved` is called with each control the keys come to.

    `others` are what further keys do; `touched` hears of every key, as of a finger.
    """

    def __init__(
        self,
        window: QQuickWindow,
        touched: Callable[[], None],
        moved: Callable[[QQuickItem], None],
        others: Mapping[Qt.Key, Callable[[], None]],
    ) -> None:
        super().__init__(window)
        self._window, self._touched, self._moved, self._others = window, touched, moved, others
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for a key that walked."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        asked = before_all(self._window.contentItem()).objectName() in ANSWERED
        self._touched()
        if asked:
            return True  # it was an answer, and is none to what stands beneath
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        key = event.key()
        focus = self._focus()
        if focus is not None and role_of(focus) is Role.EditableText and key not in WRITING:
            return False
        if key in ON or key in BACK:
            self.walk(1 if key in ON else -1)
            return True
        if key in self._others:
            self._others[Key(key)]()
            return True
        return False

    def walk(self, by: int) -> None:
        """To the next control or the one before; from the last to the first."""
        root = self._window.contentItem()
        found = stops(root)
        if not found:
            return
        walked = [_same(item) for item in items(before_all(root))]
        focus = self._focus()
        at = walked.index(_same(focus)) if focus is not None and _same(focus) in walked else -1
        places = [walked.index(_same(item)) for item in found]
        if by > 0:
            to = next((number for number, place in enumerate(places) if place > at), 0)
        else:
            to = next((number for number in reversed(range(len(found))) if places[number] < at), -1)
        found[to].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        bring_into_sight(found[to])
        self._moved(found[to])

    def _focus(self) -> QQuickItem | None:
        return self._window.activeFocusItem()


def bring_into_sight(item: QQuickItem) -> None:
    """Scroll what holds the item until all of it is seen."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        if above.inherits("QQuickFlickable"):
            content = above.property("contentItem")
            top = item.mapToItem(content, QPointF(0, 0)).y()
            shown = above.property("contentY")
            most = max(0.0, above.property("contentHeight") - above.height())
            if top < shown:
                above.setProperty("contentY", max(0.0, top))
            elif top + item.height() > shown + above.height():
                above.setProperty("contentY", min(most, top + item.height() - above.height()))
        above = above.parentItem()


def _same(item: QQuickItem) -> int:
    """Qt's own item: Python's wrapper of it may be another one each time."""
    return int(getCppPointer(item)[0])
