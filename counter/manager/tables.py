"""Tables of figures on the screen, and the tickets that open from them."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from counter.manager.figures import FigureRow, FigureTable
from counter.manager.words import tr
from counter.widgets.pieces import EdgedDialog, KeyButton, label
from shared.qt.look import Look
from shared.reports.model import Tickets

LEAST_COLUMN = 64


class FigureView(QTableView):
    """A table of figures, its first `left` columns words; a double click or Return on one opens its tickets."""

    figure_opened = Signal(str, object)  # what it says, Tickets

    def __init__(
        self, name: str, headings: tuple[str, ...], left: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.figures = FigureTable(headings, left, self)
        self.setModel(self.figures)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(Look().row_px)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(LEAST_COLUMN)
        head.setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents if left == 1 else QHeaderView.ResizeMode.Stretch
        )
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: tuple[FigureRow, ...]) -> None:
        self.figures.show(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.whole_height())

    def whole_height(self) -> int:
        """The height at which no row has to be scrolled to."""
        head = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        return head + self.figures.rowCount() * Look().row_px

    def _open(self, index: QModelIndex) -> None:
        tickets: Tickets = self.figures.figure(index).tickets
        if tickets:
            self.figure_opened.emit(self.figures.told(index), tickets)


class TicketsDialog(EdgedDialog):
    """The tickets behind a figure."""

    def __init__(self, title: str, rows: tuple[FigureRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ticketsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(1080, 560)
        headings = (
            tr("No."),
            tr("State"),
            tr("Window"),
            tr("Clerk"),
            tr("Taken"),
            tr("Waited"),
            tr("Walked"),
            tr("Served for"),
            tr("On hold"),
            tr("Rating"),
        )
        table = FigureView("ticketsTable", headings, left=4)
        table.show_rows(rows)
        close = KeyButton(tr("Close"), "Esc")
        close.setObjectName("ticketsClose")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "heading", wrap=True))
        column.addWidget(label(tr("Tickets: {count}", count=len(rows)), "soft"))
        column.addWidget(table, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
