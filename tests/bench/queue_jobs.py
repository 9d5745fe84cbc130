"""The product's half of the queue's figures: tickets taken and called through the service layer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from shared.clock import SystemClock
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.sealing import SideKeys
from shared.queueing.model import MINUTE, Line, Position, Setup, Ticket
from shared.queueing.service import Queue
from tests import halls

CLERK = "lijing"
WARM_UP = 5
"""Uncounted acts of each station before a round: a station runs for days, the first statement is not the rule."""


@dataclass(frozen=True, slots=True)
class Hall:
    """A hall's database with the set-up of a run: line A, line B, and windows that call from B."""

    url: str
    keys: SideKeys
    windows: tuple[str, ...]

    @contextmanager
    def queue(self) -> Iterator[Queue]:
        """The queue of this hall as one station opens it."""
        side = replace(halls.make_hall(self.url, keys=self.keys), clock=SystemClock())
        try:
            yield Queue(side, self.setup())
        finally:
            side.engine.dispose()

    def setup(self) -> Setup:
        return Setup(
            lines={"A": Line("A", "综合受理"), "B": Line("B", "不动产登记"), "Y": Line("Y", "预约")},
            windows={name: Position(name, f"{name} 号窗口", ("B",)) for name in self.windows},
            head_starts={"appointment": 60 * MINUTE, "elderly": 15 * MINUTE},
            appointment_line="Y",
        )

    def open_windows(self) -> None:
        """Every window is open before the round begins."""
        with self.queue() as queue:
            for window in self.windows:
                done(queue.open_window(window, CLERK))


@dataclass(frozen=True, slots=True)
class Take:
    """A station where each of `people` takes a ticket in `line`; gives the labels."""

    hall: Hall
    people: tuple[Details, ...]
    line: str

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], list[str]]]:
        with self.hall.queue() as queue:

            def take(shown: Details) -> str:
                taken = queue.take_ticket(shown, self.line, Evidence.ID_CARD, "kiosk-1", uuid4().hex)
                return done(taken).label

            for shown in self.people[:WARM_UP]:
                take(shown)
            yield lambda: [take(shown) for shown in self.people[WARM_UP:]]


@dataclass(frozen=True, slots=True)
class Call:
    """A station that calls the next citizen to each of `windows`: every call has a window of its own, so that
    nothing but calls is timed; gives the labels."""

    hall: Hall
    windows: tuple[str, ...]

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], list[str]]]:
        with self.hall.queue() as queue:

            def call(window: str) -> str:
                return done(queue.call_next(window, CLERK, uuid4().hex)).label

            for window in self.windows[:WARM_UP]:
                call(window)
            yield lambda: [call(window) for window in self.windows[WARM_UP:]]


def done(outcome: Ticket | str | Refusal) -> Ticket:
    """The ticket; RuntimeError for a refusal, which a measurement never meets."""
    if isinstance(outcome, Refusal):
        raise RuntimeError(f"refused: {outcome}")
    return outcome  # type: ignore[return-value]  # opening a window answers its name, which nobody reads


def people(first: int, count: int) -> tuple[Details, ...]:
    """`count` made-up citizens with valid numbers, none alike; `first` sets where they begin."""
    born = date(1960, 1, 1)
    serials = range(first, first + count)
    return tuple(halls.person(n % 1000, birth=str(born + timedelta(days=n // 1000))) for n in serials)
