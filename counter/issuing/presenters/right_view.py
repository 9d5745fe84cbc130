"""Everything of one print right in plain sight: its state, what to do now, and what can be done by key. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from counter.issuing.presenters.finding import Paper
from counter.issuing.presenters.places import Places
from counter.issuing.words import evidence, moment, since
from counter.presenters.desk_view import Chip
from counter.words import tr
from shared.issuing.model import OPEN, Document, RightState
from shared.issuing.queries import Adjudication
from shared.journal.entry import Millis
from shared.people.masking import masked_name, masked_number


class Deed(StrEnum):
    """What people do with a document."""

    PRINT = "print"
    SETTLE = "settle"
    HAND_OVER = "hand_over"
    KEEP = "keep"
    FOUND = "found"
    GIVE_UP = "give_up"
    DESTROY = "destroy"
    MOVE = "move"
    REPLACE = "replace"


DEEDS: Mapping[RightState, tuple[Deed, ...]] = {
    RightState.GRANTED: (Deed.PRINT, Deed.MOVE),
    RightState.RESERVED: (Deed.SETTLE,),
    RightState.SENT: (Deed.SETTLE,),
    RightState.UNKNOWN: (Deed.FOUND, Deed.GIVE_UP),
    RightState.PRINTED: (Deed.HAND_OVER, Deed.KEEP),
    RightState.UNCOLLECTED: (Deed.HAND_OVER, Deed.DESTROY),
    RightState.HANDED_OVER: (Deed.REPLACE,),
    RightState.RETURNED: (),
    RightState.VOID: (),
}
"""What the rules of the right allow in each state, what is done most often first."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a right is looked at with: the stations, the names of the staff by account, and the time."""

    places: Places
    names: Mapping[str, str]
    zone: ZoneInfo
    now: Millis


@dataclass(frozen=True, slots=True)
class RightView:
    """One print right; `facts` are pairs of a name and what is so, `history` has a sentence for each word of people."""

    document: Document
    kind: str
    holder: str
    chip: Chip
    what: str
    next_step: str
    facts: tuple[tuple[str, str], ...]
    history: tuple[str, ...]
    deeds: tuple[Deed, ...]


def derive_right(paper: Paper, sight: Sight) -> RightView:
    """The right as it stands at `sight.now`."""
    document = paper.document
    what, next_step = _sentences(document, sight)
    return RightView(
        document=document,
        kind=paper.kind,
        holder=holder_words(paper),
        chip=state_chip(document),
        what=what,
        next_step=next_step,
        facts=tuple((name, said) for name, said in _facts(paper, sight) if said),
        history=tuple(_said(each, sight) for each in paper.said),
        deeds=_deeds(document, sight.places),
    )


def state_chip(document: Document) -> Chip:
    """The state in a word."""
    match document.state:
        case RightState.GRANTED:
            return Chip(tr("to print"), "brand")
        case RightState.RESERVED | RightState.SENT:
            return Chip(tr("being printed"), "brand")
        case RightState.UNKNOWN:
            return Chip(tr("in question"), "red")
        case RightState.PRINTED:
            return Chip(tr("printed, to be taken"), "amber")
        case RightState.UNCOLLECTED:
            return Chip(tr("kept, not collected"), "amber")
        case RightState.HANDED_OVER:
            if document.replacement_asked_at is not None:
                return Chip(tr("replacement asked for"), "amber")
            return Chip(tr("collected"), "jade")
        case RightState.RETURNED:
            return Chip(tr("given back"), "quiet")
        case RightState.VOID:
            return Chip(tr("void, replaced"), "quiet")


def lies_at(document: Document, places: Places) -> str:
    """Where the sheet or the right is now."""
    match document.state:
        case RightState.GRANTED:
            return tr("not printed")
        case RightState.UNCOLLECTED:
            return document.kept_where or "—"
        case RightState.HANDED_OVER | RightState.VOID:
            return document.collected_where or "—"
        case RightState.RETURNED:
            return tr("the platform")
        case _:
            return places.called(document.station)


def holder_words(paper: Paper) -> str:
    return tr("details erased") if paper.holder is None else masked_name(paper.holder.name)


def _deeds(document: Document, places: Places) -> tuple[Deed, ...]:
    lacking = set() if places.prints else {Deed.PRINT, Deed.SETTLE}
    if document.station != places.here:
        lacking.add(Deed.SETTLE)
    if document.replacement_asked_at is not None:
        lacking.add(Deed.REPLACE)
    return tuple(deed for deed in DEEDS[document.state] if deed not in lacking)


