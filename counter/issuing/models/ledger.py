"""The balance of numbered blank paper as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from counter.issuing.presenters.ledger_view import LedgerRow, Spot
from counter.models.waiting import CHIP_ROLE, Index
from counter.words import tr
from shared.qt.look import NORMAL

FIRST_FIGURE, COUNTED = 2, 8


class LedgerModel(QAbstractTableModel):
    """Columns: stock, place, received, issued, spoiled, in question, unused, difference, last count (a Chip)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LedgerRow, ...] = ()

    def show(self, rows: tuple[LedgerRow, ...]) -> None:
        """Show these rows; while the same spots are listed, only their figures change."""
        if rows == self._rows:
            return
        if [row.spot for row in rows] == [row.spot for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COUNTED))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def spot(self, row: int) -> Spot | None:
        """The stock and the place of a row; None for the sum."""
        return self._rows[row].spot if 0 <= row < len(self._rows) else None

    def row_of(self, spot: Spot) -> int:
        """The row of a spot; -1 when it is not listed."""
        return next((n for n, row in enumerate(self._rows) if row.spot == spot), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else COUNTED + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = index.column()
        figure = FIRST_FIGURE <= column < COUNTED
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (row.stock, row.place, *row.figures, "")[column]
            case Qt.ItemDataRole.ToolTipRole:
                return row.counted.text if column == COUNTED else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(figure)
            case Qt.ItemDataRole.ForegroundRole if row.differs and column == COUNTED - 1:
                return QColor(NORMAL.red)
            case Qt.ItemDataRole.FontRole if row.spot is None:
                font = QFont()
                font.setBold(True)
                return font
        return row.counted if role == CHIP_ROLE and column == COUNTED and row.counted.text else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section > COUNTED:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(FIRST_FIGURE <= section < COUNTED)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        headings = (
            tr("Blank paper"),
            tr("Place"),
            tr("Received"),
            tr("Issued"),
            tr("Spoiled"),
            tr("In question"),
            tr("Unused"),
            tr("Difference"),
            tr("Last count"),
        )
        return headings[section]


def _side(figure: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
