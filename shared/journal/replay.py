"""Rebuilding the state tables from the journal, and proving that they come out as they stand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from shared.db.engine import without_haste
from shared.journal.feed import Projection
from shared.journal.store import Journal


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of a state table that the journal does not give: what stands there, and what was rebuilt."""

    table: str
    key: tuple[Any, ...]
    stands: Mapping[str, Any] | None
    rebuilt: Mapping[str, Any] | None


def replay(
    conn: Connection,
    journal: Journal,
    stream: str,
    projections: Mapping[str, Projection],
    tables: Sequence[Table],
    progress: Callable[[int], None] = lambda _count: None,
) -> list[Difference]:
    """Empties the state tables and fills them from the journal, in the caller's transaction.

    Gives every row that differs from what stood there; the caller commits to keep the rebuilt state or
    rolls back to have looked only.
    """
    without_haste(conn)
    before = {table.name: _snapshot(conn, table) for table in tables}
    for table in reversed(tables):
        conn.execute(delete(table))
    for count, entry in enumerate(journal.all(conn, stream), start=1):
        projections[entry.kind.partition(".")[0]](conn, entry)
        progress(count)
    differences: list[Difference] = []
    for table in tables:
        stood, rebuilt = before[table.name], _snapshot(conn, table)
        differences += [
            Difference(table.name, key, stood.get(key), rebuilt.get(key))
            for key in sorted(stood.keys() | rebuilt.keys(), key=repr)
            if stood.get(key) != rebuilt.get(key)
        ]
    return differences


def _snapshot(conn: Connection, table: Table) -> dict[tuple[Any, ...], Mapping[str, Any]]:
    names = [column.name for column in table.primary_key.columns]
    rows = conn.execute(select(table)).mappings()
    return {tuple(row[name] for name in names): dict(row) for row in rows}
