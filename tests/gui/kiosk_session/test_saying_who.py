"""Who stands at the kiosk: cards, other evidence, scanned codes, a phone and its code."""

from kiosk.flow import Goal, Page
from kiosk.showing import details
from kiosk.visit import Booking, DocumentTold, Known, Visitor
from shared.devices.codes.model import CodeRead, ScannerCame
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from tests.gui.held_session import CARD, OTHER, Held, opened, scan, type_digits
from tests.halls import OPENING


def test_a_card_laid_down_before_the_hall_is_open_is_read_when_it_is(held: Held) -> None:
    held.place()
    assert held.page is Page.HOME
    opened(held)
    held.settle()
    assert held.page is Page.LINES


def test_another_persons_card_takes_the_first_ones_data_away(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.session.chooseLine("A")
    held.settle()
    held.place(OTHER)
    held.settle()
    assert held.session.home.person == "李**"
    assert held.session.scene.given is None


def test_any_device_may_say_who_stands_here(held: Held) -> None:
    opened(held).session.identify(details(CARD), Evidence.PHONE_CODE)
    held.settle()
    assert held.page is Page.LINES
    visitor = held.session.scene.visitor
    assert visitor is not None
    assert visitor.evidence is Evidence.PHONE_CODE


def test_within_a_visit_more_evidence_counts_and_less_takes_nothing_away(held: Held) -> None:
    seen = []
    opened(held)
    for evidence in (Evidence.SIGNED_CODE, Evidence.ID_CARD, Evidence.PHONE_CODE):
        held.session.identify(details(CARD), evidence)
        held.settle()
        held.settle()
        assert held.session.scene.visitor is not None
        seen.append(held.session.scene.visitor.evidence)
    assert seen == [Evidence.SIGNED_CODE, Evidence.ID_CARD, Evidence.ID_CARD]


def test_a_scanned_code_begins_the_visit_of_whoever_it_names(held: Held) -> None:
    scan(opened(held), "token")
    assert held.page is Page.LINES
    assert held.session.home.person == "张**"
    visitor = held.session.scene.visitor
    assert visitor is not None
    assert visitor.evidence is Evidence.IDENTITY_CODE


def test_an_appointments_code_leads_to_its_check_in_before_the_others(held: Held) -> None:
    opened(held)
    bookings = tuple(Booking(name, OPENING, "x") for name in ("Y1", "Y2"))
    seen = Visitor(CARD.number, details(CARD), Evidence.SIGNED_CODE, bookings=bookings)
    held.errands.answers["scan Y2"] = lambda: Known(details(CARD), Evidence.SIGNED_CODE, Goal.CHECK_IN, "Y2")
    held.errands.answers["meet"] = lambda: seen
    held.session.take_code_event(CodeRead("Y2"))
    held.work.step()
    held.work.step()
    assert held.page is Page.CHECK_IN
    rows = held.session.tickets.bookings
    assert [rows.data(rows.index(row), 256) for row in range(2)] == ["Y2", "Y1"]


def test_a_code_that_lies_before_the_scanner_is_asked_about_once_a_visit(held: Held) -> None:
    opened(held)
    for _ in range(3):
        scan(held, "token")
    assert [what for what, _ in held.errands.asked] == ["scan token", "meet"]
    held.session.leave()
    scan(held, "token")
    assert [what for what, _ in held.errands.asked[2:]] == ["scan token", "meet"]


def test_a_code_that_is_no_good_leads_on_to_the_other_ways(held: Held) -> None:
    opened(held).session.take_code_event(ScannerCame())
    held.errands.answers["scan old"] = lambda: Refusal("codes.used", {"at": OPENING})
    scan(held, "old")
    assert held.page is Page.PROBLEM
    assert held.session.guidance.otherWays
    held.session.back()
    assert held.page is Page.PRESENT_CARD
    assert held.session.identity.canScan


def test_what_is_scanned_while_work_is_under_way_or_before_the_hall_is_open_is_let_go(held: Held) -> None:
    held.session.take_code_event(CodeRead("early"))
    opened(held).place()
    held.session.take_code_event(CodeRead("meanwhile"))
    held.settle()
    assert [what for what, _ in held.errands.asked] == ["meet"]


def test_a_document_is_told_of_without_a_visit(held: Held) -> None:
    told = DocumentTold("offline", "S1", "临江市市场监督管理局", "2026-11-24")
    opened(held).errands.answers["scan document"] = lambda: told
    scan(held, "document")
    assert held.page is Page.DOCUMENT_CODE
    identity = held.session.identity
    assert (identity.verdict, identity.serial, identity.kind) == ("offline", "S1", "")
    held.session.back()
    assert held.page is Page.HOME
    assert held.session.scene.visitor is None


def test_a_phone_number_and_its_code_identify(held: Held) -> None:
    opened(held).session.want(Goal.PROGRESS)
    held.session.choosePhone()
    assert held.page is Page.PHONE
    type_digits(held, "13805710018999x")
    assert (held.session.identity.typed, held.session.identity.complete) == ("138 0571 0018", True)
    held.session.eraseDigit()
    held.session.sendCode()
    held.settle()
    assert held.errands.asked == []  # ten digits are no number
    type_digits(held, "8")
    held.session.sendCode()
    held.settle()
    assert held.page is Page.PHONE_CODE
    assert held.session.identity.phone == "138****0018"
    assert held.session.identity.againIn == 60
    held.errands.answers["check 111111"] = lambda: 4
    type_digits(held, "111111")
    held.settle()
    assert held.page is Page.PHONE_CODE
    assert (held.session.identity.triesLeft, held.session.identity.typed) == (4, "")
    type_digits(held, "246810")
    held.settle()
    held.settle()
    assert held.page is Page.PROGRESS
    visitor = held.session.scene.visitor
    assert visitor is not None
    assert visitor.evidence is Evidence.PHONE_CODE
    assert "13805710018" not in repr(held.session.scene)


def test_whoever_goes_back_from_the_code_waits_for_the_one_that_is_on_its_way(held: Held) -> None:
    opened(held).session.want(Goal.RATE)
    held.session.choosePhone()
    for _ in range(2):
        type_digits(held, "13805710018")
        held.session.sendCode()
        held.settle()
        assert held.page is Page.PHONE_CODE
        held.session.back()
        assert held.page is Page.PHONE
    assert [what for what, _ in held.errands.asked] == ["send 13805710018"]
    held.clock.advance(60_000)
    type_digits(held, "13805710018")
    held.session.sendCode()
    held.settle()
    assert len(held.errands.asked) == 2


def test_the_last_wrong_try_is_told_and_another_code_can_be_sent(held: Held) -> None:
    opened(held).session.want(Goal.RATE)
    held.session.choosePhone()
    type_digits(held, "13805710018")
    held.session.sendCode()
    held.settle()
    held.errands.answers["check 111111"] = lambda: 0
    type_digits(held, "111111")
    held.settle()
    assert held.page is Page.PROBLEM
    held.session.back()
    assert held.page is Page.PHONE_CODE
    held.session.sendAgain()
    held.settle()
    assert [what for what, _ in held.errands.asked][-1] == "send 13805710018"
    assert held.session.identity.triesLeft == -1
