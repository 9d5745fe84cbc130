"""The harness of printing finds bugs a hall could have: by killing alone, by one fault of the printer, by chance."""

import pytest

from tests.faults.printing.planted import AT_POINTS, BY_CHANCE, BY_ONE_FAULT
from tests.faults.printing_harness import told_by

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.mark.parametrize("bug", AT_POINTS)
def test_killing_finds_it(bug: str) -> None:
    assert "sheet" in told_by("points", "--bug", bug, "--every", 8)["broken"]


@pytest.mark.parametrize("bug", BY_ONE_FAULT)
def test_one_fault_finds_it(bug: str) -> None:
    assert "sheet" in told_by("alone", "--bug", bug)["broken"]


@pytest.mark.parametrize("bug", BY_CHANCE)
def test_random_runs_find_it(bug: str) -> None:
    assert "sheet" in told_by("runs", "--runs", 250, "--seed", 7, "--bug", bug)["broken"]
