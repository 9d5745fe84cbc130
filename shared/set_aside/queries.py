"""What screens and the doctor read of what was set aside."""

from sqlalchemy import Connection

from shared.set_aside.model import SetAside
from shared.set_aside.tables import rows, set_aside


def unsettled(conn: Connection) -> list[SetAside]:
    """What waits for a person, in the order it was done."""
    return rows.where(conn, set_aside.c.settled_at.is_(None), order=set_aside.c.at)


def one(conn: Connection, the_id: str) -> SetAside | None:
    return rows.get(conn, the_id)
