"""Appointment and ticket codes at a hall: whom they were made for, once, and every way they are refused."""

from base64 import b64encode
from dataclasses import replace

import pytest

from shared.codes.model import AppointmentCode, CollectingCode, TicketCode, trace
from shared.codes.own import appointment_text, collecting_text, read_own
from shared.codes.queries import authorisations_of
from shared.codes.service import Codes, Collector, Shown
from shared.codes.token import CodeProblem
from shared.codes.trusting import trust_of
from shared.db.unit import Side
from shared.issuing.desk import grant
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.sealing import SideKeys
from shared.people.service import erase, key_ring, meet
from shared.queueing.model import MINUTE, Appointment, AppointmentState, Ticket
from shared.queueing.service import Queue, book
from shared.sync import queries as sync
from shared.sync.wire import Enrolled
from tests.documents import granted
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


def test_an_authorisation_is_bound_to_the_first_who_shows_it(hall: Side, clock: HandClock) -> None:
    codes, holder, friend = Codes(hall), meet(hall, person(), "k"), meet(hall, person(2), "k")
    assert isinstance(holder, str)
    assert isinstance(friend, str)
    with hall.unit("platform") as unit:
        grant(unit, granted("S1"), holder)
        unit.commit(None)
    key = key_ring(hall).keys.signing_key
    code = CollectingCode(
        ("S1", "S9"), hall.stream, OPENING + MINUTE, "00ff", trace(person(2).number, "00ff")
    )
    text = collecting_text(code, key)

    def show(said: CollectingCode = code, n: int = 2, evidence: Evidence = Evidence.ID_CARD) -> object:
        who = Collector(friend if n == 2 else "p-other", person(n).number, evidence)
        shown = codes.show_collecting(said, text, who, "kiosk-1")
        return shown.code if isinstance(shown, Refusal) else shown

    assert show(evidence=Evidence.PHONE_CODE) == "people.evidence_too_weak"
    assert show(replace(code, hall="LJ02")) == "codes.other_hall"
    assert show(replace(code, documents=("S9",))) == "codes.documents_not_here"
    assert show(n=3) == "codes.names_another"
    assert [show(), show()] == [True, True]
    assert show(n=3) == "codes.shown_by_another"
    with hall.read() as conn:
        (word,) = authorisations_of(conn, friend, OPENING)
        (kept,) = (one for one in hall.journal.all(conn, hall.stream) if one.kind.startswith("codes."))
        assert hall.opened(conn, kept) == {"code": text}
        assert authorisations_of(conn, friend, OPENING + MINUTE) == []
    assert (word.holder, word.documents) == (holder, ["S1"])
    clock.advance(MINUTE)
    assert show() == "codes.expired"


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
