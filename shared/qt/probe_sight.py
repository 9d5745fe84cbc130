"""What a person sees of the running windows: QML items and Widgets by their objectName.

Rectangles are in global screen pixels and hold the part that is really visible: cut by the window, by
clipping parents and by viewports. An item that is faded out or scrolled away is found, but not visible.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

LEAST_OPACITY = 0.1
_TEXT_PROPERTIES = ("displayText", "text", "plainText", "currentText", "title", "placeholderText")


@dataclass(frozen=True, slots=True)
class Seen:
    """A named thing on the screen; x, y, w, h of its visible part in global pixels."""

    name: str
    visible: bool
    enabled: bool
    x: int
    y: int
    w: int
    h: int
    text: str

    def as_json(self) -> dict[str, object]:
        return {"found": True, **asdict(self)}


def find(name: str) -> Seen | None:
    """The thing with this objectName; of several, one that is visible."""
    first: Seen | None = None
    for thing in _things():
        if thing.objectName() == name:
            seen = _see(thing)
            if seen.visible:
                return seen
            first = first or seen
    return first


def find_cell(name: str, row: int, column: int = 0) -> Seen | None:
    """A cell of the item view `name` (Widgets) or an item of the view or Repeater `name` (QML)."""
    for thing in _things():
        if thing.objectName() == name:
            if isinstance(thing, QAbstractItemView):
                return _see_index(thing, thing.model().index(row, column))
            if isinstance(thing, QQuickItem):
                item = _delegate(thing, row, column)
                return None if item is None else _see(item)
    return None


def visible_names() -> list[str]:
    """The objectNames of all that is visible, in painting order."""
    return [thing.objectName() for thing in _things() if thing.objectName() and _see(thing).visible]


def visible_texts() -> list[str]:
    """All texts that are visible, from top to bottom and left to right."""
    found: list[Seen] = []
    for thing in _things():
        if isinstance(thing, QAbstractItemView):
            found += [seen for seen in _cells(thing) if seen.visible and seen.text]
        elif (text := _own_text(thing)) and not _said_below(thing, text) and (seen := _see(thing)).visible:
            found.append(seen)
    return [seen.text for seen in sorted(found, key=lambda seen: (seen.y, seen.x))]


def page() -> str:
    """The objectName of the page in front: the last visible thing named `…Page` or `page_…`, or ""."""
    named = (
        name
        for name in reversed(visible_names())
        if name.endswith(("Page", "page")) or name.startswith("page_")
    )
    return next(named, "")


def moving() -> bool:
    """True while a visible QML item says that it is busy, as a StackView does in a transition."""
    return any(thing.property("busy") is True for thing in _things() if isinstance(thing, QQuickItem))


def _said_below(thing: QWidget | QQuickItem, text: str) -> bool:
    """True when a part of the thing shows the same text, as the label inside a QML button does."""
    parts = thing.childItems() if isinstance(thing, QQuickItem) else []
    return any(_own_text(part) == text or _said_below(part, text) for part in parts)


def _things() -> Iterator[QWidget | QQuickItem]:
    """All widgets and items of all shown windows, in painting order."""
    if isinstance(QGuiApplication.instance(), QApplication):
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                yield from _widgets(top)
    for window in QGuiApplication.topLevelWindows():
        if isinstance(window, QQuickWindow) and window.isVisible():
            yield from _items(window.contentItem())


def _widgets(widget: QWidget) -> Iterator[QWidget | QQuickItem]:
    yield widget
    if isinstance(widget, QQuickWidget):
        yield from _items(widget.quickWindow().contentItem())
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _widgets(child)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in sorted(item.childItems(), key=QQuickItem.z):
        yield from _items(child)


def _see(thing: QWidget | QQuickItem) -> Seen:
    if isinstance(thing, QQuickItem):
        return _see_item(thing)
    visible = QRect(QPoint(), thing.size()) & thing.visibleRegion().boundingRect()
    shown = thing.isVisible() and not visible.isEmpty()
    return _seen(
        thing, shown, QRect(thing.mapToGlobal(visible.topLeft()), visible.size()), thing.devicePixelRatio()
    )


def _see_item(item: QQuickItem) -> Seen:
    window = item.window()
    rect = item.mapRectToScene(
        item.boundingRect() if item.clip() else QRectF(0, 0, item.width(), item.height())
    )
    opacity = 1.0
    above: QQuickItem | None = item
    while above is not None:
        opacity *= above.opacity()
        if above is not item and above.clip():
            rect &= above.mapRectToScene(above.clipRect())
        above = above.parentItem()
    rect &= QRectF(0, 0, window.width(), window.height())
    shown = item.isVisible() and opacity >= LEAST_OPACITY and not rect.isEmpty()
    corner = item.mapToGlobal(item.mapFromScene(rect.topLeft()))
    screen = QRect(corner.toPoint(), rect.size().toSize())
    return _seen(item, shown, screen, window.effectiveDevicePixelRatio())


def _seen(thing: QWidget | QQuickItem, shown: bool, rect: QRect, ratio: float) -> Seen:
    x, y, w, h = (round(edge * ratio) for edge in (rect.x(), rect.y(), rect.width(), rect.height()))
    return Seen(thing.objectName(), shown, thing.isEnabled(), x, y, w, h, _text(thing))


def _cells(view: QAbstractItemView) -> Iterator[Seen]:
    model = view.model()
    last = view.indexAt(view.viewport().rect().bottomLeft())
    first = view.indexAt(view.viewport().rect().topLeft())
    end = last.row() + 1 if last.isValid() else model.rowCount(view.rootIndex())
    for row in range(max(first.row(), 0), min(end, max(first.row(), 0) + 500)):
        for column in range(_columns(view)):
            if seen := _see_index(view, model.index(row, column, view.rootIndex())):
                yield seen


def _columns(view: QAbstractItemView) -> int:
    """A list shows one column, and its model's own count is private in C++."""
    return 1 if isinstance(view, QListView) else view.model().columnCount(view.rootIndex())


