"""The printer fails in every way we name, and whoever prints is killed at random: a document is printed once.

`make faults` runs more of it. A run that fails says how to repeat it.
"""

import pytest

from tests.faults.printing_harness import told_by, told_on_both

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

RUNS, SEED = 250, 7


def test_whatever_fails_and_whoever_dies_one_sheet_comes_out() -> None:
    for told in told_on_both("runs", "--runs", RUNS, "--seed", SEED):
        assert (told["broken"], told["runs"]) == (None, RUNS)
        assert told["deaths"] > RUNS / 2


def test_every_fault_alone_leaves_one_sheet() -> None:
    told = told_by("alone")
    assert told["broken"] is None
    assert told["runs"] > 40
