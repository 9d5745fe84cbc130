"""Documents as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from counter.issuing.presenters.papers_view import PaperRow
from counter.models.waiting import CHIP_ROLE, Index
from counter.words import tr


class PapersModel(QAbstractTableModel):
    """Columns: state (CHIP_ROLE holds a Chip), document, holder, serial, where it is, for how long."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaperRow, ...] = ()

    def show(self, rows: tuple[PaperRow, ...]) -> None:
        """Show these rows; while the same documents are listed, only what is said of them changes."""
        if rows == self._rows:
            return
        if [row.serial for row in rows] == [row.serial for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 5))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def serial(self, row: int) -> str | None:
        """The serial of the document in a row."""
        return self._rows[row].serial if 0 <= row < len(self._rows) else None

    def row_of(self, serial: str) -> int:
        """The row of a document; -1 when it is not listed."""
        return next((n for n, row in enumerate(self._rows) if row.serial == serial), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = ("", row.kind, row.holder, row.serial, row.where, row.lasts)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return text or row.chip.text
        if role == CHIP_ROLE and index.column() == 0:
            return row.chip
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            headings = (
                tr("State"),
                tr("Document"),
                tr("Holder"),
                tr("Document number"),
                tr("Where it is"),
                tr("How long"),
            )
            return headings[section]
        return None
