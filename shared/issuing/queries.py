"""What screens read of documents."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

from sqlalchemy import Connection, case, func, select

from shared.db.unit import Side
from shared.issuing.model import OPEN, Document, RightState
from shared.issuing.tables import adjudications, documents, rows
from shared.journal.entry import Json, Millis

WAITING = (RightState.UNKNOWN, *OPEN, RightState.PRINTED, RightState.UNCOLLECTED)
"""States in which somebody in the hall still has to do something, the most pressing first."""
LEAST_TAIL = 3
"""So many characters of a number may stand for all of it."""


@dataclass(frozen=True, slots=True)
class Adjudication:
    """What people said of a sheet: `verdict` is printed, spoiled or destroyed, the people are accounts."""

    document: str
    attempt: int
    verdict: str
    blank: str | None
    first_person: str
    second_person: str | None
    at: Millis


def document(conn: Connection, serial: str) -> Document | None:
    return rows.get(conn, serial)


def documents_of(conn: Connection, person: str) -> list[Document]:
    """The person's documents, newest first, in whatever state."""
    return rows.where(conn, documents.c.person == person, order=documents.c.granted_at.desc())


def open_attempts(conn: Connection, station: str) -> list[Document]:
    """Attempts a station left open: after a crash each is looked up at the printer."""
    return rows.where(conn, documents.c.station == station, documents.c.state.in_(OPEN))


def needing_a_person(conn: Connection) -> list[Document]:
    """Attempts nobody can account for yet."""
    return rows.where(conn, documents.c.state == "unknown", order=documents.c.granted_at)


def waiting(conn: Connection, limit: int) -> list[Document]:
    """Documents somebody has to see to: by what is most pressing, the oldest first. At most `limit`."""
    pressing = case({str(state): place for place, state in enumerate(WAITING)}, value=documents.c.state)
    query = rows.select.where(documents.c.state.in_(WAITING))
    return rows.states(
        conn.execute(query.order_by(pressing, documents.c.since, documents.c.id).limit(limit)).mappings()
    )


def count_waiting(conn: Connection) -> dict[RightState, int]:
    """How many documents stand in each state of WAITING; a state without any is left out."""
    query = select(documents.c.state, func.count()).where(documents.c.state.in_(WAITING))
    return {RightState(state): count for state, count in conn.execute(query.group_by(documents.c.state))}


def numbered(conn: Connection, number: str, limit: int) -> list[Document]:
    """The document of this serial, else those of this case, else those whose serial ends so; newest first."""
    found = rows.get(conn, number)
    if found is not None:
        return [found]
    of_case = rows.where(conn, documents.c.case == number, order=documents.c.granted_at.desc())
    if of_case or len(number) < LEAST_TAIL:
        return of_case
    query = rows.select.where(documents.c.id.endswith(number, autoescape=True))
    query = query.order_by(documents.c.granted_at.desc(), documents.c.id).limit(limit)
    return rows.states(conn.execute(query).mappings())


def adjudications_of(conn: Connection, serials: Collection[str]) -> list[Adjudication]:
    """Every word of people on the sheets of these documents, the first one first."""
    c = adjudications.c
    query = select(*(c[field.name] for field in fields(Adjudication))).where(c.document.in_(serials))
    return [Adjudication(*row) for row in conn.execute(query.order_by(c.at, c.attempt))]


def content(hall: Side, conn: Connection, held: Document) -> Mapping[str, Json] | None:
    """What is to be printed; None when the holder was erased."""
    if held.sealed is None:
        return None
    return hall.sealer.open(conn, held.person, held.sealed, f"issuing|{held.id}")
