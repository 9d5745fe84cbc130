"""Reading a person's details, for as long as they have not been erased."""

from sqlalchemy import Connection

from shared.db.unit import Side
from shared.people.model import Details
from shared.people.tables import rows


def details(side: Side, conn: Connection, person: str) -> Details | None:
    """What the last card of `person` said; None when unknown or erased."""
    known = rows.get(conn, person)
    if known is None or known.sealed is None:
        return None
    private = side.sealer.open(conn, person, known.sealed, f"people|{person}")
    return None if private is None else Details(**private)
