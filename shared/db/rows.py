"""Rows of state: a frozen dataclass and its table, field for column."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, bindparam, insert, select, update

from shared.db.bulk import Bulk
from shared.db.gathering import gathered, settle
from shared.db.prepared import Prepared
from shared.journal.entry import Recorded

State = TypeVar("State")


class Rows(Generic[State]):
    """Loads and stores `kind` by its `id`; the table has a column for each field of the dataclass.

    An entry of the kind `begins` makes a new row: nothing is looked up before it.
    """

    def __init__(self, table: Table, kind: type[State], begins: str | None = None) -> None:
        self.table = table
        self.kind = kind
        self._begins = begins
        self._names = [f.name for f in fields(kind)]  # type: ignore[arg-type]  # any dataclass
        hints = get_type_hints(kind)
        self._enums = {n: enum for n, name in enumerate(self._names) if (enum := _enum_of(hints[name]))}
        self.select = select(*(table.c[name] for name in self._names))
        self._one = Prepared(self.select.where(table.c.id == bindparam("the_id")))
        self._insert = Prepared(insert(table))
        self._bulk = Bulk(table)
        changeable: dict[str, Any] = {name: bindparam(f"new_{name}") for name in self._names if name != "id"}
        self._update = Prepared(update(table).where(table.c.id == bindparam("the_id")).values(changeable))

    def get(self, conn: Connection, the_id: str) -> State | None:
        """The state stored under `the_id`, or None."""
        gathering = gathered(conn)
        if gathering is not None:
            kept: State | None = gathering.of(self).get(conn, the_id)
            return kept
        row = self._one.first(conn, {"the_id": the_id})
        return None if row is None else self._state(row)

    def where(self, conn: Connection, *conditions: ColumnElement[bool], order: Any = None) -> list[State]:
        """All states for which the conditions hold."""
        settle(conn)
        query = self.select.where(*conditions)
        if order is not None:
            query = query.order_by(order)
        return [self._state(row) for row in conn.execute(query)]

    def found(self, conn: Connection, query: Prepared, values: Mapping[str, Any]) -> list[State]:
        """The states a query prepared from `select` finds."""
        settle(conn)
        return [self._state(row) for row in query.all(conn, values)]

    def states(self, rows: Iterable[Mapping[str, Any] | RowMapping]) -> list[State]:
        """Rows of a query that has more columns than `select`, as states."""
        return [self._state([row[name] for name in self._names]) for row in rows]

    def project(
        self, conn: Connection, entry: Recorded, evolve: Callable[[State | None, Recorded], State]
    ) -> tuple[State | None, State]:
        """Takes an entry into the row of its subject; gives the state before and after."""
        begins = entry.kind == self._begins and gathered(conn) is None
        before = None if begins else self.get(conn, entry.subject)
        after = evolve(before, entry)
        self.keep(conn, entry.subject, before, after)
        return before, after

    def keep(self, conn: Connection, the_id: str, before: State | None, after: State) -> None:
        """Stores what the row `the_id`, known as `before`, is now."""
        if after == before:
            return
        gathering = gathered(conn)
        if gathering is not None:
            gathering.of(self).put(conn, the_id, after)
        elif before is None:
            self._insert.run(conn, self._row(after))
        else:
            self._update.run(conn, self._changes(after))

    def read_many(self, conn: Connection, ids: list[str]) -> dict[str, State]:
        """The states stored under `ids`, each by its own, kept from other writers until the transaction ends."""
        mine = self.select.where(self.table.c.id.in_(ids)).order_by(self.table.c.id)
        found = conn.execute(mine.with_for_update())
        at = self._names.index("id")
        return {row[at]: self._state(row) for row in found}

    def write_many(self, conn: Connection, new: list[State], changed: list[State]) -> None:
        """Stores new states and changed ones."""
        self._bulk.insert(conn, [self._row(state) for state in new])
        self._update.run(conn, *(self._changes(state) for state in changed))

    def _changes(self, state: State) -> dict[str, Any]:
        row = self._row(state)
        return {"the_id": row["id"], **{f"new_{name}": row[name] for name in row}}

    def _row(self, state: State) -> dict[str, Any]:
        row = {name: getattr(state, name) for name in self._names}
        for n in self._enums:
            name = self._names[n]
            row[name] = None if row[name] is None else str(row[name])
        return row

    def _state(self, row: Sequence[Any]) -> State:
        values = list(row)
        for n, enum in self._enums.items():
            values[n] = None if values[n] is None else enum(values[n])
        return self.kind(*values)


def _enum_of(hint: Any) -> type[StrEnum] | None:
    """The StrEnum a field holds, also when it may be None."""
    for each in (hint, *get_args(hint)):
        if isinstance(each, type) and issubclass(each, StrEnum):
            return each
    return None
