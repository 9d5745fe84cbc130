"""What is read of applications begun online."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from shared.db.unit import Side
from shared.journal.entry import Json
from shared.platform import queries
from shared.platform.applications.model import FORM, ONLINE, Application
from shared.platform.applications.tables import applications, locked, rows, wishes

__all__ = [
    "application",
    "application_of",
    "applications_of",
    "begun",
    "form",
    "locked",
    "next_halls",
    "waiting",
]


def applications_of(conn: Connection, person: str) -> list[Application]:
    """A citizen's applications, the latest first."""
    mine = applications.c.person.in_(queries.same_citizen(conn, person))
    return rows.where(conn, mine, order=applications.c.begun_at.desc())


def begun(conn: Connection, person: str, item: str) -> Application | None:
    """The citizen's application of an item that is not accepted yet."""
    found = applications_of(conn, person)
    return next((each for each in found if each.item == item and each.case is None), None)


def application_of(conn: Connection, person: str, application: str) -> Application | None:
    """An application, when it is this citizen's."""
    found = rows.get(conn, application)
    mine = found is not None and found.person in queries.same_citizen(conn, person)
    return found if mine else None


def application(conn: Connection, application_id: str) -> Application | None:
    return rows.get(conn, application_id)


def waiting(conn: Connection, hall: str) -> list[str]:
    """Applications (ids) this hall asked for and neither has nor gave up."""
    query = select(wishes.c.application).where(wishes.c.hall == hall).order_by(wishes.c.application)
    return list(conn.execute(query).scalars())


def next_halls(conn: Connection) -> list[str]:
    """The halls that may get an application the citizen has let go of."""
    free = (applications.c.owner == ONLINE) & applications.c.wish.is_not(None)
    return list(conn.execute(select(applications.c.wish).where(free).distinct()).scalars())


def form(side: Side, conn: Connection, held: Application) -> Mapping[str, Json]:
    """What was typed last; empty when the person was erased."""
    if held.sealed is None:
        return {}
    context = f"{held.sealed_slice}|{held.id}"
    opened = side.sealer.open(conn, held.sealed_person, held.sealed, context)
    return {} if opened is None else dict(opened[FORM])
