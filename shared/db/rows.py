"""Rows of state: a frozen dataclass and its table, field for column."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, bindparam, insert, select, update

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
        changeable: dict[str, Any] = {name: bindparam(f"new_{name}") for name in self._names if name != "id"}
        self._update = Prepared(update(table).where(table.c.id == bindparam("the_id")).values(changeable))

    def get(self, conn: Connection, the_id: str) -> State | None:
        """The state stored under `the_id`, or None."""
        row = self._one.first(conn, {"the_id": the_id})
        return None if row is None else self._state(row)

    def where(self, conn: Connection, *conditions: ColumnElement[bool], order: Any = None) -> list[State]:
        """All states for which the conditions hold."""
        query = self.select.where(*conditions)
        if order is not None:
            query = query.order_by(order)
        return [self._state(row) for row in conn.execute(query)]

    def found(self, conn: Connection, query: Prepared, values: Mapping[str, Any]) -> list[State]:
        """The states a query prepared from `select` finds."""
        return [self._state(row) for row in query.all(conn, values)]

    def states(self, rows: Iterable[Mapping[str, Any] | RowMapping]) -> list[State]:
        """Rows of a query that has more columns than `select`, as states."""
        return [self._state([row[name] for name in self._names]) for row in rows]

    def project(
        self, conn: Connection, entry: Recorded, evolve: Callable[[State | None, Recorded], State]
    ) -> tuple[State | None, State]:
        """Takes an entry into the row of its subject; gives the state before and after."""
        before = None if entry.kind == self._begins else self.get(conn, entry.subject)
        after = evolve(before, entry)
        if before is None:
            self._insert.run(conn, self._row(after))
        elif after != before:
            row = self._row(after)
            self._update.run(conn, {"the_id": row["id"], **{f"new_{name}": row[name] for name in row}})
        return before, after

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
