"""Many halls whose lines come back at the same moment: all drained, none kept waiting far beyond the others."""

import random
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from shared.db.unit import seal_context
from shared.journal.chain import chained
from shared.journal.entry import GENESIS, Entry, Recorded
from shared.people.sealing import KEY_BYTES, SideKeys, seal_json, wrap_for
from shared.sync.client import PlatformClient
from shared.sync.model import back_off
from shared.sync.ports import LineCut
from shared.sync.wire import Run, WireEntry
from tests.bench.databases import DATABASES
from tests.bench.measurement import Measurement
from tests.bench.stations import stations
from tests.bench.sync_platform import Reached, platform_process
from tests.halls import person

HALLS = 200
VISITS = 20
RUNS = 4
PROCESSES = 2
BEYOND = 2.0


@dataclass(frozen=True, slots=True)
class Crowd:
    """The halls one process plays, each with its own line; gives the seconds until each was drained."""

    reached: Reached
    halls: tuple[str, ...]

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], list[float]]]:
        box = self.reached.keys.box_public
        lines = [(self.reached.client(hall, SideKeys.made()), waiting(hall, box)) for hall in self.halls]
        took: list[float] = []

        def crowd() -> list[float]:
            began = time.perf_counter()

            def drain(line: int) -> None:
                client, runs = lines[line]
                for run in runs:
                    ship(client, run)
                took.append(time.perf_counter() - began)

            threads = [threading.Thread(target=drain, args=(n,)) for n in range(len(lines))]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            return took

        yield crowd


def ship(client: PlatformClient, run: Run) -> None:
    """As the agent does: what was not answered is sent again after a pause."""
    failures = 0
    while True:
        try:
            client.ship(run)
        except LineCut:
            time.sleep(back_off(failures, random.random()))
            failures += 1
        else:
            return


def waiting(hall: str, box: bytes) -> list[Run]:
    """Runs of visits, sealed and chained, as they wait in a hall."""
    recorded: list[Recorded] = []
    keys: dict[str, bytes] = {}
    for n in range(VISITS):
        who, key, ticket = f"p{secrets.token_hex(8)}", secrets.token_bytes(KEY_BYTES), f"2026-11-24-B{n:03d}"
        keys[who] = key
        at_window = {"window": "6", "clerk": "lijing"}
        for entry in (
            Entry("people.person_met", who, {}, who, person(n).as_private()),
            Entry(
                "queueing.ticket_taken", ticket, {"label": f"B{n:03d}", "line": "B", "day": "2026-11-24"}, who
            ),
            Entry("queueing.ticket_called", ticket, at_window, who),
            Entry("queueing.serving_began", ticket, at_window, who),
            Entry("queueing.ticket_done", ticket, at_window, who),
        ):
            last = recorded[-1].hash if recorded else GENESIS
            private = entry.private
            sealed = None if private is None else seal_json(key, private, seal_context(entry))
            place = (hall, 1, len(recorded) + 1, 1_764_000_000_000 + n, "counter-1", None)
            said = (entry.kind, entry.subject, entry.person, entry.body, sealed, last)
            recorded.append(chained(Recorded(*place, *said)))
    size = len(recorded) // RUNS
    parts = [recorded[first : first + size] for first in range(0, len(recorded), size)]
    return [
        Run(
            entries=[WireEntry.of(entry) for entry in part],
            keys=wrap_for(box, {each.person: keys[each.person] for each in part if each.person is not None}),
        )
        for part in parts
    ]


def measure(_repeats: int) -> Iterator[Measurement]:
    """A hall that is refused or cut ends the measurement."""
    halls = [f"H{n:03d}" for n in range(HALLS)]
    for database, opened in DATABASES.items():
        with opened() as fresh, platform_process(fresh(), halls) as reached, stations(PROCESSES) as at_work:
            jobs = [Crowd(reached, tuple(halls[n::PROCESSES])) for n in range(PROCESSES)]
            took = [seconds for results in at_work.run(jobs).results for seconds in results]
        worst, middle = max(took), median(took)
        drained = f"sync_crowd.{database}.not_drained"
        yield Measurement(drained, HALLS - len(took), "halls", None, None, "value == 0", len(took) == HALLS)
        name, met = f"sync_crowd.{database}.slowest", worst <= BEYOND * middle
        yield Measurement(
            name, worst * 1000, "ms", middle * 1000, worst / middle, f"ratio <= {BEYOND:g}", met
        )
