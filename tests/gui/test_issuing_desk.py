"""The issuing desk at a real window over a real hall and real printers' wires, by keys alone but for the signature."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from counter.issuing.models.papers import PapersModel
from counter.issuing.presenters import card_reading
from counter.issuing.widgets.papers_pane import PapersPane
from counter.issuing.widgets.signature_field import SignatureField
from shared.cases.model import Intake, Terms, decide_accept
from shared.config import Settings, StationSection
from shared.db.unit import Side
from shared.devices.cards import samples
from shared.devices.cards.emulator import SamEmulator
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import queries
from shared.issuing import service as issuing_service
from shared.issuing.model import RightState, decide_reserve, decide_sent
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.passwords import hash_known_password
from shared.people.service import meet
from shared.qt.translations import Translations
from shared.staff import service as staff_service
from tests.gui.counter_desk import CLERK, Desk, close_desk, column, open_again, problem, sign_in
from tests.gui.issuing_window import (
    COLLEAGUE,
    COLLEAGUES_PASSWORD,
    KIOSK_PLACE,
    changed,
    collecting,
    open_issuing,
)
from tests.halls import person
from tests.print_rights import BLANK, IN_QUESTION, PRINTED, give, load_blanks, stands, take_on

ME, ELDER = person(1), person(2, "王秀英", "1950-05-01")
FREE, ASKED, LYING, KEPT, TAKEN = (f"LJ01-FOOD-LICENCE-2026-00000{n}" for n in range(1, 6))
RIGHTS = (
    (ME, FREE, ()),
    (ME, ASKED, IN_QUESTION),
    (ELDER, LYING, PRINTED),
    (ELDER, KEPT, (*PRINTED, "kept")),
    (ME, TAKEN, (*PRINTED, "handed over")),
)
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issuing_service, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(issuing_service, "PATIENCE_SECONDS", 2.0)
    monkeypatch.setattr(
        staff_service, "hash_password", hash_known_password
    )  # quick, as it guards nothing here


@pytest.fixture
def kiosk_printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.02) as printer:
        yield printer


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    sqlite_url: str,
    in_chinese: Translations,
    printer: IppEmulator,
    kiosk_printer: IppEmulator,
) -> Iterator[Desk]:
    """The clerk of the collecting window has signed in."""
    settings = collecting(tmp_path, kiosk_printer.uri, document_printer=printer.uri)
    desk = open_issuing(qtbot, sqlite_url, settings, RIGHTS)
    sign_in(desk)
    desk.until(lambda: desk.sees("papersTable"))
    for model in desk.window.findChildren(PapersModel):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=model)
    yield desk
    close_desk(desk)


def search(desk: Desk, typed: str) -> None:
    field = desk.find("paperSearch")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.type(typed)
    desk.press(Key.Key_Return)


def state(desk: Desk, serial: str) -> RightState:
    return stands(desk.services.hall, serial).state


def listed(desk: Desk) -> list[str]:
    return column(desk, "papersTable", 3) if desk.sees("papersTable") else []


def told(desk: Desk) -> str:
    pane = desk.window.findChild(PapersPane)
    assert pane is not None
    return pane.told


def colleague(desk: Desk, account: str = COLLEAGUE, password: str = COLLEAGUES_PASSWORD) -> None:
    """The second person types who they are, and it is recorded."""
    colleague_types(desk, account, password)
    desk.press(Key.Key_Return)


def colleague_types(desk: Desk, account: str = COLLEAGUE, password: str = COLLEAGUES_PASSWORD) -> None:
    desk.until(lambda: desk.sees("colleagueAccount"))
    field = desk.find("colleagueAccount")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.type(account)
    desk.press(Key.Key_Tab)
    desk.type(password)


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


def test_it_is_printed_once_and_handed_over_with_a_signature(desk: Desk, printer: IppEmulator) -> None:
    search(desk, FREE)
    desk.press(Key.Key_F12)
    desk.until(lambda: state(desk, FREE) is RightState.PRINTED)
    assert [each.name for each in printer.documents] == [f"{FREE}/1"]
    desk.until(lambda: desk.sees("deed_hand_over"))
    assert "已印好" in told(desk)
    desk.press(Key.Key_F12)
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    assert "签名" in problem(desk)
    draw(desk, [(30, 60), (120, 40), (200, 90)], [(220, 50), (260, 110)])
    desk.press(Key.Key_Return)
    desk.until(lambda: not desk.sees("handOver"))
    held = stands(desk.services.hall, FREE)
    assert (held.state, held.collected_where) == (RightState.HANDED_OVER, "领证台")
    with desk.services.hall.read() as conn:
        last = list(desk.services.hall.journal.all(conn, "LJ01"))[-1]
        signed = desk.services.hall.opened(conn, last)
    assert (last.body["evidence"], last.body["witness"]) == ("id_card", None)
    assert signed is not None
    assert [len(stroke) for stroke in signed["signature"]] == [3, 2]
    assert all(0 <= x <= 1000 and 0 <= y <= 1000 for stroke in signed["signature"] for x, y in stroke)
    assert "已交付" in told(desk)


def draw(desk: Desk, *strokes: list[tuple[int, int]]) -> None:
    """Draws with the left button held down."""
    field = desk.find("signature")
    for stroke in strokes:
        QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(*stroke[0]))
        for point in stroke[1:]:
            QTest.mouseMove(field, QPoint(*point))
        QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(*stroke[-1]))


def test_who_cannot_sign_is_witnessed(desk: Desk) -> None:
    search(desk, KEPT)
    desk.press(Key.Key_F12)
    desk.press(Key.Key_3)
    desk.press(Key.Key_Return)
    assert "身份" in problem(desk)
    assert state(desk, KEPT) is RightState.UNCOLLECTED
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, KEPT) is RightState.HANDED_OVER)
    with desk.services.hall.read() as conn:
        last = list(desk.services.hall.journal.all(conn, "LJ01"))[-1]
    assert (last.body["evidence"], last.body["witness"]) == ("social_security_card", CLERK)


def test_a_print_that_broke_off_here_is_settled_by_asking_the_printer(
    desk: Desk, printer: IppEmulator
) -> None:
    serial = "LJ01-FOOD-LICENCE-2026-000006"
    hall = desk.services.hall
    holder = give(hall, ME, serial)
    leave_open(hall, serial, holder)
    search(desk, serial)
    assert "本窗口正在打印" in desk.text("rightWhat")
    desk.press(Key.Key_F7)
    desk.until(lambda: state(desk, serial) is RightState.UNKNOWN)
    desk.until(lambda: desk.sees("deed_give_up"))
    assert serial in told(desk)
    assert printer.documents == []


def test_a_social_security_card_is_too_little_for_what_asks_for_the_id_card(desk: Desk) -> None:
    services = desk.services
    item = next(each for each in services.catalogue.items if each.evidence is Evidence.ID_CARD)
    accept(desk, item.code, "LJ-20261124-000001")
    search(desk, KEPT)
    desk.press(Key.Key_F12)
    desk.press(Key.Key_3)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    assert "身份证" in problem(desk)
    assert state(desk, KEPT) is RightState.UNCOLLECTED
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, KEPT) is RightState.HANDED_OVER)


def accept(desk: Desk, item: str, number: str) -> None:
    """A case of this item and number in the hall."""
    hall = desk.services.hall
    who = meet(hall, ELDER, "counter-5")
    assert isinstance(who, str)
    intake = Intake(
        item, "最低生活保障", who, "2026-11-24-A001", "5", "0512", {"contact_phone": "13800005566"}, ()
    )
    terms = Terms(("civil_affairs",), "2026-11-24", "2026-12-01", "2026-12-22")
    decided = decide_accept(number, intake, terms, {}, [], {})
    assert isinstance(decided, list), decided
    with hall.unit("0512") as unit:
        unit.append(decided)
        unit.commit(None)


def leave_open(hall: Side, serial: str, holder: str) -> None:
    """An attempt of this window whose end nobody recorded."""
    for step in ("reserved", "sent"):
        with hall.unit("counter-9") as unit:
            held = queries.document(unit.conn, serial)
            assert held is not None
            reserving = step == "reserved"
            decided = decide_reserve(held, holder, "counter-9") if reserving else decide_sent(held, 1, 1)
            assert isinstance(decided, list)
            unit.append(decided)
            unit.commit(None)


def test_a_finger_or_a_pen_signs_too(desk: Desk) -> None:
    search(desk, KEPT)
    desk.press(Key.Key_F12)
    desk.press(Key.Key_1)
    field = desk.find("signature")
    assert isinstance(field, SignatureField)
    screen = QTest.createTouchDevice()
    touch = QTest.touchEvent(field, screen)
    touch.press(0, QPoint(30, 60), field).commit()
    touch.move(0, QPoint(120, 90), field).commit()
    touch.release(0, QPoint(120, 90), field).commit()
    for kind, at, pressure in (
        (QEvent.Type.TabletPress, (200, 50), 0.5),
        (QEvent.Type.TabletMove, (240, 90), 0.5),
        (QEvent.Type.TabletMove, (300, 90), 0.0),
        (QEvent.Type.TabletRelease, (240, 90), 0.0),
    ):
        QApplication.sendEvent(field, stylus(kind, QPointF(*at), pressure))
    assert [len(stroke) for stroke in field.signature] == [2, 2]
    desk.press(Key.Key_Z, CTRL)
    assert field.signature == ()


def stylus(kind: QEvent.Type, at: QPointF, pressure: float) -> QTabletEvent:
    buttons = Qt.MouseButton.LeftButton
    device = QPointingDevice.primaryPointingDevice()
    none = Qt.KeyboardModifier.NoModifier
    return QTabletEvent(kind, device, at, at, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, none, buttons, buttons)


def test_escape_leaves_everything_as_it_was(desk: Desk) -> None:
    search(desk, KEPT)
    for key in (Key.Key_F12, Key.Key_F6):
        desk.press(key)
        assert QApplication.activeModalWidget() is not None
        desk.press(Key.Key_Escape)
        assert QApplication.activeModalWidget() is None
    assert state(desk, KEPT) is RightState.UNCOLLECTED


def test_a_printer_that_is_off_is_told_and_leaves_the_right_free(desk: Desk, printer: IppEmulator) -> None:
    printer.power_off()
    search(desk, FREE)
    desk.press(Key.Key_F12)
    desk.until(lambda: desk.sees("problem"), timeout=15_000)
    assert "打印机现在还没准备好" in problem(desk)
    assert told(desk) == ""
    assert state(desk, FREE) is RightState.GRANTED


def test_what_the_printer_cannot_tell_is_asked_of_people(desk: Desk, printer: IppEmulator) -> None:
    printer.lying_completed()
    search(desk, FREE)
    desk.press(Key.Key_F12)
    desk.until(lambda: state(desk, FREE) is RightState.UNKNOWN)
    desk.until(lambda: desk.sees("deed_found"))
    assert "出纸口" in told(desk)
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, FREE) is RightState.PRINTED)
    assert stands(desk.services.hall, FREE).evidence == f"seen by {CLERK}"
    assert len(printer.documents) == 0


def test_a_sheet_is_given_up_by_two_once_its_own_printer_is_done_with_it(
    desk: Desk, kiosk_printer: IppEmulator
) -> None:
    search(desk, ASKED)
    desk.press(Key.Key_F6)
    colleague(desk, COLLEAGUE, "not it")
    assert "工号和密码对不上" in problem(desk)
    colleague(desk, CLERK, "only-for-tests")
    assert "同事" in problem(desk)
    assert state(desk, ASKED) is RightState.UNKNOWN
    colleague(desk)
    desk.until(lambda: state(desk, ASKED) is RightState.GRANTED)
    with desk.services.hall.read() as conn:
        (said,) = queries.adjudications_of(conn, [ASKED])
    assert (said.verdict, said.first_person, said.second_person) == ("spoiled", CLERK, COLLEAGUE)
    assert kiosk_printer.documents == []
    search(desk, ASKED)
    assert desk.sees("deed_print")


def test_a_numbered_blank_is_found_whole_by_two_or_put_back_untouched_by_two(desk: Desk) -> None:
    hall = desk.services.hall
    serials = ("LJ01-FOOD-LICENCE-2026-000006", "LJ01-FOOD-LICENCE-2026-000007")
    load_blanks(hall)
    give(hall, ME, serials[0], "reserved on a blank", "sent", "unknown")
    search(desk, serials[0])
    desk.press(Key.Key_F6)
    colleague_types(desk)
    assert "空白证 A0000123" in desk.text("printerAsked")
    desk.press(Key.Key_F7)
    desk.until(lambda: state(desk, serials[0]) is RightState.GRANTED)
    give(hall, ME, serials[1], "reserved on a blank", "sent", "unknown")
    search(desk, serials[1])
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Return)
    assert "都要填写" in problem(desk)
    colleague(desk)
    desk.until(lambda: state(desk, serials[1]) is RightState.PRINTED)
    with hall.read() as conn:
        said = queries.adjudications_of(conn, serials)
    assert [(each.verdict, each.blank, each.second_person) for each in said] == [
        ("untouched", BLANK, COLLEAGUE),
        ("printed", BLANK, COLLEAGUE),
    ]


def test_paper_that_is_not_there_is_told_with_the_name_of_the_window(
    desk: Desk, qtbot: QtBot, printer: IppEmulator
) -> None:
    services = desk.services
    issuing = replace(services.issuing, numbered=services.catalogue.numbered)
    close_desk(desk)
    again = open_again(qtbot, replace(services, issuing=issuing), desk.clock)
    desk.jobs, desk.window = again.jobs, again.window
    sign_in(again)
    again.until(lambda: again.sees("papersTable"))
    search(again, FREE)
    again.press(Key.Key_F12)
    again.until(lambda: again.sees("problem"))
    assert "领证台" in problem(again)
    assert "counter-9" not in problem(again)
    load_blanks(services.hall, station="counter-9")
    again.press(Key.Key_F12)
    again.until(lambda: state(again, FREE) is RightState.PRINTED)
    again.until(lambda: again.sees("deed_hand_over"))
    assert stands(services.hall, FREE).blank == BLANK


def test_while_its_printer_does_not_answer_nobody_gives_a_sheet_up(
    desk: Desk, kiosk_printer: IppEmulator
) -> None:
    kiosk_printer.power_off()
    search(desk, ASKED)
    desk.press(Key.Key_F6)
    desk.until(lambda: desk.sees("problem"), timeout=15_000)
    assert f"{KIOSK_PLACE} 的打印机可能还会打印" in problem(desk)
    assert not desk.sees("colleagueAccount")
    kiosk_printer.power_on()
    desk.press(Key.Key_F5)
    desk.until(lambda: desk.sees("colleagueAccount"))
    assert not desk.sees("problem")


def test_a_sheet_left_behind_is_kept_and_when_nobody_comes_destroyed_by_two(desk: Desk) -> None:
    search(desk, LYING)
    desk.press(Key.Key_F8)
    desk.type("领证台 2 号柜")
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, LYING) is RightState.UNCOLLECTED)
    assert stands(desk.services.hall, LYING).kept_where == "领证台 2 号柜"
    desk.until(lambda: desk.sees("deed_destroy"))
    desk.press(Key.Key_F6)
    colleague(desk)
    desk.until(lambda: state(desk, LYING) is RightState.GRANTED)


def test_a_right_goes_to_another_hall_or_wherever_the_holder_chooses(desk: Desk) -> None:
    search(desk, FREE)
    desk.press(Key.Key_F10)
    desk.until(lambda: "1 个" in desk.text("hallsTold"))
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, FREE) is RightState.RETURNED)
    with desk.services.hall.read() as conn:
        last = list(desk.services.hall.journal.all(conn, "LJ01"))[-1]
    assert (last.kind, last.body["to"]) == ("issuing.right_returned", "LJ02")
    assert "高新区" in told(desk)


def test_with_the_line_down_the_right_is_given_back_without_a_hall(desk: Desk) -> None:
    desk.store.cut = True
    search(desk, FREE)
    desk.press(Key.Key_F10)
    desk.until(lambda: "由本人在网上选择" in desk.text("hallsTold"))
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, FREE) is RightState.RETURNED)
    with desk.services.hall.read() as conn:
        last = list(desk.services.hall.journal.all(conn, "LJ01"))[-1]
    assert last.body["to"] is None


def test_a_replacement_is_asked_for_once(desk: Desk) -> None:
    search(desk, TAKEN)
    desk.press(Key.Key_F11)
    desk.press(Key.Key_Return)
    assert "遗失" in problem(desk)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    desk.until(lambda: stands(desk.services.hall, TAKEN).replacement_asked_at is not None)
    desk.until(lambda: not desk.sees("deed_replace"))
    assert "补证" in desk.text("rightNext")


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


def test_what_a_crash_left_open_here_is_asked_of_the_printer_at_the_next_start(
    desk: Desk, qtbot: QtBot, printer: IppEmulator
) -> None:
    serial = "LJ01-FOOD-LICENCE-2026-000007"
    hall = desk.services.hall
    holder = give(hall, ME, serial)
    leave_open(hall, serial, holder)
    close_desk(desk)
    again = open_again(qtbot, desk.services, desk.clock)
    try:
        sign_in(again)
        again.until(lambda: state(again, serial) is RightState.UNKNOWN)
        again.until(lambda: serial in listed(again))
        assert printer.documents == []
    finally:
        close_desk(again)
    desk.jobs, desk.window = again.jobs, again.window


def test_everything_is_in_chinese(desk: Desk) -> None:
    for serial in (FREE, ASKED, LYING, KEPT, TAKEN):
        search(desk, serial)
        for name in ("rightWhat", "rightNext", "papersTitle"):
            assert any("\u4e00" <= sign <= "\u9fff" for sign in desk.text(name)), (serial, name)


@pytest.fixture
def intake(qtbot: QtBot, tmp_path: Path, sqlite_url: str, in_chinese: Translations) -> Iterator[Desk]:
    """The clerk of an intake window without a document printer has signed in."""
    settings = collecting(tmp_path, "")
    settings = Settings(**changed(settings, station=StationSection(name="counter-5", window="5")))
    desk = open_issuing(qtbot, sqlite_url, settings, RIGHTS)
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.settle()
    yield desk
    close_desk(desk)


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


def test_a_printer_the_settings_do_not_know_is_told_with_what_to_do(intake: Desk) -> None:
    intake.press(Key.Key_I, CTRL)
    search(intake, ASKED)
    intake.press(Key.Key_F6)
    intake.until(lambda: intake.sees("problem"))
    assert "[[stations]]" in problem(intake)
    assert not intake.sees("colleagueAccount")


def test_whoever_is_being_served_is_known_when_the_page_is_turned(intake: Desk) -> None:
    who = meet(intake.services.hall, ELDER, "kiosk-1")
    assert isinstance(who, str)
    intake.take_ticket(ELDER)
    intake.press(Key.Key_F2)
    intake.press(Key.Key_Return)
    intake.until(lambda: intake.sees("itemSearch"))
    intake.press(Key.Key_I, CTRL)
    intake.until(lambda: listed(intake) == [KEPT, LYING])
