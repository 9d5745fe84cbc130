"""Printing on numbered blank paper: which sheet comes out, and what becomes of it."""

import pytest

from shared.blanks.model import Reason, Sheet, SheetState
from shared.blanks.service import Blanks
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing.adjudicating import Cleared
from shared.issuing.desk import IssuingDesk
from shared.issuing.model import RightState
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from tests.blank_paper import balance, document, in_doubt, page, sheet, state, stocked, tray
from tests.documents import SIGNED


def test_a_document_stands_on_the_sheet_that_lay_on_top_and_names_it(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    done = document(issuing.print_document("D1", rights, station))
    assert done.blank == "SP001"
    assert "SP001" in page(printer)
    assert sheet(issuing.hall, "SP001") == Sheet("SP001", "paper", SheetState.ISSUED, "kiosk-1", 1, "D1", 1)
    document(issuing.print_document("D2", rights, station))
    assert "SP002" in page(printer)
    assert tray(issuing.hall) == ["SP003"]
    handed = IssuingDesk(issuing.hall).hand_over("D1", rights, SIGNED, "kiosk-1")
    document(handed, RightState.HANDED_OVER)
    assert state(issuing.hall, "SP001") is SheetState.ISSUED
    whole = balance(issuing.hall)
    assert (whole.received, whole.issued, whole.unused, whole.loaded) == (10, 2, 8, 1)


def test_plain_paper_takes_no_sheet(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    assert document(issuing.print_document("P", rights, station)).blank is None
    assert "纸号" not in page(printer)
    assert balance(issuing.hall).unused == 10


def test_an_empty_tray_prints_nothing(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    none_loaded = Refusal("blanks.none_loaded", {"station": "kiosk-1"})
    assert issuing.print_document("D1", rights, station) == none_loaded
    blanks.receive("other", "X1", "X3", "zhaomin")
    blanks.load("kiosk-1", "X1", "X3", "zhaomin")
    other = Refusal("blanks.other_kind_loaded", {"station": "kiosk-1"})
    assert issuing.print_document("D1", rights, station) == other
    assert printer.documents == []
    assert issuing.print_document("none", rights, station) == Refusal("issuing.no_right")


def test_a_sheet_that_stayed_blank_is_the_next_again(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    printer.aborted()
    document(issuing.print_document("D1", rights, station), RightState.GRANTED)
    assert tray(issuing.hall) == ["SP001", "SP002", "SP003"]
    assert document(issuing.print_document("D2", rights, station)).blank == "SP001"
    again = document(issuing.print_document("D1", rights, station))
    assert (again.blank, again.attempt) == ("SP002", 2)


def test_a_tray_whose_last_sheet_nobody_knows_prints_nothing(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    in_doubt(issuing, rights, station, printer)
    unsettled = Refusal("blanks.unsettled", {"number": "SP001", "station": "kiosk-1", "serial": "D1"})
    waits = Refusal("blanks.last_unsettled", {"station": "kiosk-1"})
    assert issuing.print_document("D2", rights, station) == waits
    assert blanks.unload("kiosk-1", "lijing") == unsettled
    assert blanks.spoil("SP001", Reason.JAMMED, "lijing", "zhaomin") == unsettled
    assert document(issuing.print_document("P", rights, station)).blank is None, (
        "plain paper is another tray's"
    )
    assert balance(issuing.hall).in_question == 1


@pytest.mark.parametrize(
    ("found", "stands", "sheet_is", "next_one"),
    [
        ("whole", RightState.PRINTED, SheetState.ISSUED, "SP002"),
        ("spoiled", RightState.GRANTED, SheetState.SPOILED, "SP002"),
        ("untouched", RightState.GRANTED, SheetState.LOADED, "SP001"),
    ],
)
def test_two_people_say_what_became_of_it(
    issuing: Issuing,
    desk: IssuingDesk,
    blanks: Blanks,
    rights: str,
    station: Station,
    printer: IppEmulator,
    found: str,
    stands: RightState,
    sheet_is: SheetState,
    next_one: str,
) -> None:
    stocked(blanks)
    in_doubt(issuing, rights, station, printer)
    alone = Refusal("issuing.two_people_needed")
    cleared = desk.clear_for_spoiling("D1", station)
    assert isinstance(cleared, Cleared)
    if found == "whole":
        assert desk.seen_printed("D1", "lijing") == alone
        settled = desk.seen_printed("D1", "lijing", "zhaomin")
    else:
        say = desk.spoiled if found == "spoiled" else desk.untouched
        assert say(cleared, "lijing", "lijing") == alone
        settled = say(cleared, "lijing", "zhaomin")
    document(settled, stands)
    assert state(issuing.hall, "SP001") is sheet_is
    balance(issuing.hall)
    assert document(issuing.print_document("D2", rights, station)).blank == next_one


def test_only_a_numbered_sheet_is_found_untouched(
    issuing: Issuing, desk: IssuingDesk, rights: str, station: Station, printer: IppEmulator
) -> None:
    printer.power_lost_after_half()
    document(issuing.print_document("P", rights, station), RightState.UNKNOWN)
    printer.power_on()
    cleared = desk.clear_for_spoiling("P", station)
    assert isinstance(cleared, Cleared)
    wrong = Refusal("issuing.wrong_state", {"serial": "P", "state": "unknown"})
    assert desk.untouched(cleared, "lijing", "zhaomin") == wrong


def test_a_sheet_left_behind_and_destroyed_is_spoiled(
    issuing: Issuing, desk: IssuingDesk, blanks: Blanks, rights: str, station: Station
) -> None:
    stocked(blanks)
    document(issuing.print_document("D1", rights, station))
    desk.left_behind("D1", "领证台", "lijing")
    assert state(issuing.hall, "SP001") is SheetState.ISSUED
    document(desk.destroyed("D1", "lijing", "zhaomin"), RightState.GRANTED)
    held = sheet(issuing.hall, "SP001")
    assert (held.state, held.first_person, held.second_person) == (SheetState.SPOILED, "lijing", "zhaomin")
    assert document(issuing.print_document("D1", rights, station)).blank == "SP002"


def test_a_jammed_sheet_is_given_up_by_two_and_the_next_one_prints(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station
) -> None:
    stocked(blanks)
    alone = blanks.spoil("SP001", Reason.JAMMED, "lijing", "lijing")
    assert alone == Refusal("blanks.two_people_needed")
    spoiled = blanks.spoil("SP001", Reason.JAMMED, "lijing", "zhaomin", "k")
    assert isinstance(spoiled, Sheet)
    assert blanks.spoil("SP001", Reason.JAMMED, "lijing", "zhaomin", "k") == spoiled
    assert document(issuing.print_document("D1", rights, station)).blank == "SP002"
