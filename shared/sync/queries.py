"""Reading and moving the sync's own rows."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, delete, insert, select

from shared.journal.entry import Millis
from shared.sync.tables import cursors, line, peers
from shared.sync.wire import Enrolled, Held

START = Held(epoch=1, seq=0)
OUTBOX, INBOX = "outbox", "inbox"


def cursor(conn: Connection, direction: str) -> Held:
    """How far a direction is; START before the first entry."""
    row = conn.execute(select(cursors).where(cursors.c.direction == direction)).mappings().one_or_none()
    return START if row is None else Held(epoch=row["epoch"], seq=row["seq"])


def move(conn: Connection, direction: str, to: Held) -> None:
    _put(conn, cursors, "direction", {"direction": direction, "epoch": to.epoch, "seq": to.seq})


def line_row(conn: Connection) -> tuple[bool, Millis, Millis | None, str | None] | None:
    """(online, since, heard_at, trouble) as last noted, or None before the first try."""
    row = conn.execute(select(line)).mappings().one_or_none()
    if row is None:
        return None
    return bool(row["online"]), row["since"], row["heard_at"], row["trouble"]


def note_line(
    conn: Connection, online: bool, since: Millis, heard_at: Millis | None, trouble: str | None
) -> None:
    values: dict[str, object] = {"online": int(online), "since": since}
    values |= {"id": "platform", "heard_at": heard_at, "trouble": trouble}
    _put(conn, line, "id", values)


def platform_keys(conn: Connection) -> Enrolled | None:
    """The platform's public keys from the enrolment, or None before it."""
    row = conn.execute(select(peers)).mappings().one_or_none()
    if row is None:
        return None
    return Enrolled(signing_public=row["signing_public"], box_public=row["box_public"])


def keep_platform_keys(conn: Connection, keys: Enrolled) -> None:
    _put(conn, peers, "id", {"id": "platform"} | keys.model_dump())


def _put(conn: Connection, table: Table, key: str, row: Mapping[str, object]) -> None:
    """Writes the one row of `key`; callers hold the journal's head, so nobody writes between."""
    conn.execute(delete(table).where(table.c[key] == row[key]))
    conn.execute(insert(table), row)
