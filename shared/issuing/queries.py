"""What screens read of documents."""

from collections.abc import Mapping

from sqlalchemy import Connection

from shared.db.unit import Side
from shared.issuing.model import OPEN, Document
from shared.issuing.tables import documents, rows
from shared.journal.entry import Json


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


def content(hall: Side, conn: Connection, held: Document) -> Mapping[str, Json] | None:
    """What is to be printed; None when the holder was erased."""
    if held.sealed is None:
        return None
    return hall.sealer.open(conn, held.person, held.sealed, f"issuing|{held.id}")
