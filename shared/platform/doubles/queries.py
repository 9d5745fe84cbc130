"""Which cases came that were not looked at yet, and which application is the same."""

from sqlalchemy import Connection, delete, insert, select, tuple_

from shared.journal.entry import Recorded
from shared.journal.marks import Place
from shared.journal.store import from_row
from shared.journal.tables import PLATFORM_JOURNAL
from shared.platform.doubles.tables import looked

KINDS = ("cases.case_accepted", "doubles.answered")
"""What a hall says that concerns it."""


def looked_to(conn: Connection, hall: str) -> Place:
    row = conn.execute(select(looked.c.epoch, looked.c.seq).where(looked.c.hall == hall)).first()
    return (1, 0) if row is None else (row.epoch, row.seq)


def move(conn: Connection, hall: str, to: Place) -> None:
    """Callers hold the head of the stream to the hall, or the row's lock by having read it in a writing unit."""
    conn.execute(delete(looked).where(looked.c.hall == hall))
    conn.execute(insert(looked), {"hall": hall, "epoch": to[0], "seq": to[1]})


def entries_after(conn: Connection, hall: str, after: Place, limit: int) -> list[Recorded]:
    """Entries of KINDS of a hall behind `after`, at most `limit`, in order."""
    entries = PLATFORM_JOURNAL.entries
    query = (
        select(entries)
        .where(entries.c.stream == hall, entries.c.kind.in_(KINDS))
        .where(tuple_(entries.c.epoch, entries.c.seq) > after)
        .order_by(entries.c.epoch, entries.c.seq)
        .limit(limit)
    )
    return [from_row(row) for row in conn.execute(query).mappings()]
