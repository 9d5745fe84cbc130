"""The counter's one window: signing in, then the desk, or the manager's view."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from counter.widgets.cover import Cover
from counter.widgets.pieces import KeyButton, label
from counter.widgets.problem_panel import ProblemPanel
from counter.words import Problem, tr

DESIGN_SIZE = (1760, 1040)
LEAST_SIZE = (1280, 720)
MOST_WIDE = 900


class MainWindow(QMainWindow):
    """Shows one page at a time. Closing asks `leave` first, so that no window stays open behind a clerk."""

    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Onewindow counter"))
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*DESIGN_SIZE)
        self._leave: Callable[[Callable[[], None]], None] | None = None
        self._cover: Cover | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.show_page(OpeningPage(self))

    def show_page(self, page: QWidget) -> None:
        """Show this page instead of the present one, which goes."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    @property
    def page(self) -> QWidget | None:
        return self._stack.currentWidget()

    def cover(self, page: QWidget) -> None:
        """Show this page over everything, which stays as it is; closing the window waits until `uncover`."""
        self._cover = Cover(self, self._stack, page)

    def uncover(self) -> None:
        """Show again what was covered."""
        if self._cover is not None:
            self._cover.take_off()
            self._cover = None

    def ask_before_closing(self, leave: Callable[[Callable[[], None]], None]) -> None:
        """`leave(left)` is called when the window is closed; it calls `left` once the window may go."""
        self._leave = leave

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._cover is not None:
            event.ignore()
            return
        if self._leave is None:
            event.accept()
            return
        event.ignore()
        self._leave(self._left)

    def _left(self) -> None:
        self._leave = None
        self.close()


class OpeningPage(QWidget):
    """While the hall is being opened, and when it cannot be."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("page")
        self._words = label(tr("Opening the hall …"), "heading")
        self.problem = ProblemPanel()
        self._retry = KeyButton(tr("Try again"), "F5", "primary")
        self._retry.setObjectName("retry")
        self._retry.hide()
        self._retry.clicked.connect(self._again)
        self._retry.clicked.connect(window.retried)
        column = QVBoxLayout(self)
        column.setContentsMargins(120, 120, 120, 120)
        column.setSpacing(16)
        self.problem.setMaximumWidth(MOST_WIDE)
        for each in (self._words, self.problem):
            column.addWidget(each)
        column.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def tell(self, problem: Problem) -> None:
        """The hall could not be opened."""
        self._words.setText(tr("The hall could not be opened."))
        self.problem.tell(problem)
        self._retry.show()
        self._retry.setFocus()

    def _again(self) -> None:
        self._words.setText(tr("Opening the hall …"))
        self.problem.put_away()
        self._retry.hide()
