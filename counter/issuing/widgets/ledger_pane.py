"""The middle of the page of numbered blank paper: the balance, and every sheet in question by its number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counter.issuing.models.ledger import COUNTED, FIRST_FIGURE, LedgerModel
from counter.issuing.presenters.ledger import LedgerPresenter
from counter.presenters.desk_view import Chip
from counter.widgets.chip_delegate import ChipDelegate
from counter.widgets.pieces import KeyButton, badge, card, heading_row, label, note
from counter.widgets.queue_pane import quiet_table
from counter.words import tr
from shared.qt.stylesheet import restyle

ROOMY = (164, 84, 152)
TIGHT = (124, 58, 0)
"""Widths of the place, of a figure, and of the last count, which stands in the right pane too."""
ROOMY_FROM = 880
QUESTIONS_HEIGHT = 168


class LedgerPane(QFrame):
    """A number typed above is explained when Return is pressed; the arrow keys look at another place."""

    def __init__(self, ledger: LedgerPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledgerPane")
        self._ledger = ledger
        self._text = QLineEdit()
        self._text.setObjectName("sheetSearch")
        self._text.setPlaceholderText(tr("Number of a sheet: what became of it"))
        self.papers = KeyButton(tr("Back to the documents"), "Ctrl+B")
        self.papers.setObjectName("openPapers")
        self._told, words = note("brand")
        self._told_words = label(wrap=True)
        self._told_words.setObjectName("ledgerTold")
        words.addWidget(self._told_words)
        self._told_row = QWidget()
        self._summary = badge(Chip("", "quiet"))
        self._summary.setObjectName("ledgerSummary")
        self._model = LedgerModel(self)
        self._table = QTableView()
        self._questions = QListWidget()
        self._questions_head = heading_row(label(tr("Sheets in question, each by its number")))
        self._lay_out()
        self._text.returnPressed.connect(lambda: ledger.explain(self._text.text()))
        self._table.selectionModel().currentChanged.connect(self._choose)
        ledger.changed.connect(self._show)
        ledger.explained.connect(lambda told: self.say(told, "brand"))
        ledger.done.connect(self.say)
        self.say("")
        self._show()

    @property
    def told(self) -> str:
        """What is being said, for a walk-through."""
        return self._told_words.text() if self._told_row.isVisible() else ""

    def say(self, text: str, tone: str = "jade") -> None:
        """What was just entered, or what became of a sheet."""
        self._told_words.setText(text)
        self._told_row.setVisible(bool(text))
        if self._told.property("tone") != tone:
            self._told.setProperty("tone", tone)
            restyle(self._told)
            restyle(self._told_words)

    def go_to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.go_to_table()
        self._ledger.refresh()

    def _lay_out(self) -> None:
        table = self._table
        table.setObjectName("ledgerTable")
        table.setModel(self._model)
        table.setItemDelegateForColumn(COUNTED, ChipDelegate(table))
        quiet_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._size_columns()
        self._questions.setObjectName("ledgerQuestions")
        self._questions.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._questions.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._questions.setWordWrap(True)
        self._questions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._questions.setFixedHeight(QUESTIONS_HEIGHT)
        search = QHBoxLayout()
        search.setContentsMargins(14, 12, 14, 12)
        search.setSpacing(8)
        search.addWidget(self._text, 1)
        search.addWidget(self.papers)
        outer = QVBoxLayout(self._told_row)
        outer.setContentsMargins(14, 0, 14, 10)
        outer.addWidget(self._told)
        frame, column = card()
        column.addLayout(search)
        column.addWidget(self._told_row)
        column.addWidget(heading_row(label(tr("Numbered blank paper")), self._summary))
        column.addWidget(table, 1)
        column.addWidget(self._questions_head)
        column.addWidget(self._questions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _size_columns(self) -> None:
        place, figure, counted = ROOMY if self.width() >= ROOMY_FROM else TIGHT
        self._table.setColumnWidth(1, place)
        for at in range(FIRST_FIGURE, COUNTED):
            self._table.setColumnWidth(at, figure)
        self._table.setColumnHidden(COUNTED, not counted)
        self._table.setColumnWidth(COUNTED, counted)

    def _choose(self) -> None:
        spot = self._model.spot(self._table.currentIndex().row())
        if spot is not None:
            self._ledger.choose(spot)

    def _show(self) -> None:
        view = self._ledger.view
        summary = view.summary or Chip("", "quiet")
        self._summary.setText(summary.text)
        if self._summary.property("tone") != summary.tone:
            self._summary.setProperty("tone", summary.tone)
            restyle(self._summary)
        self._table.selectionModel().blockSignals(True)
        self._model.show(view.rows)
        if view.spot is not None:
            self._table.setCurrentIndex(self._model.index(self._model.row_of(view.spot), 0))
        self._table.selectionModel().blockSignals(False)
        self._table.viewport().update()
        self._questions.clear()
        self._questions.addItems(view.questions)
        for part in (self._questions, self._questions_head):
            part.setVisible(bool(view.questions))
