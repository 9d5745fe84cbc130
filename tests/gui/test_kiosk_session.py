"""The session without its pages: work held back by hand, so that every order of events can be played."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from shiboken6 import delete

from kiosk.flow import Goal, Page
from kiosk.showing import details
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.place import Place
from kiosk.viewmodels.session import Session
from kiosk.visit import (
    Booking,
    DocumentTold,
    GivenTicket,
    Known,
    Overview,
    PaperNotReady,
    PhoneWait,
    SlipFate,
    Visitor,
)
from shared.devices.cards.model import CardProblem, IdCard
from shared.devices.cards.samples import SAMPLES, load
from shared.devices.cards.watch import Failed, Placed, Removed
from shared.devices.codes.model import CodeRead, ScannerCame, ScannerWent
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.qt.jobs import HandExecutor, Jobs
from shared.qt.theme import Theme
from shared.qt.translations import Translations
from shared.queueing.model import Ticket, TicketState
from tests.halls import OPENING, ZONE, HandClock

CARD = load(SAMPLES / "zhang_xiaoman.toml")
OTHER = load(SAMPLES / "li_jianguo.toml")


@dataclass
class ScriptedErrands:
    """Answers as a test says; remembers what was asked and with which key."""

    answers: dict[str, Callable[[], object]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def ways(self) -> "ScriptedErrands":
        return self

    def scan(self, text: str, key: str) -> object:
        return self._answer(f"scan {text}", key, Known(details(CARD), Evidence.IDENTITY_CODE))

    def send_code(self, phone: str) -> object:
        wait = PhoneWait("c", phone, "138****0018", OPENING + 300_000, OPENING)
        return self._answer(f"send {phone}", "", wait)

    def check_code(self, wait: PhoneWait, digits: str) -> object:
        return self._answer(f"check {digits}", "", Known(details(CARD), Evidence.PHONE_CODE))

    def left_open(self) -> list[object]:
        return []

    def recover(self, left: list[object]) -> list[object]:
        return left

    def overview(self) -> Overview:
        return Overview(())

    def meet(self, shown: Details, evidence: Evidence, key: str) -> object:
        return self._answer("meet", key, Visitor(shown.number, shown, evidence))

    def look_up(self, known: str, shown: Details, evidence: Evidence) -> object:
        return Visitor(known, shown, evidence)

    def take_ticket(self, visitor: Visitor, line: str, on_paper: bool, key: str) -> object:
        return self._answer(f"take {line} {'paper' if on_paper else 'screen'}", key, given(line))

    def _answer(self, what: str, key: str, usual: object) -> object:
        self.asked.append((what, key))
        return self.answers.pop(what, lambda: usual)()


def given(line: str) -> GivenTicket:
    ticket = Ticket(
        f"2026-11-24-{line}001", "2026-11-24", line, 1, f"{line}001", "p", TicketState.WAITING, None, None, "id_card",
        0, 0, 0,
    )  # fmt: skip
    return GivenTicket(ticket, line, 0, 0, SlipFate.PRINTED, "x")


@dataclass
class Held:
    """A session, the work it has begun, and what stands behind it."""

    session: Session
    work: HandExecutor
    errands: ScriptedErrands
    clock: HandClock
    looked_anew: list[bool]

    @property
    def page(self) -> Page:
        return self.session.scene.nav.page

    def place(self, card: IdCard = CARD) -> None:
        self.session.take_card_event(Placed(card))

    def settle(self) -> None:
        """Let all that was begun come to its end, but not begin the next poll."""
        for _ in range(len(self.work)):
            self.work.step()


@pytest.fixture
def held(qapp: QApplication, compiled_translations: Path) -> Iterator[Held]:
    work, clock, errands = HandExecutor(), HandClock(), ScriptedErrands()
    access = AccessModel(Theme(), Translations(qapp, compiled_translations), "en")
    session = Session(Place("hall", "kiosk", "kiosk-3", ZONE, "en"), Jobs(work), clock, access)
    session.open(lambda: errands)  # type: ignore[arg-type,return-value]  # scripted instead of real
    looked: list[bool] = []
    session.watch_cards(lambda: looked.append(True))
    yield Held(session, work, errands, clock, looked)
    # Left to Python's collector, its timer could be destroyed on a worker thread of a later test.
    delete(session)


def opened(held: Held) -> Held:
    held.work.step()
    held.settle()
    return held


def test_a_card_laid_down_before_the_hall_is_open_is_read_when_it_is(held: Held) -> None:
    held.place()
    assert held.page is Page.HOME
    opened(held)
    held.settle()
    assert held.page is Page.LINES


def test_a_hall_that_cannot_be_opened_is_tried_again(held: Held) -> None:
    def away() -> ScriptedErrands:
        raise EnvironmentFault("environment.database_away")

    held.session.open(away)  # type: ignore[arg-type]  # scripted instead of real
    held.settle()
    assert held.session.scene.ready  # the fixture's opener came through; the other waits for its turn


def test_a_second_touch_while_the_first_is_at_work_does_nothing(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.session.chooseLine("A")
    held.session.chooseLine("A")
    held.session.chooseLine("B")
    held.settle()
    assert [what for what, _ in held.errands.asked] == ["meet", "take A paper"]
    assert held.page is Page.TICKET_TAKEN


def test_a_repeat_after_a_fault_has_the_key_of_the_first_try(held: Held) -> None:
    def away() -> object:
        raise EnvironmentFault("environment.database_away")

    opened(held).place()
    held.settle()
    held.errands.answers["take A paper"] = away
    held.session.chooseLine("A")
    held.settle()
    assert held.page is Page.PROBLEM
    held.session.back()
    held.settle()
    held.session.chooseLine("A")
    held.settle()
    (_, first), (_, second) = held.errands.asked[-2:]
    assert first == second
    assert held.page is Page.TICKET_TAKEN


def test_two_errands_never_share_a_key(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.errands.answers["take A paper"] = lambda: Refusal("queueing.already_waiting", {"number": "A001"})
    held.session.chooseLine("A")
    held.settle()
    held.session.back()
    held.session.chooseLine("A")
    held.settle()
    keys = [key for _, key in held.errands.asked]
    assert len(set(keys)) == len(keys)


def test_no_paper_is_an_offer_not_a_number(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.errands.answers["take A paper"] = lambda: PaperNotReady(paper_out=True)
    held.session.chooseLine("A")
    held.settle()
    assert held.session.guidance.offering
    assert held.session.guidance.paperOut
    held.session.takeOnScreen()
    held.settle()
    assert held.errands.asked[-1][0] == "take A screen"
    assert held.page is Page.TICKET_TAKEN


def test_what_comes_back_after_the_visit_ended_is_dropped(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.session.chooseLine("A")
    held.session.leave()
    held.settle()
    assert held.page is Page.HOME
    assert held.session.scene.visitor is None
    assert held.session.scene.given is None


def test_leaving_leaves_nothing_of_the_person_in_any_model(held: Held) -> None:
    opened(held).place()
    held.settle()
    assert held.session.home.person == "张**"
    held.session.leave()
    assert (held.session.home.person, held.session.home.number, held.session.guidance.known) == (
        "",
        "",
        False,
    )
    assert "张" not in repr(held.session.scene)


def test_a_tile_asks_for_a_card_that_lies_there_already_to_be_read_anew(held: Held) -> None:
    opened(held)
    held.session.want(Goal.RATE)
    assert held.page is Page.PRESENT_CARD
    assert held.looked_anew == [True]


def test_a_card_taken_away_shortens_the_wait(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.clock.advance(70_000)
    held.session.tick()
    assert held.page is Page.LINES
    held.session.touched()
    held.session.take_card_event(Removed())
    held.clock.advance(61_000)
    held.session.tick()
    assert held.page is Page.HOME


def test_a_reader_that_fails_disturbs_nobody_who_needs_no_card(held: Held) -> None:
    opened(held).session.take_card_event(Failed(CardProblem.reader_gone, present_again=False))
    assert held.page is Page.HOME
    assert held.session.guidance.readerTrouble
    held.session.want(Goal.TAKE_TICKET)
    assert held.page is Page.PRESENT_CARD
    assert not held.session.identity.canCard
    held.session.take_card_event(Removed())
    assert held.session.identity.canCard
    assert not held.session.guidance.readerTrouble


def test_a_bug_is_gentle_on_the_screen_and_loud_in_the_log(held: Held) -> None:
    opened(held).place()
    held.settle()
    held.errands.answers["take A paper"] = lambda: 1 // 0
    held.session.chooseLine("A")
    with capture_exceptions() as loud:
        held.settle()
    assert [kind for kind, *_ in loud] == [ZeroDivisionError]
    assert held.page is Page.PROBLEM
    assert held.session.guidance.problemNext


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


def scan(held: Held, text: str) -> None:
    held.session.take_code_event(CodeRead(text))
    for _ in range(3):  # the code, then the person, then what the hall has for them
        held.settle()


def type_digits(held: Held, digits: str) -> None:
    for digit in digits:
        held.session.typeDigit(digit)


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


def test_nothing_that_was_typed_or_scanned_stays_for_the_next_person(held: Held) -> None:
    opened(held).session.want(Goal.RATE)
    held.session.choosePhone()
    type_digits(held, "13805710018")
    held.session.sendCode()
    held.settle()
    type_digits(held, "246")
    held.session.leave()
    scene, identity = held.session.scene, held.session.identity
    assert (scene.typed, scene.phone, scene.scanned, scene.booking, scene.told) == ("", None, "", "", None)
    assert (identity.typed, identity.phone) == ("", "")


def test_devices_that_come_and_go_are_told_and_only_what_works_is_offered(held: Held) -> None:
    opened(held)
    guidance, identity = held.session.guidance, held.session.identity
    assert not identity.canScan
    held.session.take_code_event(ScannerCame())
    assert (identity.canScan, guidance.scannerTrouble) == (True, "")
    held.session.take_code_event(ScannerWent())
    assert not identity.canScan
    assert guidance.scannerTrouble
    held.session.leave()
    assert guidance.scannerTrouble  # it is the terminal's, not the visit's
    held.session.take_code_event(ScannerCame())
    assert guidance.scannerTrouble == ""
    held.session.without_card_reader()
    assert (identity.canCard, bool(guidance.readerTrouble)) == (False, True)


def test_a_reader_for_social_security_cards_is_missed_once_it_was_there(held: Held) -> None:
    guidance = opened(held).session.guidance
    held.session.chip_reader(there=False)
    assert (guidance.cards, guidance.chipTrouble) == ("id", "")
    held.session.chip_reader(there=True)
    assert (guidance.cards, guidance.chipTrouble) == ("both", "")
    held.session.chip_reader(there=False)
    held.session.chip_reader(there=False)
    assert guidance.cards == "id"
    assert guidance.chipTrouble
    held.session.take_card_event(Failed(CardProblem.reader_gone, present_again=False))
    assert (guidance.cards, held.session.identity.canCard) == ("", False)
    held.session.chip_reader(there=True)
    assert (guidance.cards, guidance.chipTrouble, held.session.identity.canCard) == ("chip", "", True)
    assert guidance.readerTrouble


def test_no_page_ends_by_a_device_that_goes(held: Held) -> None:
    opened(held).session.want(Goal.RATE)
    held.session.choosePhone()
    type_digits(held, "138")
    held.session.take_card_event(Failed(CardProblem.reader_gone, present_again=False))
    held.session.take_code_event(ScannerWent())
    assert held.page is Page.PHONE
    assert held.session.identity.typed == "138"
