"""Dealing with one thing: a bad rating, a sheet nobody can account for, cases that fall due."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counter.issuing.presenters.right_view import Deed, RightView
from counter.manager.figures import Figure, FigureRow
from counter.manager.live import FollowUp
from counter.manager.tables import FigureView
from counter.manager.words import level, tr
from counter.widgets.pieces import EdgedDialog, KeyButton, label, note
from counter.words import day
from shared.cases.model import Case

DOCUMENT_WIDTH = 640


class ManagerDialog(EdgedDialog):
    """A dialog with a heading, what it is about, and its buttons."""

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, "heading", wrap=True))

    def facts(self, *pairs: tuple[str, str]) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(20)
        for name, value in pairs:
            if value:
                form.addRow(label(name, "soft"), label(value, wrap=True))
        self.column.addLayout(form)

    def buttons(self, *buttons: KeyButton) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)


class FollowUpDialog(ManagerDialog):
    """A bad rating, and what came of calling the citizen back."""

    recorded = Signal(str, str)  # ticket, outcome

    def __init__(self, follow_up: FollowUp, parent: QWidget | None = None) -> None:
        super().__init__("followUpDialog", tr("Call back about {number}", number=follow_up.number), parent)
        self.resize(620, 560)
        self.ticket = follow_up.ticket
        ground, words = note("red")
        said = label(follow_up.words or tr("The citizen left no words."), wrap=True)
        said.setObjectName("followUpWords")
        words.addWidget(label(level(follow_up.level), "heading"))
        words.addWidget(said)
        self.column.addWidget(ground)
        self.facts(
            (tr("Citizen"), follow_up.citizen),
            (tr("Phone"), follow_up.phone),
            (tr("Window"), follow_up.window),
            (tr("Clerk"), follow_up.clerk),
            (tr("Rated"), follow_up.rated_at),
            (tr("Call back by"), day(follow_up.contact_by) if follow_up.contact_by else ""),
        )
        self._outcome = QPlainTextEdit()
        self._outcome.setObjectName("followUpOutcome")
        self._outcome.setPlaceholderText(tr("What was said, what is put right, and by when"))
        self._outcome.setTabChangesFocus(True)
        self._record = KeyButton(tr("Record the call"), "Ctrl+Return", "primary")
        self._record.setObjectName("followUpRecord")
        cancel = KeyButton(tr("Not now"), "Esc")
        self.column.addWidget(label(tr("Outcome of the call"), "soft"))
        self.column.addWidget(self._outcome, 1)
        self.buttons(cancel, self._record)
        self._outcome.textChanged.connect(self._allow)
        self._record.clicked.connect(
            lambda: self.recorded.emit(self.ticket, self._outcome.toPlainText().strip())
        )
        cancel.clicked.connect(self.reject)
        self._allow()
        self._outcome.setFocus()

    def _allow(self) -> None:
        self._record.setEnabled(bool(self._outcome.toPlainText().strip()))


class DocumentDialog(ManagerDialog):
    """A sheet nobody can account for: what to look for, what people said before, and what was found now.

    The program never prints it again by itself; `deed_chosen` opens the question that goes with an answer.
    """

    deed_chosen = Signal(object)  # Deed

    def __init__(self, right: RightView, parent: QWidget | None = None) -> None:
        title = tr("The sheet of {serial}", serial=right.document.id)
        super().__init__("documentDialog", title, parent)
        self.setFixedWidth(DOCUMENT_WIDTH)
        ground, words = note(right.chip.tone)
        what = label(right.what, "heading", wrap=True)
        what.setObjectName("documentWhat")
        words.addWidget(what)
        words.addWidget(label(right.next_step, wrap=True))
        self.column.addWidget(ground)
        self.facts((tr("Document"), right.kind), *right.facts)
        for each in right.history:
            self.column.addWidget(label(each, "soft", wrap=True))
        found = KeyButton(tr("Found whole"), "F7", "primary")
        found.setObjectName("documentFound")
        give_up = KeyButton(tr("No whole sheet: give up"), "F6", "danger")
        give_up.setObjectName("documentGiveUp")
        cancel = KeyButton(tr("Not now"), "Esc")
        cancel.clicked.connect(self.reject)
        for deed, button in ((Deed.FOUND, found), (Deed.GIVE_UP, give_up)):
            button.setVisible(deed in right.deeds)
            button.clicked.connect(lambda _=False, chosen=deed: self.deed_chosen.emit(chosen))
        self.buttons(cancel, give_up, found)
        self.column.activate()
        self.setFixedHeight(self.column.totalHeightForWidth(DOCUMENT_WIDTH))


class CasesDialog(ManagerDialog):
    """Cases the departments still have, the first due first."""

    def __init__(self, title: str, cases: tuple[Case, ...], parent: QWidget | None = None) -> None:
        super().__init__("casesDialog", title, parent)
        self.resize(900, 480)
        table = FigureView(
            "casesTable", (tr("Item"), tr("Case number"), tr("Promised by"), tr("Waits for")), left=4
        )
        table.show_rows(
            tuple(
                FigureRow(
                    case.id,
                    (
                        Figure(case.item_name),
                        Figure(case.id),
                        Figure(case.promised_day),
                        Figure(" · ".join(name for name, decision in case.steps.items() if decision is None)),
                    ),
                )
                for case in cases
            )
        )
        close = KeyButton(tr("Close"), "Esc")
        close.clicked.connect(self.accept)
        self.column.addWidget(table, 1)
        self.buttons(close)
