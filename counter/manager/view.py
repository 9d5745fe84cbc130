"""The manager's page of the counter: the hall now, and the report of a day."""

from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from counter.manager.day import DayPresenter
from counter.manager.day_page import DayPage
from counter.manager.line_panel import LinePanel
from counter.manager.live import LivePresenter
from counter.manager.live_page import LivePage
from counter.manager.words import tr
from counter.ports import LookAtLine
from counter.presenters.line import LinePresenter
from counter.widgets.pieces import KeyButton, label
from counter.words import problem_of
from shared.bootstrap import HallServices
from shared.faults import EnvironmentFault
from shared.journal.feed import Cursor
from shared.qt.following import JournalFollower
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import Account

RETRY_MS = 2000


class ManagerView(QWidget):
    """Everything a manager sees; it follows the journal by itself for as long as it lives.

    `account` signs follow-ups and reports; `exports` is where reports are written (default: the documents
    folder of the account of the machine). `smartcards` are the readers a colleague's card is looked for in.
    """

    health_asked = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        account: Account,
        look_at_line: LookAtLine,
        exports: Path | None = None,
        smartcards: SmartcardWatching | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._services, self._jobs = services, jobs
        self.live = LivePresenter(services, jobs, account, smartcards, self)
        self.day = DayPresenter(services, jobs, account, self)
        self._line = LinePanel(LinePresenter(services.hall, jobs, look_at_line, self))
        self._live_page = LivePage(self.live)
        self._day_page = DayPage(self.day, exports or _documents())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._live_page)
        self._stack.addWidget(self._day_page)
        self._updated = label(kind="soft")
        self._updated.setObjectName("liveUpdated")
        self._lay_out(f"{services.settings.hall.name} · {account.name}")
        self.live.changed.connect(lambda: self._updated.setText(self.live.view.updated))
        self._begin()

    def _lay_out(self, whose: str) -> None:
        group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for place, (name, text) in enumerate(
            (("liveTab", tr("The hall now")), ("reportTab", tr("Queue report")))
        ):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setObjectName(name)
            group.addButton(button, place)
            bar.addWidget(button)
        group.idToggled.connect(self._turn_to)
        bar.addStretch(1)
        bar.addWidget(self._updated)
        bar.addWidget(label(whose, "soft"))
        health = KeyButton(tr("Devices and line"), "Ctrl+D", "quiet")
        health.setObjectName("openHealth")
        health.clicked.connect(self.health_asked)
        bar.addWidget(health)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(bar)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)

    def _turn_to(self, place: int, on: bool) -> None:
        if on:
            self._stack.setCurrentIndex(place)
            if place == 1:
                self._day_page.show_today()

    def _begin(self) -> None:
        """Ask where the journal stands before the first read, so that nothing falls between the two."""
        self._jobs.run(self._services.hall.feed().end, self._began, self)

    def _began(self, outcome: Ok[Cursor] | Err) -> None:
        match outcome:
            case Ok(cursor):
                self._follow(cursor)
            case Err(error):
                self._lost(error)
                QTimer.singleShot(RETRY_MS, self, self._begin)
            case _:
                assert_never(outcome)

    def _follow(self, cursor: Cursor) -> None:
        follower = JournalFollower(self._jobs, self._services.hall.feed().poll, cursor, parent=self)
        follower.entries_arrived.connect(self.live.take_note)
        follower.feed_lost.connect(self._lost)
        follower.feed_found.connect(self._found)
        self._found()

    def _lost(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentFault):
            raise error
        self.live.tell(problem_of(error))

    def _found(self) -> None:
        self.live.problem_solved.emit()
        self.live.refresh()


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
