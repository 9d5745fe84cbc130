"""Appointment and ticket codes at a hall: whom they were made for, once, and every way they are refused."""

from base64 import b64encode
from dataclasses import replace

import pytest

from shared.codes.model import AppointmentCode, TicketCode
from shared.codes.own import appointment_text, read_own
from shared.codes.service import Codes, Shown
from shared.codes.token import CodeProblem
from shared.codes.trusting import trust_of
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.sealing import SideKeys
from shared.people.service import erase, key_ring, meet
from shared.queueing.model import MINUTE, Appointment, AppointmentState, Ticket
from shared.queueing.service import Queue, book
from shared.sync import queries as sync
from shared.sync.wire import Enrolled
from tests.halls import OPENING, SETUP, HandClock, person

DAY = 24 * 60 * MINUTE
PLATFORM = SideKeys.made()
WITHOUT_CARD = replace(person(), valid_from=None, valid_to=None)


def booked(
    hall: Side, shown: Details, begins: int = OPENING + 10 * MINUTE, name: str = "Y1"
) -> AppointmentCode:
    """An appointment the hall holds, and the code the platform shows for it."""
    who = meet(hall, shown, "kiosk-1")
    assert isinstance(who, str)
    with hall.unit("platform") as unit:
        book(unit, Appointment(name, who, "x", begins, begins + 30 * MINUTE, AppointmentState.BOOKED))
        unit.commit(None)
    return AppointmentCode(name, hall.stream, begins + 30 * MINUTE, "00ff00ff00ff00ff")


def told(outcome: Shown | Refusal) -> str:
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


def test_an_appointments_code_leads_to_its_person_once(hall: Side, clock: HandClock) -> None:
    code, codes = booked(hall, person()), Codes(hall)
    assert codes.show_appointment(code, "kiosk-1") == Shown(WITHOUT_CARD, appointment="Y1")
    clock.advance(MINUTE)
    again = codes.show_appointment(code, "kiosk-2")
    assert again == Refusal("codes.used", {"at": OPENING})
    fresh = codes.show_appointment(replace(code, use="01"), "kiosk-2")
    assert isinstance(fresh, Shown)
    with hall.read() as conn:
        (entry, _) = (one for one in hall.journal.all(conn, hall.stream) if one.kind == "codes.code_used")
    assert (entry.subject, entry.body["appointment"], entry.actor) == (code.use, "Y1", "kiosk-1")


def test_a_repeat_of_the_same_command_is_answered_as_the_first(hall: Side) -> None:
    code, codes = booked(hall, person()), Codes(hall)
    first = codes.show_appointment(code, "kiosk-1", "key")
    assert codes.show_appointment(code, "kiosk-1", "key") == first
    assert told(codes.show_appointment(code, "kiosk-1", "other key")) == "codes.used"


def test_what_leads_nowhere_is_told_and_stays_good(hall: Side, clock: HandClock) -> None:
    codes = Codes(hall)
    tomorrow = booked(hall, person(), OPENING + DAY)
    for code, said in (
        (tomorrow, "codes.not_today"),
        (replace(tomorrow, hall="LJ02"), "codes.other_hall"),
        (replace(tomorrow, until=OPENING), "codes.expired"),
        (replace(tomorrow, appointment="Y9"), "codes.not_here_yet"),
    ):
        assert told(codes.show_appointment(code, "kiosk-1")) == said
    clock.advance(DAY)
    assert isinstance(codes.show_appointment(tomorrow, "kiosk-1"), Shown)


def test_a_tickets_code_is_good_as_often_as_it_is_shown(hall: Side, clock: HandClock) -> None:
    ticket = Queue(hall, SETUP).take_ticket(person(), "A", Evidence.ID_CARD, "kiosk-1")
    assert isinstance(ticket, Ticket)
    code, codes = TicketCode(ticket.id, hall.stream, OPENING + 60 * MINUTE), Codes(hall)
    for _ in range(2):
        assert codes.show_ticket(code) == Shown(WITHOUT_CARD, ticket=ticket.id)
    assert told(codes.show_ticket(replace(code, ticket="2026-11-24-A999"))) == "people.unknown_person"
    clock.advance(60 * MINUTE)
    assert told(codes.show_ticket(code)) == "codes.expired"


def test_nobody_is_shown_who_was_erased(hall: Side) -> None:
    code = booked(hall, person())
    who = meet(hall, person(), "desk")
    assert isinstance(who, str)
    erase(hall, who, "desk")
    assert told(Codes(hall).show_appointment(code, "kiosk-1")) == "people.unknown_person"


def test_the_platforms_word_counts_once_the_hall_knows_its_key(hall: Side) -> None:
    code = AppointmentCode("Y1", hall.stream, OPENING + MINUTE, "00ff")
    text, own = appointment_text(code, PLATFORM.signing_key), key_ring(hall).keys
    assert read_own(text, trust_of(hall, own.signing_public)) is CodeProblem.unknown_key
    told_at_enrolment = Enrolled(
        signing_public=b64encode(PLATFORM.signing_public).decode(),
        box_public=b64encode(PLATFORM.box_public).decode(),
    )
    with hall.unit("sync") as unit:
        sync.keep_platform_keys(unit.conn, told_at_enrolment)
        unit.commit(None)
    assert read_own(text, trust_of(hall, own.signing_public)) == code


@pytest.mark.parametrize("place", [8, 60, 120])
def test_an_altered_code_is_told_from_a_good_one(hall: Side, place: int) -> None:
    text = appointment_text(
        AppointmentCode("Y1", hall.stream, OPENING, "00ff"), key_ring(hall).keys.signing_key
    )
    changed = text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :]
    assert isinstance(read_own(changed, trust_of(hall, key_ring(hall).keys.signing_public)), CodeProblem)
