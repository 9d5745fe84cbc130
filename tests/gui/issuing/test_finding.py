"""Finding documents at the issuing desk, at a real window over a real hall, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.issuing.presenters import card_reading
from shared.devices.cards import samples
from shared.devices.cards.emulator import SamEmulator
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.service import meet
from shared.qt.translations import Translations
from tests.gui.counter_desk import Desk, close_desk, problem, sign_in
from tests.gui.issuing_window import (
    ASKED,
    CTRL,
    ELDER,
    FREE,
    KEPT,
    KIOSK_PLACE,
    LYING,
    ME,
    RIGHTS,
    TAKEN,
    Key,
    collecting,
    listed,
    open_issuing,
    search,
    told,
)
from tests.print_rights import PRINTED, give, take_on


def test_a_window_that_only_collects_opens_on_what_waits_the_most_pressing_first(desk: Desk) -> None:
    assert listed(desk) == [ASKED, LYING, KEPT]
    assert desk.text("papersCounted") == "1 份存疑 · 1 份已印待取 · 1 份保管未领"
    assert desk.sees("callNext")
    assert KIOSK_PLACE in desk.text("rightWhat")


def test_the_arrow_keys_look_at_another_document_while_one_types(desk: Desk) -> None:
    desk.find("paperSearch").setFocus()
    desk.press(Key.Key_Down)
    assert desk.sees("deed_keep")
    desk.press(Key.Key_Down)
    assert desk.sees("deed_destroy")
    desk.press(Key.Key_PageUp)
    assert desk.sees("deed_give_up")
    assert not desk.sees("deed_destroy")


def test_a_document_is_found_by_card_serial_case_or_the_end_of_its_number(desk: Desk) -> None:
    search(desk, ME.number)
    assert listed(desk) == [TAKEN, ASKED, FREE]
    search(desk, FREE.lower())
    assert listed(desk) == [FREE]
    search(desk, "00004")
    assert listed(desk) == [KEPT]
    search(desk, "LJ-20261124-000001")
    assert len(listed(desk)) == 5
    search(desk, "000009")
    assert listed(desk) == []
    assert "没有" in desk.text("papersNothing")
    search(desk, ME.number[:-1] + ("1" if ME.number[-1] != "1" else "2"))
    assert "身份号码" in problem(desk)
    desk.press(Key.Key_F1)
    assert listed(desk) == [ASKED, LYING, KEPT]
    assert not desk.sees("problem")


def test_the_documents_are_found_by_the_card_on_the_reader(
    qtbot: QtBot, tmp_path: Path, sqlite_url: str, in_chinese: Translations, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = samples.load_all()["zhang_xiaoman"]
    holder = Details(card.name, card.number, "female", card.birth, card.home)
    with SamEmulator(tmp_path / "reader", paced=False) as reader:
        settings = collecting(tmp_path, "", card_reader=str(tmp_path / "reader"))
        desk = open_issuing(
            qtbot, sqlite_url, settings, (*RIGHTS, (holder, "LJ01-FOOD-LICENCE-2026-000008", ()))
        )
        try:
            sign_in(desk)
            desk.until(lambda: desk.sees("papersTable"))
            monkeypatch.setattr(card_reading, "WITHIN_SECONDS", 0.0)
            desk.press(Key.Key_R, CTRL)
            assert "读卡器上没有身份证" in problem(desk)
            monkeypatch.setattr(card_reading, "WITHIN_SECONDS", 15.0)
            QTest.keyClick(desk.find("paperSearch"), Key.Key_R, CTRL)
            assert "请把身份证放到读卡器上" in told(desk)
            reader.insert(card)
            desk.until(lambda: listed(desk) == ["LJ01-FOOD-LICENCE-2026-000008"], timeout=20_000)
            assert not desk.sees("problem")
            reader.remove()
            reader.unplug()
            QTest.keyClick(desk.find("paperSearch"), Key.Key_R, CTRL)
            desk.until(lambda: "读卡器" in problem(desk) if desk.sees("problem") else False)
        finally:
            close_desk(desk)


def test_the_documents_of_whoever_is_served_are_found_by_themselves(desk: Desk) -> None:
    ticket = desk.services.queue.take_ticket(ELDER, "C", Evidence.ID_CARD, "kiosk-1")
    assert not isinstance(ticket, Refusal)
    desk.press(Key.Key_F2)
    desk.press(Key.Key_F5)
    desk.until(lambda: listed(desk) == [KEPT, LYING])
    assert QApplication.focusWidget() is desk.find("paperSearch")
    desk.press(Key.Key_F9)
    desk.until(lambda: listed(desk) == [ASKED, LYING, KEPT])


def test_another_windows_word_is_seen_by_itself(desk: Desk) -> None:
    give(desk.services.hall, ME, "LJ01-FOOD-LICENCE-2026-000006", *PRINTED)
    desk.until(lambda: len(listed(desk)) == 4)
    take_on(desk.services.hall, LYING, "kept")
    desk.until(lambda: listed(desk).index(LYING) > listed(desk).index("LJ01-FOOD-LICENCE-2026-000006"))


def test_everything_is_in_chinese(desk: Desk) -> None:
    for serial in (FREE, ASKED, LYING, KEPT, TAKEN):
        search(desk, serial)
        for name in ("rightWhat", "rightNext", "papersTitle"):
            assert any("\u4e00" <= sign <= "\u9fff" for sign in desk.text(name)), (serial, name)


def test_the_clerks_page_turns_to_the_issuing_desk_and_back(intake: Desk) -> None:
    assert not intake.sees("papersTable")
    intake.press(Key.Key_I, CTRL)
    assert listed(intake) == [ASKED, LYING, KEPT]
    search(intake, FREE)
    assert not intake.sees("deed_print")
    assert "没有证照打印机" in intake.text("rightNext")
    intake.press(Key.Key_I, CTRL)
    assert not intake.sees("papersTable")
    assert intake.sees("deskMessage")


def test_whoever_is_being_served_is_known_when_the_page_is_turned(intake: Desk) -> None:
    who = meet(intake.services.hall, ELDER, "kiosk-1")
    assert isinstance(who, str)
    intake.take_ticket(ELDER)
    intake.press(Key.Key_F2)
    intake.press(Key.Key_Return)
    intake.until(lambda: intake.sees("itemSearch"))
    intake.press(Key.Key_I, CTRL)
    intake.until(lambda: listed(intake) == [KEPT, LYING])
