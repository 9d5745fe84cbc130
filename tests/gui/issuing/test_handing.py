"""Printing once at the issuing desk and handing over, by keys alone but for the signature."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.issuing.widgets.signature_field import SignatureField
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing.model import RightState
from shared.people.model import Evidence
from tests.gui.counter_desk import CLERK, Desk, close_desk, open_again, problem, sign_in
from tests.gui.issuing_window import (
    CTRL,
    FREE,
    KEPT,
    ME,
    Key,
    accept,
    leave_open,
    listed,
    search,
    state,
    told,
)
from tests.print_rights import BLANK, give, load_blanks, stands


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
