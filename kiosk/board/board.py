"""The board at work: follows the journal, reads the hall again when the queue moved, lets the voice speak."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, assert_never

from PySide6.QtCore import QObject, QTimer

from kiosk.board.announcer import Announcer
from kiosk.board.board_model import BoardModel
from kiosk.board.scene import BoardHall, Scene, heard_now, taken_in
from shared.clock import Clock
from shared.faults import EnvironmentFault
from shared.journal.entry import Recorded
from shared.qt.following import JournalFollower
from shared.qt.jobs import Err, Jobs, Ok

LOOK_MS = 60  # a call stands on the screen within 150 ms; sixteen looks a second cost a hundredth of a core
REFRESH_MS = 15_000
RETRY_MS = 5_000


class Board(QObject):
    """One board's screen for as long as it runs.

    While the database is away the last state stays on the screen with the time it was read; what was called
    meanwhile is caught up with afterwards.
    """

    def __init__(
        self,
        hall: BoardHall,
        model: BoardModel,
        announcer: Announcer,
        jobs: Jobs,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hall, self._model, self._announcer = hall, model, announcer
        self._jobs, self._clock = jobs, clock
        self._began = clock.now()
        self.scene = Scene(now=self._began)
        announcer.sentence_begun.connect(model.announce)
        self._begin()
        self._refresh = jobs.every(REFRESH_MS, hall.read, self._take, self)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.tick)
        self._second.start()

    def tick(self) -> None:
        """The clock moved on."""
        self._put(replace(self.scene, now=self._clock.now()))

    def _begin(self) -> None:
        self._jobs.run(self._hall.end, self._follow, self)

    def _follow(self, outcome: Any) -> None:
        """From here on calls are new: what was called before the board was there is shown, never said."""
        match outcome:
            case Ok(cursor):
                follower = JournalFollower(self._jobs, self._hall.feed.poll, cursor, LOOK_MS, self)
                follower.entries_arrived.connect(self._hear)
                follower.feed_lost.connect(self._lose)
                follower.feed_found.connect(self._refresh.tick)
            case Err(error):
                QTimer.singleShot(RETRY_MS, self, self._begin)
                self._lose(error)
            case _:
                assert_never(outcome)

    def _hear(self, entries: Sequence[Recorded]) -> None:
        if not any(entry.kind.startswith("queueing.") for entry in entries):
            return
        self._put(heard_now(self.scene, entries, self._hall))
        self._refresh.tick()
        self._announcer.hear(entries)

    def _take(self, outcome: Any) -> None:
        match outcome:
            case Ok(snapshot):
                self._put(taken_in(self.scene, snapshot))
            case Err(error):
                self._lose(error)
            case _:
                assert_never(outcome)

    def _lose(self, error: Exception) -> None:
        snapshot = self.scene.snapshot
        self._put(replace(self.scene, since=self._began if snapshot is None else snapshot.at))
        if not isinstance(error, EnvironmentFault):
            raise error

    def _put(self, scene: Scene) -> None:
        self.scene = scene
        self._model.put(scene)
