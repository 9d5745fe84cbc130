"""The floor under the queue's figures: the same rows, written by bare SQL through the driver.

In one transaction for each act, under the same lock (SQLite's write lock, PostgreSQL's head row), with the
same pragmas. What can be made beforehand is: people, their sealed details and keys, and which ticket is
called. What depends on the rows before is made under the lock: the number and the journal's hash, of which
`Journal.verify` says afterwards that they are right.
"""

import hashlib
import json
import secrets
import sqlite3
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import psycopg
from sqlalchemy import Table, make_url

from shared.clock import day_of
from shared.db.engine import BUSY_TIMEOUT_MS, SQLITE_PRAGMAS
from shared.journal.tables import HALL_JOURNAL
from shared.people.keyring import HALL_KEYRING
from shared.people.model import Details
from shared.people.sealing import seal_bytes, seal_json
from shared.people.tables import people
from shared.queueing.tables import spans, tickets
from tests.bench.queue_jobs import CLERK, WARM_UP, Hall
from tests.halls import ZONE

STREAM = "LJ01"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Citizen:
    """A person as values of rows; someone known has the id alone."""

    person: str
    sealed: str | None = None
    wrapped: str | None = None
    index: str | None = None


def new_citizen(hall: Hall, shown: Details) -> Citizen:
    """The rows' values of someone met for the first time, sealed as the product seals them."""
    person, key = f"p{secrets.token_hex(8)}", secrets.token_bytes(32)
    return Citizen(
        person,
        seal_json(key, shown.as_private(), f"people|{person}"),
        b64encode(seal_bytes(hall.keys.master, key, person)).decode(),
        hall.keys.index(shown.number),
    )


