"""What was authorised to be collected, and by whom."""

from sqlalchemy import Connection

from shared.codes.model import Authorisation
from shared.codes.tables import authorisation_rows, authorisations
from shared.journal.entry import Millis


def authorisations_of(conn: Connection, collector: str, now: Millis) -> list[Authorisation]:
    """What this person may collect for others, the one shown last first."""
    c = authorisations.c
    return authorisation_rows.where(conn, c.collector == collector, c.until > now, order=c.at.desc())


def authorisation(conn: Connection, use: str) -> Authorisation | None:
    return authorisation_rows.get(conn, use)
