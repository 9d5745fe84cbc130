"""How far a hall has caught up, as the agent notes it: of the most that waited since little did."""

from pathlib import Path

import pytest

from shared.sync import line, queries
from tests.halls import make_hall

NOTED = (
    (True, 0, None),
    (True, 1000, 0),  # the agent was stopped overnight; the line itself was never called down
    (True, 400, 60),
    (False, 400, None),  # the line flaps in the middle
    (True, 200, 80),
    (True, 3, None),
    (True, 200, 0),  # a new heap
)
"""Whether the platform answered, how many entries waited, and how far the hall had caught up then, in per cent."""


def test_catching_up_is_measured_by_the_most_that_waited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = make_hall(f"sqlite:///{tmp_path / 'hall.db'}")
    said = []
    for online, waits, _ in NOTED:
        monkeypatch.setattr(queries, "waiting", lambda *_, waits=waits: waits)
        line.note(hall, online, "ship", None)
        said.append(line.line_state(hall).caught_up)
    assert said == [expected for *_, expected in NOTED]
