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
from kiosk.visit import GivenTicket, Overview, PaperNotReady, SlipFate, Visitor
from shared.devices.cards.model import CardProblem, IdCard
from shared.devices.cards.samples import SAMPLES, load
from shared.devices.cards.watch import Failed, Placed, Removed
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.qt.jobs import HandExecutor, Jobs
from shared.qt.theme import Theme
from shared.qt.translations import Translations
from shared.queueing.model import Ticket, TicketState
from tests.halls import ZONE, HandClock

CARD = load(SAMPLES / "zhang_xiaoman.toml")
OTHER = load(SAMPLES / "li_jianguo.toml")


@dataclass
class ScriptedErrands:
    """Answers as a test says; remembers what was asked and with which key."""

    answers: dict[str, Callable[[], object]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

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
    assert held.page is Page.PROBLEM


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
