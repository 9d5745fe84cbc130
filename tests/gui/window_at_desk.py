"""A clerk's desk with the small devices of its window, for tests: keys to press, and what the devices show."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shared.devices.window.emulator import CitizenScreenEmulator, RatingPadEmulator, WindowLedEmulator
from shared.ratings import queries as ratings
from shared.ratings.model import Rating
from tests.gui.counter_desk import Desk, OpenDesk, sign_in

Devices = tuple[RatingPadEmulator, WindowLedEmulator, CitizenScreenEmulator]


@dataclass
class Window:
    """A desk and the devices that stand at its window."""

    desk: Desk
    pad: RatingPadEmulator
    led: WindowLedEmulator
    screen: CitizenScreenEmulator

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key as a clerk does, who waits for no device: some job of theirs is always under way."""
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, modifier)

    def call(self) -> None:
        self.press(Qt.Key.Key_F2)
        self.desk.until(lambda: self.desk.find("beginServing").isEnabled())

    def call_and_serve(self) -> None:
        self.call()
        self.press(Qt.Key.Key_F5)
        self.desk.until(lambda: self.desk.sees("itemSearch"))

    def finish(self) -> None:
        """Finish, and wait until the pad asks."""
        self.press(Qt.Key.Key_F9)
        self.desk.until(lambda: self.pad.asking)

    def shows(self, led: str, *lines: str) -> None:
        """Wait until both say this."""
        self.desk.until(lambda: self.led.text == led)
        self.desk.until(lambda: self.screen.lines[: len(lines)] == lines)

    def rating(self, number: str) -> Rating | None:
        with self.desk.services.hall.read() as conn:
            return ratings.rating(conn, f"2026-11-24-{number}")

    def rated(self, number: str) -> Rating:
        self.desk.until(lambda: self.rating(number) is not None)
        found = self.rating(number)
        assert found is not None
        return found


def sit_down(opened: OpenDesk, devices: Devices, folder: Path, **more: str) -> Window:
    named = {
        "rating_pad": str(folder / "pad"),
        "window_led": str(folder / "led"),
        "citizen_screen": str(folder / "screen"),
        "citizen_screen_template": "four_lines",
    }
    desk = opened(**named | more)
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    return Window(desk, *devices)
