"""What screens read of applications begun online."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam

from shared.applications.model import Application
from shared.applications.tables import IS_WORKED_ON, applications, rows
from shared.db.prepared import Prepared
from shared.db.unit import Side
from shared.journal.entry import Json

_WORKED_ON = rows.select.where(IS_WORKED_ON)
_AT_WINDOW = Prepared(
    _WORKED_ON.where(applications.c.window == bindparam("window")).order_by(applications.c.id)
)
_RECALLED = Prepared(
    _WORKED_ON.where(applications.c.recalled_at.is_not(None)).order_by(applications.c.recalled_at)
)


def application(conn: Connection, application_id: str) -> Application | None:
    return rows.get(conn, application_id)


def applications_of(conn: Connection, person: str) -> list[Application]:
    """The person's applications this hall ever asked for, the latest first."""
    return rows.where(conn, applications.c.person == person, order=applications.c.since.desc())


def at_window(conn: Connection, window: str) -> list[Application]:
    """What a window holds or waits for, whichever visit it is of."""
    return rows.found(conn, _AT_WINDOW, {"window": window})


def recalled(conn: Connection) -> list[Application]:
    """Those whose window was asked and has not answered, the longest asked first."""
    return rows.found(conn, _RECALLED, {})


def form(hall: Side, conn: Connection, held: Application) -> Mapping[str, Json]:
    """The form as it was last typed; empty when the person was erased."""
    if held.sealed is None:
        return {}
    opened = hall.sealer.open(conn, held.person, held.sealed, f"applications|{held.id}")
    return {} if opened is None else dict(opened["form"])
