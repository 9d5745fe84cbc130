"""A clerk's day by keys alone, on a real hall: signing in, the queue, an intake, its notice, and what goes wrong."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from counter.models.waiting import CHIP_ROLE
from counter.presenters.desk_view import Chip
from shared.cases import queries as cases
from shared.cases.model import How
from shared.cases.scans import read_scan
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.people import service as people
from shared.qt.translations import Translations
from shared.queueing import queries as queue
from shared.queueing.model import MINUTE, Appointment, AppointmentState, TicketState, WindowState
from shared.queueing.service import book
from shared.staff.model import Role
from tests.gui.counter_desk import (
    CITIZEN,
    CLERK,
    ELDER,
    FOOD_LICENCE,
    PASSWORD,
    TYPED,
    Desk,
    begin_food_licence,
    close_desk,
    fill_in,
    give_all,
    open_again,
    open_desk,
    sign_in,
)
from tests.halls import person
from tests.outages import bring_back, full_disk, take_away

Opened = Callable[..., Desk]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, database_url: str, in_chinese: Translations) -> Iterator[Opened]:
    """Opens one desk with the devices a test names, or the same hall's desk `again` after a crash."""
    made: list[Desk] = []

    def make(again: Desk | None = None, **devices: str) -> Desk:
        if again is None:
            made.append(open_desk(qtbot, tmp_path, database_url, **devices))
        else:
            close_desk(again)
            made[:] = [open_again(qtbot, again.services, again.clock)]
        return made[0]

    yield make
    for desk in made:
        close_desk(desk)


@pytest.fixture
def desk(opened: Opened) -> Desk:
    """A desk whose clerk has signed in."""
    desk = opened()
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.settle()
    return desk


@pytest.fixture
def printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.02) as printer:
        yield printer


def problem(desk: Desk) -> str:
    return " ".join(each.text() for each in desk.find("problem").findChildren(QLabel) if each.isVisible())


def ticket_state(desk: Desk, number: str) -> TicketState:
    with desk.services.hall.read() as conn:
        found = queue.ticket(conn, f"2026-11-24-{number}")
    assert found is not None
    return found.state


def column(desk: Desk, name: str, at: int) -> list[str]:
    table = desk.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_a_wrong_password_is_told_in_a_sentence_and_the_right_one_opens_the_window(opened: Opened) -> None:
    desk = opened()
    sign_in(desk, "wrong")
    assert "工号和密码对不上" in problem(desk)
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("callNext"))
    with desk.services.hall.read() as conn:
        window = queue.window(conn, "5")
    assert window is not None
    assert (window.state, window.clerk) == (WindowState.OPEN, CLERK)


def test_a_manager_gets_the_view_of_the_hall_and_opens_no_window(opened: Opened) -> None:
    desk = opened()
    desk.services.staff.create("0001", "周主任", [Role.MANAGER], PASSWORD, "setup")
    desk.find("account").setFocus()
    desk.type("0001")
    desk.press(Qt.Key.Key_Tab)
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("liveTab"))
    with desk.services.hall.read() as conn:
        assert queue.all_windows(conn) == {}


def test_nobody_waiting_is_told_and_a_new_ticket_appears_by_itself(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2)
    assert "没有人等候" in problem(desk)
    number = desk.take_ticket(CITIZEN)
    desk.until(lambda: desk.sees("queueTable"))
    assert column(desk, "queueTable", 0) == [number]


def test_a_number_is_called_recalled_and_missed(desk: Desk) -> None:
    number = desk.take_ticket(CITIZEN)
    desk.press(Qt.Key.Key_F2)
    assert desk.text("currentNumber") == number
    assert ticket_state(desk, number) is TicketState.CALLED
    for _ in range(4):
        desk.press(Qt.Key.Key_F3)
    assert "已经重呼 3 次" in problem(desk)
    desk.press(Qt.Key.Key_F4)
    assert ticket_state(desk, number) is TicketState.MISSED
    assert desk.text("currentNumber") == "—"


def test_two_quick_presses_call_one_number(desk: Desk) -> None:
    first, second = desk.take_ticket(CITIZEN), desk.take_ticket(ELDER)
    QTest.keyClick(desk.window, Qt.Key.Key_F2)
    QTest.keyClick(desk.window, Qt.Key.Key_F2)
    desk.settle()
    states = {ticket_state(desk, first), ticket_state(desk, second)}
    assert states == {TicketState.CALLED, TicketState.WAITING}
    assert not desk.sees("problem")


