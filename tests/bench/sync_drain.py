"""Draining what waited in a hall, beside bare batched upserts, and what a kiosk feels of it meanwhile."""

import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from shared.at_length import collect_seldom, give_way
from shared.db.unit import Side
from shared.people.model import Evidence
from shared.people.sealing import SideKeys
from tests.bench.databases import DATABASES, Fresh
from tests.bench.measurement import Measurement, at_least, at_most
from tests.bench.queue_jobs import Hall, done, people
from tests.bench.stations import stations
from tests.bench.sync_day import CODE, copied, worked
from tests.bench.sync_floor import batches, upsert
from tests.bench.sync_platform import platform_process, shipping
from tests.platforms import make_platform

ENTRIES = 50_000
RATE = 5_000
SHARE = 0.6
GROWTH = 1.2
TAKES = 400
PACE_SECONDS = 0.02
"""A kiosk's citizens come one after another, not in a heap: so many seconds between two tickets."""


@dataclass(frozen=True, slots=True)
class PacedTake:
    """A kiosk where `count` people take a ticket in line A, one every `PACE_SECONDS`; gives the seconds of each."""

    hall: Hall
    first: int
    count: int

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], list[float]]]:
        with self.hall.queue() as queue:
            shown = people(self.first, self.count)

            def take() -> list[float]:
                took = []
                for each in shown:
                    began = time.perf_counter()
                    done(queue.take_ticket(each, "A", Evidence.ID_CARD, "kiosk-1", uuid4().hex))
                    took.append(time.perf_counter() - began)
                    time.sleep(PACE_SECONDS)
                return took

            yield take


def measure(_repeats: int) -> Iterator[Measurement]:
    """RuntimeError when the platform does not hold all of it afterwards."""
    keys = SideKeys.made()
    Path("build").mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir="build") as folder,
        worked(Path(folder).resolve() / "day.db", ENTRIES, keys) as day,
    ):
        for database, opened in DATABASES.items():
            with opened() as fresh:
                yield from _drained(database, day, fresh, keys)
                yield from _felt(database, day, fresh, keys)


def _drained(database: str, day: Side, fresh: Fresh, keys: SideKeys) -> Iterator[Measurement]:
    hall = copied(day, fresh(), keys)
    with platform_process(fresh(), [CODE]) as reached:
        seconds = _draining(shipping(hall, reached).turn).result()
        platform = reached.open().side
        with platform.read() as conn:
            held = platform.journal.verify(conn, CODE)
        if not isinstance(held, int) or held < ENTRIES:
            raise RuntimeError(f"the platform holds {held} of {ENTRIES}")
        made = batches(platform, CODE)
        platform.engine.dispose()
    hall.engine.dispose()
    bare = make_platform(fresh()).side.engine
    floor = held / upsert(bare, made)
    bare.dispose()
    rate = held / seconds
    yield Measurement(
        f"sync_drain.{database}.rate", rate, "entries/s", None, None, f">= {RATE}", rate >= RATE
    )
    yield at_least(SHARE, f"sync_drain.{database}", "entries/s", [(rate, floor)])


def _felt(database: str, day: Side, fresh: Fresh, keys: SideKeys) -> Iterator[Measurement]:
    """The kiosk's 99th percentile while the hall drains, beside the same kiosk while it does not."""
    url = fresh()
    hall = copied(day, url, keys)
    kiosk = Hall(url, keys, ())
    with platform_process(fresh(), [CODE]) as reached, stations(1) as at_work:
        at_work.run([PacedTake(kiosk, 900_000, TAKES // 4)])
        quiet = at_work.run([PacedTake(kiosk, 910_000, TAKES)]).results[0]
        draining = _draining(shipping(hall, reached).turn)
        meanwhile: list[float] = []
        first = 920_000
        while not draining.done():
            meanwhile += at_work.run([PacedTake(kiosk, first, 50)]).results[0]
            first += 50
        draining.result()
    hall.engine.dispose()
    name = f"sync_drain.{database}.take_ticket_p99"
    yield at_most(GROWTH, name, "µs", [(_p99(meanwhile) * 1e6, _p99(quiet) * 1e6)])


def _draining(turn: Callable[[], bool]) -> Future[float]:
    """Seconds; on a thread that behaves as the agent's own program."""
    pool = ThreadPoolExecutor(1)
    begun = pool.submit(_drain, turn)
    pool.shutdown(wait=False)
    return begun


def _drain(turn: Callable[[], bool]) -> float:
    give_way()
    collect_seldom()
    began = time.perf_counter()
    while turn():
        pass
    return time.perf_counter() - began


def _p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]
