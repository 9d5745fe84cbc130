"""Where the kiosk's screens lead: every way through, and what changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from kiosk.flow import (
    END_PAGES,
    GOAL_PAGES,
    CheckedIn,
    Event,
    Goal,
    HandedOver,
    Left,
    Met,
    Page,
    PrintBegan,
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

ALL_MET = Met(document_ready=True, appointment_today=True, service_unrated=True)

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
        (Met(service_unrated=True), Goal.RATE),
        (Met(), Goal.TAKE_TICKET),
    ],
)
def test_what_is_ready_comes_first(met: Met, goal: Goal) -> None:
    assert default_goal(met) is goal


def events() -> Iterator[Event]:
    yield from (Wanted(goal) for goal in Goal)
    yield from (Met(*flags) for flags in product([False, True], repeat=4))
    yield from (TicketGiven(), CheckedIn(), PrintBegan(), SheetOut(), HandedOver(), RatingSent())
    yield from (TroubleArose(), WentBack(), Left())


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


def test_the_wish_is_kept_only_until_the_card_is_there() -> None:
    assert [state for state in reachable() if state.goal is not None and state.known] == []


def test_patience() -> None:
    assert patience_seconds(State(Page.PRINTING, known=True), card_lies=False) is None
    waits = [patience_seconds(State(page, known=True), card_lies=False) for page in (Page.RATED, Page.LINES)]
    assert waits == [30, 60]
    assert patience_seconds(State(Page.LINES, known=True), card_lies=True) == 90
