"""The figures of a day against days computed by hand."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, Ticket, TicketState
from shared.ratings.model import FollowUpState
from shared.reports.counting import DayFacts, as_of, count_day, count_total
from shared.reports.model import DayReport, Durations, Span, TicketRating
from tests.halls import OPENING, SETUP, ZONE

DAY = "2026-11-24"
NAMES = {"lijing": "李静", "wangfang": "王芳"}


def at(minutes: float) -> Millis:
    """So many minutes after nine."""
    return OPENING + round(minutes * MINUTE)


def ticket(label: str, state: TicketState, taken: float, changed: float, window: str | None = "5") -> Ticket:
    return Ticket(
        id=f"{DAY}-{label}",
        day=DAY,
        line=label[0],
        number=int(label[1:]),
        label=label,
        person=f"p-{label}",
        state=state,
        priority=None,
        appointment=None,
        evidence="id_card",
        taken_at=at(taken),
        since=at(taken),
        changed_at=at(changed),
        window=window,
        clerk="lijing",
    )


def spans(*parts: tuple[str, float, float | None], window: str = "5", clerk: str = "lijing") -> list[Span]:
    return [
        Span(
            kind,
            at(began),
            None if ended is None else at(ended),
            None if kind == "waiting" else window,
            None if kind == "waiting" else clerk,
        )
        for kind, began, ended in parts
    ]


DONE, WAITING, MISSED = TicketState.DONE, TicketState.WAITING, TicketState.MISSED
# A morning by hand: label, state, taken, changed, intervals in minutes after nine.
MORNING: Sequence[tuple[Ticket, list[Span]]] = (
    # waited 4, walked 1, served 7
    (
        ticket("A001", DONE, 0, 12),
        spans(("waiting", 0, 4), ("walking", 4, 5), ("serving", 5, 12)),
    ),
    # rejoined: waited 6 + 9 = 15, not the 25 from taking to the last call; served 3
    (
        ticket("A002", DONE, 1, 30),
        spans(
            ("waiting", 1, 7),
            ("walking", 7, 10),
            ("waiting", 17, 26),
            ("walking", 26, 27),
            ("serving", 27, 30),
            window="6",
            clerk="wangfang",
        ),
    ),
    # on hold for 20 in the middle: served 5 + 4 = 9, waited 2
    (
        ticket("B001", DONE, 2, 34),
        spans(
            ("waiting", 2, 4), ("walking", 4, 5), ("serving", 5, 10), ("on_hold", 10, 30), ("serving", 30, 34)
        ),
    ),
    # never came: waited 8
    (ticket("A003", MISSED, 3, 14), spans(("waiting", 3, 11), ("walking", 11, 14))),
    # gave up after 5: no wait of anyone who was called
    (ticket("A004", TicketState.CANCELLED, 4, 9, None), spans(("waiting", 4, 9))),
    # waits still, for 40 at the cut
    (ticket("A005", WAITING, 5, 5, None), spans(("waiting", 5, None))),
    # is being served since 44; waited 30
    (
        ticket("B002", TicketState.SERVING, 13, 44),
        spans(("waiting", 13, 43), ("walking", 43, 44), ("serving", 44, None)),
    ),
)
RATINGS = (
    TicketRating(f"{DAY}-A001", 5, "5", "lijing", at(13), None, None, None),
    TicketRating(f"{DAY}-A002", 2, "6", "wangfang", at(31), FollowUpState.OPEN, "2026-11-25", None),
    TicketRating(f"{DAY}-B001", 3, "5", "lijing", at(36), None, None, None),
)


def facts(day: Sequence[tuple[Ticket, list[Span]]] = MORNING) -> DayFacts:
    return DayFacts(DAY, [t for t, _ in day], {t.id: s for t, s in day}, RATINGS)


def report(minutes: float = 45) -> DayReport:
    return count_day(facts(), SETUP, NAMES, at(minutes), whole=False, zone=ZONE)


def labels(tickets: Sequence[str]) -> list[str]:
    return [each.rpartition("-")[2] for each in tickets]


def minutes(durations: Durations) -> dict[str, float]:
    return {label[-4:]: lasted / MINUTE for lasted, label in durations.values}


def test_the_morning_by_hand() -> None:
    total = report().total
    assert labels(total.arrivals) == ["A001", "A002", "B001", "A003", "A004", "A005", "B002"]
    assert labels(total.served) == ["A001", "A002", "B001"]
    assert labels(total.missed) == ["A003"]
    assert labels(total.cancelled) == ["A004"]
    assert labels(total.waiting) == ["A005"]
    assert labels(total.at_window) == ["B002"]
    assert minutes(total.waits) == {"B001": 2, "A001": 4, "A003": 8, "A002": 15, "B002": 30}
    assert (total.waits.median, total.waits.p90, total.waits.longest) == (
        8 * MINUTE,
        30 * MINUTE,
        30 * MINUTE,
    )
    assert minutes(total.servings) == {"A002": 3, "A001": 7, "B001": 9}
    assert total.servings.median == 7 * MINUTE
    longest = report().longest_waiting
    assert longest is not None
    assert (longest.label, longest.waiting_for(at(45))) == ("A005", 40 * MINUTE)


def test_lines_windows_and_clerks_by_hand() -> None:
    found = report()
    assert [(line.code, len(line.arrivals), line.waits.median) for line in found.lines] == [
        ("A", 5, 8 * MINUTE),
        ("B", 2, 2 * MINUTE),
        ("Y", 0, None),
    ]
    assert [(desk.id, desk.name, labels(desk.served), desk.servings.median) for desk in found.windows] == [
        ("5", "5 号窗口", ["A001", "B001"], 7 * MINUTE),
        ("6", "6 号窗口", ["A002"], 3 * MINUTE),
    ]
    assert [(desk.name, labels(desk.served), minutes(desk.servings)) for desk in found.clerks] == [
        ("李静", ["A001", "B001"], {"A001": 7, "B001": 9}),
        ("王芳", ["A002"], {"A002": 3}),
    ]
    assert labels(found.clerks[1].ratings[2]) == ["A002"]
    assert [(hour.hour, len(hour.arrivals)) for hour in found.hours] == [(9, 7)]


def test_ratings_by_hand() -> None:
    ratings = report().ratings
    assert {level: labels(tickets) for level, tickets in ratings.levels.items()} == {
        5: ["A001"],
        4: [],
        3: ["B001"],
        2: ["A002"],
        1: [],
    }
    assert list(ratings.levels) == [5, 4, 3, 2, 1]
    assert ratings.share_satisfied == pytest.approx(2 / 3)
    assert [(bad.ticket[-4:], bad.follow_up) for bad in ratings.bad] == [("A002", FollowUpState.OPEN)]
    assert report(12.5).ratings.share_satisfied is None


# What stood at a cut earlier in the same morning: minutes after nine, served, missed, waiting, at a window.
@pytest.mark.parametrize(
    ("cut", "served", "missed", "waiting", "at_window", "on_hold"),
    [
        (0, [], [], ["A001"], [], []),
        (8, [], [], ["A003", "A004", "A005"], ["A001", "A002", "B001"], []),
        (12, ["A001"], ["A002"], ["A005"], ["A003"], ["B001"]),  # A002 was missed then and came back later
        (20, ["A001"], ["A003"], ["A002", "A005", "B002"], [], ["B001"]),
        (45, ["A001", "A002", "B001"], ["A003"], ["A005"], ["B002"], []),
    ],
)
def test_the_day_as_it_stood_at_a_cut(
    cut: float,
    served: list[str],
    missed: list[str],
    waiting: list[str],
    at_window: list[str],
    on_hold: list[str],
) -> None:
    total = count_total(facts(), at(cut))
    groups = (total.served, total.missed, total.waiting, total.at_window, total.on_hold)
    assert tuple(map(labels, groups)) == (served, missed, waiting, at_window, on_hold)


@given(st.floats(min_value=0, max_value=60))
def test_every_arrival_is_in_exactly_one_group_at_any_cut(cut: float) -> None:
    total = count_total(facts(), at(cut))
    groups = (
        *total.served,
        *total.missed,
        *total.cancelled,
        *total.waiting,
        *total.at_window,
        *total.on_hold,
    )
    assert sorted(groups) == sorted(total.arrivals)


@pytest.mark.parametrize(
    ("lasted", "percent", "expected"),
    [
        ([], 50, None),
        ([7], 50, 7),
        ([7], 90, 7),
        ([1, 2], 50, 1),  # no mean of the middle two: nobody waited 1.5
        ([1, 2, 3], 50, 2),
        (list(range(1, 11)), 90, 9),
        (list(range(1, 12)), 90, 10),
        (list(range(1, 101)), 90, 90),
        ([5, 5, 5, 65], 90, 65),
    ],
)
def test_the_nearest_rank_percentile(lasted: list[int], percent: int, expected: int | None) -> None:
    durations = Durations(tuple((value, f"t{n}") for n, value in enumerate(lasted)))
    assert durations.percentile(percent) == expected


@given(st.lists(st.integers(0, 10**7), min_size=1), st.integers(1, 100))
def test_a_percentile_is_the_least_value_that_so_many_do_not_exceed(lasted: list[int], percent: int) -> None:
    found = Durations(tuple(sorted((value, "t") for value in lasted))).percentile(percent)
    reached = [value for value in lasted if sum(v <= value for v in lasted) * 100 >= percent * len(lasted)]
    assert found == min(reached)


def test_a_ticket_of_before_midnight_keeps_its_day_and_its_whole_wait() -> None:
    late = datetime(2026, 11, 24, 23, 50, tzinfo=ZONE).timestamp() * 1000 - OPENING
    begin = late / MINUTE
    held = ticket("A001", DONE, begin, begin + 25)
    times = as_of(
        held,
        spans(
            ("waiting", begin, begin + 20),
            ("walking", begin + 20, begin + 21),
            ("serving", begin + 21, begin + 25),
        ),
        at(begin + 30),
    )
    assert (times.waited, times.served_for) == (20 * MINUTE, 4 * MINUTE)
    found = count_day(DayFacts(DAY, [held], {}), SETUP, NAMES, at(begin + 30), whole=True, zone=ZONE)
    assert [(hour.hour, len(hour.arrivals)) for hour in found.hours] == [(23, 1)]


def test_a_checker_that_counted_from_taking_to_the_last_call_would_be_seen() -> None:
    rejoined = MORNING[1]
    assert as_of(*rejoined, at(45)).waited == 15 * MINUTE != at(26) - rejoined[0].taken_at
