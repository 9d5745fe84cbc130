"""A hall of real processes, killed and put back from a backup made while it ran, is level again with its platform."""

from pathlib import Path

import pytest

from tests.faults.sync import comparing, planted
from tests.faults.sync.killing import Plan
from tests.faults.sync.place import place
from tests.faults.sync.restoring import Restoring

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]
PLAN = Plan(seed=11, entries=3000, bookings=80, seconds=5)


def test_a_restored_hall_is_level_again(database_url: str, other_url: str, tmp_path: Path) -> None:
    with place(tmp_path, database_url, other_url, PLAN.seed) as its:
        told = Restoring(its, PLAN).play()
        assert told["broken"] is None, f"{told}\n{its.all_told()}"
    assert told["sent_before"] > told["copied"]


def test_a_restored_hall_that_does_not_ask_is_found(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "LEVEL_SECONDS", 10.0)
    plan = Plan(seed=11, entries=3000, bookings=80, seconds=5, agent_bug=planted.GOES_ON_RESTORED)
    with place(tmp_path, sqlite_url, f"sqlite:///{tmp_path / 'platform.db'}", plan.seed) as its:
        assert "not level" in str(Restoring(its, plan).play()["broken"])
