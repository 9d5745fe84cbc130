"""The page over a locked desk: whose it is, the card, the password."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.presenters.lock import LockPresenter
from counter.widgets.pieces import KeyButton, label
from counter.widgets.problem_panel import ProblemPanel
from counter.widgets.sign_in import centred_card
from counter.words import Problem, tr


class LockPage(QWidget):
    """Return unlocks."""

    def __init__(self, presenter: LockPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._presenter = presenter
        self._readers = label("", wrap=True)
        self._readers.setObjectName("lockReaders")
        self._password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._password.setObjectName("lockPassword")
        self._button = KeyButton(tr("Unlock"), "Return", "primary")
        self._button.setObjectName("unlock")
        self.problem = ProblemPanel()
        column = centred_card(self)
        column.addWidget(label(tr("Locked: the card is out of the reader"), "heading"))
        who = tr("{name}, everything stays as you left it.", name=presenter.view.who)
        column.addWidget(label(who, "soft", wrap=True))
        column.addSpacing(16)
        column.addWidget(self._readers)
        column.addSpacing(8)
        caption = label(tr("Password"), "soft")
        caption.setBuddy(self._password)
        column.addWidget(caption)
        column.addWidget(self._password)
        column.addSpacing(8)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addWidget(self._button)
        self._button.clicked.connect(self._unlock)
        presenter.changed.connect(self._show)
        presenter.busy_changed.connect(self._show)
        presenter.problem_arose.connect(self._tell)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unlock(self) -> None:
        self.problem.put_away()
        self._presenter.unlock(self._password.text())

    def _show(self) -> None:
        self._readers.setText(self._presenter.view.readers)
        self._button.setEnabled(not self._presenter.busy)

    def _tell(self, problem: Problem) -> None:
        self.problem.tell(problem)
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)
        self._password.selectAll()
