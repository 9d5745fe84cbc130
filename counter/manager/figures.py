"""Tables of figures: each cell has its text and the tickets behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from shared.qt.look import NORMAL
from shared.reports.model import Durations, Tickets

Index = QModelIndex | QPersistentModelIndex
INKS = {"red": NORMAL.red, "amber": NORMAL.amber_ink, "jade": NORMAL.jade, "soft": NORMAL.ink_soft}


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell; `ink` is red, amber, jade, soft or nothing, `tickets` what opens when it is double-clicked."""

    text: str
    tickets: Tickets = ()
    ink: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of figures under its `key`; `strong` sets it apart as a total."""

    key: str
    cells: tuple[Figure, ...]
    strong: bool = False


def counted(tickets: Tickets, ink: str = "") -> Figure:
    """How many tickets, opening to them; nothing draws the eye to a nought."""
    return Figure(str(len(tickets)), tickets, ink if tickets else "soft")


def timed(durations: Durations, percent: int, told: Callable[[int | None], str]) -> Figure:
    """A percentile, opening to all the tickets it was taken from."""
    return Figure(told(durations.percentile(percent)), durations.tickets)


class FigureTable(QAbstractTableModel):
    """Shows rows of figures below headings; the first column is text, the others are numbers."""

    def __init__(self, headings: tuple[str, ...], left: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings, self._left = headings, left
        self._rows: tuple[FigureRow, ...] = ()

    def show(self, rows: tuple[FigureRow, ...]) -> None:
        """Show these rows; while their keys stay the same, only the cells change, and the selection stays."""
        if rows == self._rows:
            return
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._headings) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def figure(self, index: Index) -> Figure:
        return self._rows[index.row()].cells[index.column()]

    def told(self, index: Index) -> str:
        """What a cell says with its row and its column, as the title of what opens from it."""
        row, heading = self._rows[index.row()], self._headings[index.column()]
        return f"{row.cells[0].text} · {heading} {self.figure(index).text}".strip()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        figure = self.figure(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return figure.text
            case Qt.ItemDataRole.ToolTipRole:
                return figure.text if index.column() < self._left else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.ForegroundRole if figure.ink:
                return QColor(INKS[figure.ink])
            case Qt.ItemDataRole.FontRole if self._rows[index.row()].strong:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column < self._left else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter
