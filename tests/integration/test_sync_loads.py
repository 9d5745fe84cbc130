"""The next run is made ready while one is under way, and sent only when it still is the next one."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from shared.db.unit import Side
from shared.people.model import Evidence
from shared.people.sealing import SideKeys
from shared.queueing.service import Queue
from shared.sync import queries, shipping
from shared.sync.lease import Lease
from shared.sync.ports import LineCut, Rejected
from shared.sync.shipping import Load, Shipping, beside
from shared.sync.wire import Held, Run
from tests.halls import SETUP, person

MOST = 4


@dataclass
class Shelf:
    """A platform that only keeps what it was sent, up to `keeps`; a cut line, or one that carries short runs only."""

    seqs: list[int] = field(default_factory=list)
    keeps: int = 1000
    cut: bool = False
    carries: int = 1000
    gaps: int = 0
    sizes: list[int] = field(default_factory=list)

    def ship(self, run: Run) -> Held:
        if self.cut or len(run.entries) > self.carries:
            raise LineCut("cut")
        self.sizes.append(len(run.entries))
        for entry in run.entries:
            if entry.seq > self.held.seq + 1:
                self.gaps += 1
                raise Rejected("sync.gap", self.held)
            if entry.seq == self.held.seq + 1 and entry.seq <= self.keeps:
                self.seqs.append(entry.seq)
        return self.held

    @property
    def held(self) -> Held:
        return Held(epoch=1, seq=len(self.seqs))


@dataclass
class Hands:
    """Work ahead, done at once and counted."""

    loads: list[Load] = field(default_factory=list)

    def __call__(self, work: Callable[[], Load]) -> Callable[[], Load]:
        self.loads.append(work())
        return lambda last=self.loads[-1]: last  # type: ignore[misc]


@pytest.fixture
def waiting(hall: Side, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many entries wait in the hall: a few full runs and a part of one."""
    monkeypatch.setattr(shipping, "MAX_RUN", MOST)
    monkeypatch.setattr(shipping, "LEAST_RUN", 1)
    queue = Queue(hall, SETUP)
    for number in range(7):
        assert queue.take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1")
    with hall.read() as conn:
        head = hall.journal.head(conn, hall.stream)
    assert head is not None
    assert head.seq % MOST
    return head.seq


def stage(hall: Side, shelf: Shelf, ahead: shipping.Ahead) -> Shipping:
    lease = Lease(hall, "counter-1")
    assert lease.hold()
    return Shipping(hall, shelf, SideKeys.made().box_public, lease, ahead)  # type: ignore[arg-type]  # it only ships


def cursor(hall: Side) -> int:
    with hall.read() as conn:
        return queries.cursor(conn, queries.OUTBOX).seq


def test_every_full_run_has_the_next_one_made_ready(hall: Side, waiting: int) -> None:
    shelf, hands = Shelf(), Hands()
    sending = stage(hall, shelf, hands)
    while sending.turn():
        assert cursor(hall) == shelf.held.seq
    assert shelf.seqs == list(range(1, waiting + 1))
    assert len(hands.loads) >= waiting // MOST
    assert hands.loads[-1].end.seq == waiting


def test_a_load_made_ready_is_not_read_again(
    hall: Side, waiting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, hands = Shelf(), Hands()
    sending = stage(hall, shelf, hands)
    assert sending.turn()
    (ready,) = hands.loads
    monkeypatch.setattr(Shipping, "_loaded", lambda _self, after: Load(after, after, Run(entries=[]), False))
    assert sending.turn()
    assert not sending.turn(), "nothing is read any more"
    assert shelf.held == ready.end


def test_a_platform_that_held_less_gets_what_it_misses(hall: Side, waiting: int) -> None:
    shelf = Shelf(keeps=MOST // 2)
    sending = stage(hall, shelf, beside())
    assert sending.turn()
    assert cursor(hall) == MOST // 2
    shelf.keeps = waiting
    while sending.turn():
        pass
    assert shelf.seqs == list(range(1, waiting + 1))
    assert not shelf.gaps


def test_a_platform_that_forgot_gets_it_again_though_the_next_load_is_ready(hall: Side, waiting: int) -> None:
    shelf = Shelf()
    sending = stage(hall, shelf, beside())
    assert sending.turn()
    shelf.seqs = [1]
    while sending.turn():
        pass
    assert shelf.seqs == list(range(1, waiting + 1))


def test_what_was_ready_when_the_line_was_cut_is_not_lost(hall: Side, waiting: int) -> None:
    shelf = Shelf()
    sending = stage(hall, shelf, beside())
    assert sending.turn()
    shelf.cut = True
    for _ in range(3):
        with pytest.raises(LineCut):
            sending.turn()
    shelf.cut = False
    while sending.turn():
        pass
    assert shelf.seqs == list(range(1, waiting + 1))


def test_a_line_that_cuts_long_runs_off_gets_shorter_ones(hall: Side, waiting: int) -> None:
    shelf = Shelf(carries=MOST // 2)
    sending = stage(hall, shelf, beside())
    more, cuts = True, 0
    while more and cuts < 2 * waiting:
        try:
            more = sending.turn()
        except LineCut:
            cuts += 1
    assert shelf.seqs == list(range(1, waiting + 1))
    shelf.carries = shelf.keeps
    queue = Queue(hall, SETUP)
    for number in range(20, 30):
        assert queue.take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1")
    while sending.turn():
        pass
    assert max(shelf.sizes) > MOST // 2, "a line that mended carries long runs again"
