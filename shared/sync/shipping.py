"""The stage that sends the hall's entries up."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from shared.db.unit import Side, Unit
from shared.people.service import key_ring
from shared.sync import queries
from shared.sync.lease import Lease
from shared.sync.ports import LineCut, Platform, Rejected
from shared.sync.restoring import is_behind, recover
from shared.sync.runs import whole
from shared.sync.scans import queries as scans
from shared.sync.wire import MAX_RUN, Held, Run, WireEntry

LEAST_RUN = 100
"""No run is cut to fewer entries: a unit is seldom longer, and half of one is what no hall should get back."""


@dataclass(frozen=True, slots=True)
class Load:
    """A run that is ready to be sent: what waits behind `after`, up to `end`; the same two when nothing waits.

    `more` says that it is not all that waits.
    """

    after: Held
    end: Held
    run: Run
    more: bool


Ahead = Callable[[Callable[[], Load]], Callable[[], Load]]
"""Begins a piece of work; what it gives waits for the outcome and raises what the work raised."""


def when_asked(work: Callable[[], Load]) -> Callable[[], Load]:
    """Ahead of nothing: the work is done when its outcome is wanted."""
    return work


def beside() -> Ahead:
    """Each piece of work on one thread of its own, while the caller does something else."""
    pool = ThreadPoolExecutor(1, "sync-load")
    return lambda work: pool.submit(work).result


@dataclass(slots=True)
class Shipping:
    """Sends one run of entries the platform does not hold yet, for as long as there are any.

    `box_public` is the platform's X25519 key, for which person keys are wrapped. The first turn of a process asks how
    far the platform is: a hall restored from a backup learns there what it has lost, and gets it back. While a run is
    under way the next one is made ready by `ahead`: reading, wrapping keys and taking in cost about the same.
    Each cut halves the run that is tried next, so that a line which never stands for long carries the work too.
    """

    hall: Side
    platform: Platform
    box_public: bytes
    lease: Lease
    ahead: Ahead = when_asked
    name: str = "ship"
    rest: float = 0.3
    asks: bool = False
    _compared: bool = False
    _begun: Callable[[], Load] | None = None
    """The load behind the last one, when that was taken in whole."""
    _halved: int = 0

    def turn(self) -> bool:
        if not self._compared:
            self._compare()
        load = self._next()
        if load.end == load.after:
            return False
        following = self.ahead(partial(self._loaded, load.end)) if load.more else None
        try:
            told = self.platform.ship(load.run)
            held = min(told, load.end, key=_place)  # more than was sent is another history's
            self._halved = max(0, self._halved - 1)
        except LineCut:
            if self._most > LEAST_RUN:
                self._halved += 1
            raise
        except Rejected as rejected:
            if rejected.held is None:
                raise
            if rejected.code == "sync.altered" and recover(self.hall, self.platform, self.lease):
                return True
            if rejected.code != "sync.gap" or rejected.held == load.after:
                raise
            held = rejected.held
        self._move(held)
        if held == load.end:
            self._begun = following
        return True

    def _next(self) -> Load:
        """What waits behind the cursor, ready already or not."""
        begun, self._begun = self._begun, None
        with self.hall.read() as conn:
            after = queries.cursor(conn, queries.OUTBOX)
        load = None if begun is None else begun()
        return load if load is not None and load.after == after and load.end != after else self._loaded(after)

    def _loaded(self, after: Held) -> Load:
        most = self._most
        with self.hall.read() as conn:
            waiting = self.hall.journal.read(conn, self.hall.stream, _place(after), most)
            entries = whole(waiting, most)
            persons = {entry.person for entry in entries if entry.person is not None}
            keys = key_ring(self.hall).wrapped_for(conn, persons, self.box_public)
        end = Held(epoch=entries[-1].epoch, seq=entries[-1].seq) if entries else after
        run = Run(entries=[WireEntry.of(entry) for entry in entries], keys=keys)
        return Load(after, end, run, more=len(waiting) == most)

    @property
    def _most(self) -> int:
        return max(min(LEAST_RUN, MAX_RUN), MAX_RUN >> self._halved)

    def _compare(self) -> None:
        held = self.platform.ship(Run(entries=[]))
        with self.hall.read() as conn:
            after = queries.cursor(conn, queries.OUTBOX)
        if is_behind(self.hall, held):
            recover(self.hall, self.platform, self.lease)
        elif _place(held) < _place(after):
            self._move(held)
        self._compared = True

    def _move(self, to: Held) -> None:
        with self.hall.unit("sync") as unit:
            self.lease.check(unit)
            queries.move(unit.conn, queries.OUTBOX, to)
            _note_scans_behind(unit, to)
            unit.commit(None)


def _place(held: Held) -> tuple[int, int]:
    return held.epoch, held.seq


def _note_scans_behind(unit: Unit, sent: Held) -> None:
    """A platform that has lost entries has lost their scans: they are to be noted anew."""
    noted = queries.cursor(unit.conn, scans.CURSOR)
    if (noted.epoch, noted.seq) > (sent.epoch, sent.seq):
        queries.move(unit.conn, scans.CURSOR, sent)
