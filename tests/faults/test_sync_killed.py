"""Hall and platform die at random over a line that fails in every way we name: both hold the same in the end.

`make faults` runs longer. What happened is in the answer; its seed gives the same plan again.
"""

from pathlib import Path

import pytest

from tests.faults.sync import planted
from tests.faults.sync.killing import Killing, Plan
from tests.faults.sync.place import place

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def test_whoever_dies_whenever_both_sides_are_level(
    database_url: str, other_url: str, tmp_path: Path
) -> None:
    plan = Plan(seed=7)
    with place(tmp_path, database_url, other_url, plan.seed) as its:
        told = Killing(its, plan).play()
        assert told["broken"] is None, f"{told}\n{its.all_told()}"
    assert told["entries"] >= plan.entries
    assert sum(told["deaths"].values()) >= 6, told
    assert sum(told["faults"].values()) >= 6, told


@pytest.mark.parametrize(
    ("agent_bug", "platform_bug"),
    [(None, planted.ACKNOWLEDGES_EARLY), (planted.TAKES_SILENCE_FOR_YES, None)],
)
def test_watching_finds_it(
    agent_bug: str | None, platform_bug: str | None, sqlite_url: str, tmp_path: Path
) -> None:
    plan = Plan(7, 6000, 100, 8, 0.4, ("line",), agent_bug, platform_bug)
    with place(tmp_path, sqlite_url, f"sqlite:///{tmp_path / 'platform.db'}", plan.seed) as its:
        assert "the hall counts" in str(Killing(its, plan).play()["broken"])
