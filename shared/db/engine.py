"""Engines for both databases, and database errors turned into environment faults.

SQLite runs with WAL and synchronous=FULL (NORMAL can lose an acknowledged row) and takes its write lock
when a unit begins; PostgreSQL waits at the journal's head row.
"""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, create_engine, event
from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    IntegrityError,
    InterfaceError,
    InvalidatePoolError,
    OperationalError,
    ProgrammingError,
)

from shared.db.prepared import on_driver
from shared.faults import EnvironmentFault

WRITE_LANE = {"lane": "write"}
BUSY_TIMEOUT_MS = 15_000
REST_SECONDS = 1.0
LONGEST_PAUSE_MS = 10_000
"""So long may a station stop within a transaction; then the server ends it, or a frozen one would hold up the hall."""
SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")

UNSTORABLE = (DataError, IntegrityError, InterfaceError, ProgrammingError, OverflowError)
"""What a statement raises when a value fits no column: for values that came from elsewhere, unchecked."""


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///file` or `postgresql+psycopg://…`."""
    if not url.startswith("sqlite"):
        pauses = f"-c idle_in_transaction_session_timeout={LONGEST_PAUSE_MS}"
        engine = create_engine(url, pool_size=8, connect_args={"connect_timeout": 5, "options": pauses})
        rested = _Rested(engine.dialect)
        event.listen(engine, "checkin", rested.note_rest)
        event.listen(engine, "invalidate", rested.note_loss)
        event.listen(engine, "checkout", rested.ask)
        return engine
    engine = create_engine(url, pool_size=8, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def without_haste(conn: Connection) -> None:
    """Lets this transaction pause as long as it likes between statements: for work over a whole database."""
    if conn.dialect.name == "postgresql":
        on_driver(conn, "SET LOCAL idle_in_transaction_session_timeout = 0")


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """An engine for a database that must be there already, closed again at the end.

    Opening a SQLite file that is not there would make an empty one: EnvironmentFault `environment.no_database`.
    """
    file = url.removeprefix("sqlite:///")
    if file != url and not Path(file).exists():
        raise EnvironmentFault("environment.no_database", {"file": file})
    engine = open_engine(url)
    try:
        with faults_named():
            yield engine
    finally:
        engine.dispose()


class _Rested:
    """A connection that has rested may have been hung up: it is asked, and left with all others when it is gone.

    A short rest counts when another connection was lost meanwhile. SQLAlchemy's own `pool_pre_ping` asks each time,
    which in a busy hall costs as much as a statement.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._lost_at = -math.inf

    def note_rest(self, _connection: Any, record: Any) -> None:
        record.info["rests_since"] = time.monotonic()

    def note_loss(self, _connection: Any, _record: Any, _error: Any) -> None:
        self._lost_at = time.monotonic()

    def ask(self, connection: Any, record: Any, _proxy: Any) -> None:
        since = record.info.get("rests_since", math.inf)
        if since > self._lost_at and time.monotonic() - since < REST_SECONDS:
            return
        try:
            self._dialect.do_ping(connection)
        except self._dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError("the server has hung up") from error


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in SQLITE_PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    lane = connection.get_execution_options().get("lane")
    on_driver(connection, "BEGIN IMMEDIATE" if lane == "write" else "BEGIN")


@contextmanager
def faults_named() -> Iterator[None]:
    """Turns what the environment does to a database into an `EnvironmentFault`; bugs pass through."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        text = str(error.orig).lower()
        if any(said in text for said in ("disk is full", "no space left", "disk i/o error")):
            raise EnvironmentFault("environment.disk_full") from error
        if isinstance(error, OperationalError) or error.connection_invalidated:
            raise EnvironmentFault("environment.database_away") from error
        raise
