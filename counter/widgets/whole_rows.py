"""A table that never shows half a row."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget


class WholeRows(QWidget):
    """Gives its table all rows where there is room, else as many whole ones as fit and `least` at least."""

    def __init__(self, table: QTableView, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._least = table, least
        table.setParent(self)
        table.model().modelReset.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(self._least)

    def sizeHint(self) -> QSize:
        return self._size_for(max(self._least, self._table.model().rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        head, row = self._measures()
        rows = max(0, event.size().height() - head) // row
        self._table.setGeometry(0, 0, event.size().width(), head + rows * row)

    def _size_for(self, rows: int) -> QSize:
        head, row = self._measures()
        return QSize(self._table.minimumSizeHint().width(), head + rows * row)

    def _measures(self) -> tuple[int, int]:
        frame = 2 * self._table.frameWidth()
        head = self._table.horizontalHeader().sizeHint().height() + frame
        return head, self._table.verticalHeader().defaultSectionSize()
