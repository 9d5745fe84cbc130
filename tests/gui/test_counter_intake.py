"""Taking in an application by keys alone, on a real hall: form, materials, notice, and what goes wrong."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView

from counter.models.waiting import CHIP_ROLE
from counter.presenters.desk_view import Chip
from shared.cases import queries as cases
from shared.cases.model import How
from shared.cases.scans import read_scan
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.queueing.model import TicketState
from tests.gui.counter_desk import (
    CITIZEN,
    TYPED,
    Desk,
    OpenDesk,
    begin_food_licence,
    fill_in,
    give_all,
    problem,
    sign_in,
    ticket_state,
)
from tests.halls import person
from tests.outages import bring_back, full_disk, take_away


def test_an_intake_from_the_call_to_the_notice_in_the_tray(
    opened: OpenDesk, printer: IppEmulator, tmp_path: Path
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
    assert "线路恢复后由大厅自行核验，本人无需补交" in person_pane
    assert desk.sees("offline")
    assert desk.text("materialsHeadline").startswith("6 份里只需要您交 3 份")
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
    opened: OpenDesk, printer: IppEmulator
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
    (printed,) = printer.documents
    assert printed.name == f"{desk.text('caseNumber')}-受理/2"
    words = PdfReader(BytesIO(printed.pdf)).pages[0].extract_text().replace(" ", "")
    assert "重新打印" in words, "a second printing says that it is one"


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


def test_a_crash_loses_no_half_filled_form(desk: Desk, opened: OpenDesk) -> None:
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


def test_a_digit_picks_a_choice_and_return_goes_on(desk: Desk) -> None:
    begin_food_licence(desk)
    choice = desk.find("field_scope")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    desk.type("3")
    assert choice.currentData() == "热食类、饮品制售"
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is not choice


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
