"""The materials of an item, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from counter.models.waiting import CHIP_ROLE, Index
from counter.presenters.intake_view import MaterialRow
from counter.words import tr


class MaterialsModel(QAbstractTableModel):
    """Columns: material, state (CHIP_ROLE holds a Chip), source or note, how it may be given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MaterialRow, ...] = ()

    def show(self, rows: tuple[MaterialRow, ...]) -> None:
        """Show these rows; while the same materials are asked for, only their states change."""
        if rows == self._rows:
            return
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 3))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def material(self, row: int) -> str | None:
        """The id of the material in a row."""
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def row_of(self, material: str | None) -> int:
        """The row of a material; -1 when it is not asked for."""
        return next((n for n, row in enumerate(self._rows) if row.id == material), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = (row.name, "", row.source, row.ways)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text or None
        if role == CHIP_ROLE and index.column() == 1:
            return row.chip
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Material"), tr("State"), tr("Source or note"), tr("How to give it"))[section]
        return None
