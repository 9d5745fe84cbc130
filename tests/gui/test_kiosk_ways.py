"""Showing who one is without a card, by real presses and a scanner on its real wire."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import watch_codes
from kiosk.showing import details
from shared.codes.model import AppointmentCode
from shared.codes.own import appointment_text
from shared.devices.cards.samples import load
from shared.papers.verify import CodePayload, sign_code
from shared.people.model import Evidence
from shared.people.sealing import SideKeys
from shared.qt.key_scanner import KeyScanner
from shared.queueing import queries as queue
from shared.queueing.model import MINUTE
from shared.sync import queries as sync
from shared.sync.wire import DocumentStanding, Enrolled
from tests.offices import DIGITS
from tests.qml.kiosk_terminal import ZHANG, KioskWorld, kiosk_world

PLATFORM = SideKeys.made()
TOKEN = "q3vZ0Jd0aZ9fYl2sT7cH1bXw8mKe4nRu"
PHONE = "13805710018"
WHO = replace(details(load(ZHANG)), address="", ethnicity="", valid_from=None, valid_to=None)


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, database_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, database_url, compiled_translations) as world:
        enrol(world)
        world.office.tokens[TOKEN] = WHO
        world.office.phones[PHONE] = WHO
        world.wait(lambda: world.terminal.session.scene.scanner_there)
        yield world


def enrol(kiosk: KioskWorld) -> None:
    """The hall knows the platform's keys."""
    from base64 import b64encode

    keys = Enrolled(
        signing_public=b64encode(PLATFORM.signing_public).decode(),
        box_public=b64encode(PLATFORM.box_public).decode(),
    )
    with kiosk.services.hall.unit("sync") as unit:
        sync.keep_platform_keys(unit.conn, keys)
        unit.commit(None)


def appointment_code(kiosk: KioskWorld, use: str = "00ff") -> str:
    until = kiosk.clock.now() + 40 * MINUTE
    return appointment_text(AppointmentCode("a1", "LJ01", until, use), PLATFORM.signing_key)


def ticket_evidence(kiosk: KioskWorld) -> list[tuple[str, str]]:
    with kiosk.services.hall.read() as conn:
        held = queue.tickets_of(conn, kiosk.person(), "2026-11-24")
    return [(ticket.label, ticket.evidence) for ticket in held]


def test_an_appointments_code_leads_straight_to_its_check_in(kiosk: KioskWorld) -> None:
    kiosk.book()
    kiosk.scanner.scan_in_pieces(appointment_code(kiosk), size=40)
    kiosk.wait_page("checkIn")
    kiosk.tap("confirmCheckIn")
    kiosk.wait_page("checkedIn")
    assert ticket_evidence(kiosk) == [("Y001", Evidence.SIGNED_CODE)]
    kiosk.tap("finish")
    kiosk.wait_page("home")
    kiosk.scanner.scan(appointment_code(kiosk))  # the same code, from a photograph
    kiosk.wait_page("problem")
    assert "10:42" in kiosk.text("problemWhat")
    kiosk.tap("goOn")
    kiosk.wait_page("presentCard")


def test_a_slips_code_is_a_phones_address_and_leads_back_to_its_holder(kiosk: KioskWorld) -> None:
    kiosk.lay_card()
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken")
    given = kiosk.terminal.session.scene.given
    assert given is not None
    assert given.follow_url.startswith("http://127.0.0.1:8600/follow/2026-11-24-A001?hall=LJ01#")
    kiosk.reader.remove()
    kiosk.tap("finish")
    kiosk.wait_page("home")
    kiosk.scanner.scan(given.follow_url)
    kiosk.wait_page("progress")
    assert any("张*" in text for text in kiosk.texts())
    visitor = kiosk.terminal.session.scene.visitor
    assert visitor is not None
    assert visitor.evidence is Evidence.SIGNED_CODE


