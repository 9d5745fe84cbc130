"""What happens to a hall's database: it goes away and comes back, its disk fills up and is cleared."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError


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
    """The database finds no room for another entry, with the very error its disk would cause."""
    if engine.dialect.name == "sqlite":

        def no_room(conn: Connection) -> None:
            conn.exec_driver_sql("PRAGMA max_page_count=1")

        with engine.begin() as conn:
            conn.exec_driver_sql("CREATE TABLE ballast (filling BLOB)")
            conn.exec_driver_sql("INSERT INTO ballast VALUES (zeroblob(100))")
        event.listen(engine, "begin", no_room)
        try:
            _use_up_free_pages(engine)
            yield
        finally:
            event.remove(engine, "begin", no_room)
            engine.dispose()  # the limit stays with each connection
    else:
        with engine.begin() as conn:
            conn.exec_driver_sql(
                "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
                " 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$"
            )
            conn.exec_driver_sql(
                "CREATE TRIGGER no_room BEFORE INSERT ON journal_entries EXECUTE FUNCTION no_room()"
            )
        try:
            yield
        finally:
            with engine.begin() as conn:
                conn.exec_driver_sql("DROP FUNCTION no_room CASCADE")


def _use_up_free_pages(engine: Engine) -> None:
    """Grows the ballast until the file may not grow any more."""
    with suppress(DBAPIError):
        for _ in range(1000):
            with engine.begin() as conn:
                conn.exec_driver_sql("INSERT INTO ballast VALUES (zeroblob(1000))")


def _file(engine: Engine) -> Path:
    return Path(str(engine.url.database))


def _on_server(engine: Engine, *statements: str) -> None:
    folder = str(engine.url.query["host"])
    with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