def _sentences(document: Document, sight: Sight) -> tuple[str, str]:
    places = sight.places
    place, here = places.called(document.station), document.station == places.here
    match document.state:
        case RightState.GRANTED:
            return _granted(document, places)
        case RightState.RESERVED | RightState.SENT if here:
            return (
                tr("This window is printing it."),
                tr("Wait for the sheet. If the print broke off, F7 asks the printer what became of it."),
            )
        case RightState.RESERVED | RightState.SENT:
            return (
                tr("{place} is printing it.", place=place),
                tr(
                    "It comes out there. If that terminal stands still, start it again: it asks its printer by itself "
                    "what became of the sheet."
                ),
            )
        case RightState.UNKNOWN:
            return (
                tr("Nobody knows yet whether the sheet came out at {place}.", place=place),
                tr(
                    "Go there and look into the tray and inside the printer. A whole sheet: F7. No whole sheet, or a "
                    "spoiled one: F6, with a colleague."
                ),
            )
        case RightState.PRINTED if here:
            return (
                tr("It lies in the tray of this window."),
                tr("Check the sheet and hand it over with F12. Nobody there to take it: F8 keeps it here."),
            )
        case RightState.PRINTED:
            return (
                tr("It lies printed at {place}.", place=place),
                tr("The holder takes it there. Left lying: fetch it and press F8, then it is kept here."),
            )
        case RightState.UNCOLLECTED:
            return (
                tr("It is kept for its holder at {place}.", place=document.kept_where or "—"),
                tr(
                    "F12 hands it over. Never collected: F6 destroys it with a colleague, and it can be printed again."
                ),
            )
        case RightState.HANDED_OVER:
            return _handed_over(document, sight)
        case RightState.RETURNED:
            return (
                tr("This hall gave the right back; it is collected in another hall."),
                tr("The online platform shows which one. Here it cannot be printed any more."),
            )
        case RightState.VOID:
            return (
                tr("It is void: {serial} was issued in its place.", serial=document.replaced_by or "—"),
                tr("The old sheet counts no longer. Search for the new number to hand that one over."),
            )


def _granted(document: Document, places: Places) -> tuple[str, str]:
    what = (
        tr("It is ready to be printed.")
        if document.attempt == 0
        else tr("It is ready to be printed again: attempt {attempt} left no sheet.", attempt=document.attempt)
    )
    if places.prints:
        return what, tr("F12 prints it here, once. Wanted in another hall: F10.")
    return what, tr(
        "This window has no document printer: a self-service terminal prints it. Wanted in another hall: F10."
    )


def _handed_over(document: Document, sight: Sight) -> tuple[str, str]:
    at = document.collected_at or document.since
    what = tr(
        "It was collected on {at} at {place}.",
        at=moment(at, sight.zone, sight.now),
        place=document.collected_where or "—",
    )
    asked = document.replacement_asked_at
    if asked is None:
        return what, tr("Lost or damaged: F11 asks for a replacement.")
    return what, tr(
        "A replacement was asked for on {at}. The office decides; the new document then appears here.",
        at=moment(asked, sight.zone, sight.now),
    )


def _facts(paper: Paper, sight: Sight) -> tuple[tuple[str, str], ...]:
    document, holder = paper.document, paper.holder
    return (
        (tr("Holder"), holder_words(paper)),
        (tr("Identity number"), "" if holder is None else masked_number(holder.number)),
        (tr("Document number"), document.id),
        (tr("Case"), document.case),
        (tr("In this state"), since(document.since, sight.zone, sight.now)),
        (tr("Attempt"), str(document.attempt or "")),
        (tr("Station"), "" if document.station is None else sight.places.called(document.station)),
        (tr("Blank number"), document.blank or ""),
        (tr("Evidence"), evidence(document.evidence, sight.names) if document.state not in OPEN else ""),
        (tr("In the place of"), document.replaces or ""),
    )


def _said(each: Adjudication, sight: Sight) -> str:
    called = sight.names.get
    first = called(each.first_person, each.first_person)
    second = "" if each.second_person is None else called(each.second_person, each.second_person)
    facts = {
        "attempt": each.attempt,
        "people": tr("{first} and {second}", first=first, second=second) if second else first,
        "at": moment(each.at, sight.zone, sight.now),
    }
    match each.verdict:
        case "printed":
            return tr("Attempt {attempt}: found whole by {people}, {at}", **facts)
        case "spoiled":
            return tr("Attempt {attempt}: given up by {people}, {at}", **facts)
        case "untouched":
            return tr("Attempt {attempt}: nothing came out, seen by {people}, {at}", **facts)
        case _:
            return tr("Attempt {attempt}: destroyed by {people}, {at}", **facts)
