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
from shared.platform.model import OWN_STREAM
from shared.platform.service import Platform
from shared.sync import shipping
from tests.simulation.chance import chance_from
from tests.simulation.crashes import Crashed, Store
from tests.simulation.hall import Hall, SkewedClock
from tests.simulation.invariants import Lease, judge
from tests.simulation.line import CLEAR, Door, Line, Weather
from tests.simulation.people import People
from tests.simulation.tasks import Tasks
from tests.simulation.template import CODES, Template, box_public, template

DAY = 24 * 60 * 60.0
MORNING = 45 * 60.0
LEVEL_SECONDS = 120.0
"""Within so many seconds of a healed line everything is level: one longest back-off, one lease, and some turns."""


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
        self.door = Door(self.platform, rng.choice((3, 20, 500)), True, self._platform_gone, self.tasks.stir)
        self.halls = {code: self._hall(known, code) for code in CODES}
        cases = {
            code: Cases(
                hall.side, known.platform.catalogue, known.platform.calendar, code + "-{day}-{number:06d}"
            )
            for code, hall in self.halls.items()
        }
        self.people = People(self.tasks, rng, self.told, self.halls, self.door, known, cases)
        self.days = rng.choice((1, 1, 2))

    def told(self, what: str) -> None:
        self.trace.append(f"{self.tasks.now:12.3f} {what}")

    def live(self) -> None:
        """Days of work among faults, then a quiet time; raises Broken when something is wrong then."""
        for hall in self.halls.values():
            hall.open(self.rng.choice((1, 2)))
        for day in range(self.days):
            self.people.closes = day * DAY + MORNING
            self.people.tomorrow = (day + 1) * DAY if day + 1 < self.days else None
            self._plan(day * DAY)
            self.tasks.run(day * DAY + MORNING)
            if day + 1 < self.days:
                self._night(day)
        self.heal()
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
            hall.line.down, hall.line.weather = False, CLEAR
        for seconds in (0, 20, 40):  # nobody dozes for long while the line is well
            self.tasks.after(seconds, lambda: self.tasks.stir(OWN_STREAM, *self.halls))

    def _hall(self, known: Template, code: str) -> Hall:
        clock = SkewedClock(self.tasks)
        store, side = known.filled(code, clock)
        line = Line(self.tasks, self.rng, code, self.door, lambda: store.busy, self.told)
        hall = Hall(code, store, side, clock, line, self.tasks, self.rng, self.told, box_public(side))
        store.committed = Lease(hall).committed
        return hall

    def _plan(self, begins: float) -> None:
        """What people do this morning, and what goes wrong."""
        rng, at = self.rng, self.tasks.at

        def sometime() -> float:
            return begins + rng.uniform(0, MORNING * 0.95)

        for _ in range(rng.randint(6, 20)):
            at(sometime(), self.people.come)
        for code in CODES:
            hall = self.halls[code]
            for _ in range(rng.randint(1, 4)):
                at(sometime(), lambda hall=hall: self._weather(hall))
            for _ in range(rng.randint(0, 3)):
                at(sometime(), lambda hall=hall: self._cut(hall))
            for _ in range(rng.randint(0, 8)):
                at(sometime(), lambda hall=hall: self._fault(hall.store, hall.code))
            for chance, what in ((0.3, self._freeze), (0.3, self._dark), (0.15, self._clock)):
                if rng.random() < chance:
                    at(sometime(), lambda hall=hall, what=what: what(hall))
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
        station = self.rng.choice(hall.stations)
        seconds = self.rng.uniform(1, 40)
        self.told(f"{station.name} frozen for {seconds:.0f}")
        station.freeze(seconds)

    def _dark(self, hall: Hall) -> None:
        """The power goes, and comes back."""
        self.told(f"{hall.code} dark")
        hall.stop()
        self.people.closed.add(hall.code)

        def light() -> None:
            self.people.closed.discard(hall.code)
            hall.start()

        self.tasks.after(self.rng.uniform(1, 120), light)

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
    with chance_from(seed) as rng, _silence(), patch.object(shipping, "MAX_RUN", rng.choice((2, 7, 500))):
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
