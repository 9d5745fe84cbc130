"""A day's report through the real use cases, on both databases."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from shared.cases.model import Given, How, Intake, Terms, decide_accept
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, TicketState
from shared.ratings.model import FollowUpState, Level
from shared.reports.model import CaseFigures
from shared.reports.queries import day_report
from shared.staff.model import Role
from shared.staff.service import Staff
from shared.staff.static_card import StaticCard
from tests.halls import OPENING, SETUP, HandClock
from tests.report_days import DAY, PlayedHall


@pytest.fixture
def played(hall: Side, clock: HandClock) -> PlayedHall:
    return PlayedHall(hall, clock)


def sit_down(played: PlayedHall) -> None:
    Staff(played.hall, StaticCard(b"")).create("lijing", "李静", [Role.CLERK], "a password", "test")
    played.queue.open_window("5", "lijing")
    played.queue.open_window("6", "wangfang")


def labels(tickets: tuple[str, ...]) -> list[str]:
    return [each.rpartition("-")[2] for each in tickets]


def test_a_morning_with_a_rejoined_ticket(played: PlayedHall) -> None:
    sit_down(played)
    played.at(0)
    played.take(1)
    played.at(1)
    second = played.take(2)
    first = played.serve("5", "lijing", called=4, walked=1, served=7)
    played.at(13)
    played.rate(first, Level.VERY_BAD, "跑了两趟")
    missed = played.call("6", "wangfang")
    assert missed.id == second.id
    played.at(16)
    played.queue.miss(missed.id, "wangfang")
    played.at(21)
    played.queue.rejoin(missed.id, "desk")
    played.take(3, "B")
    played.serve("6", "wangfang", called=30, walked=1, served=3)
    played.at(40)

    found = played.report()
    assert labels(found.total.arrivals) == ["A001", "A002", "B001"]
    assert labels(found.total.served) == ["A001", "A002"]
    assert labels(found.total.waiting) == ["B001"]
    waits = {ticket[-4:]: lasted / MINUTE for lasted, ticket in found.total.waits.values}
    assert waits == {"A001": 4, "A002": 12 + 9}
    assert found.total.servings.median == 3 * MINUTE
    assert [(desk.name, labels(desk.served)) for desk in found.clerks] == [
        ("李静", ["A001"]),
        ("wangfang", ["A002"]),
    ]
    assert [(bad.ticket[-4:], bad.follow_up) for bad in found.ratings.bad] == [("A001", FollowUpState.OPEN)]
    assert found.tickets[first.id].level == 1
    assert not found.whole
    assert found.before is None
    assert found.week_ago is None


def test_a_ticket_served_after_midnight_counts_once_on_the_day_it_was_taken(played: PlayedHall) -> None:
    sit_down(played)
    played.at(14 * 60 + 55)  # 23:55
    played.take(1)
    assert played.serve("5", "lijing", called=14 * 60 + 58, walked=1, served=9).state is TicketState.DONE
    played.at(15 * 60 + 20)
    day, next_day = played.report(), played.report("2026-11-25")
    assert (day.whole, next_day.whole) == (True, False)
    assert labels(day.total.served) == ["A001"]
    assert day.total.waits.longest == 3 * MINUTE
    assert day.total.servings.longest == 9 * MINUTE
    assert next_day.total.arrivals == ()
    assert next_day.before is not None
    assert next_day.before.day == DAY


def test_other_days_are_compared_at_the_same_time_of_day(played: PlayedHall) -> None:
    for back, count in ((7, 3), (1, 2), (0, 1)):
        played.day = (date.fromisoformat(DAY) - timedelta(days=back)).isoformat()
        played.at(0)
        played.queue.open_window("5", "lijing")
        for serial in range(count):
            played.take(10 * back + serial)
        played.serve("5", "lijing", called=5, walked=1, served=4)
        played.at(60)
        late = played.take(10 * back + 9)
        played.queue.cancel(late.id, "kiosk-1")
        for serial in range(1, count):
            played.serve("5", "lijing", called=60 + 5 * serial, walked=0, served=1)
        played.queue.close_window("5", "lijing")
    played.at(30)
    today = played.report()
    assert len(today.total.arrivals) == 1
    assert today.before is not None
    assert today.week_ago is not None
    assert (today.before.day, len(today.before.total.arrivals), len(today.before.total.waiting)) == (
        "2026-11-23",
        2,
        1,
    )
    assert (len(today.week_ago.total.arrivals), len(today.week_ago.total.served)) == (3, 1)
    whole = played.report("2026-11-23")
    assert whole.whole
    assert (len(whole.total.arrivals), len(whole.total.served), len(whole.total.cancelled)) == (3, 2, 1)
    assert whole.week_ago is None


def test_cases_and_what_was_spared_are_counted_on_the_day_they_were_accepted(played: PlayedHall) -> None:
    sit_down(played)
    played.at(0)
    ticket = played.take(1)
    given = (
        Given("id_card", "居民身份证", How.LICENCE, licence="id_card"),
        Given("licence", "营业执照", How.LICENCE, licence="business_licence"),
        Given("plan", "平面图", How.SCAN, pages=2),
        Given("promise", "承诺书", How.COMMITMENT),
    )
    intake = Intake("1", "食品经营许可", ticket.person, ticket.id, "5", "lijing", {"name": "小满面馆"}, given)
    terms = Terms(("市场监督管理局",), DAY, "2026-12-01", "2026-12-22")
    decided = decide_accept("LJ-1", intake, terms, {}, [], {}, {})
    assert isinstance(decided, list)
    with played.hall.unit("lijing") as unit:
        unit.append(decided)
        unit.commit("LJ-1")
    found = played.report()
    assert found.cases == (CaseFigures("LJ-1", "食品经营许可", ticket.id, materials=4, waived=2),)
    assert found.waived == 2
    assert played.report("2026-11-23").cases == ()


def test_the_number_of_statements_does_not_grow_with_the_tickets(played: PlayedHall) -> None:
    played.at(0)

    def statements() -> int:
        seen: list[str] = []

        def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
            seen.append(statement)

        event.listen(played.hall.engine, "before_cursor_execute", note)
        try:
            played.report()
        finally:
            event.remove(played.hall.engine, "before_cursor_execute", note)
        return sum(statement.lstrip().upper().startswith("SELECT") for statement in seen)

    before = statements()
    for serial in range(8):
        played.take(serial)
    assert statements() == before == 5


def test_entries_that_come_after_now_are_not_in_the_report(played: PlayedHall) -> None:
    played.at(0)
    played.take(1)
    now: Millis = played.clock.now()
    played.at(1)
    played.take(2)
    assert labels(day_report(played.hall, SETUP, DAY, now).total.arrivals) == ["A001"]
    assert now == OPENING
