"""Every sheet of numbered blank paper, its movements, and the counts; the database holds what two people must say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    insert,
    select,
    text,
    update,
)

from shared.blanks.evolving import FATES, concerned, evolve, follow
from shared.blanks.model import Movement, Sheet
from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded

sheets = Table(
    "blank_sheets",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("stock", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("station", String(40)),
    Column("position", Integer),
    Column("document", String(80)),
    Column("attempt", Integer),
    Column("first_person", String(40)),
    Column("second_person", String(40)),
    UniqueConstraint("document", "attempt"),
    CheckConstraint(
        "state <> 'spoiled' OR (second_person IS NOT NULL AND second_person <> first_person)",
        "two_people_spoil_a_sheet",
    ),
    CheckConstraint(
        "state <> 'loaded' OR (station IS NOT NULL AND position IS NOT NULL)", "a_tray_has_an_order"
    ),
    CheckConstraint("state NOT IN ('at_printer', 'issued') OR attempt IS NOT NULL", "an_attempt_took_it"),
)
IS_UNSETTLED = text("document IS NOT NULL AND state IN ('at_printer', 'in_question')")
Index(
    "uq_blank_sheets_one_unsettled_per_tray",
    sheets.c.station,
    unique=True,
    sqlite_where=IS_UNSETTLED,
    postgresql_where=IS_UNSETTLED,
)
Index("ix_blank_sheets_tray", sheets.c.station, sheets.c.state, sheets.c.position)

movements = Table(
    "blank_movements",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("stock", String(40), nullable=False),
    Column("received", Boolean, nullable=False),
    Column("came_from", String(40)),
    Column("went_to", String(40)),
    Column("first", String(40), nullable=False),
    Column("last", String(40), nullable=False),
    Column("sheets", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("by", String(40), nullable=False),
)

counts = Table(
    "blank_counts",
    schema.hall,
    Column("id", String(32), primary_key=True),
    Column("stock", String(40)),
    Column("station", String(40)),
    Column("differences", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("by", String(40), nullable=False),
)

rows = Rows(sheets, Sheet)
movement_rows = Rows(movements, Movement)

_AT_ONCE = 500
"""Numbers one statement names: every database takes so many parameters."""


def known(conn: Connection, numbers: Sequence[str]) -> dict[str, Sheet]:
    """Those of the numbers that the ledger has."""
    found: dict[str, Sheet] = {}
    for part in _parts(numbers):
        found |= {sheet.id: sheet for sheet in rows.where(conn, sheets.c.id.in_(part))}
    return found


def last_position(conn: Connection, station: str) -> int:
    """Where the last sheet lay that was ever put into this tray; 0 before the first."""
    query = select(func.max(sheets.c.position)).where(sheets.c.station == station)
    return int(conn.execute(query).scalar_one() or 0)


def apply(conn: Connection, entry: Recorded) -> None:
    """Takes an entry of the ledger into the state tables."""
    before = known(conn, concerned(entry))
    tray = entry.subject if entry.kind == "blanks.loaded" else entry.body.get("station")
    change = evolve(before, entry, 0 if tray is None else last_position(conn, tray))
    _write(conn, [sheet for sheet in change.sheets if sheet.id not in before], insert(sheets))
    _write(conn, [sheet for sheet in change.sheets if sheet.id in before], _UPDATE)
    if change.movements:
        conn.execute(insert(movements), [asdict(each) for each in change.movements])
    if entry.kind == "blanks.counted":
        conn.execute(insert(counts), _count(entry))


def apply_attempt(conn: Connection, entry: Recorded, number: str) -> None:
    """Takes an entry of a document into the sheet its attempt took; LookupError when the ledger has none."""
    if entry.kind not in FATES:
        return
    sheet = rows.get(conn, number)
    if sheet is None:
        raise LookupError(f"no sheet {number}")
    _write(conn, [follow(sheet, entry)], _UPDATE)


_NAMES = [column.name for column in sheets.columns if column.name != "id"]
_UPDATE = (
    update(sheets)
    .where(sheets.c.id == bindparam("new_id"))
    .values({n: bindparam(f"new_{n}") for n in _NAMES})
)


def _write(conn: Connection, changed: Iterable[Sheet], statement: Any) -> None:
    prefix = "new_" if statement is _UPDATE else ""
    values = [
        {f"{prefix}{name}": value for name, value in (asdict(sheet) | {"state": str(sheet.state)}).items()}
        for sheet in changed
    ]
    if values:
        conn.execute(statement, values)


def _count(entry: Recorded) -> dict[str, Any]:
    return {
        "id": f"{entry.epoch}.{entry.seq}",
        "stock": entry.body["stock"],
        "station": entry.body["station"],
        "differences": entry.body["different"],
        "at": entry.at,
        "by": entry.actor,
    }


def _parts(numbers: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield numbers[start : start + _AT_ONCE]
