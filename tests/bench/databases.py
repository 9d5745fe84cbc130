"""Fresh databases for every run, on the disk of this folder, each write made durable as in a hall."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import postgres_server

Fresh = Callable[[], str]
"""Makes an empty database and gives its URL."""


@contextmanager
def sqlite() -> Iterator[Fresh]:
    """SQLite files; build/ rather than /tmp, which may be memory."""
    Path("build/bench").mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="sqlite-", dir="build/bench"))
    count = iter(range(10_000))
    try:
        yield lambda: f"sqlite:///{folder.resolve() / f'hall-{next(count)}.db'}"
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgresql() -> Iterator[Fresh]:
    """Databases of a private server with fsync on; PostgresMissing without Debian's package."""
    with postgres_server(durable=True) as server:
        yield lambda: server.url(server.create_database())


DATABASES = {"sqlite": sqlite, "postgresql": postgresql}
