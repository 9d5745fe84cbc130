"""Readers and scanners that come, go and fail, and what is offered then."""

from kiosk.flow import Goal, Page
from shared.devices.cards.model import CardProblem
from shared.devices.cards.watch import Failed, Removed
from shared.devices.codes.model import ScannerCame, ScannerWent
from tests.gui.held_session import Held, opened, type_digits


def test_a_tile_asks_for_a_card_that_lies_there_already_to_be_read_anew(held: Held) -> None:
    opened(held)
    held.session.want(Goal.RATE)
    assert held.page is Page.PRESENT_CARD
    assert held.looked_anew == [True]


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
