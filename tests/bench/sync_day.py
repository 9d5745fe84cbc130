"""What waits in a hall after hours without a line: visits as the hall's own use cases write them down."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import event, insert, select

from shared.bootstrap import RESOURCES
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db import schema
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.people.sealing import SideKeys
from shared.queueing.model import Ticket
from shared.queueing.service import Queue
from tests.bench.queue_jobs import CLERK, done, people
from tests.halls import SETUP, make_hall
from tests.intakes import food_licence

CODE = "LJ01"
CASE_EVERY = 4
"""One visit of so many ends with a case accepted; the others are answered at the window."""


@contextmanager
def worked(file: Path, entries: int, keys: SideKeys) -> Iterator[Side]:
    """A hall in a SQLite file whose journal holds at least `entries`, and hardly more."""
    hall = make_hall(f"sqlite:///{file}", keys=keys)
    event.listen(hall.engine, "connect", _hasty)
    hall.engine.dispose()  # the connection that made the tables is not hasty
    try:
        work(hall, entries)
        yield hall
    finally:
        hall.engine.dispose()


def work(hall: Side, entries: int) -> None:
    """Visits from the ticket to its end, until the journal holds `entries`: 5 of a visit, 7 with a case."""
    queue = Queue(hall, SETUP)
    catalogue = load_catalogue(RESOURCES / "catalogue")
    cases = Cases(hall, catalogue, WorkingCalendar(), "LJ-{day}-{number:06d}")
    done(queue.open_window("6", CLERK))
    for n, shown in enumerate(people(0, entries)):
        if _held(hall) >= entries:
            return
        done(queue.take_ticket(shown, "B", Evidence.ID_CARD, "kiosk-1", f"take-{n}"))
        ticket: Ticket = done(queue.call_next("6", CLERK, f"call-{n}"))
        done(queue.begin_serving(ticket.id, CLERK, f"begin-{n}"))
        if n % CASE_EVERY == 0:
            case = cases.accept(food_licence(ticket.person, ticket.id))
            if isinstance(case, Refusal):
                raise RuntimeError(f"refused: {case}")
        done(queue.finish(ticket.id, CLERK, f"finish-{n}"))


def copied(hall: Side, url: str, keys: SideKeys) -> Side:
    """The same hall in another, empty database."""
    copy = make_hall(url, keys=keys)
    with hall.read() as source, copy.engine.begin() as target:
        for table in schema.hall.sorted_tables:
            rows = [dict(row) for row in source.execute(select(table)).mappings()]
            if rows:
                target.execute(insert(table), rows)
    return copy


def _held(hall: Side) -> int:
    with hall.read() as conn:
        head = hall.journal.head(conn, CODE)
    return 0 if head is None else head.seq


def _hasty(connection: object, _record: object) -> None:
    """What is made ready for a measurement need not outlive a power cut."""
    connection.execute("PRAGMA synchronous=OFF")  # type: ignore[attr-defined]  # the driver's own
