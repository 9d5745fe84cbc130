"""Counting what lies in a tray or in the safe, and every sheet that is not as the ledger has it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from counter.issuing.presenters.ledger import LedgerPresenter
from counter.issuing.presenters.ledger_view import CountedView, Spot, runs_typed, sheets_of
from counter.issuing.widgets.asking_dialog import AskingDialog
from counter.widgets.pieces import KeyButton, label
from counter.words import Problem, tr
from shared.qt.stylesheet import restyle

TYPED_HEIGHT, RESULT_HEIGHT = 180, 300
MOST_LINES = 50


class CountDialog(AskingDialog):
    """One run a line; Ctrl+Return records the count, then what differs is told sheet by sheet."""

    def __init__(
        self, spot: Spot, title: str, ledger: LedgerPresenter, parent: QWidget | None = None
    ) -> None:
        about = (
            tr("In the safe the order does not matter.")
            if spot[1] is None
            else tr("Everything in the tray, from the sheet that comes out first.")
        )
        super().__init__("countDialog", tr("Count: {spot}", spot=title), about, ledger, parent)
        self._spot, self._ledger = spot, ledger
        self._how = label(
            tr("Read the numbers off the sheets, not off the screen. One run a line: first and last number."),
            wrap=True,
        )
        self._typed = QPlainTextEdit()
        self._typed.setObjectName("countedRuns")
        self._typed.setPlaceholderText("A0000101 A0000400")
        self._typed.setTabChangesFocus(True)
        self._typed.setFixedHeight(TYPED_HEIGHT)
        self._sum = label("", "soft")
        self._sum.setObjectName("countedSum")
        self._result = label("", "heading", wrap=True)
        self._result.setObjectName("countedResult")
        self._lines = QVBoxLayout()
        self._differences = _scrolled(self._lines)
        self._differences.setObjectName("countedDifferences")
        self._differences.setFixedHeight(RESULT_HEIGHT)
        for each in (self._how, self._typed, self._sum, self._result, self._differences):
            self.column.addWidget(each)
        for each in (self._result, self._differences):
            each.hide()
        self._count = KeyButton(tr("Record the count"), "Ctrl+Return", "primary")
        self._count.setObjectName("recordCount")
        self._close = KeyButton(tr("Close"), "Return", "primary")
        self._close.setObjectName("countClose")
        self._close.hide()
        self.end_with(self._count, self._close)
        self._typed.textChanged.connect(self._show_sum)
        self._count.clicked.connect(lambda: ledger.count(spot, self._typed.toPlainText()))
        self._close.clicked.connect(self.accept)
        ledger.counted.connect(self._show_result)
        self._show_sum()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sum(self) -> None:
        runs = runs_typed(self._typed.toPlainText())
        if isinstance(runs, Problem):
            self._sum.setText(runs.what)
        else:
            self._sum.setText(tr("That is {count} sheets.", count=sheets_of(runs)))

    def _show_result(self, counted: CountedView) -> None:
        for each in (self._how, self._typed, self._sum, self._count, self.cancel):
            each.hide()
        self._result.setText(counted.summary)
        self._result.setProperty("ink", counted.tone)
        restyle(self._result)
        for what, next_step in counted.lines[:MOST_LINES]:
            self._lines.addWidget(label(what, wrap=True))
            self._lines.addWidget(label(next_step, "soft", wrap=True))
            self._lines.addSpacing(8)
        if len(counted.lines) > MOST_LINES:
            left = len(counted.lines) - MOST_LINES
            self._lines.addWidget(
                label(tr("and {count} more, in the list of sheets in question", count=left))
            )
        self._lines.addStretch(1)
        self._result.show()
        self._differences.setVisible(bool(counted.lines))
        self._close.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.take_height()


def _scrolled(lines: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setLayout(lines)
    lines.setContentsMargins(0, 0, 8, 0)
    lines.setSpacing(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    for ground in (inside, area.viewport()):
        ground.setAutoFillBackground(False)
    return area
