"""Which scans are on their way, and which entries behind the cursor name some."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, tuple_, update

from shared.journal.entry import Millis, Recorded
from shared.journal.marks import Place
from shared.journal.store import from_row
from shared.journal.tables import HALL_JOURNAL
from shared.sync.scans.tables import scans

CURSOR = "scans"
"""The direction whose cursor says up to which entry every scan was noted here (shared.sync.queries)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A scan on its way; `trouble` is why it could not be sent when that was last tried, at `tried_at`."""

    sha256: str
    case: str
    noted_at: Millis
    trouble: str | None = None
    tried_at: Millis | None = None


def entries_between(
    conn: Connection, stream: str, after: Place, upto: Place, kinds: Sequence[str], limit: int
) -> list[Recorded]:
    """Entries of these kinds behind `after`, `upto` among them; at most `limit`, in order."""
    entries = HALL_JOURNAL.entries
    place = tuple_(entries.c.epoch, entries.c.seq)
    query = (
        select(entries)
        .where(entries.c.stream == stream, entries.c.kind.in_(kinds))
        .where(place > after, place <= upto)
        .order_by(entries.c.epoch, entries.c.seq)
        .limit(limit)
    )
    return [from_row(row) for row in conn.execute(query).mappings()]


def waiting(conn: Connection) -> list[Waiting]:
    """Every scan on its way, the longest noted first."""
    query = select(scans).order_by(scans.c.noted_at, scans.c.sha256)
    return [Waiting(**row) for row in conn.execute(query).mappings()]


def note(conn: Connection, named: Mapping[str, str], at: Millis) -> None:
    """Notes scans (and the case that names each) to be sent; one that is noted already stays as it is."""
    known = set(conn.execute(select(scans.c.sha256).where(scans.c.sha256.in_(named))).scalars())
    rows = [{"sha256": n, "case": c, "noted_at": at} for n, c in named.items() if n not in known]
    if rows:
        conn.execute(insert(scans), rows)


def note_trouble(conn: Connection, sha256: str, trouble: str, at: Millis) -> None:
    conn.execute(update(scans).where(scans.c.sha256 == sha256).values(trouble=trouble, tried_at=at))


def arrived(conn: Connection, sha256: str) -> None:
    """The platform holds all of it."""
    conn.execute(delete(scans).where(scans.c.sha256 == sha256))
