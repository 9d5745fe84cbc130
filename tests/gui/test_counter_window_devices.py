"""The window's small devices follow the clerk's keys: display, citizen screen, and the pad that asks for a rating."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from counter.presenters import tended, window_devices
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.window import template as templates
from shared.devices.window.emulator import CitizenScreenEmulator, RatingPadEmulator, WindowLedEmulator
from shared.devices.window.model import DeviceKind
from shared.devices.wires.serial_wire import SerialWire
from shared.journal.entry import Refusal
from shared.queueing.model import TicketState
from shared.ratings import queries as ratings
from shared.ratings.model import FollowUpState, Level
from tests.gui.counter_desk import (
    CITIZEN,
    CLERK,
    ELDER,
    OpenDesk,
    begin_food_licence,
    fill_in,
    give_all,
    sign_in,
    ticket_state,
)
from tests.gui.window_at_desk import Devices, Window, sit_down
from tests.outages import bring_back, take_away

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """On SQLite alone: what is seen here is the devices; that ratings stand on both is seen where they are decided."""
    return sqlite_url


@pytest.fixture
def devices(tmp_path: Path) -> Iterator[Devices]:
    def made(kind: DeviceKind, name: str) -> templates.Template:
        return templates.load(kind, name)

    with (
        RatingPadEmulator(tmp_path / "pad", made(DeviceKind.RATING_PAD, "five_keys")) as pad,
        WindowLedEmulator(tmp_path / "led", made(DeviceKind.WINDOW_LED, "one_line")) as led,
        CitizenScreenEmulator(tmp_path / "screen", made(DeviceKind.CITIZEN_SCREEN, "four_lines")) as screen,
    ):
        yield pad, led, screen


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Devices are looked after more often than in a hall, and nothing ends by itself before a test has seen it."""
    for module, name, ms in (
        (tended, "RENEW_MS", 600),
        (tended, "POLL_MS", 20),
        (tended, "TRY_AGAIN_MS", 100),
        (tended, "ASK_MS", 3_600_000),
        (window_devices, "THANKS_MS", 3_600_000),
        (window_devices, "KEEP_TRYING_MS", 100),
    ):
        monkeypatch.setattr(module, name, ms)
    return monkeypatch


@pytest.fixture
def window(opened: OpenDesk, devices: Devices, tmp_path: Path, quick: pytest.MonkeyPatch) -> Window:
    """A clerk has sat down at window 5, which has all three."""
    return sit_down(opened, devices, tmp_path)


def test_display_and_screen_follow_the_desk(window: Window) -> None:
    desk = window.desk
    number = desk.take_ticket(CITIZEN)
    window.shows("5 号窗口", "您好", "5 号窗口", "", "")
    window.press(Qt.Key.Key_F2)
    window.shows(f"请{number}号", f"请{number}号", "请到 5 号窗口")
    window.press(Qt.Key.Key_F5)
    window.shows(f"正在办理{number}", f"{number}号", "正在为您办理")
    window.finish()
    window.shows("5 号窗口", f"{number}号", "请您评价")
    assert window.pad.press(5)
    window.shows("5 号窗口", "谢谢", "感谢您的评价")
    follows = desk.window.findChild(window_devices.WindowDevicesPresenter)
    assert isinstance(follows, window_devices.WindowDevicesPresenter)
    follows._thanks.start(100)
    window.shows("5 号窗口", "您好")
    reason = desk.window.findChildren(QAction)
    next(each for each in reason if each.text() == "用餐").trigger()
    window.shows("暂停服务")
    window.press(Qt.Key.Key_P, CTRL)
    window.shows("5 号窗口")


def test_the_screen_asks_for_a_signature_and_to_take_the_notice_along(
    opened: OpenDesk, devices: Devices, tmp_path: Path, quick: pytest.MonkeyPatch, printer: IppEmulator
) -> None:
    window = sit_down(opened, devices, tmp_path, notice_printer=printer.uri)
    number = begin_food_licence(window.desk)
    window.shows(f"正在办理{number}", f"{number}号", "正在为您办理")
    fill_in(window.desk)
    give_all(window.desk)
    window.shows(f"正在办理{number}", f"{number}号", "请签字")
    window.press(Qt.Key.Key_F12)
    window.shows(f"正在办理{number}", f"{number}号", "请取走通知书")
    window.finish()
    window.shows("5 号窗口", f"{number}号", "请您评价")


