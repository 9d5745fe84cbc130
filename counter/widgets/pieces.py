"""The small pieces the counter's screens are made of: labels, badges, cards, notes, buttons with their key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from counter.presenters.desk_view import Chip
from shared.qt.look import NORMAL

GAP = 8
EDGE = 5
KEY_GAP = 8
KEY_PAD = 5


def label(text: str = "", kind: str = "", wrap: bool = False) -> QLabel:
    """A label; `kind` as the style sheet names it."""
    made = QLabel(text)
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def badge(chip: Chip) -> QLabel:
    """A state in a word on its ground."""
    made = QLabel(chip.text)
    made.setProperty("tone", chip.tone)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def card(*, margins: int = 0) -> tuple[QFrame, QVBoxLayout]:
    """A white card and its column."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(margins, margins, margins, margins)
    column.setSpacing(0)
    return frame, column


def heading_row(left: QLabel, *right: QLabel | None) -> QFrame:
    """The head of a section: its name, and what is to be said of it first."""
    frame = QFrame()
    frame.setProperty("kind", "bar")
    row = QHBoxLayout(frame)
    row.setContentsMargins(14, 9, 14, 9)
    left.setProperty("kind", "heading")
    row.addWidget(left)
    row.addStretch(1)
    for each in right:
        if each is not None:
            row.addWidget(each)
    return frame


def note(tone: str = "") -> tuple[QFrame, QVBoxLayout]:
    """A coloured note and its column."""
    frame = QFrame()
    frame.setProperty("kind", "note")
    if tone:
        frame.setProperty("tone", tone)
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 10, 14, 10)
    column.setSpacing(4)
    return frame, column


class EdgedDialog(QDialog):
    """A dialog one sees the edge of where no window manager draws any: a line, and a shade within it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(NORMAL.card))
        shade = QColor(NORMAL.line)
        for inset in range(EDGE):
            painter.setPen(QColor(NORMAL.ink_soft) if inset == 0 else shade)
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
            shade.setAlpha(shade.alpha() - 255 // EDGE)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class KeyButton(QPushButton):
    """A button that shows its key and obeys it wherever the focus is, as long as it is seen and enabled.

    Return presses it too when it has the focus.
    """

    def __init__(self, text: str, key: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        if kind:
            self.setProperty("kind", kind)
        if key:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._key_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._key:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        colour = QColor(self._ink())
        painter.setPen(colour)
        text_width = self.fontMetrics().horizontalAdvance(self.text())
        whole = text_width + self._key_width()
        left = (self.width() - whole) // 2
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, text_width + 2, self.height()), flags, self.text())
        painter.setFont(self._key_font())
        box_height = painter.fontMetrics().height()
        box = QRect(
            left + text_width + KEY_GAP,
            (self.height() - box_height) // 2,
            self._key_width() - KEY_GAP,
            box_height,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _ink(self) -> str:
        if not self.isEnabled():
            return NORMAL.ink_soft
        return {"primary": NORMAL.on_brand, "quiet": NORMAL.brand, "danger": NORMAL.red}.get(
            str(self.property("kind") or ""), NORMAL.ink
        )

    def _key_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(12)
        font.setBold(False)
        return font

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 2 * KEY_PAD + KEY_GAP
