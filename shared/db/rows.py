"""Rows of state: a frozen dataclass and its table, field for column."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from sqlalchemy import ColumnElement, Connection, Table, bindparam, insert, select, update

from shared.journal.entry import Recorded

State = TypeVar("State")


class Rows(Generic[State]):
    """Loads and stores `kind` by its `id`; the table has a column for each field of the dataclass."""

    def __init__(self, table: Table, kind: type[State]) -> None:
        self.table = table
        self.kind = kind
        self._names = [f.name for f in fields(kind)]  # type: ignore[arg-type]  # any dataclass
        self._enums = {name: enum for name, hint in get_type_hints(kind).items() if (enum := _enum_of(hint))}
        columns = [table.c[name] for name in self._names]
        self.select = select(*columns)
        self._one = self.select.where(table.c.id == bindparam("the_id"))
        self._insert = insert(table)
        changeable = {name: bindparam(f"new_{name}") for name in self._names if name != "id"}
        self._update = update(table).where(table.c.id == bindparam("the_id")).values(changeable)

    def get(self, conn: Connection, the_id: str) -> State | None:
        """The state stored under `the_id`, or None."""
        row = conn.execute(self._one, {"the_id": the_id}).mappings().one_or_none()
        return None if row is None else self._state(row)

    def where(self, conn: Connection, *conditions: ColumnElement[bool], order: Any = None) -> list[State]:
        """All states for which the conditions hold."""
        query = self.select.where(*conditions)
        if order is not None:
            query = query.order_by(order)
        return self.states(conn.execute(query).mappings())

    def states(self, rows: Iterable[Any]) -> list[State]:
        """Rows of a query built on `select`, as states."""
        return [self._state(row) for row in rows]

    def project(
        self, conn: Connection, entry: Recorded, evolve: Callable[[State | None, Recorded], State]
    ) -> tuple[State | None, State]:
        """Takes an entry into the row of its subject; gives the state before and after."""
        before = self.get(conn, entry.subject)
        after = evolve(before, entry)
        if before is None:
            conn.execute(self._insert, self._row(after))
        elif after != before:
            row = self._row(after)
            values = {f"new_{name}": value for name, value in row.items() if name != "id"}
            conn.execute(self._update, {"the_id": entry.subject, **values})
        return before, after

    def _row(self, state: State) -> dict[str, Any]:
        row = {name: getattr(state, name) for name in self._names}
        for name in self._enums:
            row[name] = None if row[name] is None else str(row[name])
        return row

    def _state(self, row: Any) -> State:
        values = dict(row)
        for name, enum in self._enums.items():
            values[name] = None if values[name] is None else enum(values[name])
        return self.kind(**values)


def _enum_of(hint: Any) -> type[StrEnum] | None:
    """The StrEnum a field holds, also when it may be None."""
    for each in (hint, *get_args(hint)):
        if isinstance(each, type) and issubclass(each, StrEnum):
            return each
    return None
