"""Where the kiosk's screens lead, as plain data: pages, what happens on them, and `step`. Pure.

A page never knows what comes after it; everything that can happen is an event, and `step` is the whole map.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Page(StrEnum):
    """A screen; its QML file's root is called `page_<value>`."""

    HOME = "home"
    PRESENT_CARD = "presentCard"
    SCAN_CODE = "scanCode"
    PHONE = "phone"
    PHONE_CODE = "phoneCode"
    LINES = "lines"
    TICKET_TAKEN = "ticketTaken"
    CHECK_IN = "checkIn"
    CHECKED_IN = "checkedIn"
    COLLECT = "collect"
    PRINTING = "printing"
    PRINTED = "printed"
    COLLECTED = "collected"
    PROGRESS = "progress"
    RATE = "rate"
    RATED = "rated"
    DOCUMENT_CODE = "documentCode"
    PROBLEM = "problem"


class Goal(StrEnum):
    """What a citizen came for: one tile each."""

    TAKE_TICKET = "takeTicket"
    CHECK_IN = "checkIn"
    COLLECT = "collect"
    PROGRESS = "progress"
    RATE = "rate"


GOAL_PAGES = {
    Goal.TAKE_TICKET: Page.LINES,
    Goal.CHECK_IN: Page.CHECK_IN,
    Goal.COLLECT: Page.COLLECT,
    Goal.PROGRESS: Page.PROGRESS,
    Goal.RATE: Page.RATE,
}

END_PAGES = frozenset({Page.TICKET_TAKEN, Page.CHECKED_IN, Page.COLLECTED, Page.RATED})
"""Pages on which all is done; the only way on is home."""

IDENTIFYING_PAGES = frozenset({Page.PRESENT_CARD, Page.SCAN_CODE, Page.PHONE, Page.PHONE_CODE})
"""Pages that ask who one is; what was wanted is kept on them."""

HELD_PAGES = frozenset({Page.PRINTING})
"""Pages that neither a finger, a card nor the clock can leave: paper is on its way."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a visit stands.

    `goal` is kept while the card is asked for, `known` says that a card was read, `resume` is the page that a
    problem interrupted.
    """

    page: Page = Page.HOME
    goal: Goal | None = None
    known: bool = False
    resume: Page = Page.HOME


@dataclass(frozen=True, slots=True)
class Wanted:
    """A tile was touched."""

    goal: Goal


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody showed who they are; what the hall has for them decides where to go when nothing was asked for.

    `same` is True when this person's visit was already going on. `goal` is what they showed itself leads to: an
    appointment's code to its check-in.
    """

    document_ready: bool = False
    appointment_today: bool = False
    service_unrated: bool = False
    same: bool = False
    goal: Goal | None = None


class CodeChosen:
    """No card: they want to show a code."""


class PhoneChosen:
    """No card: they want to type a phone number and the code sent to it."""


class PhoneCodeSent:
    """The code is on its way to the phone."""


class DocumentTold:
    """The code of a document was scanned, and what it is worth is known."""


class TicketGiven:
    """A number was taken from a line."""


class CheckedIn:
    """An appointment was kept."""


class PrintBegan:
    """A document is on its way to paper."""


class SheetOut:
    """The document lies in the tray."""


class HandedOver:
    """The citizen took the document."""


class RatingSent:
    """The rating was recorded."""


@dataclass(frozen=True, slots=True)
class TroubleArose:
    """A refusal, a fault or a card that could not be read; the page shows the sentence.

    `other_ways`: it lies with how they showed who they are, so it leads on to the other ways.
    """

    other_ways: bool = False


class WentBack:
    """Back was touched, or the one action of a problem."""


class Left:
    """The visit is over: finished, left, or nobody there any more."""


Event = (
    Wanted
    | Met
    | CodeChosen
    | PhoneChosen
    | PhoneCodeSent
    | DocumentTold
    | TicketGiven
    | CheckedIn
    | PrintBegan
    | SheetOut
    | HandedOver
    | RatingSent
    | TroubleArose
    | WentBack
    | Left
)

_LEADS_TO: dict[type, tuple[Page, frozenset[Page]]] = {
    CodeChosen: (Page.SCAN_CODE, frozenset({Page.PRESENT_CARD})),
    PhoneChosen: (Page.PHONE, frozenset({Page.PRESENT_CARD})),
    PhoneCodeSent: (Page.PHONE_CODE, frozenset({Page.PHONE, Page.PHONE_CODE})),
    DocumentTold: (Page.DOCUMENT_CODE, frozenset(Page) - {Page.PRINTED}),
    TicketGiven: (Page.TICKET_TAKEN, frozenset({Page.LINES})),
    CheckedIn: (Page.CHECKED_IN, frozenset({Page.CHECK_IN})),
    PrintBegan: (Page.PRINTING, frozenset({Page.COLLECT})),
    SheetOut: (Page.PRINTED, frozenset({Page.PRINTING, Page.COLLECT})),
    HandedOver: (Page.COLLECTED, frozenset({Page.PRINTED})),
    RatingSent: (Page.RATED, frozenset({Page.RATE})),
}
"""A result's page, and the pages on which that result can be awaited."""