def test_the_elder_goes_first_and_the_panel_says_why_and_whom_it_passes(desk: Desk) -> None:
    plain = desk.take_ticket(CITIZEN)
    desk.clock.advance(5 * MINUTE)
    elder = desk.take_ticket(ELDER)
    desk.until(lambda: desk.sees("queueTable") and len(column(desk, "queueTable", 0)) == 2)
    assert column(desk, "queueTable", 0) == [elder, plain]
    why = " ".join(each.text() for each in desk.find("whyNext").findChildren(QLabel))
    for said in (f"为什么下一个是 {elder}", "70 岁以上老人优先", "15 分钟", plain, "05:00"):
        assert said in why


def test_an_appointment_opens_its_item_at_once(desk: Desk) -> None:
    services, now = desk.services, desk.clock.now()
    with services.hall.unit("platform") as unit:
        citizen = people.met(unit, CITIZEN)
        assert isinstance(citizen, str)
        begins = now + 10 * MINUTE
        book(
            unit,
            Appointment("ap-1", citizen, FOOD_LICENCE, begins, begins + 30 * MINUTE, AppointmentState.BOOKED),
        )
        unit.commit(None)
    services.queue.check_in(CITIZEN, "ap-1", "id_card", "kiosk-1")
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_F5)
    desk.until(lambda: desk.sees("materialsTable"))
    assert desk.find("field_operator_number").property("sourced") == "true"


def test_an_intake_from_the_call_to_the_notice_in_the_tray(
    opened: Opened, printer: IppEmulator, tmp_path: Path
) -> None:
    scans = tmp_path / "scans"
    scans.mkdir()
    Image.new("RGB", (400, 560), "white").save(scans / "layout.png")
    desk = opened(notice_printer=printer.uri, scan_folder=str(scans))
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    number = begin_food_licence(desk)
    assert desk.text("materialsHeadline").startswith("6 份里只需要您交 3 份")
    fill_in(desk)
    assert desk.text("materialsHeadline").startswith("8 份里只需要您交 5 份")
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_F8)
    desk.until(lambda: desk.sees("scanTake") and desk.find("scanTake").isEnabled())
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: not desk.sees("scanTake"))
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_F10):
        desk.press(key)
    assert desk.text("materialsHeadline").endswith("已收齐")
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice") and "已打印" in desk.text("noticeState"))
    with desk.services.hall.read() as conn:
        (case,) = cases.cases_of_ticket(conn, f"2026-11-24-{number}")
    assert desk.text("caseNumber") == case.id
    assert {each["material"]: each["how"] for each in case.materials} == {
        "application_form": How.ORIGINAL_SEEN,
        "business_licence": How.LICENCE,
        "operator_id": How.LICENCE,
        "floor_plan": How.SCAN,
        "safety_rules": How.COMMITMENT,
        "health_certificates": How.LICENCE,
        "fume_equipment": How.DEFERRED,
        "waste_agreement": How.DEFERRED,
    }
    scan = next(each["attachment"] for each in case.materials if each["how"] == How.SCAN)
    files = desk.services.settings.storage.files
    assert read_scan(desk.services.hall, files, case.person, scan) == (scans / "layout.png").read_bytes()
    (printed,) = printer.documents
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(printed.pdf)).pages)
    assert case.id in words
    assert "李静" in words
    desk.press(Qt.Key.Key_F9)
    assert ticket_state(desk, number) is TicketState.DONE
    assert not desk.sees("materialsTable")


def test_all_that_is_missing_is_told_at_once_and_nothing_typed_is_lost(desk: Desk) -> None:
    begin_food_licence(desk)
    fill_in(desk, {"contact_phone": "123", "below_dwelling": "2"})
    desk.press(Qt.Key.Key_F12)
    told = problem(desk)
    for said in (
        "不得新建产生油烟",
        "11位手机号码",
        "使用面积",
        "食品安全管理员姓名",
        "食品经营许可申请书",
        "平面布局图",
    ):
        assert said in told
    assert QApplication.focusWidget() is desk.find("field_contact_phone")
    phone = desk.find("field_contact_phone")
    assert isinstance(phone, QLineEdit)
    assert phone.text() == "123"


