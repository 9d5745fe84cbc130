"""The hall's windows at a glance."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from counter.manager.live_view import WindowCell
from shared.qt.look import NORMAL

COLUMNS = 4
CELL_HEIGHT = 76
GROUNDS = {
    "jade": (NORMAL.jade_soft, NORMAL.jade_ink),
    "brand": (NORMAL.brand_soft, NORMAL.brand),
    "amber": (NORMAL.amber_soft, NORMAL.amber_ink),
    "red": (NORMAL.red_soft, NORMAL.red_ink),
    "quiet": (NORMAL.ground, NORMAL.ink_soft),
}


class WindowMap(QWidget):
    """A button for each window, `windowCell<id>`; pressing it opens the tickets it had today."""

    opened = Signal(object)  # WindowCell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 12, 14, 14)
        self._grid.setSpacing(8)
        self._buttons: dict[str, QToolButton] = {}
        self._cells: dict[str, WindowCell] = {}

    def show_windows(self, cells: tuple[WindowCell, ...]) -> None:
        for cell in cells:
            if self._cells.get(cell.id) == cell:
                continue
            button = self._buttons.get(cell.id) or self._add(cell.id)
            before = self._cells.get(cell.id)
            self._cells[cell.id] = cell
            button.setText("\n".join((cell.name, cell.what, cell.since or " ")))
            button.setToolTip(cell.told)
            if before is None or before.tone != cell.tone:
                ground, ink = GROUNDS[cell.tone]
                button.setStyleSheet(
                    f"QToolButton {{ background: {ground}; color: {ink}; border: 1px solid {ground};"
                    f" min-height: {CELL_HEIGHT}px; }}"
                    f"QToolButton:focus, QToolButton:hover {{ border: 2px solid {ink}; }}"
                )

    def _add(self, the_id: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"windowCell{the_id}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.opened.emit(self._cells[the_id]))
        place = len(self._buttons)
        self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self._buttons[the_id] = button
        return button
