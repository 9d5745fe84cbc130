"""Two stations that could both run the agent: one does, and one that was frozen does no harm when it wakes."""

from pathlib import Path

import pytest

from tests.faults.sync import planted
from tests.faults.sync.fighting import Fighting, woken_late
from tests.faults.sync.killing import Plan
from tests.faults.sync.place import place

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def test_stations_that_fight_lose_nothing(database_url: str, other_url: str, tmp_path: Path) -> None:
    plan = Plan(seed=5, entries=4000, bookings=200, seconds=7)
    with place(tmp_path, database_url, other_url, plan.seed) as its:
        told = Fighting(its, plan).play()
        assert told["broken"] is None, f"{told}\n{its.all_told()}"
    assert told["terms"] >= 2, told


def test_a_holder_that_wakes_late_moves_nothing(database_url: str, other_url: str, tmp_path: Path) -> None:
    with place(tmp_path, database_url, other_url, seed=5) as its:
        assert woken_late(its) is None, its.all_told()


def test_waking_the_holder_finds_a_missing_check_of_the_term(sqlite_url: str, tmp_path: Path) -> None:
    with place(tmp_path, sqlite_url, f"sqlite:///{tmp_path / 'platform.db'}", seed=5) as its:
        assert "entries were sent in term" in str(woken_late(its, planted.MOVES_WITHOUT_TERM))
