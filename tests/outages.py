"""What happens to a hall's database: it goes away and comes back, its disk fills up and is cleared."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import Connection, Engine, event


def take_away(engine: Engine) -> None:
    """Nobody reaches the database any more; what is connected is thrown out."""
    if engine.dialect.name == "sqlite":
        engine.dispose()
        file = _file(engine)
        for each in file.parent.glob(f"{file.name}*"):
            each.rename(file.parent / f"away-{each.name}")
        file.mkdir()  # another thing stands in its place
    else:
        _on_server(
            engine,
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{engine.url.database}'",
            f'ALTER DATABASE "{engine.url.database}" RENAME TO "{engine.url.database}_away"',
        )


def bring_back(engine: Engine) -> None:
    """The database is there again, with all it held."""
    if engine.dialect.name == "sqlite":
        file = _file(engine)
        file.rmdir()
        for each in file.parent.glob(f"away-{file.name}*"):
            each.rename(file.parent / each.name.removeprefix("away-"))
    else:
        _on_server(engine, f'ALTER DATABASE "{engine.url.database}_away" RENAME TO "{engine.url.database}"')


@contextmanager
def full_disk(engine: Engine) -> Iterator[None]:
    """The very next entry fails with the words its database has for a full disk."""
    if engine.dialect.name == "sqlite":
        begin: tuple[str, ...] = (
            "CREATE TRIGGER no_room BEFORE INSERT ON journal_entries"
            " BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END",
        )
        end = "DROP TRIGGER no_room"
    else:
        begin = (
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
            " 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$",
            "CREATE TRIGGER no_room BEFORE INSERT ON journal_entries EXECUTE FUNCTION no_room()",
        )
        end = "DROP FUNCTION no_room CASCADE"
    run_on(engine, *begin)
    try:
        yield
    finally:
        run_on(engine, end)


@contextmanager
def small_file(engine: Engine) -> Iterator[None]:
    """A SQLite file that really may not grow any more; what fits into its pages still does."""

    def limit(conn: Connection) -> None:
        conn.exec_driver_sql("PRAGMA max_page_count=1")

    event.listen(engine, "begin", limit)
    try:
        yield
    finally:
        event.remove(engine, "begin", limit)
        engine.dispose()  # the limit stays with each connection


def run_on(engine: Engine, *statements: str) -> None:
    """Executes them in one transaction."""
    with engine.begin() as conn:
        for statement in statements:
            conn.exec_driver_sql(statement)


def _file(engine: Engine) -> Path:
    return Path(str(engine.url.database))


def _on_server(engine: Engine, *statements: str) -> None:
    folder = str(engine.url.query["host"])
    with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
