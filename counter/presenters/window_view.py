"""What the display above the window and the citizen's screen say, derived from what happens at the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from counter.presenters.intake_view import IntakeState
from counter.words import tr
from shared.cases.model import How

CLOSED = "closed"
"""The stage of a window whose clerk has left; the others are those of DeskView."""


class Moment(StrEnum):
    """What is asked of the citizen beyond being there."""

    NOTHING = "nothing"
    SIGN = "sign"
    COLLECT = "collect"
    RATE = "rate"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class WindowScene:
    """What happens at a window: the stage of its desk, the number there, and what the citizen is to do."""

    name: str
    stage: str
    number: str = ""
    moment: Moment = Moment.NOTHING


def led_text(scene: WindowScene) -> str:
    """One line that is read from the seats: first what one has to do, then what is going on."""
    match scene.stage:
        case "called":
            return tr("No. {number}, please", number=scene.number)
        case "serving":
            return tr("Serving {number}", number=scene.number)
        case "paused":
            return tr("Paused")
        case "closed":
            return tr("Closed")
        case _:
            return scene.name


def screen_lines(scene: WindowScene) -> tuple[str, str]:
    """Two lines of at most eight Chinese signs for who stands at the window. No names: others read along."""
    match scene.moment, scene.stage:
        case Moment.RATE, "empty" | "paused":
            return tr("No. {number}", number=scene.number), tr("Please rate us")
        case Moment.THANKS, "empty" | "paused":
            return tr("Thank you"), tr("for your rating")
        case Moment.SIGN, "serving":
            return tr("No. {number}", number=scene.number), tr("Please sign")
        case Moment.COLLECT, "serving":
            return tr("No. {number}", number=scene.number), tr("Take your notice")
        case _, "serving":
            return tr("No. {number}", number=scene.number), tr("You are served")
        case _, "called":
            return tr("No. {number}, please", number=scene.number), tr("Come to {window}", window=scene.name)
        case _, "paused":
            return scene.name, tr("Paused, please wait")
        case _, "closed":
            return scene.name, tr("Closed")
        case _:
            return tr("Welcome"), scene.name


@dataclass(frozen=True, slots=True)
class Paper:
    """One item of a visit, as far as a signature or a notice goes: `printed` when its notice lies in the tray."""

    state: IntakeState
    printed: bool


def moment_of(papers: Sequence[Paper]) -> Moment:
    """What the papers of a visit ask for: a promise is signed before it is accepted, a notice is taken along."""
    if any(each.state.case is None and _promised(each.state) for each in papers):
        return Moment.SIGN
    if any(each.printed for each in papers):
        return Moment.COLLECT
    return Moment.NOTHING


def _promised(state: IntakeState) -> bool:
    return any(each.how is How.COMMITMENT for each in state.given.values())
