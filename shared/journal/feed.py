"""Following the journal: a cursor that no late commit can slip behind.

The journal is gap-free in commit order, so "everything after my cursor" is always complete.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from shared.db.engine import faults_named
from shared.journal.entry import Recorded
from shared.journal.store import Journal

Cursor = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Feed:
    """Reads one stream of a database in order."""

    engine: Engine
    journal: Journal
    stream: str

    def end(self) -> Cursor:
        """The cursor behind the last entry committed so far."""
        with faults_named(), self.engine.connect() as conn:
            head = self.journal.head(conn, self.stream)
        return (1, 0) if head is None else (head.epoch, head.seq)

    def poll(self, cursor: Cursor, limit: int = 200) -> tuple[list[Recorded], Cursor]:
        """Entries behind `cursor` (at most `limit`), and the cursor behind them."""
        with faults_named(), self.engine.connect() as conn:
            entries = self.journal.read(conn, self.stream, cursor, limit)
        return entries, (entries[-1].epoch, entries[-1].seq) if entries else cursor


Projection = Callable[[Connection, Recorded], None]
"""Takes one entry into the state tables of a slice."""
