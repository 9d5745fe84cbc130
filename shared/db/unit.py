"""The unit of work: one transaction that reads, decides, appends and evolves, or leaves no trace."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, Table

from shared.clock import Clock, day_of
from shared.db.engine import WRITE_LANE, faults_named
from shared.db.prepared import together
from shared.journal.chain import chained
from shared.journal.entry import Entry, Json, Millis, Recorded
from shared.journal.feed import Feed, Projection
from shared.journal.store import Head, Journal


class Sealer(Protocol):
    """Encrypts personal data under the person's own key (shared.people.keyring)."""

    def seal(self, conn: Connection, person: str, private: Mapping[str, Json], context: str) -> str: ...

    def open(self, conn: Connection, person: str, sealed: str, context: str) -> Mapping[str, Json] | None: ...


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the sync with its database: a hall, or the platform.

    `stream` is the journal stream it writes; `projections` maps a slice's name to what takes its entries
    into the state tables, `state_tables` are those a replay rebuilds.
    """

    engine: Engine
    journal: Journal
    stream: str
    clock: Clock
    zone: ZoneInfo
    sealer: Sealer
    projections: Mapping[str, Projection]
    state_tables: Sequence[Table] = ()

    @contextmanager
    def unit(self, by: str, key: str | None = None, stream: str | None = None) -> "Iterator[Unit]":
        """A transaction of `by` (a station, an account, the platform) for the command `key`.

        Holds the head of the stream from its first statement, so units run one after another.
        Leaving without `commit` rolls back. Raises EnvironmentFault when the database cannot be used.
        """
        with (
            faults_named(),
            self.engine.connect().execution_options(**WRITE_LANE) as conn,
            conn.begin() as transaction,
        ):
            unit = Unit(self, conn, by, key, self.journal.lock_head(conn, stream or self.stream))
            yield unit
            if not unit.committed:
                transaction.rollback()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for queries; sees one committed state."""
        with faults_named(), self.engine.connect() as conn:
            yield conn

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction for rows that are no part of the journal and wait for none of it."""
        with (
            faults_named(),
            self.engine.connect().execution_options(**WRITE_LANE) as conn,
            conn.begin(),
        ):
            yield conn

    def feed(self, stream: str | None = None) -> Feed:
        """The journal as a reader follows it."""
        return Feed(self.engine, self.journal, stream or self.stream)

    def opened(self, conn: Connection, entry: Recorded) -> Mapping[str, Json] | None:
        """The personal data of an entry, or None when there are none or the person was erased."""
        if entry.person is None or entry.sealed is None:
            return None
        return self.sealer.open(conn, entry.person, entry.sealed, seal_context(entry))


class Unit:
    """One transaction of a `Side`; `now` (milliseconds UTC) and `day` are read once for all of it."""

    def __init__(self, side: Side, conn: Connection, by: str, key: str | None, head: Head) -> None:
        self.side = side
        self.conn = conn
        self.by = by
        self.key = key
        self.now: Millis = side.clock.now()
        self.day = day_of(self.now, side.zone)
        self.committed = False
        self._head = head
        self._entries: list[Recorded] = []
        self.answer: Json = None if key is None else side.journal.first_answer(conn, key)

    def append(self, decided: list[Entry]) -> list[Recorded]:
        """Records what a rule decided and takes it into the state tables; the journal has it with the commit."""
        appended = []
        for entry in decided:
            recorded = chained(self._placed(entry))
            self._head = Head(recorded.stream, recorded.epoch, recorded.seq, recorded.hash)
            project(self.side.projections, self.conn, recorded)
            appended.append(recorded)
        self._entries += appended
        return appended

    def commit(self, answer: Json) -> None:
        """Makes the unit durable when it is left, and `answer` what a repeat of its key is told."""
        with together(self.conn):
            if self._entries:
                self.side.journal.write(self.conn, self._entries, self._head)
                self._entries = []
            if self.key is not None:
                self.side.journal.keep_answer(self.conn, self.key, self.now, answer)
        self.committed = True

    def _placed(self, entry: Entry) -> Recorded:
        return Recorded(
            stream=self._head.stream,
            epoch=self._head.epoch,
            seq=self._head.seq + 1,
            at=self.now,
            actor=self.by,
            command=self.key,
            kind=entry.kind,
            subject=entry.subject,
            person=entry.person,
            body=entry.body,
            sealed=self._sealed(entry),
            prev=self._head.hash,
        )

    def _sealed(self, entry: Entry) -> str | None:
        if entry.private is None:
            return None
        if entry.person is None:
            raise ValueError(f"{entry.kind} holds personal data but names no person")
        return self.side.sealer.seal(self.conn, entry.person, entry.private, seal_context(entry))


def seal_context(entry: Entry | Recorded) -> str:
    """What binds sealed data to its place: it cannot be moved to another slice or subject."""
    return f"{entry.kind.partition('.')[0]}|{entry.subject}"


def project(projections: Mapping[str, Projection], conn: Connection, entry: Recorded) -> None:
    """Takes one entry into the state tables of its slice."""
    projections[entry.kind.partition(".")[0]](conn, entry)