def test_someone_under_the_items_age_is_told_so_and_nothing_typed_is_lost(desk: Desk) -> None:
    begin_food_licence(desk, person(7, "周子墨", birth="2011-03-12"))
    fill_in(desk)
    give_all(desk)
    desk.press(Qt.Key.Key_F12)
    assert "申请人须年满18周岁" in problem(desk)
    area = desk.find("field_floor_area")
    assert isinstance(area, QLineEdit)
    assert area.text() == "86"
    with desk.services.hall.read() as conn:
        assert cases.deciding(conn) == []


def test_a_full_disk_is_told_and_the_case_is_accepted_once_there_is_room(desk: Desk) -> None:
    begin_food_licence(desk)
    fill_in(desk)
    give_all(desk)
    with full_disk(desk.services.hall.engine):
        desk.press(Qt.Key.Key_F12)
        assert "存储空间已满" in problem(desk)
        with desk.services.hall.read() as conn:
            assert cases.deciding(conn) == []
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice"))
    with desk.services.hall.read() as conn:
        assert len(cases.deciding(conn)) == 1


def test_a_wrong_value_is_told_while_typing(desk: Desk) -> None:
    begin_food_licence(desk)
    fill_in(desk, {"floor_area": "8x"})
    assert "平方米数" in desk.text("problem_floor_area")
    desk.press(Qt.Key.Key_Backspace)
    assert not desk.sees("problem_floor_area")


def test_the_number_and_name_stay_masked_until_the_field_is_entered(desk: Desk) -> None:
    begin_food_licence(desk)
    texts = [each.text() for kind in (QLabel, QLineEdit) for each in desk.window.findChildren(kind)]
    assert not [text for text in texts if CITIZEN.number in text or CITIZEN.name in text]
    field = desk.find("field_operator_number")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    assert field.text() == CITIZEN.number


def test_with_the_line_cut_the_case_goes_on_without_e_licences(desk: Desk) -> None:
    desk.store.cut = True
    number = begin_food_licence(desk)
    person_pane = " ".join(each.text() for each in desk.find("personPane").findChildren(QLabel))
    assert "线路断开,暂查不到电子证照,可扫描或容缺受理".replace(",", "，") in person_pane
    assert desk.sees("offline")
    assert desk.text("materialsHeadline").startswith("6 份都需要您交")
    fill_in(
        desk,
        {
            "business_name": "临江区小满面馆",
            "credit_code": "92370102MA3C1L5X9N",
            "premises": "临江市临江区稻香路 18 号 1 层",
            **TYPED,
        },
    )
    keys = (Qt.Key.Key_F7,) * 4 + (Qt.Key.Key_F6, Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_F10)
    for key in keys:
        desk.press(key)
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice"))
    with desk.services.hall.read() as conn:
        assert len(cases.cases_of_ticket(conn, f"2026-11-24-{number}")) == 1


def test_a_dead_notice_printer_does_not_lose_the_case_and_the_notice_comes_later(
    opened: Opened, printer: IppEmulator
) -> None:
    desk = opened(notice_printer=printer.uri)
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    begin_food_licence(desk)
    fill_in(desk)
    give_all(desk)
    printer.power_off()
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice") and "没有回应" in desk.text("noticeState"))
    assert "办件已受理" in desk.text("noticeState")
    printer.power_on()
    desk.press(Qt.Key.Key_F11)
    desk.until(lambda: "已打印" in desk.text("noticeState"))
    assert [document.name for document in printer.documents] == [f"{desk.text('caseNumber')}-受理/2"]


def test_with_the_database_away_nothing_is_lost_and_the_same_key_goes_through_later(
    desk: Desk, tmp_path: Path
) -> None:
    number = begin_food_licence(desk)
    fill_in(desk)
    give_all(desk)
    take_away(desk.services.hall.engine)
    desk.press(Qt.Key.Key_F12)
    assert "暂时连不上大厅的服务器" in problem(desk)
    desk.until(lambda: "断开" in desk.text("status_database"))
    area = desk.find("field_floor_area")
    assert isinstance(area, QLineEdit)
    assert area.text() == TYPED["floor_area"]
    bring_back(desk.services.hall.engine)
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice"))
    desk.until(lambda: "正常" in desk.text("status_database"))
    with desk.services.hall.read() as conn:
        assert len(cases.cases_of_ticket(conn, f"2026-11-24-{number}")) == 1


