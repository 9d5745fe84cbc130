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
    APPLY = "apply"
    APPLY_BEGIN = "applyBegin"
    APPLY_QUESTION = "applyQuestion"
    APPLY_MATERIAL = "applyMaterial"
    APPLY_REVIEW = "applyReview"
    APPLY_DONE = "applyDone"
    GUIDE = "guide"
    GUIDE_TOPIC = "guideTopic"
    GUIDE_FIND = "guideFind"
    GUIDE_QUESTION = "guideQuestion"
    GUIDE_LIST = "guideList"
    DOCUMENT_CODE = "documentCode"
    MAINTENANCE = "maintenance"
    PROBLEM = "problem"


class Goal(StrEnum):
    """What a citizen came for: one tile each."""

    TAKE_TICKET = "takeTicket"
    CHECK_IN = "checkIn"
    COLLECT = "collect"
    PROGRESS = "progress"
    RATE = "rate"
    APPLY = "apply"
    GUIDE = "guide"


GOAL_PAGES = {
    Goal.TAKE_TICKET: Page.LINES,
    Goal.CHECK_IN: Page.CHECK_IN,
    Goal.COLLECT: Page.COLLECT,
    Goal.PROGRESS: Page.PROGRESS,
    Goal.RATE: Page.RATE,
    Goal.APPLY: Page.APPLY,
}
"""Where a goal leads once it is known who wants it; the guide asks nobody who they are."""

END_PAGES = frozenset({Page.TICKET_TAKEN, Page.CHECKED_IN, Page.COLLECTED, Page.RATED, Page.APPLY_DONE})
"""Pages on which all is done; the only way on is home."""

IDENTIFYING_PAGES = frozenset({Page.PRESENT_CARD, Page.SCAN_CODE, Page.PHONE, Page.PHONE_CODE})
"""Pages that ask who one is; what was wanted is kept on them."""

APPLYING_PAGES = frozenset({Page.APPLY_BEGIN, Page.APPLY_QUESTION, Page.APPLY_MATERIAL, Page.APPLY_REVIEW})
"""Pages of one application, from the item to the signature."""

GUIDE_PAGES = frozenset({Page.GUIDE, Page.GUIDE_TOPIC, Page.GUIDE_FIND, Page.GUIDE_QUESTION, Page.GUIDE_LIST})
"""Pages of the guide, which tell a stranger as much as somebody known."""

GUIDE_MENUS = frozenset({Page.GUIDE, Page.GUIDE_TOPIC, Page.GUIDE_FIND})
"""Those of them on which nothing was chosen yet: a card there may mean something else."""

HELD_PAGES = frozenset({Page.PRINTING})
"""Pages that neither a finger, a card nor the clock can leave: paper is on its way."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a visit stands.

    `goal` is kept while the card is asked for, `known` says that a card was read, `resume` is the page that a
    problem interrupted. `item` is the code of the item that is applied for.
    """

    page: Page = Page.HOME
    goal: Goal | None = None
    known: bool = False
    resume: Page = Page.HOME
    item: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A tile was touched, or an `item` to apply for was chosen where it was told of."""

    goal: Goal
    item: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody showed who they are; what the hall has for them decides where to go when nothing was asked for.

    `half_done` is the item of an application they began and did not hand in. `same` is True when this person's visit
    was already going on. `goal` is what they showed itself leads to: an appointment's code to its check-in.
    """

    document_ready: bool = False
    appointment_today: bool = False
    half_done: str = ""
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


@dataclass(frozen=True, slots=True)
class GuideTurned:
    """The guide leads to another of its pages."""

    page: Page


class CardAsked:
    """A number is wanted for what the guide listed: it is given to somebody known."""


class MaintenanceAsked:
    """The corner for the staff was touched."""


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


class QuestionAsked:
    """The application has a question, or one is to be answered anew."""


class MaterialAsked:
    """The application needs a material from the applicant."""


class AllAnswered:
    """Nothing is left to be asked: look through it and sign."""


class Applied:
    """The application was accepted."""


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
    | GuideTurned
    | CardAsked
    | MaintenanceAsked
    | TicketGiven
    | CheckedIn
    | PrintBegan
    | SheetOut
    | HandedOver
    | RatingSent
    | QuestionAsked
    | MaterialAsked
    | AllAnswered
    | Applied
    | TroubleArose
    | WentBack
    | Left
)

_LEADS_TO: dict[type, tuple[Page, frozenset[Page]]] = {
    CodeChosen: (Page.SCAN_CODE, frozenset({Page.PRESENT_CARD})),
    PhoneChosen: (Page.PHONE, frozenset({Page.PRESENT_CARD})),
    PhoneCodeSent: (Page.PHONE_CODE, frozenset({Page.PHONE, Page.PHONE_CODE})),
    DocumentTold: (Page.DOCUMENT_CODE, frozenset(Page) - {Page.PRINTED} - APPLYING_PAGES),
    TicketGiven: (Page.TICKET_TAKEN, frozenset({Page.LINES, Page.GUIDE_LIST}) | APPLYING_PAGES),
    CheckedIn: (Page.CHECKED_IN, frozenset({Page.CHECK_IN})),
    PrintBegan: (Page.PRINTING, frozenset({Page.COLLECT, Page.APPLY_DONE})),
    SheetOut: (Page.PRINTED, frozenset({Page.PRINTING, Page.COLLECT})),
    HandedOver: (Page.COLLECTED, frozenset({Page.PRINTED})),
    RatingSent: (Page.RATED, frozenset({Page.RATE})),
    QuestionAsked: (Page.APPLY_QUESTION, APPLYING_PAGES),
    MaterialAsked: (Page.APPLY_MATERIAL, APPLYING_PAGES),
    AllAnswered: (Page.APPLY_REVIEW, APPLYING_PAGES),
    Applied: (Page.APPLY_DONE, frozenset({Page.APPLY_REVIEW})),
}
"""A result's page, and the pages on which that result can be awaited."""


