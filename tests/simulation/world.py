"""One world: it works under everything that can befall it, is healed, and is then looked at."""

import logging
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

import structlog

from shared.cases.service import Cases
from shared.platform.applications.model import LAPSE
from shared.platform.model import OWN_STREAM
from shared.platform.service import Platform
from shared.sync import shipping
from shared.sync.scans import sending
from tests.simulation.applicants import Applicants
from tests.simulation.backups import put_back
from tests.simulation.chance import chance_from
from tests.simulation.commands import Commands
from tests.simulation.crashes import Crashed, Store
from tests.simulation.door import Door
from tests.simulation.hall import Hall, SkewedClock
from tests.simulation.invariants import Lease, judge
from tests.simulation.line import CLEAR, Line, Weather
from tests.simulation.people import People
from tests.simulation.tasks import Tasks
from tests.simulation.template import CODES, Template, box_public, template

DAY = 24 * 60 * 60.0
MORNING = 45 * 60.0
LEVEL_SECONDS = 240.0
"""Within so many seconds of a healed line everything is level: what is late arrives for 40, a scan that was refused
rests for 60, a window may leave a question unanswered for 60, a stage rests for 30; one lease, and some turns."""
LOOKS = (0, 15, 45, 75, 110, 150, 215)
"""When everybody looks then whether there is something to do: nobody dozes for long while the line is well."""
PIECE_BYTES = 900


