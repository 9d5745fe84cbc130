"""A hall at work breaks down, is put back from a backup made while it ran, and goes on: in the end all is level."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from shared.db import schema
from shared.db.unit import Side
from shared.journal.entry import Json
from tests.faults.sync.comparing import leftover
from tests.faults.sync.killing import Plan
from tests.faults.sync.place import Place
from tests.faults.sync.proxy import until

_SENT_SECONDS = 20.0
BEGUN = "journal.epoch_begun"
Restore = Callable[[], None]


@dataclass(slots=True)
class Restoring:
    """One trial; `play` tells what happened, under `broken` what does not hold."""

    place: Place
    plan: Plan

    def play(self) -> dict[str, Json]:
        place, plan = self.place, self.plan
        begun, half = time.monotonic(), (plan.entries // 2, plan.seconds / 2)
        place.proxy.rate = plan.rate
        place.platform_starts()
        working = [place.tickets(*half), place.bookings(plan.bookings, plan.seconds)]
        agent = place.agent_starts(bug=plan.agent_bug)
        time.sleep(plan.seconds / 4)
        restore, copied = backup(place.services.hall), place.entries()
        lost = until(lambda: len(self._at_platform()) > copied + plan.entries // 10, _SENT_SECONDS)
        for each in (agent, working[0]):
            each.kill()
        had = self._at_platform()
        restore()
        working[0] = place.tickets(*half)
        place.agent_starts(bug=plan.agent_bug)
        time.sleep(plan.seconds / 2)
        place.proxy.heal()
        broken = leftover(place, working) or self._forgotten(had)
        return {
            "broken": broken if lost else "the agent sent too little to lose",
            "seed": plan.seed,
            "entries": place.entries(),
            "copied": copied,
            "sent_before": len(had),
            "aside": self._kinds().count("journal.entry_set_aside"),
            "seconds": round(time.monotonic() - begun, 1),
        }

    def _forgotten(self, had: set[str]) -> str | None:
        """Whether the hall has not all that it had sent, or did not begin a new epoch."""
        hall = self.place.services.hall
        with hall.read() as conn:
            missing = had - {entry.hash for entry in hall.journal.all(conn, hall.stream)}
        if missing:
            return f"{len(missing)} entries that were sent are gone"
        return None if BEGUN in self._kinds() else "no new epoch was begun"

    def _at_platform(self) -> set[str]:
        side, stream = self.place.platform.side, self.place.services.hall.stream
        entries = side.journal.tables.entries
        with side.read() as conn:
            return set(conn.execute(select(entries.c.hash).where(entries.c.stream == stream)).scalars())

    def _kinds(self) -> list[str]:
        hall = self.place.services.hall
        with hall.read() as conn:
            return [entry.kind for entry in hall.journal.all(conn, hall.stream)]


def backup(hall: Side) -> Restore:
    """Copies a hall's database while others write to it; gives what puts the copy back."""
    return _of_file(hall) if hall.engine.dialect.name == "sqlite" else _of_rows(hall)


def _of_file(hall: Side) -> Restore:
    file, copy = hall.engine.url.database, sqlite3.connect(":memory:")
    assert file is not None
    source = sqlite3.connect(file)
    source.backup(copy)
    source.close()

    def restore() -> None:
        hall.engine.dispose()
        target = sqlite3.connect(file)
        copy.backup(target)
        target.close()
        copy.close()

    return restore


def _of_rows(hall: Side) -> Restore:
    tables = schema.hall.sorted_tables
    with hall.engine.connect().execution_options(isolation_level="REPEATABLE READ") as conn:
        rows = {each: [dict(row) for row in conn.execute(select(each)).mappings()] for each in tables}

    def restore() -> None:
        with hall.engine.begin() as conn:
            for each in reversed(tables):
                conn.execute(delete(each))
            for each in tables:
                if rows[each]:
                    conn.execute(insert(each), rows[each])

    return restore
