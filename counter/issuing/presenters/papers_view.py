"""What the issuing desk lists, derived by one pure function from what was read and the time."""

from collections.abc import Mapping
from dataclasses import dataclass

from counter.issuing.presenters.finding import (
    MOST,
    OfCard,
    OfNumber,
    OfPerson,
    Paper,
    PapersFacts,
    Waiting,
    Wanted,
)
from counter.issuing.presenters.right_view import (
    RightView,
    Sight,
    derive_right,
    holder_words,
    lies_at,
    state_chip,
)
from counter.issuing.words import age
from counter.presenters.desk_view import Chip
from counter.words import tr
from shared.issuing.model import OPEN, RightState


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One document as the table shows it."""

    serial: str
    chip: Chip
    kind: str
    holder: str
    where: str
    lasts: str


@dataclass(frozen=True, slots=True)
class PapersView:
    """The list, what stands above it, what is said when it is empty, and the right that is looked at."""

    title: str = ""
    counted: str = ""
    rows: tuple[PaperRow, ...] = ()
    nothing: str = ""
    right: RightView | None = None


def derive_papers(facts: PapersFacts, chosen: str | None, sight: Sight) -> PapersView:
    """The desk at `sight.now`; `chosen` is the serial that is looked at, the first one when it is not listed."""
    looked_at = next((each for each in facts.papers if each.document.id == chosen), None)
    if looked_at is None and facts.papers:
        looked_at = facts.papers[0]
    return PapersView(
        title=_title(facts.wanted),
        counted=_counted(facts),
        rows=tuple(_row(each, sight) for each in facts.papers),
        nothing="" if facts.papers else _nothing(facts.wanted),
        right=None if looked_at is None else derive_right(looked_at, sight),
    )


def _row(paper: Paper, sight: Sight) -> PaperRow:
    document = paper.document
    return PaperRow(
        serial=document.id,
        chip=state_chip(document),
        kind=paper.kind,
        holder=holder_words(paper),
        where=lies_at(document, sight.places),
        lasts=age(sight.now - document.since),
    )


def _title(wanted: Wanted) -> str:
    match wanted:
        case Waiting():
            return tr("Everything that waits")
        case OfCard():
            return tr("Documents of this identity number")
        case OfPerson():
            return tr("Documents of the person at the window")
        case OfNumber(number):
            return tr("Number {number}", number=number)


def _counted(facts: PapersFacts) -> str:
    if not isinstance(facts.wanted, Waiting):
        return tr("{count} found", count=len(facts.papers))
    told = _states(facts.waiting)
    left = sum(facts.waiting.values()) - len(facts.papers)
    if len(facts.papers) == MOST and left > 0:
        told.append(tr("{count} more are not listed", count=left))
    return " · ".join(told)


def _states(waiting: Mapping[RightState, int]) -> list[str]:
    def count(*states: RightState) -> int:
        return sum(waiting.get(state, 0) for state in states)

    told = [
        (count(RightState.UNKNOWN), tr("{count} in question", count=count(RightState.UNKNOWN))),
        (count(*OPEN), tr("{count} being printed", count=count(*OPEN))),
        (count(RightState.PRINTED), tr("{count} printed, to be taken", count=count(RightState.PRINTED))),
        (
            count(RightState.UNCOLLECTED),
            tr("{count} kept, not collected", count=count(RightState.UNCOLLECTED)),
        ),
    ]
    return [words for number, words in told if number]


def _nothing(wanted: Wanted) -> str:
    match wanted:
        case Waiting():
            return tr("Nothing waits: every printed sheet is with its holder.")
        case OfCard():
            return tr(
                "This hall has no document for this identity number. The progress of the case shows where it is."
            )
        case OfPerson():
            return tr("This hall has no document for the person at the window.")
        case OfNumber():
            return tr(
                "No document or case has this number here. Compare it with the receipt, or search by identity number."
            )
