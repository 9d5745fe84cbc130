"""What every test stands on: no screen, repeatable examples, and both databases."""

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from shared import logs
from shared.db.unit import Side
from shared.devices.smartcards.emulator import CardEmulator
from tests import pcscd as smart_card_service
from tests.halls import OPENED, HandClock, make_hall
from tests.pcscd import Pcscd
from tests.postgres import PostgresServer, postgres_server

# Before any test file imports Qt. A walk-through on a real window is a process with a platform of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# The smart card service of the tests, whether it runs or not; never the machine's own.
os.environ["PCSCLITE_CSOCK_NAME"] = str(smart_card_service.SOCKET)

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One private PostgreSQL per test process, started when the first test asks for it."""
    with postgres_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """The URL of a fresh, empty PostgreSQL database."""
    name = postgres.create_database()
    yield postgres.url(name)
    postgres.drop_database(name)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'hall.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, empty database: a test that takes this runs once on SQLite and once on PostgreSQL."""
    url: str = request.getfixturevalue({"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param])
    return url


@pytest.fixture
def other_url(database_url: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A second fresh database of the same kind: the other side's."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'other.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = server.create_database()
    yield server.url(name)
    server.drop_database(name)


@pytest.fixture(scope="module")
def pcscd() -> Iterator[Pcscd]:
    """A smart card service of our own, with a virtual reader of two slots."""
    with smart_card_service.running() as service:
        yield service


@pytest.fixture
def slot(pcscd: Pcscd) -> Iterator[CardEmulator]:
    """The virtual reader's first slot, empty."""
    pcscd.until_empty()
    with CardEmulator(pcscd.to_reader) as it:
        yield it


@pytest.fixture(autouse=True)
def _engines_closed() -> Iterator[None]:
    """Every engine `make_hall` opened is closed when its test ends."""
    yield
    while OPENED:
        OPENED.pop().dispose()


@pytest.fixture(autouse=True)
def _garbage_collected() -> Iterator[None]:
    """Where a test's application has turned the automatic collector off (shared.qt.collecting), this one serves."""
    yield
    if not gc.isenabled():
        gc.collect(1)


@pytest.fixture
def clock() -> HandClock:
    """The hall's clock, standing at opening time."""
    return HandClock()


@pytest.fixture
def hall(database_url: str, clock: HandClock) -> Iterator[Side]:
    """An empty hall, once on SQLite and once on PostgreSQL; closed before its database is dropped."""
    side = make_hall(database_url, clock)
    yield side
    side.engine.dispose()


@pytest.fixture
def logs_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that takes logs and crash reports as a program's would, until the test ends."""
    hooks, root = (sys.excepthook, threading.excepthook), logging.getLogger()
    handlers, level = list(root.handlers), root.level
    logs.configure(tmp_path / "logs", "kiosk-1")
    yield tmp_path / "logs"
    sys.excepthook, threading.excepthook = hooks
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    structlog.reset_defaults()