class World:
    """All that happens follows from the seed; `trace` says it line by line."""

    def __init__(self, seed: int, rng: random.Random) -> None:
        self.seed = seed
        self.rng = rng
        self.trace: list[str] = []
        self.tasks = Tasks()
        known: Template = template()
        clock = SkewedClock(self.tasks)
        self.store, side = known.filled(OWN_STREAM, clock)
        self.platform: Platform = replace(known.platform, side=side)
        self.door = Door(
            self.platform,
            rng.choice((3, 20, 500)),
            crashed=self._platform_gone,
            addressed=self._addressed,
            stir=self.tasks.stir,
        )
        self.halls = {code: self._hall(known, code) for code in CODES}
        self.commands = Commands(self.tasks, rng, self.told, self.door)
        cases = {code: hall.cases for code, hall in self.halls.items()}
        self.applicants = Applicants(self.commands, rng, self.halls, self.door, known.citizens, cases)
        self.people = People(self.commands, rng, self.halls, self.door, known, cases, self.applicants)
        self.days = rng.choice((1, 1, 2))

    def told(self, what: str) -> None:
        self.trace.append(f"{self.tasks.now:12.3f} {what}")

    def live(self) -> None:
        """Days of work among faults, then a quiet time; raises Broken when something is wrong then."""
        for hall in self.halls.values():
            hall.open(self.rng.choice((1, 2)))
        for day in range(self.days):
            self.commands.closes = day * DAY + MORNING
            self.commands.tomorrow = (day + 1) * DAY if day + 1 < self.days else None
            self._plan(day * DAY)
            self.tasks.run(day * DAY + MORNING)
            if day + 1 < self.days:
                self._night(day)
        self.heal()
        may_lapse = self.applicants.somebody_types_at_home()
        self.tasks.run(self.tasks.now + LEVEL_SECONDS)
        if may_lapse or self.applicants.somebody_waits_for_home():
            self.tasks.run(self.tasks.now + LAPSE / 1000)
            self._look_now_and_then()
            self.tasks.run(self.tasks.now + LEVEL_SECONDS)
        for code, hall in self.halls.items():
            with hall.side.read() as conn:
                self.told(f"{hall.side.journal.head(conn, code)}")
        judge(self)

    def heal(self) -> None:
        """Whatever was broken is mended, and nothing breaks any more."""
        self.told("healed")
        self.door.up = True
        self.store.calm()
        for hall in self.halls.values():
            hall.store.calm()
            hall.line.down, hall.line.weather, hall.line.on_answer = False, CLEAR, None
            hall.may_lose_lease()
        self._look_now_and_then()

    def _look_now_and_then(self) -> None:
        for seconds in LOOKS:
            self.tasks.after(seconds, self._look)

    def _look(self) -> None:
        self.tasks.stir(OWN_STREAM)
        for hall in self.halls.values():
            hall.wake()

    def _hall(self, known: Template, code: str) -> Hall:
        clock = SkewedClock(self.tasks)
        store, side = known.filled(code, clock)
        line = Line(self.tasks, self.rng, code, self.door, lambda: store.busy, self.told)
        platform = known.platform
        cases = Cases(side, platform.catalogue, platform.calendar, code + "-{day}-{number:06d}")
        hall = Hall(code, store, side, clock, line, self.tasks, self.rng, self.told, box_public(side), cases)
        store.committed = Lease(hall).committed
        return hall

    def _plan(self, begins: float) -> None:
        """What people do this morning, and what goes wrong."""
        rng, at = self.rng, self.tasks.at

        def sometime() -> float:
            return begins + rng.uniform(0, MORNING * 0.95)

        for _ in range(rng.randint(6, 18)):
            at(sometime(), self.people.come)
        for code in CODES:
            hall = self.halls[code]
            for _ in range(rng.randint(2, 5)):
                at(sometime(), lambda hall=hall: self._weather(hall))
            for _ in range(rng.randint(0, 3)):
                at(sometime(), lambda hall=hall: self._cut(hall))
            for _ in range(rng.randint(0, 8)):
                at(sometime(), lambda hall=hall: self._fault(hall.store, hall.code))
            for chance, what in ((0.5, self._freeze), (0.3, self._dark), (0.15, self._clock)):
                if rng.random() < chance:
                    at(sometime(), lambda hall=hall, what=what: what(hall))
            if rng.random() < 0.3:
                early, late = begins + rng.uniform(0, MORNING / 2), begins + rng.uniform(0.6, 0.95) * MORNING
                if hall.backup is None or rng.random() < 0.5:  # else it is yesterday's
                    at(early, lambda hall=hall: self._copy(hall))
                at(late, lambda hall=hall: self._restore(hall))
        for _ in range(rng.randint(0, 8)):
            at(sometime(), lambda: self._fault(self.store, OWN_STREAM))

    def _weather(self, hall: Hall) -> None:
        """Another weather on the line of this hall."""
        draw = self.rng.random

        def some() -> float:
            return draw() * 0.4 if draw() < 0.5 else 0.0

        slowest = self.rng.choice((0.02, 0.5, 6.0, 30.0))
        hall.line.weather = Weather(some(), some(), some(), some(), some(), slowest)
        self.told(f"{hall.code} {hall.line.weather}")

    def _cut(self, hall: Hall) -> None:
        seconds = self.rng.choice((3, 60, 300)) * self.rng.random()
        self.told(f"{hall.code} line cut for {seconds:.0f}")
        hall.line.down = True

        def mended() -> None:
            hall.line.down = False

        self.tasks.after(seconds, mended)

    def _fault(self, store: Store, where: str) -> None:
        """A process ends, or a disk is full, at one of the next statements."""
        full = sqlite3.OperationalError("database or disk is full")
        failure = Crashed() if self.rng.random() < 0.7 else full
        commits, agents = self.rng.random() < 0.5, self.rng.random() < 0.5
        points = self.rng.randint(1, 6 if commits else 150)

        def counts(sql: str) -> bool:
            mine = not agents or self.tasks.running is not None
            return mine and (not commits or (sql == "COMMIT" and store.moves))

        self.told(
            f"{where}: {type(failure).__name__} in {points}{' of agents' * agents}{' commits' * commits}"
        )
        store.fail_in(points, failure, counts)

    def _freeze(self, hall: Hall) -> None:
        """A station stands still: just any, or the one that is waiting for the next answer."""
        seconds, station = self.rng.uniform(1, 40), self.rng.choice(hall.stations)
        anyone = self.rng.random() < 0.5

        def freeze() -> None:
            asks = next((each for each in hall.stations if each.owns(self.tasks.running)), station)
            self.told(f"{asks.name} frozen for {seconds:.0f}")
            asks.freeze(seconds)

        if anyone:
            freeze()
        else:
            hall.line.on_answer = freeze

    def _dark(self, hall: Hall) -> None:
        """The power goes, and comes back."""
        self.told(f"{hall.code} dark")
        hall.stop()
        self.commands.closed.add(hall.code)

        def light() -> None:
            self.commands.closed.discard(hall.code)
            hall.start()

        self.tasks.after(self.rng.uniform(1, 120), light)

    def _copy(self, hall: Hall) -> None:
        """Somebody makes a backup of the hall's database."""
        self.told(f"{hall.code} copied")
        hall.backup = hall.store.copied()

    def _restore(self, hall: Hall) -> None:
        """The disk breaks, once in a hall's life, and the last backup is put back on a new one."""
        if hall.backup is None or hall.restored is not None:
            return
        self._dark(hall)
        self.commands.forget(hall.code)
        hall.restored = put_back(hall.code, hall.store, hall.backup, self.store)
        self.told(f"{hall.code} restored without {len(hall.restored.sent)} that were sent")

    def _clock(self, hall: Hall) -> None:
        """Somebody sets the hall's clock."""
        hall.clock.ahead = round(self.rng.choice((-DAY, -3600, 3600, DAY)) * 1000)
        self.told(f"{hall.code} clock {hall.clock.ahead:+} ms")

    def _night(self, day: int) -> None:
        for hall in self.halls.values():
            hall.stop()
        self.tasks.run((day + 1) * DAY)
        for hall in self.halls.values():
            hall.start()

    def _addressed(self) -> int:
        return int(self.store.peek("SELECT sum(seq) FROM journal_heads WHERE stream LIKE 'P>%'")[0][0])

    def _platform_gone(self) -> None:
        """The platform's process ended; somebody starts it again."""
        self.told("platform gone")
        self.door.up = False

        def back() -> None:
            self.door.up = True

        self.tasks.after(self.rng.uniform(0.5, 60), back)


@contextmanager
def world(seed: int) -> Iterator[World]:
    """The world of a seed; in some the halls send a few entries at a time only. What the programs log is not kept."""
    with (
        chance_from(seed) as rng,
        _silence(),
        patch.object(shipping, "MAX_RUN", rng.choice((5, 9, 500))),
        patch.object(sending, "PIECE_BYTES", PIECE_BYTES),
    ):
        made = World(seed, rng)
        try:
            yield made
        finally:
            made.tasks.end()


@contextmanager
def _silence() -> Iterator[None]:
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    try:
        yield
    finally:
        structlog.configure(**before)


def fault_of(seed: int) -> tuple[str | None, list[str]]:
    """Lets the world of a seed live to its end: what was wrong in it, if anything, and its trace."""
    with world(seed) as made:
        try:
            made.live()
        except Exception as fault:  # noqa: BLE001  whatever it is, it is the seed's
            return f"{type(fault).__name__}: {fault}", made.trace
        return None, made.trace
