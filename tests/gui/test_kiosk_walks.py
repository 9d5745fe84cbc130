"""What a citizen does at the kiosk, by real presses on the real pages, with every device on its real wire."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.viewmodels import scene_model
from shared.blanks import queries as blank_paper
from shared.blanks.model import SheetState
from shared.clock import day_of
from shared.devices.cards.samples import SAMPLES
from shared.issuing import queries as documents
from shared.issuing.model import RightState
from shared.people.model import Evidence
from shared.queueing import queries as queue
from shared.queueing.model import Ticket, TicketState
from shared.ratings import queries as ratings
from tests.halls import person
from tests.outages import full_disk
from tests.qml.kiosk_terminal import ZHANG, KioskWorld, kiosk_world

EXPIRED = SAMPLES / "wang_xiuying.toml"


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, database_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, database_url, compiled_translations) as world:
        yield world


def numbers(kiosk: KioskWorld) -> list[str]:
    """The tickets of the card's holder today."""
    hall = kiosk.services.hall
    with hall.read() as conn:
        held = queue.tickets_of(conn, kiosk.person(), day_of(hall.clock.now(), hall.zone))
    return [ticket.label for ticket in held if ticket.state is TicketState.WAITING]


def state_of(kiosk: KioskWorld, serial: str) -> RightState:
    with kiosk.services.hall.read() as conn:
        held = documents.document(conn, serial)
    assert held is not None
    return held.state


def test_a_number_is_taken_and_its_slip_comes_out(kiosk: KioskWorld) -> None:
    kiosk.crowd()
    kiosk.tap("tileTakeTicket")
    kiosk.wait_page("presentCard")
    kiosk.lay_card()
    kiosk.wait_page("lines")
    assert any("张*" in text for text in kiosk.texts())
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken")
    assert kiosk.text("ticketNumber") == "A006"
    assert numbers(kiosk) == ["A006"]
    (slip,) = kiosk.slips.slips
    assert slip.whole
    assert "A006" in slip.text
    kiosk.tap("finish")
    kiosk.wait_page("home")
    assert not any("张*" in text for text in kiosk.texts())
    assert kiosk.terminal.session.scene.visitor is None


