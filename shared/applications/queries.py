"""What screens read of applications begun online."""

from collections.abc import Mapping

from sqlalchemy import Connection

from shared.applications.model import Application
from shared.applications.tables import applications, rows
from shared.db.unit import Side
from shared.journal.entry import Json


def application(conn: Connection, application_id: str) -> Application | None:
    return rows.get(conn, application_id)


def applications_of(conn: Connection, person: str) -> list[Application]:
    """The person's applications this hall ever asked for, the latest first."""
    return rows.where(conn, applications.c.person == person, order=applications.c.since.desc())


def form(hall: Side, conn: Connection, held: Application) -> Mapping[str, Json]:
    """The form as it was last typed; empty when the person was erased."""
    if held.sealed is None:
        return {}
    opened = hall.sealer.open(conn, held.person, held.sealed, f"applications|{held.id}")
    return {} if opened is None else dict(opened["form"])