@pytest.mark.parametrize("level", [Level.VERY_GOOD, Level.BAD])
def test_a_press_is_recorded_once_for_the_one_who_was_served(window: Window, level: Level) -> None:
    number = window.desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.finish()
    assert window.pad.press(level)
    rated = window.rated(number)
    assert (rated.level, rated.where, rated.window, rated.clerk) == (level, "5 号窗口评价器", "5", CLERK)
    assert (rated.follow_up is FollowUpState.OPEN) is (level is Level.BAD)
    window.desk.until(lambda: not window.pad.asking)
    assert not window.pad.press(Level.GOOD), "the pad is dark: one rating per service"
    with window.desk.services.hall.read() as conn:
        assert ratings.to_rate(conn, rated.person, "2026-11-24") == []


def test_who_does_not_press_is_not_made_to(window: Window, quick: pytest.MonkeyPatch) -> None:
    number = window.desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.finish()
    tending(window)._time_out.start(100)
    window.desk.until(lambda: not window.pad.asking)
    window.shows("5 号窗口", "您好")
    assert window.rating(number) is None


def tending(window: Window) -> tended.TendedPad:
    found = window.desk.window.findChild(tended.TendedPad)
    assert isinstance(found, tended.TendedPad)
    return found


def test_the_next_citizen_cannot_rate_the_service_of_the_one_before(window: Window) -> None:
    first, second = window.desk.take_ticket(CITIZEN), window.desk.take_ticket(ELDER)
    window.call_and_serve()
    served, other = (
        (first, second) if ticket_state(window.desk, first) is TicketState.SERVING else (second, first)
    )
    window.finish()
    window.call()
    window.desk.until(lambda: not window.pad.asking)
    window.shows(f"请{other}号", f"请{other}号")
    assert not window.pad.press(Level.VERY_BAD)
    window.press(Qt.Key.Key_F5)
    window.desk.until(lambda: window.desk.sees("itemSearch"))
    window.finish()
    assert window.pad.press(Level.GOOD)
    assert window.rated(other).level == Level.GOOD
    assert window.rating(served) is None


def test_a_number_that_was_missed_is_not_asked_about(window: Window) -> None:
    number = window.desk.take_ticket(CITIZEN)
    window.call()
    window.press(Qt.Key.Key_F4)
    window.shows("5 号窗口", "您好")
    assert ticket_state(window.desk, number) is TicketState.MISSED
    assert not window.pad.asking


def test_who_rated_at_the_kiosk_meanwhile_has_rated(window: Window) -> None:
    desk = window.desk
    number = desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.finish()
    ticket = f"2026-11-24-{number}"
    with desk.services.hall.read() as conn:
        person = ratings.queue.ticket(conn, ticket)
    assert person is not None
    kiosk = desk.services.ratings.rate(ticket, person.person, Level.FAIR, "", "kiosk-1", "kiosk-1")
    assert not isinstance(kiosk, Refusal)
    assert window.pad.press(Level.VERY_BAD)
    window.shows("5 号窗口", "谢谢", "感谢您的评价")
    desk.settle()
    assert window.rated(number).level == Level.FAIR
    assert not desk.sees("problem")


def test_a_press_while_the_database_is_away_is_recorded_when_it_is_back(window: Window) -> None:
    desk = window.desk
    number = desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.finish()
    engine = desk.services.hall.engine
    take_away(engine)
    try:
        assert window.pad.press(Level.GOOD)
        window.shows("5 号窗口", "谢谢", "感谢您的评价")
        desk.until(
            lambda: "大厅数据库" in desk.text("status_database") and "断开" in desk.text("status_database")
        )
    finally:
        bring_back(engine)
    desk.until(lambda: window.rating(number) is not None, timeout=15_000)
    assert window.rated(number).level == Level.GOOD


def test_devices_that_are_gone_are_told_quietly_and_come_back_by_themselves(
    window: Window, tmp_path: Path
) -> None:
    desk = window.desk
    window.shows("5 号窗口", "您好")
    for each in (window.pad, window.led, window.screen):
        each.unplug()
    desk.until(
        lambda: desk.sees("status_devices") and "评价器、窗口条屏、客显屏" in desk.text("status_devices")
    )
    assert "正在自动重试" in desk.text("status_devices")
    assert desk.find("status_devices").property("tone") == "quiet"
    desk.picture(tmp_path / "devices-away.png")
    number = desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.press(Qt.Key.Key_F9)
    desk.until(lambda: desk.text("currentNumber") == "—")
    assert ticket_state(desk, number) is TicketState.DONE
    assert not desk.sees("problem"), "the clerk works on"
    desk.take_ticket(ELDER)
    window.press(Qt.Key.Key_F2)
    for each in (window.pad, window.led, window.screen):
        each.plug_in()
    window.shows("请A002号", "请A002号")
    desk.until(lambda: not desk.sees("status_devices"))
    assert window.rating(number) is None


