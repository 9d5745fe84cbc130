"""Many entries taken into the state tables at once: each row is read once before them and written once after them.

While a connection gathers, `Rows` keeps the rows it reads and changes in memory. What is written is the same as if
each entry had been written by itself; whoever reads the tables by other means meanwhile has to `settle` first.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection

from shared.db.bulk import Bulk

_GATHERING = "onewindow.gathering"


class Table(Protocol):
    """What can be read and written many rows at a time."""

    def read_many(self, conn: Connection, ids: list[str]) -> dict[str, Any]: ...

    def write_many(self, conn: Connection, new: list[Any], changed: list[Any]) -> None: ...


class Kept:
    """The rows of one table as the gathering sees them; None is a row that is not there."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows: dict[str, Any] = {}
        self._new: set[str] = set()
        self._changed: set[str] = set()

    def load(self, conn: Connection, ids: set[str]) -> None:
        """Reads what is not known yet, in one journey."""
        unknown = sorted(ids - self._rows.keys())
        if unknown:
            self._rows |= dict.fromkeys(unknown) | self._table.read_many(conn, unknown)

    def get(self, conn: Connection, the_id: str) -> Any:
        if the_id not in self._rows:
            self.load(conn, {the_id})
        return self._rows[the_id]

    def put(self, conn: Connection, the_id: str, row: Any) -> None:
        """Keeps a new or changed row for the end."""
        marks = self._new if self.get(conn, the_id) is None or the_id in self._new else self._changed
        marks.add(the_id)
        self._rows[the_id] = row

    def gone(self, conn: Connection, the_id: str) -> None:
        """The row was deleted, or is about to be."""
        self.settle(conn)
        self._rows[the_id] = None

    def settle(self, conn: Connection) -> None:
        new, changed = sorted(self._new), sorted(self._changed)
        if new or changed:
            self._table.write_many(conn, [self._rows[n] for n in new], [self._rows[n] for n in changed])
        self._new, self._changed = set(), set()


class Gathering:
    """The tables one transaction gathers."""

    def __init__(self) -> None:
        self._tables: dict[int, Kept] = {}
        self._added: dict[int, tuple[Bulk, list[dict[str, Any]]]] = {}

    def of(self, table: Table) -> Kept:
        kept = self._tables.get(id(table))
        if kept is None:
            kept = self._tables[id(table)] = Kept(table)
        return kept

    def add(self, table: Bulk, rows: Sequence[dict[str, Any]]) -> None:
        """Keeps rows for the end that nobody reads by this gathering."""
        self._added.setdefault(id(table), (table, []))[1].extend(rows)

    def settle(self, conn: Connection) -> None:
        """Writes what was changed; it stays known."""
        for kept in self._tables.values():
            kept.settle(conn)
        for table, rows in self._added.values():
            table.insert(conn, rows)
        self._added = {}


@contextmanager
def gathering(conn: Connection) -> Iterator[Gathering]:
    """Gathers on this connection, and writes at the end; nothing of it is written when the block raises."""
    info = conn.info  # of a connection that is lost meanwhile nothing can be asked any more
    kept = info[_GATHERING] = Gathering()
    try:
        yield kept
        kept.settle(conn)
    finally:
        info.pop(_GATHERING, None)


def gathered(conn: Connection) -> Gathering | None:
    """What the connection gathers at the moment."""
    found: Gathering | None = conn.info.get(_GATHERING)
    return found


def add_rows(conn: Connection, table: Bulk, rows: Sequence[dict[str, Any]]) -> None:
    """New rows of a table without `Rows`: at once, or with what is gathered."""
    gathering = gathered(conn)
    if gathering is None:
        table.insert(conn, rows)
    else:
        gathering.add(table, rows)


def settle(conn: Connection) -> None:
    """Writes what is gathered so far: for whoever reads or deletes by a statement of their own."""
    gathering = gathered(conn)
    if gathering is not None:
        gathering.settle(conn)