def test_the_lines_are_as_they_are_when_one_is_chosen(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    database_url: str,
    compiled_translations: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What the home page read at its start does not stand on the page where it matters."""
    monkeypatch.setattr(scene_model, "OVERVIEW_MS", 3_600_000)
    with kiosk_world(qapp, qtbot, tmp_path, database_url, compiled_translations) as kiosk:
        taken = kiosk.services.queue.take_ticket(person(50), "A", Evidence.ID_CARD, "kiosk-9")
        assert isinstance(taken, Ticket)
        assert kiosk.terminal.session.home.waiting == 0
        kiosk.lay_card()
        kiosk.wait_page("lines")
        kiosk.wait(lambda: kiosk.terminal.session.home.waiting == 1)


def test_a_second_number_in_the_same_line_is_refused_in_a_sentence(kiosk: KioskWorld) -> None:
    kiosk.lay_card()
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken")
    kiosk.tap("finish")
    kiosk.wait_page("home")
    kiosk.tap("tileTakeTicket")  # the card lies there still and is read anew
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("problem")
    assert "A001" in kiosk.text("problemWhat")
    kiosk.tap("goOn")
    kiosk.wait_page("lines")
    assert len(kiosk.slips.slips) == 1


def test_without_paper_no_number_is_given_before_it_was_offered_on_the_screen(kiosk: KioskWorld) -> None:
    kiosk.slips.paper_out()
    kiosk.lay_card()
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait(lambda: kiosk.find("offer") is not None)
    assert numbers(kiosk) == []
    kiosk.tap("declineOffer")
    assert numbers(kiosk) == []
    kiosk.tap("line_A")
    kiosk.tap("takeOnScreen")
    kiosk.wait_page("ticketTaken")
    assert numbers(kiosk) == ["A001"]
    assert kiosk.item("ticketCode").property("implicitWidth") > 20
    assert kiosk.slips.slips == []


def test_a_slip_that_fails_afterwards_leaves_the_number_on_the_screen(kiosk: KioskWorld) -> None:
    kiosk.slips.paper_runs_out_after(60)
    kiosk.lay_card()
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken", timeout=20_000)
    assert numbers(kiosk) == ["A001"]
    assert kiosk.terminal.session.tickets.paperFailed
    assert kiosk.item("ticketCode").property("implicitWidth") > 20


def test_an_appointment_is_kept(kiosk: KioskWorld) -> None:
    kiosk.book()
    kiosk.lay_card()
    kiosk.wait_page("checkIn")
    kiosk.tap("confirmCheckIn")
    kiosk.wait_page("checkedIn")
    assert numbers(kiosk) == ["Y001"]


def test_too_early_for_an_appointment_is_said_with_its_time(kiosk: KioskWorld) -> None:
    kiosk.book(minutes_from_now=120)
    kiosk.lay_card()
    kiosk.wait_page("checkIn")
    kiosk.tap("confirmCheckIn")
    kiosk.wait_page("problem")
    assert "12:42" in kiosk.text("problemWhat")
    assert numbers(kiosk) == []


def test_a_document_is_printed_once_and_handed_over(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1")
    kiosk.lay_card()
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    kiosk.wait_page("printing")
    kiosk.wait_page("printed", timeout=30_000)
    assert state_of(kiosk, "S1") is RightState.PRINTED
    kiosk.tap("confirmTaken")
    assert state_of(kiosk, "S1") is RightState.PRINTED, "nobody signed"
    kiosk.sign()
    kiosk.tap("wipeSignature")
    kiosk.tap("confirmTaken")
    assert state_of(kiosk, "S1") is RightState.PRINTED, "the signature was wiped"
    kiosk.sign()
    kiosk.tap("confirmTaken")
    kiosk.wait_page("collected")
    assert state_of(kiosk, "S1") is RightState.HANDED_OVER
    assert kiosk.printer.impressions == 1
    kiosk.tap("finish")
    kiosk.tap("tileCollect")
    kiosk.wait_page("collect")
    assert kiosk.find("printDocument") is None
    assert any("S1" in text and "10:42" in text for text in kiosk.texts())
    kiosk.terminal.session.collect.printDocument("S1")  # a page of before the hand-over, touched after it
    kiosk.wait_page("problem")
    assert "S1" in kiosk.text("problemWhat")
    assert len(kiosk.printer.documents) == 1


def test_a_sheet_nobody_can_account_for_is_left_to_a_person(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1")
    kiosk.lay_card()
    kiosk.wait_page("collect")
    kiosk.printer.lying_completed()
    kiosk.tap("printDocument")
    kiosk.wait_page("problem", timeout=30_000)
    assert state_of(kiosk, "S1") is RightState.UNKNOWN
    kiosk.tap("goOn")
    kiosk.wait_page("collect")
    kiosk.wait(lambda: kiosk.find("printDocument") is None)
    assert kiosk.find("documentState") is not None


def test_an_unready_printer_leaves_the_right_as_it_was(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1")
    kiosk.printer.media_empty()
    kiosk.lay_card()
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    kiosk.wait_page("problem")
    assert state_of(kiosk, "S1") is RightState.GRANTED
    kiosk.printer.media_empty(False)
    kiosk.tap("goOn")
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    kiosk.wait_page("printed", timeout=30_000)


def test_a_kiosk_without_numbered_paper_says_so_until_it_is_loaded(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1", kind="food_licence")
    kiosk.lay_card()
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    kiosk.wait_page("problem")
    assert "kiosk-3" in kiosk.text("problemWhat")
    assert state_of(kiosk, "S1") is RightState.GRANTED
    blanks = kiosk.services.blanks
    assert blanks.receive("food_licence", "SP001", "SP002", "zhaomin") == 2
    assert blanks.load("kiosk-3", "SP001", "SP002", "zhaomin") == 2
    kiosk.tap("goOn")
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    kiosk.wait_page("printed", timeout=30_000)
    with kiosk.services.hall.read() as conn:
        sheet = blank_paper.sheet(conn, "SP001")
    assert sheet is not None
    assert (sheet.state, sheet.document) == (SheetState.ISSUED, "S1")


def test_a_bad_rating_opens_a_follow_up(kiosk: KioskWorld) -> None:
    ticket = kiosk.serve()
    kiosk.lay_card()
    kiosk.wait_page("rate")
    kiosk.tap("rate_2")
    kiosk.tap("reason_1")
    kiosk.tap("reason_2")
    kiosk.tap("sendRating")
    kiosk.wait_page("rated")
    hall = kiosk.services.hall
    with hall.read() as conn:
        rating = ratings.rating(conn, ticket)
        assert rating is not None
        assert ratings.words(hall, conn, rating) == "等候太久、跑了多次"
    assert (rating.level, rating.contact_by) == (2, "2026-11-25")
    assert any("2026年11月25日" in text for text in kiosk.texts())


def test_progress_names_the_departments_and_the_promised_day(kiosk: KioskWorld) -> None:
    kiosk.accept_cases()
    kiosk.tap("tileProgress")
    kiosk.lay_card()
    kiosk.wait_page("progress")
    shown = kiosk.texts()
    assert "LJ-20261118-000472" in shown
    assert "2026年11月26日" in shown


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (lambda reader: reader.card_moves_away_after(300), "card.broke_off"),
        (lambda reader: reader.bad_checksum_once(), "card.bad_checksum"),
    ],
    ids=["broke off", "bad checksum"],
)
def test_a_card_that_was_not_read_is_asked_for_again(
    kiosk: KioskWorld, fault: Callable[[object], None], said: str
) -> None:
    kiosk.tap("tileTakeTicket")
    fault(kiosk.reader)
    kiosk.lay_card()
    kiosk.wait_page("problem")
    problem = kiosk.terminal.session.scene.problem
    assert problem is not None
    assert problem.code == said
    assert kiosk.text("problemWhat")
    assert kiosk.text("problemNext")
    kiosk.reader.remove()
    kiosk.qtbot.wait(700)
    kiosk.lay_card()
    kiosk.wait_page("lines")


def test_an_expired_card_is_refused_with_its_day(kiosk: KioskWorld) -> None:
    kiosk.lay_card(EXPIRED)
    kiosk.wait_page("problem")
    assert "2026年8月15日" in kiosk.text("problemWhat")
    assert kiosk.terminal.session.scene.visitor is None


def test_a_full_disk_is_told_and_the_number_is_given_once_there_is_room(kiosk: KioskWorld) -> None:
    kiosk.lay_card()
    kiosk.wait_page("lines")
    with full_disk(kiosk.services.hall.engine):
        kiosk.tap("line_A")
        kiosk.wait_page("problem")
        assert "存储空间已满" in kiosk.text("problemWhat")
        assert kiosk.text("problemNext")
        assert numbers(kiosk) == []
        assert kiosk.slips.slips == []
    kiosk.tap("goOn")
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken")
    assert numbers(kiosk) == ["A001"]


def test_a_reader_that_is_gone_is_told_when_a_card_is_needed(kiosk: KioskWorld) -> None:
    kiosk.serve()
    kiosk.reader.unplug()
    kiosk.wait(lambda: kiosk.terminal.session.scene.reader_away is not None)
    assert kiosk.page() == "home"
    kiosk.tap("tileRate")
    kiosk.wait_page("presentCard")
    kiosk.wait(lambda: kiosk.find("readerSentence") is not None)
    assert kiosk.find("wayCode") is not None
    kiosk.reader.plug_in()
    kiosk.wait(lambda: kiosk.find("readerSentence") is None)
    kiosk.lay_card()
    kiosk.wait_page("rate")


def test_another_persons_card_begins_another_visit(kiosk: KioskWorld) -> None:
    kiosk.lay_card()
    kiosk.wait_page("lines")
    kiosk.reader.insert(SAMPLES / "li_jianguo.toml")
    kiosk.wait(lambda: any("李*" in text for text in kiosk.texts()))
    assert not any("张*" in text for text in kiosk.texts())


def test_the_language_is_switched_and_is_the_halls_own_for_the_next_person(kiosk: KioskWorld) -> None:
    assert "取号" in kiosk.texts()
    kiosk.tap("language")
    kiosk.tap("language_en")
    assert "Take a number" in kiosk.texts()
    assert "Tue, 24 Nov" in kiosk.texts()
    kiosk.lay_card(ZHANG)
    kiosk.wait_page("lines")
    assert "What is it about?" in kiosk.texts()
    kiosk.tap("leave")
    kiosk.wait_page("home")
    assert "取号" in kiosk.texts()


def test_a_screen_nobody_touches_warns_waits_and_clears_itself(kiosk: KioskWorld) -> None:
    kiosk.lay_card()
    kiosk.wait_page("lines")
    kiosk.clock.advance(80_000)
    kiosk.wait(lambda: kiosk.find("idle") is not None)
    kiosk.tap("stay")
    kiosk.wait(lambda: kiosk.find("idle") is None)
    assert kiosk.page() == "lines"
    kiosk.clock.advance(91_000)
    kiosk.wait_page("home")
    assert kiosk.terminal.session.scene.visitor is None
