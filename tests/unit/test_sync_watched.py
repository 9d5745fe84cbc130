"""Whether what is noted of the line still counts: by what moves under the eyes of the one who looks, not by a clock."""

import pytest

from shared.sync.model import UNANSWERED_AFTER, UNKEPT_AFTER, LineState, Signs, Standing, as_watched, watched

NOTED = LineState(online=True, since=1_000, heard_at=5_000, waiting=0, run_by="counter-1")
SIGNS = Signs((1, 1), 5_000)


def seen(*later: tuple[float, Signs]) -> LineState:
    """What is believed when the last of the signs are seen, at so many seconds."""
    still = watched(None, SIGNS, 0.0)
    for now, signs in later:
        still = watched(still, signs, now)
    return as_watched(NOTED, still, later[-1][0])


def test_who_has_just_begun_to_look_believes_what_is_noted() -> None:
    assert as_watched(NOTED, watched(None, SIGNS, 0.0), 0.0) == NOTED


def test_a_beat_that_stands_still_means_that_nobody_runs_the_sync() -> None:
    assert seen((UNKEPT_AFTER - 0.1, SIGNS)) == NOTED
    unkept = seen((UNKEPT_AFTER, SIGNS))
    assert (unkept.standing, unkept.run_by) == (Standing.UNKEPT, None)


def test_an_agent_that_beats_but_hears_nothing_is_offline_since_its_last_answer() -> None:
    beats = [(float(at), Signs((1, at), 5_000)) for at in range(2, int(UNANSWERED_AFTER) + 1, 2)]
    offline = seen(*beats)
    assert (offline.standing, offline.since) == (Standing.OFFLINE, 5_000)
    assert seen(*beats[:-1]) == NOTED


@pytest.mark.parametrize(
    "heard_at", [6_000, 4_000, None], ids=["later", "its clock was set back", "forgotten"]
)
def test_every_change_is_a_sign_of_life_whatever_its_clock_says(heard_at: int | None) -> None:
    answers = [(50.0, Signs((1, 2), heard_at)), (65.0, Signs((1, 3), heard_at))]
    assert seen(*answers).online


@pytest.mark.parametrize("beat", [(1, 2), (2, 0), None], ids=["beats", "another term", "let go"])
def test_every_change_of_the_lease_is_a_beat(beat: tuple[int, int] | None) -> None:
    assert seen((UNKEPT_AFTER - 1, Signs(beat, 5_000)), (UNKEPT_AFTER + 1, Signs(beat, 5_000))).kept
