"""What screens read of ratings."""

from sqlalchemy import Connection

from shared.db.unit import Side
from shared.queueing import queries as queue
from shared.queueing.model import Ticket, TicketState
from shared.ratings.model import FollowUpState, Rating
from shared.ratings.tables import ratings, rows


def rating(conn: Connection, ticket: str) -> Rating | None:
    return rows.get(conn, ticket)


def to_rate(conn: Connection, person: str, day: str) -> list[Ticket]:
    """The services of `day` this person may still rate, the last first."""
    served = [t for t in queue.tickets_of(conn, person, day) if t.state is TicketState.DONE]
    return [t for t in reversed(served) if rows.get(conn, t.id) is None]


def open_follow_ups(conn: Connection) -> list[Rating]:
    """Bad ratings that wait for a call, the first due first."""
    return rows.where(conn, ratings.c.follow_up == FollowUpState.OPEN, order=ratings.c.contact_by)


def words(hall: Side, conn: Connection, held: Rating) -> str:
    """The citizen's own words; empty when none were left or the citizen was erased."""
    if held.sealed is None:
        return ""
    private = hall.sealer.open(conn, held.person, held.sealed, f"ratings|{held.id}")
    return "" if private is None else str(private["words"])
