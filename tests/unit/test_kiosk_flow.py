"""Where the kiosk's screens lead: every way through, and what changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from kiosk.flow import (
    APPLYING_PAGES,
    END_PAGES,
    GOAL_PAGES,
    IDENTIFYING_PAGES,
    AllAnswered,
    Applied,
    CardAsked,
    CheckedIn,
    CodeChosen,
    DocumentTold,
    Event,
    Goal,
    GuideTurned,
    HandedOver,
    Left,
    MaintenanceAsked,
    MaterialAsked,
    Met,
    Page,
    PhoneChosen,
    PhoneCodeSent,
    PrintBegan,
    QuestionAsked,
    RatingSent,
    SheetOut,
    State,
    TicketGiven,
    TroubleArose,
    Wanted,
    WentBack,
    default_goal,
    patience_seconds,
    step,
)

ALL_MET = Met(document_ready=True, appointment_today=True, half_done="I1", service_unrated=True)

WALKS: list[tuple[str, list[tuple[Event, Page]]]] = [
    (
        "a tile first, then the card, and on to what was wanted",
        [
            (Wanted(Goal.PROGRESS), Page.PRESENT_CARD),
            (ALL_MET, Page.PROGRESS),
            (WentBack(), Page.HOME),
            (Wanted(Goal.RATE), Page.RATE),
            (RatingSent(), Page.RATED),
            (Left(), Page.HOME),
            (Wanted(Goal.RATE), Page.PRESENT_CARD),
        ],
    ),
    (
        "a card first: the document that is ready",
        [
            (ALL_MET, Page.COLLECT),
            (PrintBegan(), Page.PRINTING),
            (SheetOut(), Page.PRINTED),
            (HandedOver(), Page.COLLECTED),
            (Wanted(Goal.RATE), Page.RATE),
        ],
    ),
    (
        "a card first: the appointment",
        [(Met(appointment_today=True, service_unrated=True), Page.CHECK_IN), (CheckedIn(), Page.CHECKED_IN)],
    ),
    ("a card first: the rating", [(Met(service_unrated=True), Page.RATE)]),
    (
        "a card first: a number",
        [(Met(), Page.LINES), (TicketGiven(), Page.TICKET_TAKEN), (WentBack(), Page.HOME)],
    ),
    (
        "a card that could not be read is asked for again, and what was wanted is kept",
        [
            (Wanted(Goal.COLLECT), Page.PRESENT_CARD),
            (TroubleArose(), Page.PROBLEM),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.PRESENT_CARD),
            (TroubleArose(), Page.PROBLEM),
            (Met(), Page.COLLECT),
        ],
    ),
    (
        "a refusal leads back to where it arose",
        [
            (Met(), Page.LINES),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.LINES),
            (TicketGiven(), Page.TICKET_TAKEN),
        ],
    ),
    (
        "while paper is on its way nothing leads away but the sheet, and trouble leads to the documents",
        [
            (Met(document_ready=True), Page.COLLECT),
            (PrintBegan(), Page.PRINTING),
            (WentBack(), Page.PRINTING),
            (Wanted(Goal.RATE), Page.PRINTING),
            (Met(), Page.PRINTING),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.COLLECT),
        ],
    ),
    (
        "no card: a phone number and the code sent to it",
        [
            (Wanted(Goal.PROGRESS), Page.PRESENT_CARD),
            (PhoneChosen(), Page.PHONE),
            (PhoneCodeSent(), Page.PHONE_CODE),
            (PhoneCodeSent(), Page.PHONE_CODE),
            (Met(), Page.PROGRESS),
        ],
    ),
    (
        "back from the phone, step by step; what was wanted is kept until the first page",
        [
            (Wanted(Goal.RATE), Page.PRESENT_CARD),
            (PhoneChosen(), Page.PHONE),
            (PhoneCodeSent(), Page.PHONE_CODE),
            (WentBack(), Page.PHONE),
            (WentBack(), Page.PRESENT_CARD),
            (CodeChosen(), Page.SCAN_CODE),
            (WentBack(), Page.PRESENT_CARD),
            (Met(), Page.RATE),
        ],
    ),
    (
        "an appointment's code leads to its check-in, from wherever it is scanned",
        [
            (Met(appointment_today=True, goal=Goal.CHECK_IN), Page.CHECK_IN),
            (WentBack(), Page.HOME),
            (Wanted(Goal.PROGRESS), Page.PROGRESS),
            (Met(same=True, goal=Goal.CHECK_IN), Page.CHECK_IN),
            (CheckedIn(), Page.CHECKED_IN),
        ],
    ),
    (
        "a code that is no good leads on to the other ways, a wrong number back to where it was typed",
        [
            (TroubleArose(other_ways=True), Page.PROBLEM),
            (WentBack(), Page.PRESENT_CARD),
            (PhoneChosen(), Page.PHONE),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.PHONE),
            (TroubleArose(other_ways=True), Page.PROBLEM),
            (WentBack(), Page.PRESENT_CARD),
        ],
    ),
    (
        "who is known already loses nothing by a code that is no good",
        [(Met(), Page.LINES), (TroubleArose(other_ways=True), Page.PROBLEM), (WentBack(), Page.LINES)],
    ),
    (
        "a document's code is told of anywhere, but for where a sheet waits to be taken",
        [
            (DocumentTold(), Page.DOCUMENT_CODE),
            (WentBack(), Page.HOME),
            (Met(document_ready=True), Page.COLLECT),
            (DocumentTold(), Page.DOCUMENT_CODE),
            (WentBack(), Page.HOME),
            (Wanted(Goal.COLLECT), Page.COLLECT),
            (PrintBegan(), Page.PRINTING),
            (DocumentTold(), Page.PRINTING),
            (SheetOut(), Page.PRINTED),
            (DocumentTold(), Page.PRINTED),
        ],
    ),
    (
        "the guide asks nobody who they are, and back leads out of it",
        [
            (Wanted(Goal.GUIDE), Page.GUIDE),
            (GuideTurned(Page.GUIDE_TOPIC), Page.GUIDE_TOPIC),
            (GuideTurned(Page.GUIDE_QUESTION), Page.GUIDE_QUESTION),
            (GuideTurned(Page.COLLECT), Page.GUIDE_QUESTION),
            (WentBack(), Page.GUIDE),
            (WentBack(), Page.HOME),
            (GuideTurned(Page.GUIDE_LIST), Page.HOME),
        ],
    ),
    (
        "a card put down at the list leaves it there, and a number is given from it",
        [
            (Wanted(Goal.GUIDE), Page.GUIDE),
            (GuideTurned(Page.GUIDE_LIST), Page.GUIDE_LIST),
            (ALL_MET, Page.GUIDE_LIST),
            (CardAsked(), Page.GUIDE_LIST),
            (TicketGiven(), Page.TICKET_TAKEN),
        ],
    ),
    (
        "a number for the list asks for the card, keeps the list, and comes back to it",
        [
            (Wanted(Goal.GUIDE), Page.GUIDE),
            (GuideTurned(Page.GUIDE_LIST), Page.GUIDE_LIST),
            (CardAsked(), Page.PRESENT_CARD),
            (WentBack(), Page.GUIDE_LIST),
            (CardAsked(), Page.PRESENT_CARD),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.PRESENT_CARD),
            (PhoneChosen(), Page.PHONE),
            (Met(document_ready=True), Page.GUIDE_LIST),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.GUIDE_LIST),
        ],
    ),
    (
        "a card that is read at the second try leaves the guide where it was",
        [
            (Wanted(Goal.GUIDE), Page.GUIDE),
            (GuideTurned(Page.GUIDE_QUESTION), Page.GUIDE_QUESTION),
            (TroubleArose(), Page.PROBLEM),
            (Met(), Page.GUIDE_QUESTION),
            (Met(goal=Goal.CHECK_IN), Page.CHECK_IN),
        ],
    ),
    (
        "an application, step by step, to what is printed at once",
        [
            (Wanted(Goal.APPLY), Page.PRESENT_CARD),
            (Met(document_ready=True), Page.APPLY),
            (Wanted(Goal.APPLY, "item"), Page.APPLY_BEGIN),
            (Applied(), Page.APPLY_BEGIN),
            (QuestionAsked(), Page.APPLY_QUESTION),
            (TroubleArose(), Page.PROBLEM),
            (WentBack(), Page.APPLY_QUESTION),
            (MaterialAsked(), Page.APPLY_MATERIAL),
            (DocumentTold(), Page.APPLY_MATERIAL),
            (AllAnswered(), Page.APPLY_REVIEW),
            (QuestionAsked(), Page.APPLY_QUESTION),
            (AllAnswered(), Page.APPLY_REVIEW),
            (Applied(), Page.APPLY_DONE),
            (PrintBegan(), Page.PRINTING),
            (SheetOut(), Page.PRINTED),
        ],
    ),
    (
        "an item wanted before the card is applied for after it; its back leads to the list, a number ends it",
        [
            (Wanted(Goal.APPLY, "item"), Page.PRESENT_CARD),
            (PhoneChosen(), Page.PHONE),
            (WentBack(), Page.PRESENT_CARD),
            (Met(), Page.APPLY_BEGIN),
            (WentBack(), Page.APPLY),
            (Wanted(Goal.APPLY, "item"), Page.APPLY_BEGIN),
            (QuestionAsked(), Page.APPLY_QUESTION),
            (WentBack(), Page.APPLY_BEGIN),
            (TicketGiven(), Page.TICKET_TAKEN),
        ],
    ),
    (
        "the same card again changes nothing, another one begins anew",
        [
            (Met(), Page.LINES),
            (Met(document_ready=True, same=True), Page.LINES),
            (Met(document_ready=True), Page.COLLECT),
        ],
    ),
]


@pytest.mark.parametrize("walk", [walk for _, walk in WALKS], ids=[name for name, _ in WALKS])
def test_walk(walk: list[tuple[Event, Page]]) -> None:
    state = State()
    for event, page in walk:
        state = step(state, event)
        assert state.page is page, event


@pytest.mark.parametrize(
    ("met", "goal"),
    [
        (ALL_MET, Goal.COLLECT),
        (replace(ALL_MET, document_ready=False), Goal.CHECK_IN),
        (Met(half_done="I1", service_unrated=True), Goal.APPLY),
        (Met(service_unrated=True), Goal.RATE),
        (Met(), Goal.TAKE_TICKET),
    ],
)
def test_what_is_ready_comes_first(met: Met, goal: Goal) -> None:
    assert default_goal(met) is goal
    for page in (Page.HOME, Page.DOCUMENT_CODE, Page.PROBLEM):
        state = step(State(page), met)
        assert (state.page, state.known) == (
            Page.APPLY_BEGIN if goal is Goal.APPLY else GOAL_PAGES[goal],
            True,
        )
        assert state.item == ("I1" if goal is Goal.APPLY else "")


@pytest.mark.parametrize(
    ("page", "met", "then"),
    [
        (Page.GUIDE, ALL_MET, Page.COLLECT),
        (Page.GUIDE_TOPIC, Met(appointment_today=True), Page.CHECK_IN),
        (Page.GUIDE_FIND, Met(half_done="I1"), Page.APPLY_BEGIN),
        (Page.GUIDE, Met(), Page.GUIDE),  # nothing waits: they go on looking
        (Page.GUIDE_QUESTION, ALL_MET, Page.GUIDE_QUESTION),  # something was chosen: the card belongs to it
        (Page.GUIDE_LIST, ALL_MET, Page.GUIDE_LIST),
    ],
)
def test_a_card_put_down_while_looking_around_is_offered_what_waits(page: Page, met: Met, then: Page) -> None:
    assert step(State(page), met).page is then
    asked_for = step(State(Page.PRESENT_CARD, Goal.APPLY, item="I2"), Met(half_done="I1"))
    assert (asked_for.page, asked_for.item) == (Page.APPLY_BEGIN, "I2")


def events() -> Iterator[Event]:
    yield from (Wanted(goal) for goal in Goal)
    yield Wanted(Goal.APPLY, "item")
    yield from (QuestionAsked(), MaterialAsked(), AllAnswered(), Applied())
    yield from (
        Met(ready, booked, "I1" if begun else "", unrated, same)
        for ready, booked, begun, unrated, same in product([False, True], repeat=5)
    )
    yield from (Met(same=same, goal=goal) for same in (False, True) for goal in Goal)
    yield from (GuideTurned(page) for page in Page)
    yield CardAsked()
    yield MaintenanceAsked()
    yield from (CodeChosen(), PhoneChosen(), PhoneCodeSent(), DocumentTold())
    yield from (TicketGiven(), CheckedIn(), PrintBegan(), SheetOut(), HandedOver(), RatingSent())
    yield from (TroubleArose(), TroubleArose(other_ways=True), WentBack(), Left())


def reachable() -> set[State]:
    """Every state there is a way to."""
    found, new = {State()}, {State()}
    while new:
        new = {step(state, event) for state in new for event in events()} - found
        found |= new
    return found


def test_every_page_can_be_reached_and_left() -> None:
    states = reachable()
    assert {state.page for state in states} == set(Page)
    assert all(step(state, Left()) == State() for state in states)


def test_no_page_shows_a_person_before_a_card_was_read() -> None:
    personal = {*GOAL_PAGES.values(), *END_PAGES, Page.PRINTING, Page.PRINTED}
    assert [state for state in reachable() if state.page in personal and not state.known] == []


def test_an_application_is_always_of_an_item_and_of_somebody_known() -> None:
    applying = [state for state in reachable() if state.page in APPLYING_PAGES]
    assert [state for state in applying if not (state.item and state.known)] == []


def test_the_wish_is_kept_only_until_the_card_is_there() -> None:
    assert [state for state in reachable() if state.goal is not None and state.known] == []


def test_nobody_who_is_known_is_asked_who_they_are() -> None:
    assert [state for state in reachable() if state.page in IDENTIFYING_PAGES and state.known] == []


def test_patience() -> None:
    assert patience_seconds(State(Page.PRINTING, known=True), card_lies=False) is None
    waits = [patience_seconds(State(page, known=True), card_lies=False) for page in (Page.RATED, Page.LINES)]
    assert waits == [30, 60]
    for page in (Page.PHONE_CODE, Page.GUIDE_LIST):
        assert patience_seconds(State(page), card_lies=False) == 120
    assert patience_seconds(State(Page.LINES, known=True), card_lies=True) == 90
