"""The queue through its use cases, on both databases."""

import threading
from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.service import met
from shared.queueing import queries, tables
from shared.queueing.model import MINUTE, Appointment, AppointmentState, Ticket, TicketState
from shared.queueing.service import Queue, book
from tests.halls import OPENING, SETUP, HandClock, person


@pytest.fixture
def queue(hall: Side) -> Queue:
    return Queue(hall, SETUP)


def take(queue: Queue, shown: Details, line: str = "A", key: str | None = None) -> Ticket:
    ticket = queue.take_ticket(shown, line, Evidence.ID_CARD, "kiosk-1", key)
    assert isinstance(ticket, Ticket), ticket
    return ticket


def refused(outcome: object) -> str:
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


def booked(queue: Queue, shown: Details, begins: int, name: str = "ap-1") -> str:
    with queue.hall.unit("platform") as unit:
        who = met(unit, shown)
        assert isinstance(who, str)
        book(unit, Appointment(name, who, "item", begins, begins + 30 * MINUTE, AppointmentState.BOOKED))
        unit.commit(None)
    return name


def test_numbers_run_without_a_gap_per_line_and_day(queue: Queue, clock: HandClock) -> None:
    labels = [take(queue, person(n), line).label for n, line in enumerate("AABAB", start=1)]
    assert labels == ["A001", "A002", "B001", "A003", "B002"]
    clock.advance(24 * 60 * MINUTE)
    assert take(queue, person(9)).label == "A001"


def test_a_person_holds_one_live_ticket_per_line(queue: Queue) -> None:
    first = take(queue, person())
    again = queue.take_ticket(person(), "A", Evidence.ID_CARD, "kiosk-2")
    assert again == Refusal("queueing.already_waiting", {"number": "A001", "ticket": first.id})
    assert take(queue, person(), "B").label == "B001"
    assert isinstance(queue.cancel(first.id, "kiosk-1"), Ticket)
    assert take(queue, person()).label == "A002"


def test_a_ticket_left_waiting_yesterday_does_not_stand_in_the_way(queue: Queue, clock: HandClock) -> None:
    left = take(queue, person())
    clock.advance(24 * 60 * MINUTE)
    assert take(queue, person()).id == "2026-11-25-A001"
    with queue.hall.read() as conn:
        lapsed = queries.ticket(conn, left.id)
    assert lapsed is not None
    assert lapsed.state is TicketState.CANCELLED


def test_a_repeated_command_gets_the_first_answer(queue: Queue) -> None:
    assert take(queue, person(), key="k") == take(queue, person(), key="k")
    with queue.hall.read() as conn:
        assert queries.last_number(conn, "2026-11-24", "A") == 1


