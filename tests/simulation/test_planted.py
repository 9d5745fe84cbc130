"""Each bug is found, and a seed tells the same story every time."""

import os
import subprocess
import sys

import pytest

from tests.simulation.planted import PLANTED
from tests.simulation.world import fault_of

WORLDS = 120
"""Among so many every bug shows."""
pytestmark = pytest.mark.timeout(300)


@pytest.mark.parametrize("bug", PLANTED)
def test_the_bug_is_found(bug: str) -> None:
    with PLANTED[bug]():
        for seed in range(WORLDS):
            fault, trace = fault_of(seed)
            if fault is not None:
                assert fault_of(seed) == (fault, trace)
                return
    pytest.fail(f"{WORLDS} worlds live with {bug}")


@pytest.mark.parametrize(
    "asked", [["--from", "3"], ["--from", "2", "--planted", "refusal_taken_for_an_answer"]]
)
def test_a_seed_is_the_same_world_in_every_process(asked: list[str]) -> None:
    told = []
    for hashing in ("1", "2"):
        command = [sys.executable, "-m", "tests.simulation", "--seeds", "1", "--trace", *asked]
        environment = os.environ | {"PYTHONHASHSEED": hashing}
        told.append(subprocess.run(command, env=environment, capture_output=True, text=True, check=False))
    first, second = told
    assert len(first.stdout.splitlines()) > 50, first.stderr
    assert first.stdout == second.stdout