def test_a_weak_code_shows_a_document_and_what_would_take_it_out(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1")
    kiosk.tap("tileCollect")
    kiosk.wait_page("presentCard")
    kiosk.tap("wayPhone")
    kiosk.wait_page("phone")
    for digit in PHONE:
        kiosk.tap(f"key_{digit}")
    kiosk.tap("sendCode")
    kiosk.wait_page("phoneCode")
    assert kiosk.office.sent == [PHONE]
    for digit in "111111":
        kiosk.tap(f"key_{digit}")
    kiosk.wait(lambda: kiosk.find("wrongCode") is not None)
    for digit in DIGITS:
        kiosk.tap(f"key_{digit}")
    kiosk.wait_page("collect")
    assert kiosk.find("printDocument") is None
    assert any("身份证、社保卡" in text for text in kiosk.texts())
    kiosk.terminal.session.collect.printDocument("S1")  # nor by a page of before
    kiosk.wait_page("problem")
    kiosk.tap("goOn")
    kiosk.wait_page("collect")
    kiosk.scanner.scan(TOKEN)  # the identity code is enough
    kiosk.wait(lambda: kiosk.find("printDocument") is not None)


def test_typing_by_hand_does_what_the_keypad_does(kiosk: KioskWorld) -> None:
    kiosk.tap("tileProgress")
    kiosk.wait_page("presentCard")
    kiosk.tap("wayPhone")
    kiosk.wait_page("phone")
    window = kiosk.terminal.window
    kiosk.wait(lambda: window.activeFocusItem() is not None)
    for digit in "139x":
        QTest.keyClick(window, digit, Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]  # a letter
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    assert kiosk.terminal.session.identity.typed == "13"


def test_a_scanner_that_is_a_keyboard_does_not_disturb_the_hand(
    kiosk: KioskWorld, qapp: QApplication
) -> None:
    kiosk.tap("tileProgress")
    kiosk.wait_page("presentCard")
    kiosk.tap("wayPhone")
    kiosk.wait_page("phone")
    window = kiosk.terminal.window
    kiosk.wait(lambda: window.activeFocusItem() is not None)
    # A busy machine stands between a test's keys for longer than between a scanner's: hence the patience.
    keys = KeyScanner(qapp, gap_ms=20_000, silence_ms=40_000)
    listening = watch_codes(kiosk.terminal.session, kiosk.jobs, keys, kiosk.terminal.session)
    try:
        for letter in "138":
            QTest.keyClick(window, letter, Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]  # as above
        QTest.keyClick(window, Qt.Key.Key_Left)  # no code has it: what was typed goes on its way
        assert kiosk.terminal.session.identity.typed == "138"
        for letter in TOKEN:
            QTest.keyClick(window, letter, Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]  # as above
        QTest.keyClick(window, Qt.Key.Key_Return)
        kiosk.wait_page("progress")
    finally:
        listening.stop()
        keys.close()


def test_offline_a_code_of_ours_works_and_the_others_are_told(kiosk: KioskWorld) -> None:
    kiosk.book()
    kiosk.office.line_cut = True
    kiosk.wait(lambda: not kiosk.terminal.session.identity.canPhone)
    kiosk.tap("tileCheckIn")
    kiosk.wait_page("presentCard")
    assert kiosk.find("lineSentence") is not None
    assert kiosk.find("wayPhone") is None
    kiosk.scanner.scan(TOKEN)
    kiosk.wait_page("problem")
    assert "线路中断" in kiosk.text("problemWhat")
    assert kiosk.text("problemNext")
    kiosk.tap("goOn")
    kiosk.wait_page("presentCard")
    kiosk.scanner.scan(appointment_code(kiosk))
    kiosk.wait_page("checkIn")


def test_a_documents_code_says_what_the_verify_page_says(kiosk: KioskWorld) -> None:
    payload = CodePayload("临江市市场监督管理局", "S1", 1, "2026-11-24", b"x" * 32)
    code = sign_code(payload, kiosk.services.keys.signing_key)
    for verdict, told in (
        ("authentic", "这份证照是真的"),
        ("voided", "这张纸已经作废"),
        ("", "只有平台知道"),
    ):
        kiosk.office.line_cut = not verdict
        kiosk.office.documents[code] = DocumentStanding(
            verdict=verdict, serial="S1", issuer=payload.issuer, issued_day=payload.issued_day
        )
        kiosk.scanner.scan(code)
        kiosk.wait_page("documentCode")
        assert any(told in text for text in kiosk.texts())
        assert "S1" in kiosk.texts()
        kiosk.tap("finishDocument")
        kiosk.wait_page("home")


NO_GOOD = (
    ("6901234567892", "不认识这个码"),
    ("OW1:torn", "没有把码读完整"),
    (sign_code(CodePayload("x", "S1", 1, "2026-11-24", b"x"), PLATFORM.signing_key), "不是本大厅认识的单位"),
    (appointment_text(AppointmentCode("a1", "LJ01", 1_000, "00ff"), PLATFORM.signing_key), "有效时间到"),
    (appointment_text(AppointmentCode("a1", "LJ02", 2**41, "00ff"), PLATFORM.signing_key), "另一个大厅"),
    (
        appointment_text(AppointmentCode("a9", "LJ01", 2**41, "00ff"), PLATFORM.signing_key),
        "还没有传到本大厅",
    ),
    ("x" * 24, "查不到这个码"),
)


def test_what_is_no_good_is_told_in_a_sentence(kiosk: KioskWorld) -> None:
    for scanned, told in NO_GOOD:
        kiosk.scanner.scan(scanned)
        kiosk.wait_page("problem")
        assert told in kiosk.text("problemWhat")
        assert kiosk.text("problemNext")
        kiosk.terminal.session.leave()
        kiosk.wait_page("home")


def test_the_scanners_cable_is_told_and_the_sentence_goes_by_itself(kiosk: KioskWorld) -> None:
    kiosk.scanner.unplugged()
    kiosk.wait(lambda: kiosk.find("scannerSentence") is not None)
    assert kiosk.page() == "home"
    kiosk.tap("tileTakeTicket")
    kiosk.wait_page("presentCard")
    kiosk.wait(lambda: kiosk.find("scannerSentence") is not None)
    assert kiosk.find("wayCode") is None
    assert kiosk.find("wayPhone") is not None
    kiosk.scanner.unplugged(False)
    kiosk.wait(lambda: kiosk.find("scannerSentence") is None)
    kiosk.tap("wayCode")
    kiosk.wait_page("scanCode")
    kiosk.scanner.scan(TOKEN)
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken")
    assert ticket_evidence(kiosk) == [("A001", Evidence.IDENTITY_CODE)]


def test_the_desk_is_always_a_way(kiosk: KioskWorld) -> None:
    kiosk.tap("tileTakeTicket")
    kiosk.wait_page("presentCard")
    kiosk.tap("wayDesk")
    kiosk.wait(lambda: kiosk.find("helpPanel") is not None)
    kiosk.tap("closeHelp")
    kiosk.wait(lambda: kiosk.find("helpPanel") is None)
