"""What the phone's call board reads: the tickets of a hall as anyone may see them."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from shared.journal.entry import Millis
from shared.platform.model import FollowedTicket
from shared.platform.tables import ticket_rows, tickets

SHOWN_CALLS = 8
SHOWN_MISSED = 20


@dataclass(frozen=True, slots=True)
class LineWaiting:
    """A line by its letter, and how many wait in it."""

    line: str
    waiting: int


def calls(conn: Connection, hall: str, since: Millis) -> list[FollowedTicket]:
    """Who stands at a window or walks there, the newest first; nothing from before `since`."""
    return _newest(conn, hall, since, ("called", "serving"), SHOWN_CALLS)


def missed(conn: Connection, hall: str, since: Millis) -> list[str]:
    """The numbers missed since then, the newest first."""
    return [ticket.label for ticket in _newest(conn, hall, since, ("missed",), SHOWN_MISSED)]


def waiting(conn: Connection, hall: str, since: Millis) -> list[LineWaiting]:
    """The lines in which somebody has waited since `since`, by letter."""
    line = func.substr(tickets.c.label, 1, 1)
    query = (
        select(line, func.count())
        .where(tickets.c.hall == hall, tickets.c.state == "waiting", tickets.c.changed_at >= since)
        .group_by(line)
        .order_by(line)
    )
    return [LineWaiting(*row) for row in conn.execute(query)]


def _newest(
    conn: Connection, hall: str, since: Millis, states: tuple[str, ...], limit: int
) -> list[FollowedTicket]:
    here = (tickets.c.hall == hall, tickets.c.state.in_(states), tickets.c.changed_at >= since)
    newest = (tickets.c.changed_at.desc(), tickets.c.id.desc())
    query = ticket_rows.select.where(*here).order_by(*newest).limit(limit)
    return ticket_rows.states(conn.execute(query).mappings())
