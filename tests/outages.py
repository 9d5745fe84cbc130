"""The hall's database goes away, as when its server is cut off, and comes back as it was."""

from pathlib import Path

import psycopg
from sqlalchemy import Engine


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


def _file(engine: Engine) -> Path:
    return Path(str(engine.url.database))


def _on_server(engine: Engine, *statements: str) -> None:
    folder = str(engine.url.query["host"])
    with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