def _see_index(view: QAbstractItemView, index: QModelIndex) -> Seen | None:
    if not index.isValid():
        return None
    port = view.viewport()
    rect = view.visualRect(index) & port.visibleRegion().boundingRect()
    shown = port.isVisible() and not rect.isEmpty()
    enabled = view.isEnabled() and bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
    text = index.data(Qt.ItemDataRole.DisplayRole)
    ratio = view.devicePixelRatio()
    corner = port.mapToGlobal(rect.topLeft())
    x, y, w, h = (round(edge * ratio) for edge in (corner.x(), corner.y(), rect.width(), rect.height()))
    return Seen(view.objectName(), shown, enabled, x, y, w, h, "" if text is None else str(text))


def _delegate(view: QQuickItem, row: int, column: int) -> QQuickItem | None:
    methods = {
        bytes(view.metaObject().method(n).name().data()) for n in range(view.metaObject().methodCount())
    }
    calls = {
        b"itemAtCell": f"itemAtCell(Qt.point({column}, {row}))",
        b"itemAtIndex": f"itemAtIndex({row})",
        b"itemAt": f"itemAt({row})",
    }
    call = next((text for method, text in calls.items() if method in methods), None)
    context = qmlContext(view)
    if call is None or context is None:
        return None
    value, _ = QQmlExpression(context, view, call).evaluate()
    return value if isinstance(value, QQuickItem) else None


def _own_text(thing: QObject) -> str:
    for name in _TEXT_PROPERTIES:
        value = thing.property(name)
        if isinstance(value, str) and value:
            return value
    return ""


def _text(thing: QWidget | QQuickItem) -> str:
    """The thing's own text, else the texts inside it."""
    if own := _own_text(thing):
        return own
    if isinstance(thing, QQuickItem):
        return " ".join(text for child in thing.childItems() if child.isVisible() and (text := _text(child)))
    children = (child for child in thing.children() if isinstance(child, QWidget) and child.isVisible())
    return " ".join(text for child in children if (text := _text(child)))
