"""What a visit leaves to be checked, and the comparison of the two journals."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from shared.db.unit import Side
from shared.demo.journals import compare, counted
from shared.demo.record import Record, Step
from shared.demo.stage import MARK, StageFailed, clear
from shared.journal.entry import Entry
from shared.journal.store import Head
from tests.halls import make_hall


def test_the_record_stands_after_every_step(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.add(Step(1, "card", ok=True, entries=1, ms=5, screenshot="01-card.png"))
    record.tickets.append("A008")
    record.sheets = {"LJ01-FOOD-LICENCE-2026-000001": 1}
    record.add(Step(2, "ticket", ok=False, entries=0, ms=7, screenshot=""))

    said = json.loads((tmp_path / "visit.json").read_text(encoding="utf-8"))

    assert [step["ok"] for step in said["steps"]] == [True, False]
    assert said["steps"][0] == {
        "n": 1, "name": "card", "ok": True, "entries": 1, "ms": 5, "screenshot": "01-card.png"
    }  # fmt: skip
    assert said["tickets"] == ["A008"]
    assert said["sheets"] == {"LJ01-FOOD-LICENCE-2026-000001": 1}
    assert [file.name for file in tmp_path.iterdir()] == ["visit.json"]


@pytest.fixture
def two_sides(database_url: str, other_url: str) -> tuple[Side, Side]:
    """A hall with three entries, and a copy of its stream."""
    hall, platform = make_hall(database_url), make_hall(other_url)
    with hall.unit("5") as unit:
        unit.append(
            [
                Entry("staff.account_created", f"clerk-{n}", {"name": "李静", "roles": ["clerk"]})
                for n in range(3)
            ]
        )
        unit.commit(None)
    copy(hall, platform, 3)
    return hall, platform


def copy(hall: Side, platform: Side, entries: int) -> None:
    """What the sync does: the entries as they stand in the hall, chained as they are."""
    with hall.read() as conn:
        run = list(hall.journal.all(conn, hall.stream))[:entries]
    with platform.unit("sync") as unit:
        last = run[-1]
        platform.journal.write(unit.conn, run, Head(last.stream, last.epoch, last.seq, last.hash))
        unit.commit(None)


def test_an_exact_copy_is_the_same(two_sides: tuple[Side, Side]) -> None:
    found = compare(*two_sides)
    assert (found.same, found.hall, found.platform) == (True, 3, 3)
    assert counted(*two_sides) == (3, 3)


def test_an_entry_that_is_missing_is_found(two_sides: tuple[Side, Side]) -> None:
    hall, platform = two_sides
    with hall.unit("5") as unit:
        unit.append([Entry("staff.account_created", "late", {"name": "王伟", "roles": ["clerk"]})])
        unit.commit(None)

    found = compare(hall, platform)

    assert not found.same
    assert found.sentence() == (
        "the hall has 4 entries, the platform's copy 3; the first difference is at entry 4"
    )


def test_an_entry_that_was_changed_on_the_way_is_found(two_sides: tuple[Side, Side]) -> None:
    hall, forged = two_sides
    with hall.read() as conn:
        run = list(hall.journal.all(conn, hall.stream))
    run[1] = replace(run[1], body={"name": "李静", "roles": ["manager"]})
    with forged.unit("sync") as unit:
        unit.conn.execute(forged.journal.tables.entries.delete())
        forged.journal.write(unit.conn, run, Head(hall.stream, 1, 3, run[-1].hash))
        unit.commit(None)

    found = compare(hall, forged)

    assert (found.same, found.first_difference, found.chain_holds) == (False, 2, False)


def test_only_a_folder_of_ours_is_cleared(tmp_path: Path) -> None:
    fresh, theirs = tmp_path / "fresh", tmp_path / "theirs"
    clear(fresh)
    (fresh / "visit.json").touch()
    clear(fresh)
    assert [file.name for file in fresh.iterdir()] == [MARK]
    theirs.mkdir()
    (theirs / "letter.txt").touch()
    with pytest.raises(StageFailed, match="empty folder"):
        clear(theirs)
    assert (theirs / "letter.txt").exists()
