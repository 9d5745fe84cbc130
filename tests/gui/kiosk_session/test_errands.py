"""Errands of a visit: one at a time, each with its own key, and nothing of them left for the next person."""

from pytestqt.exceptions import capture_exceptions

from kiosk.flow import Goal, Page
from kiosk.visit import PaperNotReady
from shared.devices.cards.watch import Removed
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from tests.gui.held_session import Held, ScriptedErrands, opened, type_digits


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