def test_a_visit_from_ticket_to_done_keeps_its_intervals(queue: Queue, clock: HandClock) -> None:
    ticket = take(queue, person())
    queue.open_window("5", "lijing")
    for act, minutes in ((queue.call_next, 4), (queue.begin_serving, 1), (queue.finish, 7)):
        clock.advance(minutes * MINUTE)
        done = act("5", "lijing") if act == queue.call_next else act(ticket.id, "lijing")
        assert isinstance(done, Ticket), done
    with queue.hall.read() as conn:
        rows = conn.execute(select(tables.spans).order_by(tables.spans.c.began)).mappings().all()
    assert [(row["kind"], (row["ended"] - row["began"]) // MINUTE) for row in rows] == [
        ("waiting", 4),
        ("walking", 1),
        ("serving", 7),
    ]


def test_an_appointment_on_time_goes_ahead_and_says_why(queue: Queue, clock: HandClock) -> None:
    first = take(queue, person(1))
    clock.advance(12 * MINUTE)
    name = booked(queue, person(2), OPENING + 30 * MINUTE)
    checked_in = queue.check_in(person(2), name, Evidence.ID_CARD, "kiosk-1")
    assert isinstance(checked_in, Ticket)
    assert checked_in.label == "Y001"
    queue.open_window("5", "lijing")
    with queue.hall.read() as conn:
        choice = queries.next_for(conn, SETUP, "2026-11-24", "5")
    assert choice is not None
    assert (choice.ticket.label, choice.rule) == ("Y001", "appointment")
    assert choice.passed == first
    called = queue.call_next("5", "lijing")
    assert isinstance(called, Ticket)
    assert (called.label, called.rule) == ("Y001", "appointment")


def test_check_in_refuses_early_late_twice_and_strangers(queue: Queue, clock: HandClock) -> None:
    name = booked(queue, person(1), OPENING + 60 * MINUTE)

    def check_in(who: Details) -> Ticket | Refusal:
        return queue.check_in(who, name, Evidence.ID_CARD, "kiosk-1")

    assert refused(check_in(person(1))) == "queueing.appointment_too_early"
    assert refused(check_in(person(2))) == "queueing.no_appointment"
    clock.advance(60 * MINUTE)
    assert isinstance(check_in(person(1)), Ticket)
    assert refused(check_in(person(1))) == "queueing.appointment_already_used"
    late = booked(queue, person(3), OPENING + 30 * MINUTE, "ap-2")
    assert refused(queue.check_in(person(3), late, Evidence.ID_CARD, "k")) == "queueing.appointment_too_late"


def test_an_expired_card_and_a_wrong_number_are_refused(queue: Queue) -> None:
    expired = queue.take_ticket(person(valid_to="2026-11-23"), "A", Evidence.ID_CARD, "k")
    assert expired == Refusal("people.card_expired", {"valid_to": "2026-11-23"})
    good = person()
    wrong = Details(good.name, good.number[:-1] + "?", good.sex, good.birth)
    assert refused(queue.take_ticket(wrong, "A", Evidence.ID_CARD, "k")) == "people.bad_number"
    with queue.hall.read() as conn:
        assert queue.hall.journal.count(conn, "LJ01") == 0


def test_a_window_has_one_citizen_at_a_time(queue: Queue) -> None:
    for n in (1, 2):
        take(queue, person(n))
    assert refused(queue.call_next("5", "lijing")) == "queueing.window_not_open"
    queue.open_window("5", "lijing")
    assert refused(queue.open_window("5", "wangwei")) == "staff.window_taken"
    assert isinstance(queue.call_next("5", "lijing"), Ticket)
    assert queue.call_next("5", "lijing") == Refusal(
        "queueing.window_busy", {"number": "A001", "ticket": "2026-11-24-A001"}
    )


def test_a_missed_ticket_rejoins_a_few_places_down(queue: Queue, clock: HandClock) -> None:
    for n in (1, 2, 3):
        take(queue, person(n))
        clock.advance(MINUTE)
    queue.open_window("5", "lijing")
    called = queue.call_next("5", "lijing")
    assert isinstance(called, Ticket)
    queue.miss(called.id, "lijing")
    clock.advance(MINUTE)
    back = queue.rejoin(called.id, "desk")
    assert isinstance(back, Ticket)
    assert back.state is TicketState.WAITING
    following = [queue.call_next("5", "lijing")]
    queue.begin_serving("2026-11-24-A002", "lijing")
    queue.finish("2026-11-24-A002", "lijing")
    following.append(queue.call_next("5", "lijing"))
    assert [t.label for t in following if isinstance(t, Ticket)] == ["A002", "A003"]


def test_the_database_itself_refuses_a_second_open_call(queue: Queue) -> None:
    take(queue, person(1))
    take(queue, person(2))
    queue.open_window("5", "lijing")
    queue.call_next("5", "lijing")
    second = tables.tickets.update().where(tables.tickets.c.label == "A002")
    with queue.hall.engine.connect() as conn, pytest.raises(IntegrityError):
        conn.execute(second.values(state="called", window="5", clerk="other"))
    again = {"ticket": "2026-11-24-A001", "began": 1, "kind": "walking", "window": "6"}
    with queue.hall.engine.connect() as conn, pytest.raises(IntegrityError):
        conn.execute(insert(tables.spans), again)


def test_stations_at_once_give_no_number_and_no_call_twice(queue: Queue) -> None:
    """Eight stations take 80 tickets, then two windows call until nobody waits."""

    def station(number: int) -> None:
        for n in range(10):
            take(queue, person(number * 100 + n))

    run_together([lambda k=k: station(k) for k in range(8)])
    called: list[str] = []

    def window(name: str, clerk: str) -> None:
        while isinstance(ticket := queue.call_next(name, clerk), Ticket):
            called.append(ticket.label)
            queue.begin_serving(ticket.id, clerk)
            queue.finish(ticket.id, clerk)

    queue.open_window("5", "lijing")
    queue.open_window("6", "wangwei")
    run_together([lambda: window("5", "lijing"), lambda: window("6", "wangwei")])
    assert Counter(called) == Counter(f"A{n:03d}" for n in range(1, 81))


def run_together(works: list[Callable[[], None]]) -> None:
    failures: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as failure:  # noqa: BLE001  # reported below, in the test's own thread
            failures.append(failure)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures, failures


def test_the_line_tells_before_what_the_ticket_tells_after(queue: Queue, clock: HandClock) -> None:
    """Two of line B wait for window 6; window 5 is free, so a ticket of line A is called at once."""
    queue.open_window("5", "lijing")
    queue.open_window("6", "wangwei")
    for serial in (1, 2, 3):
        take(queue, person(serial), "B")
        clock.advance(MINUTE)
    assert isinstance(queue.call_next("6", "wangwei"), Ticket)

    def told(line: str) -> tuple[int, int]:
        with queue.hall.read() as conn:
            statuses = queries.line_statuses(conn, SETUP, "2026-11-24", clock.now())
        return next((each.ahead, each.estimate) for each in statuses if each.code == line)

    def stands(ticket: Ticket) -> tuple[int, int]:
        with queue.hall.read() as conn:
            place = queries.place_of(conn, SETUP, ticket, clock.now())
        return place.ahead, place.estimate

    for serial, (line, expected) in enumerate(
        [("A", (0, 0)), ("A", (1, 6 * MINUTE)), ("B", (2, 18 * MINUTE))], start=4
    ):
        before = told(line)
        assert before == stands(take(queue, person(serial), line)) == expected
