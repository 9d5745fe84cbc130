"""The small devices of a window over real pseudo-terminals: what they are told, what comes back, what goes wrong."""

import os
import threading
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from shared.devices.window import template as templates
from shared.devices.window.emulator import CitizenScreenEmulator, RatingPadEmulator, WindowLedEmulator
from shared.devices.window.model import LEVELS, Answer, DeviceKind, DeviceProblem, Say, Template
from shared.devices.window.serial_devices import SerialCitizenScreen, SerialRatingPad, SerialWindowLed
from shared.devices.wires.serial_wire import SerialWire

PADS = {name: templates.load(DeviceKind.RATING_PAD, name) for name in ("five_keys", "letters")}
LEDS = {name: templates.load(DeviceKind.WINDOW_LED, name) for name in ("one_line", "eight_signs")}
SCREENS = {name: templates.load(DeviceKind.CITIZEN_SCREEN, name) for name in ("two_lines", "four_lines")}


@pytest.fixture
def port(tmp_path: Path) -> Path:
    return tmp_path / "port"


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as it:
        yield it


def wire(port: Path, template: Template) -> SerialWire:
    return SerialWire(str(port), template.baud, template.byte)


@pytest.fixture(params=PADS)
def pad_template(request: pytest.FixtureRequest) -> Template:
    return PADS[request.param]


@pytest.fixture
def emulated_pad(port: Path, pad_template: Template, stack: ExitStack) -> RatingPadEmulator:
    emulator = RatingPadEmulator(port, pad_template)
    stack.enter_context(emulator)
    return emulator


@pytest.fixture
def pad(
    port: Path, pad_template: Template, emulated_pad: RatingPadEmulator, stack: ExitStack
) -> SerialRatingPad:
    pad = SerialRatingPad(wire(port, pad_template), pad_template)
    stack.callback(pad.close)
    return pad


def confirms(template: Template) -> bool:
    return Answer.TAKEN in template.answers


def until(true: Callable[[], object]) -> None:
    """Wait for what another thread does; what does not come fails the test."""
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.005)


def pressed(pad: SerialRatingPad) -> int | DeviceProblem:
    """What is pressed next."""
    deadline = time.monotonic() + 10
    while (found := pad.pressed()) is None:
        assert time.monotonic() < deadline, "nothing was pressed"
        time.sleep(0.005)
    return found


@pytest.mark.parametrize("level", LEVELS.values())
def test_each_key_is_told_once_asked(
    level: int, pad: SerialRatingPad, emulated_pad: RatingPadEmulator
) -> None:
    assert not emulated_pad.press(level), "nobody asked yet"
    assert pad.ask() is None
    until(lambda: emulated_pad.asking)
    assert pad.pressed() is None
    assert emulated_pad.press(level)
    assert pressed(pad) == level
    assert not emulated_pad.asking


def test_nobody_presses_and_it_rests(pad: SerialRatingPad, emulated_pad: RatingPadEmulator) -> None:
    assert pad.ask() is None
    assert pad.pressed() is None
    assert pad.rest() is None
    until(lambda: emulated_pad.requests == [Say.ASK, Say.REST])
    assert not emulated_pad.asking
    assert pad.pressed() is None


def test_a_press_of_before_does_not_count_for_the_next(
    pad: SerialRatingPad, emulated_pad: RatingPadEmulator
) -> None:
    assert pad.ask() is None
    until(lambda: emulated_pad.asking)
    assert emulated_pad.press(1)
    assert pad.ask() is None
    until(lambda: emulated_pad.requests == [Say.ASK, Say.ASK])
    assert pad.pressed() is None
    assert emulated_pad.press(5)
    assert pressed(pad) == 5


@pytest.mark.parametrize("trouble", [RatingPadEmulator.answers_in_pieces, RatingPadEmulator.noisy])
def test_answers_in_pieces_and_among_noise(
    trouble: Callable[[RatingPadEmulator], None], pad: SerialRatingPad, emulated_pad: RatingPadEmulator
) -> None:
    trouble(emulated_pad)
    assert pad.ask() is None
    until(lambda: emulated_pad.asking)
    assert emulated_pad.press(2)
    assert pressed(pad) == 2


def test_a_press_that_arrives_with_the_confirmation(
    pad: SerialRatingPad, emulated_pad: RatingPadEmulator
) -> None:
    emulated_pad.presses_at_once(4)
    assert pad.ask() is None
    assert pressed(pad) == 4


def test_a_press_whose_check_is_wrong_is_told_and_asked_for_anew(
    pad: SerialRatingPad, emulated_pad: RatingPadEmulator
) -> None:
    assert pad.ask() is None
    until(lambda: emulated_pad.asking)
    emulated_pad.bad_checksum_once()
    assert emulated_pad.press(3)
    assert pressed(pad) is DeviceProblem.garbled
    assert pad.ask() is None
    until(lambda: emulated_pad.asking)
    assert emulated_pad.press(3)
    assert pressed(pad) == 3


def test_a_garbled_confirmation_is_asked_for_once_more(
    pad: SerialRatingPad, emulated_pad: RatingPadEmulator, pad_template: Template
) -> None:
    emulated_pad.bad_checksum_once()
    assert pad.ask() is None
    until(lambda: emulated_pad.requests == ([Say.ASK] * (2 if confirms(pad_template) else 1)))