_ONE_BACK = {
    Page.SCAN_CODE: Page.PRESENT_CARD,
    Page.PHONE: Page.PRESENT_CARD,
    Page.PHONE_CODE: Page.PHONE,
}
"""Where back leads, when not to the first page."""


def step(state: State, event: Event) -> State:
    """The state after `event`; an event that does not fit where the visit stands changes nothing."""
    match event:
        case Left():
            return State()
        case WentBack():
            return _back(state)
        case TroubleArose(other_ways):
            return _interrupted(state, other_ways)
        case _ if state.page in HELD_PAGES and not isinstance(event, SheetOut):
            return state
        case Wanted(goal):
            if not state.known:
                return State(Page.PRESENT_CARD, goal)
            return replace(state, page=GOAL_PAGES[goal], goal=None)
        case Met():
            return _met(state, event)
        case _:
            page, awaited_on = _LEADS_TO[type(event)]
            kept = state.goal if page in IDENTIFYING_PAGES else None
            return replace(state, page=page, goal=kept) if state.page in awaited_on else state


def default_goal(met: Met) -> Goal:
    """What a card means when nothing was asked for: what is ready first, a number last."""
    if met.document_ready:
        return Goal.COLLECT
    if met.appointment_today:
        return Goal.CHECK_IN
    return Goal.RATE if met.service_unrated else Goal.TAKE_TICKET


def patience_seconds(state: State, card_lies: bool) -> int | None:
    """How long a page waits untouched before the visit ends; None: as long as it takes.

    A card taken away shortens it, because whoever left took it along.
    """
    if state.page in HELD_PAGES:
        return None
    if state.page in END_PAGES:
        return 30
    if state.page is Page.PHONE_CODE:
        return 120  # a text message takes its time
    return 90 if card_lies else 60


def _met(state: State, met: Met) -> State:
    if met.same and met.goal is None and state.known and state.page is not Page.PROBLEM:
        return state
    goal = met.goal or state.goal or default_goal(met)
    return State(GOAL_PAGES[goal], None, known=True)


def _back(state: State) -> State:
    if state.page in HELD_PAGES:
        return state
    if state.page in END_PAGES:
        return State()
    page = state.resume if state.page is Page.PROBLEM else _ONE_BACK.get(state.page, Page.HOME)
    return State(page, state.goal if page in IDENTIFYING_PAGES else None, state.known)


def _interrupted(state: State, other_ways: bool) -> State:
    if state.page is Page.PROBLEM:
        return state
    if state.page is Page.HOME and state.known:
        return State(Page.PROBLEM, None, known=True)
    resume = Page.COLLECT if state.page is Page.PRINTING else state.page
    if other_ways and not state.known:
        resume = Page.PRESENT_CARD
    return replace(state, page=Page.PROBLEM, resume=resume)
