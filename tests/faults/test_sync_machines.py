"""A machine's disk is full, or its clock is set back a day: told by name, and both sides go on by themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.sync.place import Place, place
from tests.faults.sync.standing import hall_disk_full, platform_disk_full, set_back

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.mark.parametrize("side", [hall_disk_full, platform_disk_full])
def test_a_full_disk_is_told_and_work_goes_on(
    side: Callable[[Place], str | None], database_url: str, other_url: str, tmp_path: Path
) -> None:
    with place(tmp_path, database_url, other_url, seed=3) as its:
        assert side(its) is None, its.all_told()


@pytest.mark.parametrize("side", ["hall", "platform"])
def test_a_clock_set_back_a_day_holds_nothing_up(side: str, sqlite_url: str, tmp_path: Path) -> None:
    with place(tmp_path, sqlite_url, f"sqlite:///{tmp_path / 'platform.db'}", seed=3) as its:
        machine = its.hall_machine if side == "hall" else its.platform_machine
        assert set_back(its, machine) is None, its.all_told()