def test_a_pad_that_is_silent_or_refuses_says_so_when_it_is_one_that_confirms(
    pad: SerialRatingPad, emulated_pad: RatingPadEmulator, pad_template: Template
) -> None:
    emulated_pad.silent()
    assert pad.ask() is (DeviceProblem.silent if confirms(pad_template) else None)
    assert pad.pressed() is None
    emulated_pad.silent(on=False)
    emulated_pad.refuses()
    assert pad.ask() is (DeviceProblem.refused if confirms(pad_template) else None)
    emulated_pad.refuses(on=False)
    assert pad.ask() is None


def test_the_cable_is_pulled_and_put_back(pad: SerialRatingPad, emulated_pad: RatingPadEmulator) -> None:
    assert pad.ask() is None
    emulated_pad.unplug()
    assert pressed(pad) is DeviceProblem.gone
    assert pad.ask() is DeviceProblem.gone
    assert pad.rest() is DeviceProblem.gone
    assert pad.look() is DeviceProblem.gone
    emulated_pad.plug_in()
    assert pad.pressed() is DeviceProblem.gone, "it knows of no asking"
    assert pad.ask() is None
    until(lambda: emulated_pad.asking)
    assert emulated_pad.press(5)
    assert pressed(pad) == 5


def test_a_port_another_program_holds(port: Path, pad: SerialRatingPad, pad_template: Template) -> None:
    assert pad.ask() is None
    other = SerialRatingPad(wire(port, pad_template), pad_template)
    assert other.ask() is DeviceProblem.in_use
    assert other.look() is DeviceProblem.in_use
    pad.close()
    assert other.ask() is None
    other.close()


@pytest.mark.parametrize("name", LEDS)
def test_a_window_led_shows_a_text_at_a_time(name: str, port: Path, stack: ExitStack) -> None:
    emulator = WindowLedEmulator(port, LEDS[name])
    stack.enter_context(emulator)
    led = SerialWindowLed(wire(port, LEDS[name]), LEDS[name])
    stack.callback(led.close)
    for text in ("5 号窗口", "请A023号", "暂停服务", ""):
        assert led.show(text) is None
        until(lambda text=text: emulator.text == text)
    assert led.show("请A023号到本窗口办理不动产登记") is None
    until(lambda: emulator.text == "请A023号到本窗口")


def test_a_window_led_that_confirms(port: Path, stack: ExitStack) -> None:
    emulator = WindowLedEmulator(port, LEDS["one_line"])
    stack.enter_context(emulator)
    led = SerialWindowLed(wire(port, LEDS["one_line"]), LEDS["one_line"])
    stack.callback(led.close)
    emulator.answers_in_pieces()
    emulator.noisy()
    assert led.show("请A001号") is None
    emulator.bad_checksum_once()
    assert led.show("请A002号") is None, "said once more, it is confirmed"
    assert emulator.text == "请A002号"
    emulator.refuses()
    assert led.show("请A003号") is DeviceProblem.refused
    emulator.refuses(on=False)
    emulator.silent()
    assert led.show("请A003号") is DeviceProblem.silent
    emulator.unplug()
    assert led.show("请A003号") is DeviceProblem.gone
    assert emulator.text == "请A002号"
    emulator.silent(on=False)
    emulator.plug_in()
    assert emulator.text == "", "it was without power"
    assert led.show("请A003号") is None
    assert emulator.text == "请A003号"


@pytest.mark.parametrize("name", SCREENS)
def test_a_citizen_screen_shows_the_lines_and_no_others(name: str, port: Path, stack: ExitStack) -> None:
    lines = SCREENS[name].lines
    emulator = CitizenScreenEmulator(port, SCREENS[name])
    stack.enter_context(emulator)
    screen = SerialCitizenScreen(wire(port, SCREENS[name]), SCREENS[name])
    stack.callback(screen.close)
    for shown in (["A023 号", "正在为您办理"], ["请为本次服务评价"], [], ["一", "二", "三", "四", "五"]):
        assert screen.show(shown) is None
        wanted = tuple((shown + [""] * lines)[:lines])
        until(lambda wanted=wanted: emulator.lines == wanted)
    emulator.unplug()
    assert screen.show(["A024 号"]) is DeviceProblem.gone
    emulator.plug_in()
    assert screen.show(["A024 号"]) is None
    until(lambda: emulator.lines[0] == "A024 号")


def test_the_bytes_on_the_line_are_those_of_the_makers_page(port: Path, stack: ExitStack) -> None:
    """Against a pseudo-terminal and bytes written by hand, with none of our frame code at the other end."""
    master, slave = os.openpty()
    tty.setraw(slave)
    stack.callback(os.close, master)
    stack.callback(os.close, slave)
    asked, confirmed = bytes.fromhex("AA 55 01 31 01 32 0D"), bytes.fromhex("AA 55 01 B1 00 B1 0D")
    heard: list[bytes] = []

    def answer() -> None:
        while sum(map(len, heard)) < len(asked):
            heard.append(os.read(master, 64))
        os.write(master, confirmed)

    device = threading.Thread(target=answer)
    device.start()
    pad = SerialRatingPad(SerialWire(os.ttyname(slave)), PADS["five_keys"])
    stack.callback(pad.close)
    assert pad.ask() is None
    device.join(10)
    assert b"".join(heard) == asked
    os.write(master, bytes.fromhex("AA 55 01 B2 04 B6"))
    assert pad.pressed() is None, "its last byte is still on the way"
    os.write(master, b"\x0d")
    assert pressed(pad) == 2
