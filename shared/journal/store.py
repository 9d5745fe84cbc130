"""Appending to the journal, reading it in order, and proving that nobody touched it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

import orjson
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    RowMapping,
    Select,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from shared.db.bulk import Bulk
from shared.db.prepared import Prepared
from shared.journal.chain import canonical, entry_hash, is_next
from shared.journal.entry import GENESIS, Json, Millis, Recorded
from shared.journal.tables import JournalTables

_FIELDS = tuple(f.name for f in fields(Recorded))
_values = attrgetter(*_FIELDS)


@dataclass(frozen=True, slots=True)
class Head:
    """Where a stream stands: its last entry's number and hash (seq 0 and GENESIS before the first)."""

    stream: str
    epoch: int
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The first entry at which a stream's chain does not hold, and in what way."""

    stream: str
    epoch: int
    seq: int
    reason: str


class Journal:
    """One journal's tables, read and written through the connection of the caller's transaction."""

    def __init__(self, tables: JournalTables) -> None:
        self.tables = tables
        heads = tables.heads
        at_stream = heads.c.stream == bindparam("at_stream")
        head = select(*(heads.c[f.name] for f in fields(Head))).where(at_stream)
        self._head = Prepared(head)
        self._locked_head = Prepared(head.with_for_update())
        self._insert = Prepared(insert(tables.entries))
        self._bulk = Bulk(tables.entries)
        moved: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("epoch", "seq", "hash")}
        self._move_head = Prepared(update(heads).where(at_stream).values(moved))
        at_key = tables.commands.c.key == bindparam("at_key")
        self._first_answer = Prepared(select(tables.commands.c.answer).where(at_key))
        self._keep_answer = Prepared(insert(tables.commands))
        order = (tables.entries.c.epoch, tables.entries.c.seq)
        self._ordered = select(*(tables.entries.c[name] for name in _FIELDS)).order_by(*order)
        behind = _behind(tables, bindparam("stream"), bindparam("epoch"), bindparam("seq"))
        # SQLite's LIMIT comes with an offset; unless it is named here, SQLAlchemy binds it under a name of its own
        most, from_first = bindparam("most", type_=Integer), bindparam("from_first", type_=Integer)
        self._read = Prepared(self._ordered.where(behind).limit(most).offset(from_first))
        self._count = Prepared(select(func.count()).select_from(tables.entries).where(behind))

    def lock_head(self, conn: Connection, stream: str) -> Head:
        """The head of `stream`, held until the transaction ends: appends happen one after another.

        A stream is begun here, at its first use.
        """
        row = self._locked_head.first(conn, {"at_stream": stream})
        if row is None:
            self._begin(conn, stream)
            (row,) = self._locked_head.all(conn, {"at_stream": stream})
        return Head(*row)

    def head(self, conn: Connection, stream: str) -> Head | None:
        """The head of `stream` as last committed, or None for a stream without entries."""
        row = self._head.first(conn, {"at_stream": stream})
        return None if row is None else Head(*row)

    def _begin(self, conn: Connection, stream: str) -> None:
        """Writes the first head of a stream; two stations may do so at once, then one waits for the other."""
        try:
            with conn.begin_nested():
                first = {"stream": stream, "epoch": 1, "seq": 0, "hash": GENESIS}
                conn.execute(insert(self.tables.heads), first)
        except IntegrityError:
            pass  # the other station's head is there now

    def write(self, conn: Connection, entries: list[Recorded], head: Head) -> None:
        """Stores entries that are chained already and moves the head."""
        self._insert.run(conn, *(as_row(entry) for entry in entries))
        moved = {"new_epoch": head.epoch, "new_seq": head.seq, "new_hash": head.hash}
        self._move_head.run(conn, {"at_stream": head.stream, **moved})

    def rewind(self, conn: Connection, head: Head) -> None:
        """Takes out what stands behind `head`: only for a database restored from a backup, which lost its history."""
        behind = _behind(self.tables, head.stream, head.epoch, head.seq)
        conn.execute(delete(self.tables.entries).where(behind))
        self.write(conn, [], head)

    def take_over(self, conn: Connection, entries: Sequence[Recorded], head: Head) -> None:
        """Stores a run that another side has chained, however long, and moves the head; not within `together`."""
        self._bulk.insert(conn, [as_row(entry) for entry in entries])
        moved = {"new_epoch": head.epoch, "new_seq": head.seq, "new_hash": head.hash}
        self._move_head.run(conn, {"at_stream": head.stream, **moved})

    def first_answer(self, conn: Connection, key: str) -> Json:
        """What the command `key` was answered when it was first given, or None."""
        return self._first_answer.scalar(conn, {"at_key": key})

    def keep_answer(self, conn: Connection, key: str, at: Millis, answer: Json) -> None:
        """Keeps the first answer to the command `key`."""
        self._keep_answer.run(conn, {"key": key, "at": at, "answer": answer})

    def read(self, conn: Connection, stream: str, after: tuple[int, int], limit: int) -> list[Recorded]:
        """Up to `limit` entries of `stream` behind (epoch, seq), in order."""
        place = {"stream": stream, "epoch": after[0], "seq": after[1]}
        rows = self._read.all(conn, {**place, "most": limit, "from_first": 0})
        return [from_row(dict(zip(_FIELDS, row, strict=True))) for row in rows]

    def rows_behind(self, stream: str, after: tuple[int, int]) -> Select[Any]:
        """The rows of `stream` behind (epoch, seq), in order, whether they are entries or not."""
        return self._ordered.where(_behind(self.tables, stream, *after))

    def all(
        self, conn: Connection, stream: str, batch: int = 500, after: tuple[int, int] = (0, 0)
    ) -> Iterator[Recorded]:
        """Every entry of `stream` behind (epoch, seq), in order, read in batches."""
        while entries := self.read(conn, stream, after, batch):
            yield from entries
            after = (entries[-1].epoch, entries[-1].seq)

    def streams(self, conn: Connection) -> list[str]:
        """The streams this database holds."""
        entries, heads = self.tables.entries, self.tables.heads
        both = select(heads.c.stream).union(select(entries.c.stream))
        return sorted(conn.execute(both).scalars())

    def count(self, conn: Connection, stream: str, after: tuple[int, int] = (0, 0)) -> int:
        """How many entries of `stream` stand behind (epoch, seq)."""
        return int(self._count.scalar(conn, {"stream": stream, "epoch": after[0], "seq": after[1]}))

    def verify(self, conn: Connection, stream: str) -> Broken | int:
        """The number of entries if the chain of `stream` holds from its first entry to its head.

        Otherwise the first entry that was changed, removed, inserted or swapped.
        """
        prev, epoch, seq, count = GENESIS, 1, 0, 0
        query = self._ordered.where(self.tables.entries.c.stream == stream)
        with conn.execute(query.execution_options(yield_per=500)) as rows:
            for row in rows.mappings():
                here = (row["epoch"], row["seq"])
                expected = (epoch, seq + 1)
                if not is_next((epoch, seq), here):
                    return Broken(stream, *expected, "this entry is missing")
                fault = _fault(row, prev)
                if fault is not None:
                    return Broken(stream, *here, fault)
                (epoch, seq), prev, count = here, row["hash"], count + 1
        head = self.head(conn, stream)
        if head is None or (head.epoch, head.seq, head.hash) != (epoch, seq, prev):
            return Broken(stream, epoch, seq + 1, "the head row does not name the last entry")
        return count


def _behind(tables: JournalTables, stream: Any, epoch: Any, seq: Any) -> ColumnElement[bool]:
    entries = tables.entries
    later = (entries.c.epoch > epoch) | ((entries.c.epoch == epoch) & (entries.c.seq > seq))
    behind: ColumnElement[bool] = (entries.c.stream == stream) & later
    return behind


def _fault(row: RowMapping, prev: str) -> str | None:
    """Why a stored row is not the entry that was appended behind `prev`, or None."""
    if row["prev"] != prev:
        return "it does not follow the entry before it"
    try:
        entry = from_row(row)
        if canonical(entry.body) != row["body"]:
            return "its body is not in canonical form"
    except ValueError:
        return "its body cannot be read"
    if entry_hash(entry) != row["hash"]:
        return "its content does not match its hash"
    return None


def as_row(entry: Recorded) -> dict[str, Any]:
    """An entry as its table row."""
    row = dict(zip(_FIELDS, _values(entry), strict=True))
    row["body"] = canonical(entry.body)
    return row


def from_row(row: Mapping[str, Any] | RowMapping) -> Recorded:
    """A table row as the entry it holds; ValueError when its body is not JSON."""
    return Recorded(**{**row, "body": orjson.loads(row["body"])})
