"""What stands above a window and faces the citizen, by what happens at the desk."""

from dataclasses import replace

import pytest

from counter.presenters.intake_view import IntakeState
from counter.presenters.window_view import Moment, Paper, WindowScene, led_text, moment_of, screen_lines
from shared.bootstrap import RESOURCES
from shared.cases.model import Given, How
from shared.catalogue.loading import load_catalogue

EMPTY = WindowScene("Window 5", "empty")
AT = WindowScene("Window 5", "called", "A023")


@pytest.mark.parametrize(
    ("scene", "led", "lines"),
    [
        (WindowScene("Window 5", "unread"), "Window 5", ("Welcome", "Window 5")),
        (EMPTY, "Window 5", ("Welcome", "Window 5")),
        (AT, "No. A023, please", ("No. A023, please", "Come to Window 5")),
        (replace(AT, stage="serving"), "Serving A023", ("No. A023", "You are served")),
        (replace(AT, stage="serving", moment=Moment.SIGN), "Serving A023", ("No. A023", "Please sign")),
        (
            replace(AT, stage="serving", moment=Moment.COLLECT),
            "Serving A023",
            ("No. A023", "Take your notice"),
        ),
        (replace(AT, stage="empty", moment=Moment.RATE), "Window 5", ("No. A023", "Please rate us")),
        (replace(AT, stage="paused", moment=Moment.RATE), "Paused", ("No. A023", "Please rate us")),
        (
            replace(AT, stage="called", moment=Moment.RATE),
            "No. A023, please",
            ("No. A023, please", "Come to Window 5"),
        ),
        (replace(AT, stage="empty", moment=Moment.THANKS), "Window 5", ("Thank you", "for your rating")),
        (replace(EMPTY, stage="paused"), "Paused", ("Window 5", "Paused, please wait")),
        (replace(EMPTY, stage="closed"), "Closed", ("Window 5", "Closed")),
        (replace(AT, stage="closed", moment=Moment.RATE), "Closed", ("Window 5", "Closed")),
    ],
)
def test_what_is_shown(scene: WindowScene, led: str, lines: tuple[str, str]) -> None:
    assert led_text(scene) == led
    assert screen_lines(scene) == lines


def paper(how: How | None = None, accepted: bool = False, printed: bool = False) -> Paper:
    """One item of a visit, with a material given so."""
    item = load_catalogue(RESOURCES / "catalogue").items[0]
    given = {} if how is None else {"m": Given("m", "材料", how)}
    case = object() if accepted else None
    state = IntakeState(item, {}, {}, None, given, case=case)  # type: ignore[arg-type]  only whether there is one
    return Paper(state, printed)


@pytest.mark.parametrize(
    ("papers", "moment"),
    [
        ([], Moment.NOTHING),
        ([paper(How.SCAN)], Moment.NOTHING),
        ([paper(How.COMMITMENT)], Moment.SIGN),
        ([paper(How.COMMITMENT, accepted=True)], Moment.NOTHING),
        ([paper(How.COMMITMENT, accepted=True, printed=True)], Moment.COLLECT),
        ([paper(accepted=True, printed=True), paper(How.COMMITMENT)], Moment.SIGN),
    ],
)
def test_a_promise_is_signed_and_then_the_notice_is_taken_along(papers: list[Paper], moment: Moment) -> None:
    assert moment_of(papers) is moment
