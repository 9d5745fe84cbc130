"""Lists whose rows have a title and a second, softer line: found items, scanned files."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from counter.models.waiting import Index

SECOND_ROLE = Qt.ItemDataRole.UserRole + 2


class TwoLinesModel(QAbstractListModel):
    """Rows of (key, title, second line); the key is what a choice gives back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[object, str, str], ...] = ()

    def show(self, rows: list[tuple[object, str, str]]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def key(self, row: int) -> object:
        """What the row stands for; None outside the list."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][1]
        if role == SECOND_ROLE:
            return self._rows[index.row()][2]
        return None
