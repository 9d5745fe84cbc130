"""The processes that print die at every point where they write to disk or wire: a document is printed once.

Which calls are points is in printing/killpoint.c, what must hold in printing/promise.py. `make faults` kills at the
points left out here, and shows the counts.
"""

import pytest

from tests.faults.printing_harness import told_by

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

SOME = 10
"""By so many points one life may be longer than another."""


@pytest.mark.parametrize(
    ("database", "calls"),
    [
        ("sqlite", {"open64", "ftruncate64", "pwrite64", "fdatasync", "unlink", "connect", "send"}),
        ("postgresql", {"connect", "send"}),
    ],
)
def test_whoever_dies_wherever_one_sheet_comes_out(database: str, calls: set[str]) -> None:
    told = told_by("points", "--on", database, "--every", 8)
    assert told["broken"] is None
    paths = {
        name: (path["points"], path["deaths"], set(path["states"])) for name, path in told["paths"].items()
    }
    points, deaths, states = paths["from the press to the signature"]
    assert 100 <= points - SOME <= deaths
    assert states == {"granted", "reserved", "sent", "printed", "handed_over"}
    assert set(told["paths"]["from the press to the signature"]["calls"]) == calls
    assert paths["looking up what was left open"][2] >= {"sent", "printed"}
    assert all("unknown" in states for name, (_, _, states) in paths.items() if "two people" in name)
    assert sum(points for points, _, _ in paths.values()) >= 300
