"""What screens read of cases that were begun online too."""

from sqlalchemy import Connection

from shared.doubles.model import Double, State
from shared.doubles.tables import doubles, rows


def unsettled(conn: Connection) -> list[Double]:
    """Those of which the platform has not told yet what stands, by the case's number."""
    return rows.where(conn, doubles.c.state.in_((State.OPEN, State.ANSWERED)), order=doubles.c.id)


def double(conn: Connection, case: str) -> Double | None:
    return rows.get(conn, case)
