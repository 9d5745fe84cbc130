"""A private PostgreSQL for the tests: own folder, a socket, no port, gone with the process that began it."""

import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

_PROGRAMS_OF_DEBIAN = Path("/usr/lib/postgresql")  # not on the PATH
_START_SECONDS = 30
_STOP_SECONDS = 15
# The tests ask what PostgreSQL does, not whether the disk keeps it.
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "timezone": "UTC",
}
_DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}


class PostgresMissing(Exception):
    """PostgreSQL's server programs are not on this machine."""


@dataclass(slots=True)
class PostgresServer:
    """A running server, reached through the socket in `folder`."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of `database`."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def create_database(self, template: str = "template0") -> str:
        """A new database, copied from `template` (to which nobody may be connected); its name."""
        name = f"test_{next(self._numbers)}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop_database(self, name: str) -> None:
        """Remove `name`, closing what a test left open on it."""
        self._execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())


@contextmanager
def postgres_server(durable: bool = False) -> Iterator[PostgresServer]:
    """Start a server and stop it by its process id. Under root it runs as `postgres`: it refuses to be root.

    A `durable` one keeps what it commits, as a hall's does (for the bench).
    Raises PostgresMissing when Debian's package is not installed.
    """
    programs = _programs()
    # Not pytest's tmp_path: a socket's path may have 107 characters, and `postgres` must be able to enter.
    folder = Path(tempfile.mkdtemp(prefix="onewindow-pg-"))
    as_postgres: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        as_postgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
    try:
        initdb = [
            *as_postgres,
            str(programs / "initdb"),
            f"--pgdata={folder / 'data'}",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]
        subprocess.run(initdb, check=True, capture_output=True, cwd=folder)
        settings = [
            f"--{name}={value}" for name, value in (_SETTINGS | (_DURABLE if durable else {})).items()
        ]
        # --pdeathsig: the server goes (a fast shutdown) even when the test process is killed.
        command = [
            *(as_postgres or ["setpriv"]),
            "--pdeathsig=INT",
            str(programs / "postgres"),
            f"-D{folder / 'data'}",
            f"-k{folder}",
            *settings,
        ]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=folder)
        try:
            _wait_until_ready(process, folder, programs)
            yield PostgresServer(folder)
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    """The folder of the newest installed server's programs."""
    versions = sorted(_PROGRAMS_OF_DEBIAN.glob("*/bin/initdb"), key=lambda found: int(found.parts[-3]))
    if versions:
        return versions[-1].parent
    if found := shutil.which("initdb"):
        return Path(found).parent
    raise PostgresMissing(
        "PostgreSQL is not installed, and these tests run on it too: `make setup` installs it."
    )


def _wait_until_ready(process: subprocess.Popen[bytes], folder: Path, programs: Path) -> None:
    asked_until = time.monotonic() + _START_SECONDS
    while subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode != 0:
        if process.poll() is not None or time.monotonic() > asked_until:
            raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        time.sleep(0.05)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: ends the connections that are left
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
