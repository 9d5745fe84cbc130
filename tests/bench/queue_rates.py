"""Take-ticket and call-next with 1 and 8 stations, on both databases, against bare SQL in alternating runs."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from shared.journal.store import Broken
from shared.people.model import Details
from shared.people.sealing import SideKeys
from tests.bench.databases import DATABASES, Fresh
from tests.bench.measurement import Measurement, at_least
from tests.bench.queue_floor import BareCall, BareHall, BareTake, Citizen, new_citizen
from tests.bench.queue_jobs import WARM_UP, Call, Hall, Take, people
from tests.bench.stations import Job, Stations

SHARE = 0.5
TICKETS = 320
"""Timed in each phase of a run, by all stations together."""

Rates = dict[str, float]


@dataclass(frozen=True, slots=True)
class Run:
    """One run over an empty database: every citizen takes a first ticket (is met), then a second one in
    another line (is known), then those of the second line are called."""

    stations: Stations
    count: int
    shown: tuple[Details, ...]
    hall: Hall

    @property
    def shares(self) -> list[slice]:
        """Each station's part of the people and of the windows."""
        size = len(self.shown) // self.count
        return [slice(k * size, (k + 1) * size) for k in range(self.count)]

    def product(self) -> Rates:
        def taking(line: str) -> list[Job]:
            return [Take(self.hall, self.shown[share], line) for share in self.shares]

        return {
            "take_ticket.new": self._rate(taking("A")),
            "take_ticket.known": self._rate(taking("B")),
            "call_next": self._rate([Call(self.hall, self.hall.windows[share]) for share in self.shares]),
        }

    def floor(self) -> Rates:
        met = tuple(new_citizen(self.hall, shown) for shown in self.shown)
        known = tuple(Citizen(citizen.person) for citizen in met)

        def taking(citizens: tuple[Citizen, ...], line: str) -> list[Job]:
            return [BareTake(self.hall, citizens[share], line) for share in self.shares]

        new_rate, known_rate = self._rate(taking(met, "A")), self._rate(taking(known, "B"))
        bare = BareHall(self.hall.url)
        calls = list(zip(self.hall.windows, bare.people_waiting("B"), strict=True))
        bare.connection.close()
        return {
            "take_ticket.new": new_rate,
            "take_ticket.known": known_rate,
            "call_next": self._rate([BareCall(self.hall, dict(calls[share])) for share in self.shares]),
        }

    def _rate(self, jobs: list[Job]) -> float:
        return (len(self.shown) - WARM_UP * self.count) / self.stations.run(jobs).seconds


def measure(stations: Stations, repeats: int) -> Iterator[Measurement]:
    """Rates in acts per second, medians of `repeats` pairs of runs."""
    for database, opened in DATABASES.items():
        with opened() as fresh:
            for count in (1, 8):
                pairs = defaultdict(list)
                for _ in range(repeats):
                    for name, pair in _pair(stations, count, fresh).items():
                        pairs[name].append(pair)
                for name, found in pairs.items():
                    yield at_least(SHARE, f"{name}.{database}.{count}", "/s", found)


def _pair(stations: Stations, count: int, fresh: Fresh) -> dict[str, tuple[float, float]]:
    """(product, floor) of one pair of runs, which must have left the same rows and whole journals."""
    shown = people(0, TICKETS + WARM_UP * count)
    windows = tuple(f"w{n}" for n in range(len(shown)))
    runs = [Run(stations, count, shown, Hall(fresh(), SideKeys.made(), windows)) for _ in range(2)]
    for run in runs:
        run.hall.open_windows()
    floor, product = runs[0].floor(), runs[1].product()
    written = [_rows(run.hall) for run in runs]
    if written[0] != written[1]:
        raise RuntimeError(f"the floor wrote other rows than the product: {written}")
    return {name: (product[name], floor[name]) for name in product}


def _rows(hall: Hall) -> dict[str, int]:
    """How many rows each table holds; RuntimeError when the journal's chain does not hold."""
    with hall.queue() as queue, queue.hall.read() as conn:
        verified = queue.hall.journal.verify(conn, queue.hall.stream)
        if isinstance(verified, Broken):
            raise RuntimeError(f"the journal is broken: {verified}")
        tables = queue.hall.journal.tables.entries.metadata.sorted_tables
        return {t.name: conn.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}
