"""Keeping a small device at what it should do: told at once, told anew now and then, tried again when it is gone."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from shared.devices.window.model import DeviceProblem
from shared.devices.window.ports import RatingPad
from shared.qt.jobs import Err, Jobs, Ok

T = TypeVar("T")

RENEW_MS = 10_000
"""So soon a missing cable is noticed, and a display that was without power reads right again."""
POLL_MS = 200
TRY_AGAIN_MS = 2_000
ASK_MS = 25_000
"""How long a rating is asked for; nobody has to give one."""


class Tended(QObject):
    """A device with a periodic job of its own. `problem` is None while it does as it is told, `known` once it was.

    `confirms`: it says itself that it did, so that it is known to be there.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, name: str, confirms: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.name, self.confirms = name, confirms
        self.problem: DeviceProblem | None = None
        self.known = False
        self._jobs = jobs
        self._one_at_a_time = Lock()

    def _saw(self, problem: DeviceProblem | None) -> None:
        if not self.known or problem is not self.problem:
            self.known, self.problem = True, problem
            self.changed.emit()


class TendedDisplay(Tended, Generic[T]):
    """A display that shows what was wanted last."""

    def __init__(
        self,
        jobs: Jobs,
        name: str,
        confirms: bool,
        show: Callable[[T], DeviceProblem | None],
        first: T,
        parent: QObject,
    ) -> None:
        super().__init__(jobs, name, confirms, parent)
        self._device, self._wanted = show, first
        self._ticker = jobs.every(RENEW_MS, self._show, self._took, self)

    def want(self, shown: T) -> None:
        """Show this from now on."""
        if shown != self._wanted:
            self._wanted = shown
            self._ticker.tick()

    def let_go(self, last: T) -> None:
        """Show this in the background, and nothing more."""
        self._wanted = last
        self._ticker.stop()
        self._jobs.run(self._show, _settled)

    def _show(self) -> DeviceProblem | None:
        with self._one_at_a_time:
            return self._device(self._wanted)

    def _took(self, outcome: Ok[DeviceProblem | None] | Err) -> None:
        if isinstance(outcome, Err):
            raise outcome.error  # a device's trouble is a value
        self._saw(outcome.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose service is to be rated."""

    ticket: str
    person: str


class TendedPad(Tended):
    """A pad that asks for one rating at a time, for a while."""

    pressed = Signal(object, int)  # Asked, and the level from 5 (very good) to 1
    asking_ended = Signal()  # pressed, run out of time, or called off

    def __init__(self, jobs: Jobs, name: str, confirms: bool, pad: RatingPad, parent: QObject) -> None:
        super().__init__(jobs, name, confirms, parent)
        self._pad = pad
        self._asked: Asked | None = None
        self._lit: Asked | None = None  # the jobs' own: for whom the keys are lit
        self._poll = QTimer(self, interval=POLL_MS, singleShot=True)
        self._time_out = QTimer(self, interval=ASK_MS, singleShot=True)
        self._time_out.timeout.connect(self.stop_asking)
        self._ticker = jobs.every(RENEW_MS, self._attend, self._took, self)
        self._poll.timeout.connect(self._ticker.tick)

    @property
    def asked(self) -> Asked | None:
        return self._asked

    def ask(self, whose: Asked) -> None:
        """Ask for the rating of this service, and of no other."""
        self._asked = whose
        self._time_out.start()
        self._ticker.tick()

    def stop_asking(self) -> None:
        """Ask no more; what was not pressed is not recorded."""
        if self._asked is not None:
            self._asked = None
            self._time_out.stop()
            self._poll.stop()
            self._ticker.tick()
            self.asking_ended.emit()

    def let_go(self) -> None:
        """Darken the keys in the background, and tell it nothing more."""
        self._asked = None
        self._time_out.stop()
        self._poll.stop()
        self._ticker.stop()
        self._jobs.run(self._attend, _settled)

    def _attend(self) -> tuple[Asked | None, int | DeviceProblem | None]:
        """In a job: light the keys for whom they are to be lit, or see what was pressed; else let them rest."""
        with self._one_at_a_time:
            asked = self._asked
            if asked is None:
                self._lit = None
                return None, self._pad.rest()
            if self._lit is not asked:
                problem = self._pad.ask()
                self._lit = asked if problem is None else None
                return asked, problem
            seen = self._pad.pressed()
            if seen is not None:
                self._lit = None
            return asked, seen

    def _took(self, outcome: Ok[tuple[Asked | None, int | DeviceProblem | None]] | Err) -> None:
        if isinstance(outcome, Err):
            raise outcome.error  # a device's trouble is a value
        asked, seen = outcome.value
        problem = seen if isinstance(seen, DeviceProblem) else None
        self._saw(problem)
        if asked is not None and isinstance(seen, int):
            self.pressed.emit(asked, seen)
            if self._asked is asked:
                self.stop_asking()
        if self._asked is not None:
            self._poll.start(POLL_MS if problem is None else TRY_AGAIN_MS)


def _settled(_outcome: Any) -> None:
    """Nobody waits for the last word."""
