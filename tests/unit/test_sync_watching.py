"""How long what was noted of the line counts: no clock but that of the program which looks."""

from dataclasses import dataclass, field, replace

import pytest

from shared.sync.lease import LEASE_SECONDS
from shared.sync.model import UNANSWERED_AFTER, UNKEPT_AFTER, LineState, Signs, Standing
from shared.sync.watching import LineWatch

DAY = 24 * 60 * 60 * 1000
NOTED = LineState(True, 1_000, 5_000, 7, run_by="counter-2")


@dataclass
class Hall:
    """What stands in the hall's database, and a monotonic clock of a test's hand."""

    state: LineState = NOTED
    beat: tuple[int, int] | None = (1, 1)
    seconds: float = 0.0
    watch: LineWatch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = LineWatch(
            lambda: (self.state, Signs(self.beat, self.state.heard_at)), lambda: self.seconds
        )

    def beats(self) -> None:
        assert self.beat is not None
        self.beat = (self.beat[0], self.beat[1] + 1)

    def hears(self, at: int) -> None:
        self.state = replace(self.state, heard_at=at)

    def passes(self, seconds: float) -> LineState:
        self.seconds += seconds
        return self.watch.look()


def test_an_agent_that_stops_is_missed_within_half_a_minute_and_found_again_at_once() -> None:
    hall = Hall()
    assert hall.passes(0) == NOTED
    assert hall.passes(UNKEPT_AFTER - 1).standing is Standing.SENDING
    gone = hall.passes(1)
    assert (gone.standing, gone.run_by) == (Standing.UNKEPT, None)
    assert UNKEPT_AFTER <= 30
    hall.beat = (2, 2)
    assert hall.passes(1) == NOTED


def test_who_takes_over_in_time_is_not_missed() -> None:
    assert UNKEPT_AFTER >= 2 * LEASE_SECONDS


def test_a_hall_that_never_had_an_agent_is_told_so() -> None:
    hall = Hall(LineState(False, 0, None, 3), None)
    hall.passes(0)
    assert hall.passes(UNKEPT_AFTER).standing is Standing.UNKEPT


def test_a_line_nobody_hears_of_is_offline_since_its_last_answer_though_its_agent_lives() -> None:
    hall = Hall()
    seen = hall.passes(0)
    for _ in range(10):
        hall.beats()
        seen = hall.passes(UNANSWERED_AFTER / 10)
    assert (seen.standing, seen.since) == (Standing.OFFLINE, NOTED.heard_at)
    hall.hears(6_000)
    hall.beats()
    assert hall.passes(1).standing is Standing.SENDING


@pytest.mark.parametrize("moved", [-DAY, DAY])
def test_a_clock_that_is_set_makes_nobody_silent_and_nobody_alive(moved: int) -> None:
    hall = Hall()
    hall.passes(0)
    hall.hears(5_000 + moved)
    hall.beats()
    assert hall.passes(UNKEPT_AFTER - 1).standing is Standing.SENDING
    assert hall.passes(UNKEPT_AFTER).standing is Standing.UNKEPT


def test_what_is_refused_is_told_before_that_nobody_runs_the_sync() -> None:
    hall = Hall(replace(NOTED, trouble="sync.gap"))
    hall.passes(0)
    seen = hall.passes(UNKEPT_AFTER)
    assert (seen.standing, seen.kept) == (Standing.REFUSED, False)


def test_answers_by_a_clock_that_was_set_back_are_answers() -> None:
    hall = Hall()
    hall.passes(0)
    for answer in range(10):
        hall.beats()
        hall.hears(5_000 - DAY + answer * 10_000)
        assert hall.passes(UNANSWERED_AFTER / 5).standing is Standing.SENDING
