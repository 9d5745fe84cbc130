"""With the line cut the hall checks later what only the store of e-licences can tell: keys only, no paper asked for."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from counter.models.waiting import CHIP_ROLE
from counter.presenters.intake import PURPOSE
from shared.cases import queries as cases
from shared.cases.checks import Checks
from shared.cases.model import Case, CheckState, How
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.sync.live_checks import LiveChecks
from tests.gui.counter_desk import TYPED, Desk, OpenDesk, begin_food_licence, fill_in, problem, sign_in

BY_HAND = {
    "business_name": "临江区小满面馆",
    "credit_code": "92370102MA3C1L5X9N",
    "premises": "临江市临江区稻香路 18 号 1 层",
    **TYPED,
}
WAIVABLE = {"business_licence", "operator_id", "health_certificates"}
REST = (Qt.Key.Key_F7, Qt.Key.Key_F10, Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_F10)


@pytest.fixture
def printing_desk(opened: OpenDesk, printer: IppEmulator) -> Desk:
    desk = opened(notice_printer=printer.uri)
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.store.cut = True
    return desk


def accept_offline(desk: Desk) -> Case:
    """A food licence taken in with the line cut, by keys; what the e-licences waive is left to be checked."""
    number = begin_food_licence(desk)
    fill_in(desk, BY_HAND)
    desk.press(Qt.Key.Key_F11)
    for key in REST:
        desk.press(key)
    desk.press(Qt.Key.Key_F12)
    desk.until(lambda: desk.sees("notice"))
    with desk.services.hall.read() as conn:
        (case,) = cases.cases_of_ticket(conn, f"2026-11-24-{number}")
    return case


def chips(desk: Desk, name: str) -> dict[str, str]:
    table = desk.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    return {
        model.index(row, 0).data(): model.index(row, 1).data(CHIP_ROLE).text
        for row in range(model.rowCount())
    }


def turn(desk: Desk) -> bool:
    """The agent's stage, over the same store."""
    more = LiveChecks(Checks(desk.services.cases), desk.store).turn()
    desk.settle()
    return more


def test_one_key_leaves_to_the_hall_what_it_can_check_itself(
    printing_desk: Desk, printer: IppEmulator
) -> None:
    desk = printing_desk
    case = accept_offline(desk)
    pending = {each["material"] for each in case.materials if each["how"] == How.CHECK_PENDING}
    assert pending == WAIVABLE == set(case.checks)
    assert {each["purpose"] for each in case.checks.values()} == {PURPOSE}
    assert case.promised_day == "2026-12-01"
    assert chips(desk, "acceptedMaterials")["营业执照"] == "待核验"
    assert "申请人无需补交" in desk.text("checkedLater")
    desk.until(lambda: "已打印" in desk.text("noticeState"))
    (printed,) = printer.documents
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(printed.pdf)).pages)
    words = "".join(words.split())
    assert "待本大厅核验，无需提交" in words
    assert "由本大厅核验的内容（共3项）" in words
    assert "无需补交材料，也无需再来" in words


def test_before_the_key_the_clerk_is_told_of_it_and_no_paper_is_asked_for(desk: Desk) -> None:
    desk.store.cut = True
    begin_food_licence(desk)
    assert desk.text("materialsHeadline").startswith("6 份里只需要您交 3 份")
    assert chips(desk, "materialsTable")["营业执照"] == "可留待核验"
    fill_in(desk, BY_HAND)
    desk.press(Qt.Key.Key_F12)
    told = problem(desk)
    assert "请征得本人同意后按 F11 留待核验：营业执照" in told
    assert "食品经营许可申请书" in told


def test_it_can_be_taken_back_and_the_original_be_shown_instead(desk: Desk) -> None:
    desk.store.cut = True
    begin_food_licence(desk)
    desk.press(Qt.Key.Key_F11)
    assert chips(desk, "materialsTable")["营业执照"] == "待核验"
    desk.find("materialsTable").setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Delete):
        desk.press(key)
    assert chips(desk, "materialsTable")["营业执照"] == "可留待核验"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_F7)
    assert chips(desk, "materialsTable")["营业执照"] == "已核原件"


def test_with_the_line_there_the_key_does_nothing(desk: Desk) -> None:
    begin_food_licence(desk)
    assert not desk.sees("checkLater")
    desk.press(Qt.Key.Key_F11)
    assert "待核验" not in chips(desk, "materialsTable").values()


def test_a_draft_that_is_opened_again_with_the_line_there_leaves_nothing_to_be_checked(
    desk: Desk, opened: OpenDesk
) -> None:
    desk.store.cut = True
    begin_food_licence(desk)
    desk.press(Qt.Key.Key_F11)
    desk.until(lambda: desk.text("draftState").startswith("草稿已保存"))
    again = opened(again=desk)
    sign_in(again)
    again.until(lambda: again.sees("materialsTable"))
    assert chips(again, "materialsTable")["营业执照"] == "免交"


def test_when_the_line_is_back_it_is_checked_by_itself(printing_desk: Desk) -> None:
    desk = printing_desk
    case = accept_offline(desk)
    desk.store.cut = False
    assert turn(desk)
    assert not turn(desk)
    assert not desk.sees("openChecks")
    with desk.services.hall.read() as conn:
        done = cases.case(conn, case.id)
    assert done is not None
    assert done.checking is None
    assert desk.store.asked[-1][2] == PURPOSE


def test_what_fails_stands_on_the_desk_until_the_original_was_seen(printing_desk: Desk) -> None:
    desk = printing_desk
    case = accept_offline(desk)
    desk.store.cut, desk.store.lacks = False, {"business_licence"}
    assert turn(desk)
    desk.until(lambda: desk.sees("openChecks"))
    assert desk.text("openChecks") == "核验未通过：1 项"
    desk.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.sees("failedChecksList"))
    assert desk.text("failedCheckWhat") == "营业执照：电子证照库中没有查到"
    assert "联系申请人在12月1日前出示原件" in desk.text("failedCheckNext").replace(" ", "")
    desk.press(Qt.Key.Key_F7)
    desk.until(lambda: desk.sees("noFailedChecks"))
    desk.press(Qt.Key.Key_Escape)
    assert not desk.sees("openChecks")
    with desk.services.hall.read() as conn:
        done = cases.case(conn, case.id)
    assert done is not None
    assert done.checks["business_licence"]["state"] == CheckState.SETTLED
    assert {each["material"]: each["how"] for each in done.materials}["business_licence"] == How.ORIGINAL_SEEN


def test_a_failed_check_is_told_to_whoever_signs_in_next(printing_desk: Desk, opened: OpenDesk) -> None:
    accept_offline(printing_desk)
    printing_desk.store.cut, printing_desk.store.lacks = False, {"business_licence"}
    turn(printing_desk)
    again = opened(again=printing_desk)
    sign_in(again)
    again.until(lambda: again.sees("openChecks"))


def test_in_a_narrow_window_every_key_is_whole(desk: Desk) -> None:
    desk.store.cut = True
    begin_food_licence(desk)
    desk.window.resize(1280, 720)
    desk.settle()
    for name in ("scan", "seen", "commit", "defer", "checkLater", "takeBack"):
        button = desk.find(name)
        assert button.width() >= button.sizeHint().width(), name
