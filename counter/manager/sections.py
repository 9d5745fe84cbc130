"""How the manager's pages are divided: titled cards, side by side where there is room, scrolled where not."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from counter.widgets.pieces import card, heading_row, label

GAP = 12
WIDE = 1560
"""From this width on, in pixels, cards stand side by side."""


def section(title: str, hint: str, part: QWidget) -> QFrame:
    """A card with its title, and softly what can be done there."""
    frame, column = card()
    column.addWidget(heading_row(label(title), label(hint, "soft") if hint else None))
    column.addWidget(part, 1)
    return frame


def row() -> QBoxLayout:
    made = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    made.setSpacing(GAP)
    return made


def column() -> QBoxLayout:
    made = QBoxLayout(QBoxLayout.Direction.TopToBottom)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(GAP)
    return made


def turn(pair: QBoxLayout, width: int) -> None:
    """Put cards side by side, or one below the other, as the width allows."""
    wide = width >= WIDE
    pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def scrolled(inside: QWidget) -> QScrollArea:
    """`inside` on the page's own ground, scrolled when it is taller than there is room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    for ground in (inside, area.viewport()):
        ground.setAutoFillBackground(False)
    return area
