"""A fresh hall for every history, with one document granted, and a look at it that leaves everything as it is."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from shared.blanks.service import Blanks
from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.catalogue.model import Stock
from shared.db import schema
from shared.db.unit import Side
from shared.issuing.desk import grant
from shared.issuing.model import Document
from shared.journal.entry import Recorded
from shared.journal.replay import replay
from shared.journal.store import Broken
from shared.people.service import meet
from tests.documents import granted
from tests.faults.printing.promise import PILE
from tests.faults.printing.station import NAME, STOCK, document, open_hall
from tests.halls import person

SERIAL = "JY23701020000017"
_LOG = "-wal"


class Databases(Protocol):
    """Where halls come from, one after another; `hall` is the present one, unconnected in this process."""

    hall: Side

    def fresh(self) -> str:
        """Begins the next hall, with the right to print SERIAL and nothing done yet; the document's holder."""
        ...

    def looked_at(self) -> AbstractContextManager[Side]:
        """The present hall as it stands."""
        ...


class SqliteFile:
    """Each hall is a copy of one file, and is looked at in a copy: the next process finds the log as it was left."""

    def __init__(self, folder: Path) -> None:
        self._first, self._present, self._seen = (
            folder / name for name in ("first.db", "hall.db", "seen.db")
        )
        hall = open_hall(_url(self._first))
        schema.hall.create_all(hall.engine)
        self._holder = _grant(hall)
        hall.engine.dispose()
        self.hall, self._looked_at = open_hall(_url(self._present)), open_hall(_url(self._seen))

    def fresh(self) -> str:
        _copy(self._first, self._present)
        return self._holder

    @contextmanager
    def looked_at(self) -> Iterator[Side]:
        _copy(self._present, self._seen)
        try:
            yield self._looked_at
        finally:
            self._looked_at.engine.dispose()


class PostgresDatabase:
    """One database, emptied for each hall."""

    def __init__(self, url: str) -> None:
        self._looked_at, self.hall = open_hall(url), open_hall(url)
        schema.hall.create_all(self._looked_at.engine)

    def fresh(self) -> str:
        with self._looked_at.engine.begin() as conn:
            for table in reversed(schema.hall.sorted_tables):
                conn.execute(table.delete())
        return _grant(self._looked_at)

    @contextmanager
    def looked_at(self) -> Iterator[Side]:
        yield self._looked_at

    def close(self) -> None:
        """Hangs up."""
        self._looked_at.engine.dispose()


@dataclass(frozen=True, slots=True)
class Seen:
    """How a hall stands."""

    document: Document
    entries: list[Recorded]


def look(hall: Side) -> Seen:
    """Reads all."""
    with hall.read() as conn:
        return Seen(document(conn, SERIAL), list(hall.journal.all(conn, hall.stream)))


def broken_journal(hall: Side) -> str | None:
    """Verifies the chain and replays it, changing nothing; what does not hold, None when all does."""
    with hall.read() as conn:
        verified = hall.journal.verify(conn, hall.stream)
        differences = replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES)
        conn.rollback()
    if isinstance(verified, Broken):
        return f"the journal does not verify: {verified}"
    return f"the journal gives another state: {differences}" if differences else None


def _url(file: Path) -> str:
    return f"sqlite:///{file}"


def _copy(database: Path, to: Path) -> None:
    for old in to.parent.glob(f"{to.name}*"):
        old.unlink()
    shutil.copyfile(database, to)
    log = database.with_name(database.name + _LOG)
    if log.exists():
        shutil.copyfile(log, to.with_name(to.name + _LOG))


def _grant(hall: Side) -> str:
    holder = meet(hall, person(), "kiosk-1")
    assert isinstance(holder, str)
    with hall.unit("platform") as unit:
        grant(unit, granted(SERIAL), holder)
        unit.commit(None)
    blanks = Blanks(hall, {STOCK: Stock(STOCK, "空白证照")})
    blanks.receive(STOCK, PILE[0], PILE[-1], "zhaomin")
    blanks.load(NAME, PILE[0], PILE[-1], "lijing")
    return holder
