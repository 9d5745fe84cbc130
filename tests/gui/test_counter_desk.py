"""A clerk's day by keys alone, on a real hall: signing in, calling, pausing, leaving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from shared.people import service as people
from shared.queueing import queries as queue
from shared.queueing.model import MINUTE, Appointment, AppointmentState, TicketState, WindowState
from shared.queueing.service import book
from shared.staff.model import Role
from shared.sync.model import LineState
from tests.gui.counter_desk import (
    CITIZEN,
    CLERK,
    ELDER,
    FOOD_LICENCE,
    PASSWORD,
    Desk,
    OpenDesk,
    begin_food_licence,
    column,
    fill_in,
    problem,
    sign_in,
    ticket_state,
)
from tests.halls import OPENING, person


def test_a_wrong_password_is_told_in_a_sentence_and_the_right_one_opens_the_window(opened: OpenDesk) -> None:
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


def test_a_manager_gets_the_view_of_the_hall_and_opens_no_window(opened: OpenDesk) -> None:
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
    desk.until(lambda: desk.text("status_sync") == "离线办理 · 3 条待发", timeout=2000)


AT_1042 = OPENING + 102 * MINUTE
LINES = (
    (LineState(False, AT_1042, None, 312), "离线办理，自 10:42 起 · 312 条待发", None),
    (LineState(True, AT_1042, AT_1042, 400, peak=1000), "平台已连通 · 正在补传 60 % · 400 条待发", 60),
    (LineState(True, AT_1042, AT_1042, 7, kept=False), "没有机器在运行同步 · 7 条待发，请联系运维", None),
)


@pytest.mark.parametrize(
    ("line", "said", "caught_up"), LINES, ids=["offline", "catching up", "nobody runs it"]
)
def test_the_foot_says_how_the_line_stands_until_it_changes(
    desk: Desk, line: LineState, said: str, caught_up: int | None
) -> None:
    desk.store.line = line
    desk.until(lambda: desk.text("status_sync") == said, timeout=2000)
    bar = desk.window.findChild(QProgressBar, "caughtUp")
    assert bar is not None
    assert bar.isVisible() is (caught_up is not None)
    assert bar.value() == (caught_up or 0)
    shown = desk.window.findChild(QLabel, "status_sync")
    assert shown is not None
    desk.until(lambda: shown.width() >= shown.fontMetrics().horizontalAdvance(said))  # once it is laid out
