"""The second half of the worlds: a file each, so that two processes share them."""

import pytest

from tests.simulation.seeds import all_well, ranges


@pytest.mark.parametrize("seeds", ranges(1, 2), ids=str)
def test_after_healing_nothing_is_lost_doubled_or_stuck(seeds: range) -> None:
    all_well(seeds)
