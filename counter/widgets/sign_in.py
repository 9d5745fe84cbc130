"""The page to sign in on: account, password, window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.presenters.sign_in import SignInPresenter
from counter.widgets.pieces import KeyButton, card, label
from counter.widgets.problem_panel import ProblemPanel
from counter.words import Problem, tr

WIDTH = 460


class SignInPage(QWidget):
    """Return in any field signs in."""

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
        self._lay_out()
        self._button.clicked.connect(self._sign_in)
        presenter.busy_changed.connect(self._show_busy)
        presenter.problem_arose.connect(self._tell)

    def showEvent(self, event: object) -> None:
        self._account.setFocus()

    def _lay_out(self) -> None:
        frame, column = card(margins=32)
        column.setSpacing(8)
        frame.setFixedWidth(WIDTH)
        column.addWidget(label(self._presenter.hall_name, "heading"))
        column.addWidget(label(tr("The single window: sign in to open yours."), "soft"))
        column.addSpacing(16)
        for name, field in (
            (tr("Account"), self._account),
            (tr("Password"), self._password),
            (tr("Window"), self._window),
        ):
            caption = label(name, "soft")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
            column.addSpacing(8)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addWidget(self._button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(frame)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)

    def _sign_in(self) -> None:
        self.problem.put_away()
        self._presenter.sign_in(self._account.text(), self._password.text(), str(self._window.currentData()))

    def _show_busy(self) -> None:
        self._button.setEnabled(not self._presenter.busy)

    def _tell(self, problem: Problem) -> None:
        self.problem.tell(problem)
        self._password.clear()
        (self._password if self._account.text() else self._account).setFocus(Qt.FocusReason.OtherFocusReason)