class BareHall:
    """A driver's connection and the statements, made once."""

    def __init__(self, url: str) -> None:
        at = make_url(url)
        self._sqlite = at.get_backend_name() == "sqlite"
        self.connection: Any
        if self._sqlite:
            self.connection = sqlite3.connect(
                str(at.database), timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None
            )
            for pragma in SQLITE_PRAGMAS:
                self.connection.execute(f"PRAGMA {pragma}")
        else:
            self.connection = psycopg.connect(
                host=str(at.query["host"]), dbname=at.database, user=at.username
            )
        self._cursor = self.connection.cursor()
        lock = "" if self._sqlite else " FOR UPDATE"
        self._head = self._sql(f"SELECT seq, hash FROM journal_heads WHERE stream = ?{lock}")
        self._last = self._sql("SELECT coalesce(max(number), 0) FROM tickets WHERE day = ? AND line = ?")
        self._move = self._sql("UPDATE journal_heads SET seq = ?, hash = ? WHERE stream = ?")
        self._called = self._sql(
            'UPDATE tickets SET state = ?, changed_at = ?, "window" = ?, clerk = ?, rule = ?, calls = ? WHERE id = ?'
        )
        self._end_span = self._sql("UPDATE ticket_spans SET ended = ? WHERE ticket = ? AND ended IS NULL")
        tables = (HALL_JOURNAL.entries, HALL_JOURNAL.commands, HALL_KEYRING, people, tickets, spans)
        self._inserts = {table.name: self._insert(table) for table in tables}

    def take(self, citizen: Citizen, line: str, by: str) -> str:
        """A ticket's rows; its label."""
        key, at = uuid4().hex, time.time_ns() // 1_000_000
        day = day_of(at, ZONE)
        seq, prev = self._begin()
        number = self._cursor.execute(self._last, (day, line)).fetchone()[0] + 1
        label = f"{line}{number:03d}"
        ticket, person = f"{day}-{label}", citizen.person
        taken = {"day": day, "line": line, "number": number, "label": label}
        taken |= {"priority": None, "appointment": None, "evidence": "id_card"}
        entry = {"at": at, "actor": by, "command": key, "person": person}
        entries = [
            entry | {"kind": "queueing.ticket_taken", "subject": ticket, "sealed": None, "body": taken}
        ]
        if citizen.sealed is not None:
            met = {"kind": "people.person_met", "subject": person, "sealed": citizen.sealed, "body": {}}
            entries.insert(0, entry | met)
            self._write(HALL_KEYRING, person=person, wrapped=citizen.wrapped, number_index=citizen.index)
            self._write(people, id=person, sealed=citizen.sealed, met_at=at, erased=False)
        times = {"taken_at": at, "since": at, "changed_at": at}
        nowhere = {"window": None, "clerk": None}
        rest = {"state": "waiting", "calls": 0, "rule": None}
        self._write(tickets, id=ticket, person=person, **taken, **times, **nowhere, **rest)
        self._write(spans, ticket=ticket, began=at, kind="waiting", ended=None, **nowhere)
        self._finish(seq, prev, entries, ticket)
        return label

    def call(self, ticket: str, person: str, window: str) -> str:
        """The rows of a call of `ticket` to `window`; its label."""
        key, at = uuid4().hex, time.time_ns() // 1_000_000
        seq, prev = self._begin()
        body = {"window": window, "clerk": CLERK, "rule": "longest_waiting"}
        self._cursor.execute(self._called, ("called", at, window, CLERK, "longest_waiting", 1, ticket))
        self._cursor.execute(self._end_span, (at, ticket))
        self._write(spans, ticket=ticket, began=at, kind="walking", ended=None, window=window, clerk=CLERK)
        entry = {"at": at, "actor": CLERK, "command": key, "person": person, "sealed": None, "body": body}
        self._finish(seq, prev, [entry | {"kind": "queueing.ticket_called", "subject": ticket}], ticket)
        return ticket.rpartition("-")[2]

    def people_waiting(self, line: str) -> list[tuple[str, str]]:
        """Tickets of `line` and their people, in order."""
        query = self._sql("SELECT id, person FROM tickets WHERE line = ? ORDER BY number")
        found: list[tuple[str, str]] = self._cursor.execute(query, (line,)).fetchall()
        self.connection.commit()
        return found

    def _begin(self) -> tuple[int, str]:
        if self._sqlite:
            self._cursor.execute("BEGIN IMMEDIATE")
        head: tuple[int, str] = self._cursor.execute(self._head, (STREAM,)).fetchone()
        return head

    def _finish(self, seq: int, prev: str, entries: list[Row], answer: str) -> None:
        rows = []
        for entry in entries:
            seq += 1
            row = entry | {"stream": STREAM, "epoch": 1, "seq": seq, "prev": prev}
            text = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            prev = hashlib.sha256(text.encode()).hexdigest()
            body = json.dumps(row["body"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            rows.append(row | {"body": body, "hash": prev})
        self._cursor.executemany(*self._values(HALL_JOURNAL.entries, rows))
        self._cursor.execute(self._move, (seq, prev, STREAM))
        command = {"key": entries[0]["command"], "at": entries[0]["at"], "answer": json.dumps(answer)}
        self._write(HALL_JOURNAL.commands, **command)
        self.connection.commit()

    def _write(self, table: Table, **row: Any) -> None:
        statement, (values,) = self._values(table, [row])
        self._cursor.execute(statement, values)

    def _values(self, table: Table, rows: list[Row]) -> tuple[str, list[tuple[Any, ...]]]:
        statement, names = self._inserts[table.name]
        return statement, [tuple(row[name] for name in names) for row in rows]

    def _insert(self, table: Table) -> tuple[str, list[str]]:
        names = [column.name for column in table.columns]
        quoted = ", ".join(f'"{name}"' for name in names)
        places = ", ".join("?" * len(names))
        return self._sql(f"INSERT INTO {table.name} ({quoted}) VALUES ({places})"), names

    def _sql(self, statement: str) -> str:
        return statement if self._sqlite else statement.replace("?", "%s")


@dataclass(frozen=True, slots=True)
class BareTake:
    """The floor of `queue_jobs.Take`."""

    hall: Hall
    citizens: tuple[Citizen, ...]
    line: str

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], list[str]]]:
        with _bare(self.hall) as bare:
            for citizen in self.citizens[:WARM_UP]:
                bare.take(citizen, self.line, "kiosk-1")
            yield lambda: [bare.take(c, self.line, "kiosk-1") for c in self.citizens[WARM_UP:]]


@dataclass(frozen=True, slots=True)
class BareCall:
    """The floor of `queue_jobs.Call`: each window is given its ticket (id, person) beforehand."""

    hall: Hall
    calls: Mapping[str, tuple[str, str]]

    @contextmanager
    def __call__(self) -> Iterator[Callable[[], list[str]]]:
        with _bare(self.hall) as bare:
            calls = [(ticket, person, window) for window, (ticket, person) in self.calls.items()]
            for each in calls[:WARM_UP]:
                bare.call(*each)
            yield lambda: [bare.call(*each) for each in calls[WARM_UP:]]


@contextmanager
def _bare(hall: Hall) -> Iterator[BareHall]:
    bare = BareHall(hall.url)
    try:
        yield bare
    finally:
        bare.connection.close()
