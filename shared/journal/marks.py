"""What a journal holds, worked out of the rows as they stand: enough to compare two copies entry by entry."""

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping

from shared.journal.chain import canonical, entry_hash
from shared.journal.store import Journal, from_row

Place = tuple[int, int]
"""Epoch and number of an entry."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry by its place and the hash of what the row now says; the hash is empty when that is no entry.

    `intact` tells whether the row still has the hash that was stored with it.
    """

    epoch: int
    seq: int
    hash: str
    intact: bool

    @property
    def place(self) -> Place:
        return self.epoch, self.seq


def marks(journal: Journal, conn: Connection, stream: str, after: Place, limit: int) -> list[Mark]:
    """Up to `limit` marks of `stream` behind `after`, in order, each hash computed anew."""
    rows = conn.execute(journal.rows_behind(stream, after).limit(limit)).mappings()
    return [_mark(row) for row in rows]


def _mark(row: RowMapping) -> Mark:
    try:
        entry = from_row(row)
        said = entry_hash(entry) if canonical(entry.body) == row["body"] else ""
    except ValueError:
        said = ""
    return Mark(row["epoch"], row["seq"], said, said == row["hash"])
