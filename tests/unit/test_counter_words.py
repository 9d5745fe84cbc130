"""How the counter words durations and problems."""

import pytest

from counter.words import duration, missing_line, problem_of, shortfalls
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal


@pytest.mark.parametrize(
    ("millis", "told"),
    [(0, "00:00"), (59_999, "00:59"), (61_000, "01:01"), (3_600_000, "1:00:00"), (-5, "00:00")],
)
def test_durations(millis: int, told: str) -> None:
    assert duration(millis) == told


def test_a_refused_form_and_missing_materials_are_lines_of_one_problem() -> None:
    form = problem_of(Refusal("cases.form_invalid", {"fields": {"a": "First.", "b": "Second."}}))
    assert form == shortfalls(2, ("First.", "Second."))
    missing = problem_of(Refusal("cases.materials_missing", {"names": ["x", "y"]}))
    assert missing.lines == (missing_line(["x", "y"]),)
    unmet = problem_of(Refusal("cases.conditions_unmet", {"reasons": ["Too young."]}))
    assert unmet.lines == ("Too young.",)


def test_a_fault_has_a_next_step() -> None:
    told = problem_of(EnvironmentFault("environment.database_away"))
    assert told.what
    assert told.next_step
    assert told.lines == ()
