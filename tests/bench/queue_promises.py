"""No number twice, no citizen called twice: counted over tickets that 8 stations take and call at once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import select

from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.sealing import SideKeys
from shared.queueing.tables import tickets
from tests.bench.databases import DATABASES
from tests.bench.measurement import Measurement, none_of
from tests.bench.queue_jobs import Hall, done, people
from tests.bench.stations import Stations

TICKETS = 2000
STATIONS = 8


@dataclass(frozen=True, slots=True)
class Day:
    """A station's day: half its people take a ticket, then it takes and calls by turns, then it calls until
    nobody waits; gives the labels it took and those it called."""

    hall: Hall
    people: tuple[Details, ...]
    window: str

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], tuple[list[str], list[str]]]]:
        with self.hall.queue() as queue:
            clerk = f"clerk-{self.window}"

            def take(shown: Details) -> str:
                return done(queue.take_ticket(shown, "B", Evidence.ID_CARD, "kiosk", uuid4().hex)).label

            def serve() -> str | None:
                called = queue.call_next(self.window, clerk, uuid4().hex)
                if isinstance(called, Refusal) and called.code == "queueing.nobody_waiting":
                    return None
                ticket = done(called)
                done(queue.begin_serving(ticket.id, clerk, uuid4().hex))
                done(queue.finish(ticket.id, clerk, uuid4().hex))
                return ticket.label

            def day() -> tuple[list[str], list[str]]:
                taken, called = [], []
                for n, shown in enumerate(self.people):
                    taken.append(take(shown))
                    if n >= len(self.people) // 2 and (label := serve()) is not None:
                        called.append(label)
                while (label := serve()) is not None:
                    called.append(label)
                return taken, called

            yield day


def measure(stations: Stations) -> Iterator[Measurement]:
    """Counts of what must not happen; RuntimeError when tickets are missing altogether."""
    size = TICKETS // STATIONS
    windows = tuple(f"w{n}" for n in range(STATIONS))
    shown = people(0, TICKETS)
    for database, opened in DATABASES.items():
        with opened() as fresh:
            hall = Hall(fresh(), SideKeys.made(), windows)
            with hall.queue() as queue:  # makes the tables before the stations come
                for window in windows:
                    done(queue.open_window(window, f"clerk-{window}"))
            jobs = [Day(hall, shown[k * size : (k + 1) * size], window) for k, window in enumerate(windows)]
            days = stations.run(jobs).results
            taken = [label for labels, _ in days for label in labels]
            called = [label for _, labels in days for label in labels]
            with hall.queue() as queue, queue.hall.read() as conn:
                kept = list(conn.execute(select(tickets.c.label)).scalars())
                entries = list(queue.hall.journal.all(conn, queue.hall.stream))
        calls = [entry.subject for entry in entries if entry.kind == "queueing.ticket_called"]
        if len(taken) != TICKETS or set(called) != set(taken) or set(kept) != set(taken):
            raise RuntimeError(f"{len(taken)} tickets taken, {len(set(called))} called, {len(kept)} kept")
        twice = repeated(taken) + repeated(kept)
        yield none_of(twice, f"duplicate_numbers.{database}.{STATIONS}", f"of {TICKETS}")
        doubled = repeated(called) + repeated(calls)
        yield none_of(doubled, f"double_calls.{database}.{STATIONS}", f"of {TICKETS}")


def repeated(labels: Iterable[str]) -> int:
    """How many of `labels` were there before."""
    return sum(count - 1 for count in Counter(labels).values())
