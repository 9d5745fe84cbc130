"""The walks and a short storm, on every run; each bug planted in the kiosk is noticed."""

from collections.abc import Mapping

import pytest

from tests.walks.planted import PLANTED
from tests.walks.screens import on_a_screen
from tests.walks.steps import WALKS
from tests.walks.storm import gestures

NOTICED_BY = {
    "without_debounce": ("hurried_ticket", "ticketTaken did not come"),
    "never_leaves": ("left_alone", "left alone it stays on lines"),
    "raises": ("two_fingers", "ZeroDivisionError: planted"),
    "second_window": ("long_press", "windows beside it"),
}
TOUCHES, SEED = 500, 4


@pytest.fixture(scope="module")
def told() -> Mapping[tuple[str, str], str]:
    """What each walk found, without and with a bug, all before one window."""
    with_bugs = [f"{walk}={bug}" for bug, (walk, _) in NOTICED_BY.items()]
    said = on_a_screen(["walks", *WALKS, *with_bugs], 240)
    return {(each["walk"], each["planted"]): each["wrong"] for each in said}


@pytest.mark.parametrize("walk", WALKS)
def test_an_unsteady_hand_does_no_harm(told: Mapping[tuple[str, str], str], walk: str) -> None:
    assert told[walk, ""] == ""


@pytest.mark.parametrize("bug", PLANTED)
def test_a_planted_bug_is_noticed(told: Mapping[tuple[str, str], str], bug: str) -> None:
    walk, wrong = NOTICED_BY[bug]
    assert wrong in told[walk, bug]


def test_a_storm_ends_on_the_first_page() -> None:
    (said,) = on_a_screen(["storm", str(TOUCHES), str(SEED)], 240)
    assert said["wrong"] == ""
    assert len(said["met"]) > 5, "it stayed near the first page"


def test_a_storm_that_ends_badly_tells_how_to_see_it_again() -> None:
    (said,) = on_a_screen(["storm", "200", "4", "raises"], 240)
    assert "ZeroDivisionError: planted" in said["wrong"]
    assert "python -m tests.walks storm --touches 200 --seed 4" in said["wrong"]


def test_a_seed_is_one_storm_for_ever() -> None:
    assert gestures(7, 300) == gestures(7, 300)
    assert gestures(7, 100) == gestures(7, 300)[:100]
    assert gestures(7, 300) != gestures(8, 300)
