"""What stands on the kiosk's screen in the order in which it is read: for keys that walk over it, and for a voice.

The order is that of the items as the pages declare them, which is the order of reading in every layout. While a
dialog lies over a page, the dialog is all there is.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button,
        Role.RadioButton,
        Role.CheckBox,
        Role.EditableText,
        Role.Canvas,
        Role.ComboBox,
        Role.ListItem,
    }
)


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item that can be seen and everything visible in it, as declared."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from items(child)


def role_of(item: QQuickItem) -> Role | None:
    """What an item says it is; None when it says nothing."""
    told = _interface(item)
    return None if told is None else told.role()


def name_of(item: QQuickItem) -> str:
    """What an item says it is called."""
    return _told(item, QAccessible.Text.Name)


def before_all(root: QQuickItem) -> QQuickItem:
    """The dialog that lies over everything, or `root`."""
    dialogs = [item for item in items(root) if role_of(item) is Role.Dialog]
    return dialogs[-1] if dialogs else root


def stops(root: QQuickItem) -> list[QQuickItem]:
    """Everything that can be pressed or written in now, in reading order."""
    return [item for item in items(before_all(root)) if item.isEnabled() and role_of(item) in CONTROLS]


def spoken(item: QQuickItem) -> str:
    """A control as it is said: its name, what it is, what else is to be known of it."""
    role, told = role_of(item), _interface(item)
    if role is None or told is None:
        return ""
    name, state = told.text(QAccessible.Text.Name), told.state()
    if role is Role.EditableText:
        name = name or _hint(item)
    kind = ""
    if role is Role.CheckBox:
        kind = _say("switch, on") if state.checked else _say("switch, off")
    elif role is Role.RadioButton:
        kind = _say("choice, chosen") if state.checked else _say("choice")
    elif role is Role.Button:
        kind = _say("button")
    elif role is Role.EditableText:
        kind = _say("field for writing")
    barred = "" if item.isEnabled() else _say("cannot be pressed now")
    return _joined(name, kind, barred, told.text(QAccessible.Text.Description))


def sentences(root: QQuickItem) -> list[str]:
    """All that can be read in `root`, in reading order; what stands in a control is said with it."""
    found = list(_sentences(root))
    return [said for at, said in enumerate(found) if said and said not in found[:at]]


def heading(root: QQuickItem) -> str:
    """The sentence that says what is happening."""
    return next((name_of(item) for item in items(root) if role_of(item) is Role.Heading), "")


def _sentences(item: QQuickItem) -> Iterator[str]:
    if not item.isVisible():
        return
    if role_of(item) in CONTROLS:
        yield spoken(item)
        return
    if item.inherits("QQuickText"):
        yield unmasked(str(item.property("text") or ""))
    for child in item.childItems():
        yield from _sentences(child)


def unmasked(text: str) -> str:
    """A masked text as it is said: nobody wants to hear ten stars."""
    return re.sub(r"\s*\*+\s*", f" {_say('hidden')} ", text).strip()


def _hint(item: QQuickItem) -> str:
    above: QQuickItem | None = item.parentItem()
    return "" if above is None else name_of(above)


def _interface(item: QQuickItem) -> QAccessibleInterface | None:
    told: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
    return told


def _told(item: QQuickItem, what: QAccessible.Text) -> str:
    told = _interface(item)
    return "" if told is None else told.text(what)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _say(words: str) -> str:
    return QCoreApplication.translate("Reading", words)


WORDS = (
    QT_TRANSLATE_NOOP("Reading", "switch, on"),
    QT_TRANSLATE_NOOP("Reading", "switch, off"),
    QT_TRANSLATE_NOOP("Reading", "choice, chosen"),
    QT_TRANSLATE_NOOP("Reading", "choice"),
    QT_TRANSLATE_NOOP("Reading", "button"),
    QT_TRANSLATE_NOOP("Reading", "field for writing"),
    QT_TRANSLATE_NOOP("Reading", "cannot be pressed now"),
    QT_TRANSLATE_NOOP("Reading", "hidden"),
)
"""What `_say` is given, for whoever collects the texts to translate."""
