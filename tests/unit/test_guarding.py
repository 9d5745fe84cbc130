"""When a door that ended is started again, and how long that waits."""

import pytest

from shared.guarding.model import AGAIN, AT_ONCE, KEPT, STRUGGLING, WAITS, Ended, Watch, Why, after, why


@pytest.mark.parametrize(
    ("code", "told", "hung", "expected"),
    [
        (0, False, False, Why.TOLD),
        (-15, True, False, Why.TOLD),
        (-9, True, True, Why.TOLD),
        (-9, False, True, Why.HUNG),
        (-9, False, False, Why.KILLED),
        (-11, False, False, Why.KILLED),
        (1, False, False, Why.CRASHED),
        (AGAIN, False, False, Why.ASKED),
    ],
)
def test_what_an_end_means(code: int, told: bool, hung: bool, expected: Why) -> None:
    assert why(code, told=told, hung=hung) is expected


def test_a_door_that_worked_for_a_while_is_started_at_once() -> None:
    watch = after(Watch(at_once=5), Ended(1, Why.KILLED), AT_ONCE)
    assert (watch.wait, watch.struggling) == (0, False)


def test_who_ends_at_once_again_and_again_waits_longer_each_time_and_never_without_bound() -> None:
    watch, waits, struggles = Watch(), [], []
    for _ in range(12):
        watch = after(watch, Ended(1, Why.CRASHED), AT_ONCE - 1)
        waits.append(watch.wait)
        struggles.append(watch.struggling)
    assert waits[0] == 0  # the first one comes back at once, whenever it was killed
    assert waits == sorted(waits)
    assert waits[-1] == WAITS[-1] == 30
    assert struggles.index(True) == STRUGGLING - 1


def test_what_was_asked_for_is_no_trouble() -> None:
    watch = after(Watch(at_once=3), Ended(1, Why.ASKED), 1)
    assert watch.at_once == 0
    assert watch.ends == (Ended(1, Why.ASKED),)


def test_not_every_end_is_kept_for_ever() -> None:
    watch = Watch()
    for at in range(KEPT + 5):
        watch = after(watch, Ended(at, Why.CRASHED), 0)
    assert [watch.ends[0].at, watch.ends[-1].at, len(watch.ends)] == [5, KEPT + 4, KEPT]