def test_a_crash_loses_no_half_filled_form(desk: Desk, opened: Opened) -> None:
    number = begin_food_licence(desk)
    fill_in(desk, {"floor_area": "86", "safety_manager": "李师傅"})
    desk.press(Qt.Key.Key_F7)
    desk.until(lambda: desk.text("draftState").startswith("草稿已保存"))
    folder = desk.services.settings.storage.files / "drafts"
    (kept,) = folder.iterdir()
    assert "李师傅".encode() not in kept.read_bytes()
    again = opened(again=desk)
    sign_in(again)
    again.until(lambda: again.sees("materialsTable"))
    assert again.text("currentNumber") == number
    area = again.find("field_floor_area")
    assert isinstance(area, QLineEdit)
    assert area.text() == "86"
    assert "已核原件" in [chip.text for chip in chips(again)]
    again.press(Qt.Key.Key_F9)
    again.press(Qt.Key.Key_F9)
    again.until(lambda: list(folder.iterdir()) == [])


def chips(desk: Desk) -> list[Chip]:
    table = desk.find("materialsTable")
    assert isinstance(table, QTableView)
    model = table.model()
    return [model.index(row, 1).data(CHIP_ROLE) for row in range(model.rowCount())]


@pytest.mark.parametrize("focus", ["field_floor_area", "field_scope", "materialsTable", "queueTable"])
def test_the_keys_work_from_any_focus(desk: Desk, focus: str) -> None:
    begin_food_licence(desk)
    desk.take_ticket(person(3))
    desk.until(lambda: desk.sees("queueTable"))
    desk.find(focus).setFocus()
    desk.press(Qt.Key.Key_F12)
    assert "暂时不能受理" in problem(desk)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.sees("problem")
    desk.find(focus).setFocus()
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is desk.find("itemSearch")


def test_a_digit_picks_a_choice_and_return_goes_on(desk: Desk) -> None:
    begin_food_licence(desk)
    choice = desk.find("field_scope")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    desk.type("3")
    assert choice.currentData() == "热食类、饮品制售"
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is not choice


def test_finishing_with_an_open_intake_asks_once(desk: Desk) -> None:
    number = begin_food_licence(desk)
    fill_in(desk, {"workers": "5"})
    desk.press(Qt.Key.Key_F9)
    assert "还没有受理" in problem(desk)
    assert ticket_state(desk, number) is TicketState.SERVING
    desk.press(Qt.Key.Key_F9)
    assert ticket_state(desk, number) is TicketState.DONE


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")  # offscreen, for the menu
def test_a_pause_has_its_reason_and_ends(desk: Desk) -> None:
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.settle()
    with desk.services.hall.read() as conn:
        window = queue.window(conn, "5")
    assert window is not None
    assert (window.state, window.reason) == (WindowState.PAUSED, "用餐")
    assert not desk.find("callNext").isEnabled()
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desk.find("callNext").isEnabled()


def test_closing_the_window_closes_the_position_but_not_behind_a_citizen(desk: Desk) -> None:
    desk.take_ticket(CITIZEN)
    desk.press(Qt.Key.Key_F2)
    desk.window.close()
    desk.settle()
    assert desk.window.isVisible()
    assert problem(desk)
    desk.press(Qt.Key.Key_F4)
    desk.window.close()
    desk.until(lambda: not desk.window.isVisible())
    with desk.services.hall.read() as conn:
        window = queue.window(conn, "5")
    assert window is not None
    assert window.state is WindowState.CLOSED


def test_the_line_chip_follows_the_line_within_two_seconds(desk: Desk) -> None:
    desk.until(lambda: "联网" in desk.text("status_sync"))
    desk.store.cut = True
    desk.until(lambda: "断开" in desk.text("status_sync"), timeout=2000)


@pytest.mark.parametrize("height", [1040, 1000, 961, 900])
def test_the_materials_show_whole_rows_only(desk: Desk, height: int) -> None:
    begin_food_licence(desk)
    desk.window.resize(1760, height)
    desk.settle()
    table = desk.find("materialsTable")
    assert isinstance(table, QTableView)
    row = table.verticalHeader().defaultSectionSize()
    whole, rest = divmod(table.viewport().height(), row)
    assert rest == 0
    assert whole == 8 if height == 1040 else 3 <= whole < 8
    table.scrollToBottom()
    last = table.model().rowCount() - 1
    assert table.rowViewportPosition(last) == min(last, whole - 1) * row


def test_the_scan_dialog_says_when_there_is_no_scan(desk: Desk) -> None:
    begin_food_licence(desk)
    desk.press(Qt.Key.Key_F8)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    desk.until(lambda: any("没有扫描件" in each.text() for each in dialog.findChildren(QLabel)))
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
