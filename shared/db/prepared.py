"""Statements compiled once and run on the driver's own cursor: what every visit's units are made of.

SQLAlchemy's `Connection.execute` costs more than SQLite needs for most of these statements
(docs/decisions/006-prepared-statements.md). Written, typed and failing like SQLAlchemy's own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement

_CURSOR = "onewindow.cursor"
"""Where a connection of the driver keeps the one cursor of all prepared statements: they read to the end."""

Values = Mapping[str, Any]
Row = tuple[Any, ...]


class Prepared:
    """A Core statement whose every value is a named `bindparam` (an insert names all its columns by itself)."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def all(self, conn: Connection, values: Values) -> list[Row]:
        """The rows, each with its columns in the statement's order."""
        compiled = self._for(conn)
        rows = on_driver(conn, compiled.sql, compiled.bound(values))
        return compiled.read(rows)

    def first(self, conn: Connection, values: Values) -> Row | None:
        """The first row, or None."""
        rows = self.all(conn, values)
        return rows[0] if rows else None

    def scalar(self, conn: Connection, values: Values) -> Any:
        """The first column of the first row, or None."""
        row = self.first(conn, values)
        return None if row is None else row[0]

    def run(self, conn: Connection, *rows: Values) -> None:
        """Writes, once for each of `rows`."""
        compiled = self._for(conn)
        if len(rows) == 1:
            on_driver(conn, compiled.sql, compiled.bound(rows[0]))
        elif rows:
            on_driver(conn, compiled.sql, [compiled.bound(row) for row in rows], many=True)

    def _for(self, conn: Connection) -> "_Compiled":
        if not conn.in_transaction():
            conn.begin()  # as the first `conn.execute` does
        compiled = self._compiled.get(conn.dialect.name)
        if compiled is None:
            compiled = self._compiled[conn.dialect.name] = _Compiled(self._statement, conn.dialect)
        return compiled


class _Compiled:
    """A statement in one database's SQL, with what turns values into the driver's and rows back."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self._order: list[str] | None = compiled.positiontup
        binders = {
            name: _driver_type(bind.type, dialect).bind_processor(dialect)
            for name, bind in compiled.binds.items()
        }
        self._binders = {name: binder for name, binder in binders.items() if binder is not None}
        columns = getattr(statement, "selected_columns", ())
        readers = [_driver_type(column.type, dialect).result_processor(dialect, None) for column in columns]
        self._readers: list[Callable[[Any], Any] | None] | None = readers if any(readers) else None

    def bound(self, values: Values) -> Values | list[Any]:
        if self._binders:
            values = {**values, **{name: bind(values[name]) for name, bind in self._binders.items()}}
        return values if self._order is None else [values[name] for name in self._order]

    def read(self, rows: list[Row]) -> list[Row]:
        readers = self._readers
        if readers is None:
            return rows
        return [
            tuple([v if read is None else read(v) for v, read in zip(row, readers, strict=True)])
            for row in rows
        ]


def on_driver(conn: Connection, sql: str, values: Any = (), many: bool = False) -> list[Row]:
    """Runs the driver's SQL within the transaction of `conn`; an error of the driver comes as SQLAlchemy's.

    The values are kept out of the error: they may be personal data.
    """
    cursor = conn.info.get(_CURSOR)
    if cursor is None:
        cursor = conn.info[_CURSOR] = conn.connection.cursor()
    with _errors_named(conn, sql):
        if many:
            cursor.executemany(sql, values)
        else:
            cursor.execute(sql, values)
        return [] if cursor.description is None else list(cursor.fetchall())


def copied_in(conn: Connection, sql: str, rows: Iterable[Row]) -> None:
    """Feeds `rows` to PostgreSQL's COPY … FROM STDIN, within the transaction; not within `together`."""
    cursor: Any = conn.connection.cursor()
    with _errors_named(conn, sql), cursor, cursor.copy(sql) as copy:
        for row in rows:
            copy.write_row(row)


@contextmanager
def together(conn: Connection) -> Iterator[None]:
    """Lets writes (no reads) go to a server in one journey; the first error comes at the end."""
    pipeline = getattr(conn.connection.driver_connection, "pipeline", nullcontext)  # psycopg's
    with _errors_named(conn, "statements together"), pipeline():
        yield


class _errors_named:  # noqa: N801  used as a function; a generator would cost more than the statement
    def __init__(self, conn: Connection, sql: str) -> None:
        self._conn = conn
        self._sql = sql

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        dialect = self._conn.dialect
        base = dialect.loaded_dbapi.Error
        if not isinstance(error, base):
            return
        lost = dialect.is_disconnect(error, self._conn.connection.dbapi_connection, None)
        if lost:
            self._conn.invalidate(error)
        raise DBAPIError.instance(
            self._sql,
            None,
            error,
            base,
            hide_parameters=True,
            connection_invalidated=lost,
            dialect=dialect,
        ) from error


def _driver_type(type_: Any, dialect: Dialect) -> Any:
    return type_.dialect_impl(dialect)
