"""The printer fails in every way we name, and whoever prints is killed at random: a document is printed once.

`make faults` runs more of it. A run that fails says how to repeat it.
"""

import pytest

from tests.faults.printing.planted import BY_CHANCE, BY_ONE_FAULT
from tests.faults.printing_harness import told_by

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

RUNS, SEED = 250, 7


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_whatever_fails_and_whoever_dies_one_sheet_comes_out(database: str) -> None:
    told = told_by("runs", "--on", database, "--runs", RUNS, "--seed", SEED)
    assert (told["broken"], told["runs"]) == (None, RUNS)
    assert told["deaths"] > RUNS / 2


def test_every_fault_alone_leaves_one_sheet() -> None:
    told = told_by("alone")
    assert told["broken"] is None
    assert told["runs"] > 40


@pytest.mark.parametrize("bug", BY_ONE_FAULT)
def test_one_fault_finds_a_planted_bug(bug: str) -> None:
    assert "sheet" in told_by("alone", "--bug", bug)["broken"]


@pytest.mark.parametrize("bug", BY_CHANCE)
def test_random_runs_find_a_planted_bug(bug: str) -> None:
    assert "sheet" in told_by("runs", "--runs", RUNS, "--seed", SEED, "--bug", bug)["broken"]
