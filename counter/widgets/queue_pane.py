"""The left pane: who waits, why the next one is next, and what this window did today."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QHeaderView, QTableView, QWidget

from counter.models.waiting import WaitingModel
from counter.presenters.desk import DeskPresenter
from counter.widgets.chip_delegate import ChipDelegate
from counter.widgets.pieces import card, heading_row, label, note
from counter.words import tr

ROW_PX = 34


def quiet_table(table: QTableView) -> None:
    """How every table of the counter behaves: rows chosen whole, no grid, no editing, no row numbers."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class QueuePane(QFrame):
    """Shows the queue of this window's lines, in the order they would be called."""

    def __init__(self, desk: DeskPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = WaitingModel(self)
        self._table = QTableView()
        self._table.setObjectName("queueTable")
        self._table.setModel(self._model)
        self._table.setItemDelegateForColumn(3, ChipDelegate(self._table))
        quiet_table(self._table)
        self._waiting = label("", "soft")
        self._empty = label(tr("Nobody is waiting for this window."), "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why = label(wrap=True)
        self._why_title = label("", "heading", wrap=True)
        self._figures = label("", "soft")
        self._lay_out()
        desk.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        frame, column = card()
        column.addWidget(heading_row(label(tr("Waiting")), self._waiting))
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        column.addWidget(self._table, 1)
        column.addWidget(self._empty, 1)
        why, words = note("amber")
        self._why_note = why
        why.setObjectName("whyNext")
        words.addWidget(self._why_title)
        words.addWidget(self._why)
        outer = QHBoxLayout()
        outer.setContentsMargins(10, 10, 10, 10)
        outer.addWidget(why)
        column.addLayout(outer)
        column.addWidget(heading_row(label(tr("This window today")), self._figures))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)

    def _show(self) -> None:
        view = self._desk.view
        self._model.show(view.rows)
        self._table.setVisible(bool(view.rows))
        self._empty.setVisible(not view.rows and view.stage != "unread")
        self._why_note.setVisible(bool(view.why))
        self._waiting.setText(view.waiting)
        self._why_title.setText(view.why_title)
        self._why.setText(view.why)
        self._figures.setText(view.figures)
