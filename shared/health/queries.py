"""What the hall database tells of itself and of the line to the platform."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

from sqlalchemy import Connection, inspect

from shared.cases import queries as cases
from shared.db import schema
from shared.db.engine import opened
from shared.faults import EnvironmentFault
from shared.health.model import LineSeen
from shared.journal.store import Journal
from shared.journal.tables import HALL_JOURNAL
from shared.set_aside import queries as set_aside
from shared.set_aside.model import SetAside
from shared.sync import queries as sync
from shared.sync.model import LineState, Signs
from shared.sync.scans import queries as scans

Answer = TypeVar("Answer")
Reading = Callable[[], AbstractContextManager[Connection]]
"""Gives a connection to the hall database; raises EnvironmentFault when there is none."""

_JOURNAL = Journal(HALL_JOURNAL)


@contextmanager
def reading(database: str) -> Iterator[Connection]:
    """A connection to the database of the settings, for a program that keeps none open."""
    with opened(database) as engine, engine.connect() as conn:
        yield conn


def last_entry(conn: Connection, stream: str) -> int | None:
    """The number of the last entry of `stream`, 0 before the first; None when tables are lacking."""
    if set(schema.hall.tables) - set(inspect(conn).get_table_names()):
        return None
    head = _JOURNAL.head(conn, stream)
    return 0 if head is None else head.seq


def asked(reading: Reading, stream: str, ask: Callable[[Connection], Answer]) -> Answer | None:
    """What `ask` reads; None where the database of `stream` is away or unprepared, which its own check tells."""
    try:
        with reading() as conn:
            return None if last_entry(conn, stream) is None else ask(conn)
    except EnvironmentFault:
        return None


def unsettled_checks(conn: Connection) -> tuple[int, list[str]]:
    """How many cases wait for the store of e-licences, and the numbers of those for which it failed them."""
    return cases.checks_pending(conn), [case.id for case in cases.failed_checks(conn)]


def scans_on_their_way(conn: Connection) -> tuple[int, Mapping[str, list[str]]]:
    """How many scans are on their way to the platform, and the cases of those that cannot be sent, by the reason."""
    waiting = scans.waiting(conn)
    cases: dict[str, list[str]] = {}
    for each in waiting:
        if each.trouble is not None:
            cases.setdefault(each.trouble, []).append(each.case)
    return len(waiting), cases


def set_aside_unsettled(conn: Connection) -> list[SetAside]:
    """What a restoration set aside and nobody settled, in the order it was done."""
    return set_aside.unsettled(conn)


def clock_ahead(conn: Connection) -> int:
    """By how many milliseconds the hall's clock is ahead of the platform's, as the platform last said."""
    return sync.clock_ahead(conn)


def line_seen(conn: Connection, stream: str, state: LineState) -> LineSeen:
    """What is known of the line beside its `state`: since when entries of `stream` wait for it."""
    sent = sync.cursor(conn, sync.OUTBOX)
    first = _JOURNAL.read(conn, stream, (sent.epoch, sent.seq), 1)
    enrolled = sync.platform_keys(conn) is not None
    return LineSeen(enrolled, state if state.since else None, first[0].at if first else None)


def line_noted(conn: Connection, stream: str) -> tuple[LineState, Signs]:
    """The line as the agent last noted it, and the agent's signs of life."""
    return sync.noted(conn, _JOURNAL, stream)
