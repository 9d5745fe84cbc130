"""The page to sign in on: account, password, window; then the card, where the account has one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.presenters.sign_in import SignInPresenter
from counter.widgets.pieces import KeyButton, card, label, note
from counter.widgets.problem_panel import ProblemPanel
from counter.words import Problem, tr

WIDTH = 460


def centred_card(page: QWidget) -> QVBoxLayout:
    """A white card in the middle of an otherwise empty page; gives its column."""
    frame, column = card(margins=32)
    column.setSpacing(8)
    frame.setFixedWidth(WIDTH)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(frame)
    row.addStretch(1)
    rows = QVBoxLayout(page)
    rows.addStretch(2)
    rows.addLayout(row)
    rows.addStretch(3)
    return column


class SignInPage(QWidget):
    """Return in any field signs in; while the card is waited for, Escape goes back."""

    def __init__(self, presenter: SignInPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._presenter = presenter
        self._account = QLineEdit()
        self._account.setObjectName("account")
        self._password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._password.setObjectName("password")
        self._window = QComboBox()
        self._window.setObjectName("windowChoice")
        for window, name in presenter.windows:
            self._window.addItem(name, window)
        self._window.setCurrentIndex(max(0, self._window.findData(presenter.usual_window)))
        self._button = KeyButton(tr("Sign in and open the window"), "Return", "primary")
        self._button.setObjectName("signIn")
        self.problem = ProblemPanel()
        self._form = QWidget()
        self._wait = CardWaitPanel(presenter)
        self._lay_out()
        self._button.clicked.connect(self._sign_in)
        presenter.busy_changed.connect(self._show_busy)
        presenter.problem_arose.connect(self._tell)
        presenter.wait_changed.connect(self._show_wait)
        self._show_wait()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._account.setFocus()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for name, field in (
            (tr("Account"), self._account),
            (tr("Password"), self._password),
            (tr("Window"), self._window),
        ):
            caption = label(name, "soft")
            caption.setBuddy(field)
            rows.addWidget(caption)
            rows.addWidget(field)
            rows.addSpacing(8)
        rows.addWidget(self.problem)
        rows.addSpacing(8)
        rows.addWidget(self._button)
        column = centred_card(self)
        column.addWidget(label(self._presenter.hall_name, "heading"))
        column.addWidget(label(tr("The single window: sign in to open yours."), "soft"))
        column.addSpacing(16)
        column.addWidget(self._form)
        column.addWidget(self._wait)

    def _sign_in(self) -> None:
        self.problem.put_away()
        self._presenter.sign_in(self._account.text(), self._password.text(), str(self._window.currentData()))

    def _show_busy(self) -> None:
        self._button.setEnabled(not self._presenter.busy)

    def _show_wait(self) -> None:
        waiting = self._presenter.wait is not None
        ended = not waiting and self._form.isHidden()
        self._form.setVisible(not waiting)
        self._wait.setVisible(waiting)
        if waiting:
            self._password.clear()
        elif ended:
            self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, problem: Problem) -> None:
        self.problem.tell(problem)
        self._password.clear()
        (self._password if self._account.text() else self._account).setFocus(Qt.FocusReason.OtherFocusReason)


class CardWaitPanel(QWidget):
    """Asks for the card and says how that goes."""

    def __init__(self, presenter: SignInPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardWait")
        self._presenter = presenter
        self._asked = label(kind="heading", wrap=True)
        self._asked.setObjectName("cardAsked")
        self._readers = label(wrap=True)
        self._readers.setObjectName("cardReaders")
        self._trouble, rows = note("amber")
        self._trouble.setObjectName("cardTrouble")
        self._what, self._next_step = label(kind="heading", wrap=True), label(wrap=True)
        rows.addWidget(self._what)
        rows.addWidget(self._next_step)
        self._leave = KeyButton(tr("Back"), "Esc")
        self._leave.setObjectName("cardLeave")
        self._leave.clicked.connect(presenter.stop_waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for each in (self._asked, self._readers, self._trouble, self._leave):
            column.addWidget(each)
        presenter.wait_changed.connect(self._show)

    def _show(self) -> None:
        wait = self._presenter.wait
        if wait is None:
            return
        self._asked.setText(tr("{account}, put your card into the reader.", account=wait.account))
        self._readers.setText(wait.readers)
        self._trouble.setVisible(wait.trouble is not None)
        if wait.trouble is not None:
            self._what.setText(wait.trouble.what)
            self._next_step.setText(wait.trouble.next_step)
