"""Many new rows of one table at once: PostgreSQL's COPY, elsewhere the driver's own executemany."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert

from shared.db.prepared import Prepared, Row, copied_in

FEWEST = 8
"""COPY costs three journeys, so a few rows go faster one by one."""


class Bulk:
    """Inserts rows that name every column of the table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._insert = Prepared(insert(table))
        self._binders: list[tuple[str, Callable[[Any], Any] | None]] | None = None

    def insert(self, conn: Connection, rows: Sequence[dict[str, Any]]) -> None:
        """Writes all rows, or raises what the first one that does not fit makes the database say."""
        if len(rows) < FEWEST or conn.dialect.name != "postgresql":
            self._insert.run(conn, *rows)
            return
        if self._binders is None:
            self._binders = [
                (column.name, column.type.dialect_impl(conn.dialect).bind_processor(conn.dialect))
                for column in self._table.columns
            ]
        quote = conn.dialect.identifier_preparer.quote
        names = ", ".join(quote(name) for name, _ in self._binders)
        copied_in(conn, f"COPY {quote(self._table.name)} ({names}) FROM STDIN", map(self._bound, rows))

    def _bound(self, row: dict[str, Any]) -> Row:
        assert self._binders is not None
        return tuple([row[name] if bind is None else bind(row[name]) for name, bind in self._binders])
