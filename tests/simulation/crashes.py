"""A side's database in memory, which can end a process or refuse to write at any statement or commit.

Each statement and commit has two points: before it took effect, and after. A crash leaves what was committed and
nothing else: the transaction that was open is rolled back.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, StaticPool, create_engine, event

from shared.db.engine import _begin_sqlite


class Crashed(BaseException):
    """The process that was writing is gone."""


class Connection(sqlite3.Connection):
    """A connection that is asked at every point whether the process goes on."""

    point: Callable[[str], None] = staticmethod(lambda _sql: None)
    _prepared = False

    def cursor(self, *_args: Any) -> "Cursor":  # type: ignore[override]
        return super().cursor(Cursor)

    def create_function(self, *args: Any, **named: Any) -> None:  # type: ignore[override]
        """SQLAlchemy's own functions, once: a new process finds the connection as it is."""
        if not self._prepared:
            super().create_function(*args, **named)

    def commit(self) -> None:
        self.point("COMMIT")
        super().commit()
        self.point("COMMIT")

    def close(self) -> None:
        """The process lets go; the database stays, as a file would."""
        self.rollback()
        self._prepared = True


class Cursor(sqlite3.Cursor):
    connection: Connection

    def execute(self, sql: str, values: Any = ()) -> "Cursor":
        self.connection.point(sql)
        super().execute(sql, values)
        try:
            self.connection.point(sql)
        except BaseException:
            self.fetchall()  # a RETURNING left open would keep every later process from committing
            raise
        return self

    def executemany(self, sql: str, values: Any) -> "Cursor":
        self.connection.point(sql)
        super().executemany(sql, values)
        self.connection.point(sql)
        return self


class Store:
    """A database that outlives the processes which use it, and is used again by the next world."""

    def __init__(self) -> None:
        self.connection = self._connection()
        self.engine: Engine = create_engine(
            "sqlite://", creator=lambda: self.connection, poolclass=StaticPool
        )
        event.listen(self.engine, "begin", _begin_sqlite)
        self.committed: Callable[[], None] = lambda: None
        self._written: list[str] = []
        self._left = 0
        self._counts: Callable[[str], bool] = lambda _sql: True
        self._failure: BaseException = Crashed()

    @property
    def busy(self) -> bool:
        """Whether a transaction is open."""
        return self.connection.in_transaction

    @property
    def moves(self) -> bool:
        """Whether the transaction, open or just committed, wrote to the journal or moved a cursor."""
        return any("INTO journal" in sql or "sync_cursors" in sql for sql in self._written)

    @property
    def entered(self) -> bool:
        """Whether the transaction, open or just committed, wrote to the journal."""
        return any("INTO journal" in sql for sql in self._written)

    def fill(self, template: sqlite3.Connection) -> None:
        """Makes it a copy of `template`, and forgets what was planned."""
        self.committed = lambda: None
        self.put_back(template)

    def put_back(self, backup: sqlite3.Connection) -> None:
        """Makes it what it was when `backup` was taken of it; no process uses it now."""
        self.calm()
        self.engine.dispose()
        self.connection = self._connection()
        backup.backup(self.connection)

    def copied(self) -> sqlite3.Connection:
        """A backup of what is committed."""
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        self.connection.backup(copy)
        return copy

    def fail_in(self, points: int, failure: BaseException, counts: Callable[[str], bool]) -> None:
        """Raises `failure` once, at the point so many points from now; `counts` says of each statement if it counts."""
        self._left, self._counts, self._failure = points, counts, failure

    def calm(self) -> None:
        """Nothing fails any more."""
        self._left = 0

    def peek(self, sql: str) -> list[tuple[Any, ...]]:
        """Reads without being noticed."""
        return sqlite3.Cursor(self.connection).execute(sql).fetchall()

    def _connection(self) -> Connection:
        options: dict[str, Any] = {"isolation_level": None, "check_same_thread": False}
        made = sqlite3.connect(":memory:", factory=Connection, cached_statements=500, **options)
        made.execute("PRAGMA foreign_keys=ON")
        made.point = self._point
        return made

    def _point(self, sql: str) -> None:
        self._watch(sql)
        if self._left and self._counts(sql):
            self._left -= 1
            if not self._left:
                raise self._failure

    def _watch(self, sql: str) -> None:
        """Collects what a transaction writes, and tells it when it is committed."""
        if sql.startswith("BEGIN"):
            self._written = []
        elif sql == "COMMIT":
            if not self.connection.in_transaction and self._written:
                self.committed()
        elif not sql.startswith(("SELECT", "PRAGMA")):
            self._written.append(sql)
