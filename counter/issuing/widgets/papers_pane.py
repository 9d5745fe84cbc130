"""The middle of the issuing desk: one field to search with, and the documents in a dense table."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counter.issuing.models.papers import PapersModel
from counter.issuing.presenters.papers import PapersPresenter
from counter.issuing.presenters.printing import PrintingPresenter
from counter.widgets.chip_delegate import ChipDelegate
from counter.widgets.pieces import KeyButton, card, heading_row, label, note
from counter.widgets.queue_pane import quiet_table
from counter.words import tr
from shared.qt.stylesheet import restyle

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
ROOMY = {0: 132, 2: 96, 3: 300, 4: 184, 5: 104}
TIGHT = {0: 116, 2: 0, 3: 280, 4: 0, 5: 92}
"""Widths of the columns that do not grow; where there is less room, holder and place stand in the right pane alone."""
ROOMY_FROM = 880


class PapersPane(QFrame):
    """While one types, the arrow keys move in the table; Return searches."""

    def __init__(
        self, papers: PapersPresenter, printing: PrintingPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("papersPane")
        self._papers, self._printing = papers, printing
        self._text = QLineEdit()
        self._text.setObjectName("paperSearch")
        self._text.setPlaceholderText(tr("Identity number, document number or case number; or scan the code"))
        self._text.installEventFilter(self)
        self._waiting = KeyButton(tr("Everything that waits"), "F1")
        self._waiting.setObjectName("allWaiting")
        self.ledger = KeyButton(tr("Blank paper"), "Ctrl+B")
        self.ledger.setObjectName("openLedger")
        self._card = KeyButton(tr("Read the ID card"), "Ctrl+R")
        self._card.setObjectName("readCard")
        self._title = label("", "heading")
        self._title.setObjectName("papersTitle")
        self._counted = label("", "soft")
        self._counted.setObjectName("papersCounted")
        self._told, words = note("brand")
        self._told.setObjectName("deskTold")
        self._told_words = label(wrap=True)
        words.addWidget(self._told_words)
        self._told_row = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._model = PapersModel(self)
        self._table = QTableView()
        self._nothing = label("", "soft", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setObjectName("papersNothing")
        self._lay_out()
        self._text.returnPressed.connect(self._search)
        self._waiting.clicked.connect(self._show_waiting)
        self._table.selectionModel().currentChanged.connect(self._choose)
        self._card.clicked.connect(papers.read_card)
        papers.busy_changed.connect(self._show_reading)
        papers.changed.connect(self._show)
        printing.changed.connect(self._show_printing)
        self._show()
        self._show_printing()

    def say(self, text: str, tone: str = "jade") -> None:
        """What was just done, until something else is said."""
        self._told_words.setText(text)
        self._told_row.setVisible(bool(text))
        if self._told.property("tone") != tone:
            self._told.setProperty("tone", tone)
            restyle(self._told)
            restyle(self._told_words)

    @property
    def told(self) -> str:
        """What is being said, for a walk-through."""
        return self._told_words.text() if self._told_row.isVisible() else ""

    def begin(self) -> None:
        """Start a new search."""
        self._text.clear()
        self.go_to_search()

    def go_to_search(self) -> None:
        """What is typed next replaces what was searched for."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.go_to_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in STEPS:
            last = self._model.rowCount() - 1
            row = self._table.currentIndex().row() + STEPS[Qt.Key(event.key())]
            if last >= 0:
                self._table.setCurrentIndex(self._model.index(max(0, min(last, row)), 0))
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        table = self._table
        table.setObjectName("papersTable")
        table.setModel(self._model)
        table.setItemDelegateForColumn(0, ChipDelegate(table))
        quiet_table(table)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for at in ROOMY:
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
        self._size_columns()
        search = self._head
        search.setContentsMargins(14, 12, 14, 12)
        search.setSpacing(8)
        search.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._card)
        if not self._papers.reads_cards:
            self._card.hide()
        buttons.addWidget(self._waiting)
        buttons.addWidget(self.ledger)
        search.addLayout(buttons)
        outer = QVBoxLayout(self._told_row)
        outer.setContentsMargins(14, 0, 14, 10)
        outer.addWidget(self._told)
        frame, column = card()
        column.addLayout(search)
        column.addWidget(self._told_row)
        column.addWidget(heading_row(self._title, self._counted))
        column.addWidget(table, 1)
        column.addWidget(self._nothing, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)

    def _size_columns(self) -> None:
        roomy = self.width() >= ROOMY_FROM
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)
        for column, width in (ROOMY if roomy else TIGHT).items():
            self._table.setColumnHidden(column, not width)
            self._table.setColumnWidth(column, width)

    def _search(self) -> None:
        self.say("")
        self._papers.find(self._text.text())
        self._text.selectAll()

    def _show_reading(self) -> None:
        self._card.setEnabled(not self._papers.busy)
        self.say(tr("Lay the ID card on the reader …") if self._papers.busy else "", "brand")

    def _show_waiting(self) -> None:
        self.say("")
        self.begin()
        self._papers.find("")

    def _choose(self) -> None:
        serial = self._model.serial(self._table.currentIndex().row())
        if serial is not None:
            self._papers.choose(serial)

    def _show(self) -> None:
        view = self._papers.view
        self._title.setText(view.title)
        self._counted.setText(view.counted)
        looked_at = view.right
        self._table.selectionModel().blockSignals(True)
        self._model.show(view.rows)
        if looked_at is not None:
            row = self._model.row_of(looked_at.document.id)
            if row != self._table.currentIndex().row():
                self._table.setCurrentIndex(self._model.index(row, 0))
        self._table.selectionModel().blockSignals(False)
        self._table.viewport().update()
        self._table.setVisible(bool(view.rows))
        self._nothing.setText(view.nothing)
        self._nothing.setVisible(bool(view.nothing))

    def _show_printing(self) -> None:
        view = self._printing.view
        self.say(view.text, view.tone or "brand")