def test_a_pad_whose_cable_slips_asks_again_for_the_same_service(window: Window) -> None:
    number = window.desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.finish()
    window.pad.unplug()
    window.desk.until(lambda: window.desk.sees("status_devices"))
    window.shows("5 号窗口", "您好")
    window.pad.plug_in()
    window.desk.until(lambda: window.pad.asking)
    window.shows("5 号窗口", f"{number}号", "请您评价")
    assert window.pad.press(Level.VERY_GOOD)
    assert window.rated(number).level == Level.VERY_GOOD


def test_a_display_that_was_without_power_reads_right_again(window: Window) -> None:
    number = window.desk.take_ticket(CITIZEN)
    window.press(Qt.Key.Key_F2)
    window.shows(f"请{number}号")
    window.led.loses_power()
    window.shows(f"请{number}号")


def test_the_window_says_that_it_is_closed_when_the_clerk_has_left(window: Window) -> None:
    window.shows("5 号窗口", "您好")
    window.desk.window.close()
    window.desk.until(lambda: not window.desk.window.isVisible())
    assert window.desk.jobs.close()
    window.shows("停止办理", "5 号窗口", "停止办理")


def test_no_device_is_ever_spoken_to_on_the_thread_of_the_screen(
    opened: OpenDesk, devices: Devices, tmp_path: Path, quick: pytest.MonkeyPatch
) -> None:
    threads: set[threading.Thread] = set()
    for name in ("write", "read"):
        told = getattr(SerialWire, name)

        def noted(wire: SerialWire, *given: object, told=told) -> object:  # type: ignore[no-untyped-def]  of either
            threads.add(threading.current_thread())
            return told(wire, *given)

        quick.setattr(SerialWire, name, noted)
    window = sit_down(opened, devices, tmp_path)
    window.pad.silent()
    number = window.desk.take_ticket(CITIZEN)
    window.call_and_serve()
    window.press(Qt.Key.Key_F9)
    window.desk.until(lambda: window.desk.sees("status_devices"))
    window.pad.silent(on=False)
    window.desk.until(lambda: window.pad.asking)
    assert window.pad.press(Level.GOOD)
    assert window.rated(number).level == Level.GOOD
    window.desk.window.close()
    window.desk.until(lambda: not window.desk.window.isVisible())
    assert threads
    assert threading.main_thread() not in threads


def test_a_template_that_is_refused_is_told_and_the_others_work(
    opened: OpenDesk, devices: Devices, tmp_path: Path, quick: pytest.MonkeyPatch
) -> None:
    good = templates.find(DeviceKind.WINDOW_LED, "one_line").read_text("utf-8")
    made = tmp_path / "led.toml"
    made.write_text(good.replace('"sum8"', '"crc16"'), encoding="utf-8")
    window = sit_down(opened, devices, tmp_path, window_led_template=str(made))
    desk = window.desk
    desk.until(lambda: desk.sees("status_devices") and desk.text("status_devices").startswith("窗口条屏"))
    desk.until(lambda: window.screen.lines[0] == "您好")
    window.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: desk.sees("health_window_led") and "led.toml" in desk.text("health_window_led"))
    assert "shape.checksum" in desk.text("health_window_led")
    assert "! 留意" in desk.text("health_window_led")


def test_the_page_tells_of_devices_this_program_itself_holds(window: Window, tmp_path: Path) -> None:
    desk = window.desk

    def told(name: str, said: str) -> bool:
        """Look again; whether the page says so of the device now."""
        window.press(Qt.Key.Key_F5)
        return desk.sees(f"health_{name}") and said in desk.text(f"health_{name}")

    window.shows("5 号窗口", "您好")
    window.press(Qt.Key.Key_D, CTRL)
    for name in DeviceKind:
        desk.until(lambda name=name: told(name, "应答正常"))
    window.pad.silent()
    window.led.unplug()
    desk.until(lambda: told("rating_pad", "没有应答"), timeout=15_000)
    desk.until(lambda: told("window_led", "没有接设备"), timeout=15_000)
    assert "! 留意" in desk.text("health_window_led")
    page = QApplication.activeModalWidget()
    assert page is not None
    page.grab().toImage().save(str(tmp_path / "health-window.png"))
    window.pad.silent(on=False)
    window.led.plug_in()
    for name in DeviceKind:
        desk.until(lambda name=name: told(name, "应答正常"), timeout=15_000)


def test_a_window_without_such_devices_loads_nothing_of_them(opened: OpenDesk) -> None:
    desk = opened()
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    assert desk.window.findChild(tended.Tended) is None
    assert not desk.sees("status_devices")
