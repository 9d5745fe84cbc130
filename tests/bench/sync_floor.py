"""The floor under a drain: the same rows, upserted in batches by SQLAlchemy and the driver, and nothing else.

In this process, without a line, a check, a chain or a rule: for each run one transaction that writes the run's
journal rows and the state rows it touched, each once and as it stands at the end, by INSERT … ON CONFLICT DO UPDATE.
"""

import time
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from shared.db.unit import Side
from shared.journal.store import as_row
from shared.journal.tables import PLATFORM_JOURNAL
from shared.people.keyring import PLATFORM_KEYRING
from shared.platform.tables import desks
from shared.platform.touching import touched
from shared.sync.wire import MAX_RUN

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of one run, table by table."""

    rows: list[tuple[Table, list[Row]]]


def batches(platform: Side, hall: str) -> list[Batch]:
    """What a drained platform holds of a hall, run by run."""
    with platform.read() as conn:
        entries = list(platform.journal.all(conn, hall))
        held: dict[Table, dict[str, Row]] = {}

        def of(table: Table, key: str) -> dict[str, Row]:
            if table not in held:
                held[table] = {row[key]: dict(row) for row in conn.execute(select(table)).mappings()}
            return held[table]

        parts: dict[str, list[Row]] = {}
        for row in conn.execute(select(desks)).mappings():
            parts.setdefault(row["case"], []).append(dict(row))
        made = []
        for first in range(0, len(entries), MAX_RUN):
            run = entries[first : first + MAX_RUN]
            rows: list[tuple[Table, list[Row]]] = [(PLATFORM_JOURNAL.entries, [as_row(each) for each in run])]
            for table, ids in touched(run):
                here = of(table.table, "id")
                rows.append((table.table, [here[each] for each in sorted(ids) if each in here]))
            begun = [e for e in run if e.kind == "cases.case_accepted"]
            rows.append((desks, [part for e in begun for part in parts.get(f"{hall}/{e.subject}", [])]))
            keys = of(PLATFORM_KEYRING, "person")
            met = dict.fromkeys(e.subject for e in run if e.kind == "people.person_met")
            rows.append((PLATFORM_KEYRING, [keys[who] for who in met if who in keys]))
            made.append(Batch([(table, some) for table, some in rows if some]))
    return made


def upsert(engine: Engine, made: list[Batch]) -> float:
    """Seconds the batches take, one transaction each."""
    dialect: Any = postgresql if engine.dialect.name == "postgresql" else sqlite
    statements = {table: _upsert(dialect, table) for batch in made for table, _ in batch.rows}
    began = time.perf_counter()
    for batch in made:
        with engine.begin() as conn:
            for table, rows in batch.rows:
                conn.execute(statements[table], rows)
    return time.perf_counter() - began


def _upsert(dialect: Any, table: Table) -> Any:
    keys = [column.name for column in table.primary_key.columns]
    statement = dialect.insert(table)
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    if not rest:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)
