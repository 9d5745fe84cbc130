"""A hall: its database, its line, and the stations that may run its agent, each a process that can end or freeze."""

import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

from shared.applications.model import PATIENCE
from shared.applications.service import Applications
from shared.cases.checks import Checks
from shared.cases.service import Cases
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.platform.model import OWN_STREAM
from shared.sync.agent import Agent
from shared.sync.fetching import Fetching
from shared.sync.lease import BEAT_SECONDS, LEASE_SECONDS, Lease
from shared.sync.live_checks import LiveChecks
from shared.sync.recalls import Recalls
from shared.sync.scans.sending import SendingScans
from shared.sync.shipping import Shipping
from shared.sync.stages import Stage
from tests.halls import OPENING
from tests.simulation.backups import Restored
from tests.simulation.crashes import Crashed, Store
from tests.simulation.line import Line
from tests.simulation.places import all_at, cases_at, lease_at, recalls_at, sent_at
from tests.simulation.shelf import Shelf
from tests.simulation.tasks import Task, Tasks


@dataclass
class SkewedClock:
    """A machine's clock over the world's time; `ahead` is by how many milliseconds it is wrong."""

    tasks: Tasks
    ahead: Millis = 0

    def now(self) -> Millis:
        return OPENING + int(self.tasks.now * 1000) + self.ahead


@dataclass
class Station:
    """A station of a hall with the agent's process on it."""

    name: str
    hall: "Hall"
    _tasks: list[Task] = field(default_factory=list)

    @property
    def awake(self) -> bool:
        """Whether its process runs: neither ended nor frozen."""
        now = self.hall.tasks.now
        return any(not task.done and task.frozen_until <= now for task in self._tasks)

    def start(self) -> None:
        """A new process: nothing is remembered but what the database says."""
        self.stop()
        hall = self.hall
        lease = Lease(hall.side, self.name, lambda: hall.tasks.now)
        stages: tuple[Stage, ...] = (
            Shipping(hall.side, hall.line, hall.public, lease),
            Fetching(hall.side, hall.line, lease),
            SendingScans(hall.side, hall.line, cast("Path", hall.shelf), lease),
            LiveChecks(Checks(hall.cases), hall.line),
            Recalls(Applications(hall.side), lease),
        )
        agent = Agent(hall.side, stages, lease, hall.rng.random)
        self._tasks = [
            hall.tasks.start(f"{self.name} {stage.name}", partial(self._keep, agent, stage))
            for stage in stages
        ]

    def stop(self) -> None:
        for task in self._tasks:
            task.kill()

    def freeze(self, seconds: float) -> None:
        self.hall.tasks.stir(lease_at(self.hall.code))
        for task in self._tasks:
            task.frozen_until = self.hall.tasks.now + seconds

    def owns(self, task: Task | None) -> bool:
        return task in self._tasks

    def _keep(self, agent: Agent, stage: Stage) -> None:
        hall, tasks = self.hall, self.hall.tasks
        waits_at, tells = hall.news(stage.name)
        try:
            while True:
                seen, seen_lease = tasks.changes(waits_at), tasks.changes(lease_at(hall.code))
                term = agent.lease._term
                wait = agent.turn(stage)
                hall.turned(stage.name, wait)
                if agent.lease._term != term:  # all stages of the station go by it
                    tasks.stir(lease_at(hall.code))
                if wait == 0:
                    tasks.stir(*tells)
                    if stage.name == "fetch":
                        tasks.after(PATIENCE / 1000 + 1, partial(tasks.stir, recalls_at(hall.code)))
                if wait == stage.rest:
                    tasks.doze(waits_at, wait, seen)
                elif wait == BEAT_SECONDS and hall.kept():
                    tasks.doze(lease_at(hall.code), wait, seen_lease)
                else:
                    if wait > LEASE_SECONDS:
                        hall.may_lose_lease()
                    tasks.sleep(wait)
        except Crashed:
            tasks.stir(lease_at(hall.code))
            hall.told(f"{self.name} crashed in {stage.name}")
            tasks.after(hall.rng.uniform(0.5, 20), self._start_again)
            self.stop()

    def _start_again(self) -> None:
        if self.hall.lit:
            self.start()


@dataclass
class Hall:
    """One hall of the world."""

    code: str
    store: Store
    side: Side
    clock: SkewedClock
    line: Line
    tasks: Tasks
    rng: random.Random
    told: Callable[[str], None]
    public: bytes
    """The platform's X25519 key."""
    cases: Cases
    shelf: Shelf = field(default_factory=Shelf)
    backup: sqlite3.Connection | None = None
    """A copy of the database from some time before."""
    restored: Restored | None = None
    lit: bool = True
    stations: list[Station] = field(default_factory=list)
    longest_wait: float = 0.0
    """The longest a stage ever wanted to wait, in seconds."""

    def open(self, stations: int) -> None:
        """Starts the agent on so many stations."""
        self.stations = [Station(f"{self.code}-{number}", self) for number in range(1, stations + 1)]
        self.start()

    def start(self) -> None:
        self.lit = True
        for station in self.stations:
            station.start()

    def stop(self) -> None:
        """The hall is dark: every process ends at once."""
        self.lit = False
        for station in self.stations:
            station.stop()

    def news(self, stage: str) -> tuple[str, tuple[str, ...]]:
        """Where a stage waits for something to do, and where it is told what it did."""
        code = self.code
        return {
            "ship": (code, (sent_at(code),)),
            "fetch": (OWN_STREAM, (cases_at(code), recalls_at(code))),
            "scans": (sent_at(code), ()),
            "checks": (cases_at(code), ()),
            "recalls": (recalls_at(code), ()),
        }[stage]

    def wake(self) -> None:
        """Whoever runs the agent looks whether there is something to do."""
        self.tasks.stir(*all_at(self.code))

    def may_lose_lease(self) -> None:
        """Whoever runs the agent rests for long: another station looks now, and when the lease may be over."""
        self.tasks.stir(lease_at(self.code))
        self.tasks.after(LEASE_SECONDS, lambda: self.tasks.stir(lease_at(self.code)))

    def kept(self) -> bool:
        """Whether some station is awake that could hold the lease."""
        return all(station.awake for station in self.stations)

    def turned(self, stage: str, wait: float) -> None:
        self.longest_wait = max(self.longest_wait, wait)
        if wait == 0 or wait > BEAT_SECONDS:
            self.told(f"{self.code} {stage} {wait:.2f}")
