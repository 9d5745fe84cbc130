"""What everything at the issuing desk is asked in: its heading, what it is about, what stands in the way, its key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from counter.issuing.presenters.colleague import Colleague
from counter.issuing.presenters.deeds import DeedsPresenter
from counter.issuing.presenters.ledger import LedgerPresenter
from counter.widgets.pieces import EdgedDialog, KeyButton, label
from counter.widgets.problem_panel import ProblemPanel
from counter.words import Problem, tr

WIDTH = 640


class AskingDialog(EdgedDialog):
    """Return does it, Escape does not; it closes by itself once `does` has recorded it."""

    def __init__(
        self,
        name: str,
        title: str,
        about: str,
        does: DeedsPresenter | LedgerPresenter,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self._does = does
        self.problem = ProblemPanel(leaves_escape=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, "heading", wrap=True))
        self.column.addWidget(label(about, "soft", wrap=True))
        self.fields = ColleagueFields()
        self.cancel = KeyButton(tr("Not now"), "Esc")
        self.cancel.clicked.connect(self.reject)
        self._do: KeyButton | None = None
        does.problem_arose.connect(self._tell)
        does.done.connect(self.accept)
        does.busy_changed.connect(self._show_busy)
        self.finished.connect(self._left)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_height()
        if self.fields.isVisible():
            self.fields.begin()
        elif self._do is not None:
            self._do.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_height(self) -> None:
        """As high as what is said now needs; to be called when that changed."""
        self.column.activate()
        self.setFixedHeight(self.column.totalHeightForWidth(WIDTH))

    def say(self, text: str) -> None:
        """A paragraph of what is to be known before."""
        self.column.addWidget(label(text, wrap=True))

    def ask(self, caption: str, field: QWidget, name: str) -> None:
        """A field with its caption."""
        field.setObjectName(name)
        named = label(caption, "soft")
        named.setBuddy(field)
        pair = QVBoxLayout()
        pair.setSpacing(4)
        pair.addWidget(named)
        pair.addWidget(field)
        self.column.addLayout(pair)

    def choices(self, *choices: tuple[str, str]) -> list[QRadioButton]:
        """Radio buttons, each picked by its digit; (object name, text) of each."""
        made = []
        for number, (name, text) in enumerate(choices, 1):
            button = QRadioButton(f"{number}  {text}")
            button.setObjectName(name)
            self.digit(str(number), button)
            self.column.addWidget(button)
            made.append(button)
        return made

    def digit(self, key: str, button: QAbstractButton) -> None:
        """A key that presses a button wherever the focus is."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(button.click)

    def end_with(self, do: KeyButton, *others: KeyButton) -> None:
        """The problem panel and the buttons below all the rest."""
        self._do = do
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.cancel, *others, do):
            row.addWidget(button)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        self.column.addLayout(row)

    def _left(self) -> None:
        over = self.parentWidget()
        if over is not None:
            over.activateWindow()

    def _tell(self, problem: Problem) -> None:
        self.problem.tell(problem)
        self.take_height()
        if self.fields.colleague.password:
            self.fields.forget_password()

    def _show_busy(self) -> None:
        if self._does.busy and self.problem.isVisible():
            self.problem.put_away()
            self.take_height()
        if self._do is not None:
            self._do.setEnabled(not self._does.busy)


class ColleagueFields(QWidget):
    """Where the second person proves who they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = QLineEdit()
        self._account.setObjectName("colleagueAccount")
        self._password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._password.setObjectName("colleaguePassword")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for caption, field in (
            (tr("The colleague's account"), self._account),
            (tr("The colleague's password"), self._password),
        ):
            named = label(caption, "soft")
            named.setBuddy(field)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(named)
            pair.addWidget(field)
            row.addLayout(pair, 1)

    def begin(self) -> None:
        self._account.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def colleague(self) -> Colleague:
        """As typed so far."""
        return Colleague(self._account.text(), self._password.text())

    def forget_password(self) -> None:
        """It was not the right one: it is typed anew."""
        self._password.clear()
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)
