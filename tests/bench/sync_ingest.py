"""What one entry costs the platform in processor time on PostgreSQL: what docs/scale.md reckons with.

Processor time, not the clock's: of the platform's process (reading the message, the chain, keys, tables) and of all of
PostgreSQL's. What else the machine does weighs little on it.
"""

import tempfile
import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg

from shared.journal.entry import Refusal
from shared.people.sealing import SideKeys
from shared.people.service import key_ring
from shared.platform import receiving
from shared.platform.model import Hall
from shared.sync.wire import MAX_RUN, Run, WireEntry
from tests.bench.measurement import Measurement
from tests.bench.sync_day import CODE, worked
from tests.platforms import make_platform
from tests.postgres import PostgresServer, postgres_server

ENTRIES = 10_000


def measure(_repeats: int) -> Iterator[Measurement]:
    """Entries for each second of one core; the floor is none, the figures are told."""
    keys = SideKeys.made()
    Path("build").mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir="build") as folder,
        worked(Path(folder).resolve() / "day.db", ENTRIES, keys) as hall,
        postgres_server(durable=True) as server,
    ):
        platform = make_platform(server.url(server.create_database()))
        public = [b64encode(each).decode() for each in (keys.signing_public, keys.box_public)]
        platform.enrol(platform.enrolment_code(CODE), Hall(CODE, CODE, public[0], public[1]))
        with hall.read() as conn:
            entries = list(hall.journal.all(conn, CODE))
            persons = {entry.person for entry in entries if entry.person is not None}
            box = key_ring(platform.side).keys.box_public
            wrapped = key_ring(hall).wrapped_for(conn, persons, box)
        bodies = []
        for first in range(0, len(entries), MAX_RUN):
            run = entries[first : first + MAX_RUN]
            named = {e.person: wrapped[e.person] for e in run if e.person is not None}
            bodies.append(Run(entries=[WireEntry.of(e) for e in run], keys=named).model_dump_json())
        server_before, before = _server_seconds(server), time.process_time()
        for body in bodies:
            read = Run.model_validate_json(body)
            taken = tuple(entry.recorded() for entry in read.entries)
            answer = receiving.receive(platform.side, receiving.Run(CODE, taken, read.keys))
            if isinstance(answer, Refusal):
                raise RuntimeError(f"refused: {answer}")
        ours, theirs = time.process_time() - before, _server_seconds(server) - server_before
        size = _bytes(platform.side.engine.url.database or "", server)
        platform.side.engine.dispose()
    count = len(entries)
    yield _told("platform", count / ours, "entries/s of a core")
    yield _told("database", count / theirs, "entries/s of a core")
    yield _told("both", count / (ours + theirs), "entries/s of a core")
    yield _told("wire", sum(map(len, bodies)) / count, "bytes/entry")
    yield _told("stored", size / count, "bytes/entry")


def _told(what: str, value: float, unit: str) -> Measurement:
    return Measurement(f"sync_ingest.postgresql.{what}", value, unit, None, None, "told", met=True)


def _server_seconds(server: PostgresServer) -> float:
    """Processor seconds of PostgreSQL's processes that live."""
    pid = int((server.folder / "data" / "postmaster.pid").read_text().split()[0])
    spent = 0.0
    for process in psutil.Process(pid).children():
        times = process.cpu_times()
        spent += times.user + times.system
    return spent


def _bytes(database: str, server: PostgresServer) -> int:
    with psycopg.connect(host=str(server.folder), user="postgres", dbname=database) as conn:
        row = conn.execute("SELECT pg_database_size(current_database())").fetchone()
        empty = conn.execute("SELECT pg_database_size('template0')").fetchone()
    assert row is not None
    assert empty is not None
    return int(row[0]) - int(empty[0])