_ONE_BACK = {
    Page.SCAN_CODE: Page.PRESENT_CARD,
    Page.PHONE: Page.PRESENT_CARD,
    Page.PHONE_CODE: Page.PHONE,
    Page.APPLY_BEGIN: Page.APPLY,
    Page.APPLY_QUESTION: Page.APPLY_BEGIN,
    Page.APPLY_MATERIAL: Page.APPLY_BEGIN,
    Page.APPLY_REVIEW: Page.APPLY_BEGIN,
    **dict.fromkeys(GUIDE_PAGES - {Page.GUIDE}, Page.GUIDE),
}
"""Where back leads, when not to the first page."""


def step(state: State, event: Event) -> State:
    """The state after `event`; an event that does not fit where the visit stands changes nothing."""
    match event:
        case Left():
            return State()
        case WentBack():
            return _back(state)
        case MaintenanceAsked():
            return State(Page.MAINTENANCE) if state == State() else state
        case _ if state.page is Page.MAINTENANCE:
            return state  # citizens' cards and codes wait until the staff has gone
        case TroubleArose(other_ways):
            return _interrupted(state, other_ways)
        case _ if state.page in HELD_PAGES and not isinstance(event, SheetOut):
            return state
        case Wanted(Goal.GUIDE):
            return replace(state, page=Page.GUIDE, goal=None, item="")
        case GuideTurned(page):
            return replace(state, page=page) if {state.page, page} <= GUIDE_PAGES else state
        case CardAsked():
            asked = state.page is Page.GUIDE_LIST and not state.known
            return replace(state, page=Page.PRESENT_CARD, goal=Goal.GUIDE) if asked else state
        case Wanted(goal, item):
            if not state.known:
                return State(Page.PRESENT_CARD, goal, item=item)
            return replace(state, page=_page_of(goal, item), goal=None, item=item)
        case Met():
            return _met(state, event)
        case _:
            page, awaited_on = _LEADS_TO[type(event)]
            kept = state.goal if page in IDENTIFYING_PAGES else None
            fits = state.page in awaited_on and (state.known or page not in END_PAGES)
            return replace(state, page=page, goal=kept) if fits else state


def _page_of(goal: Goal, item: str) -> Page:
    if goal is Goal.GUIDE:
        return Page.GUIDE
    return Page.APPLY_BEGIN if goal is Goal.APPLY and item else GOAL_PAGES[goal]


def default_goal(met: Met) -> Goal:
    """What a card means when nothing was asked for: what is ready, what has its time, what was begun, a number last."""
    if met.document_ready:
        return Goal.COLLECT
    if met.appointment_today:
        return Goal.CHECK_IN
    if met.half_done:
        return Goal.APPLY
    return Goal.RATE if met.service_unrated else Goal.TAKE_TICKET


def patience_seconds(state: State, card_lies: bool) -> int | None:
    """How long a page waits untouched before the visit ends; None: as long as it takes.

    A card taken away shortens it, because whoever left took it along.
    """
    if state.page in HELD_PAGES:
        return None
    if state.page is Page.APPLY_DONE:
        return 90  # what is done at once may come meanwhile
    if state.page in END_PAGES:
        return 30
    if state.page in APPLYING_PAGES | {Page.PHONE_CODE, Page.GUIDE_LIST}:
        return 120  # a text message takes its time, and so does an address or a list
    return 90 if card_lies else 60


def _met(state: State, met: Met) -> State:
    if met.same and met.goal is None and state.known and state.page is not Page.PROBLEM:
        return state
    here = state.resume if state.page is Page.PROBLEM else state.page
    looking_around = here in GUIDE_MENUS and default_goal(met) is not Goal.TAKE_TICKET
    if met.goal is None and (state.goal is Goal.GUIDE or (here in GUIDE_PAGES and not looking_around)):
        return State(here if here in GUIDE_PAGES else Page.GUIDE_LIST, None, known=True)
    goal = met.goal or state.goal or default_goal(met)
    asked = state.item if state.goal is not None else met.half_done
    item = asked if goal is Goal.APPLY else ""
    return State(_page_of(goal, item), None, known=True, item=item)


def _back(state: State) -> State:
    if state.page in HELD_PAGES:
        return state
    if state.page in END_PAGES:
        return State()
    page = state.resume if state.page is Page.PROBLEM else _ONE_BACK.get(state.page, Page.HOME)
    if state.page is Page.PRESENT_CARD and state.goal is Goal.GUIDE:
        page = Page.GUIDE_LIST
    item = state.item if page in IDENTIFYING_PAGES | APPLYING_PAGES else ""
    return State(page, state.goal if page in IDENTIFYING_PAGES else None, state.known, item=item)


def _interrupted(state: State, other_ways: bool) -> State:
    if state.page is Page.PROBLEM:
        return state
    if state.page is Page.HOME and state.known:
        return State(Page.PROBLEM, None, known=True)
    resume = Page.COLLECT if state.page is Page.PRINTING else state.page
    if other_ways and not state.known:
        resume = Page.PRESENT_CARD
    return replace(state, page=Page.PROBLEM, resume=resume)
