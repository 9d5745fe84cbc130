"""The serial code scanner on its real wire: split reads, terminators, cables pulled and put back."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shared.devices.codes.emulator import ScannerEmulator
from shared.devices.codes.model import CodeEvent, CodeRead, ScannerCame, ScannerWent
from shared.devices.codes.serial_scanner import SerialScanner
from shared.devices.wires.serial_wire import SerialWire

CODE = "OW1:6BF+70790T9WJWG.FKY*4GO0"


@pytest.fixture
def port(tmp_path: Path) -> Path:
    return tmp_path / "scanner"


@pytest.fixture
def scanner(port: Path) -> Iterator[SerialScanner]:
    driver = SerialScanner(SerialWire(str(port)), clock=lambda: 0.0)  # a busy machine makes no code stale
    yield driver
    driver.close()


def until(scanner: SerialScanner, enough: Callable[[list[CodeEvent]], bool]) -> list[CodeEvent]:
    """Polls until it is enough; what came, all of it."""
    heard: list[CodeEvent] = []
    deadline = time.monotonic() + 5
    while not enough(heard):
        assert time.monotonic() < deadline, heard
        heard += scanner.poll()
    return heard


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_codes_come_one_by_one_whatever_ends_them(port: Path, scanner: SerialScanner, end: bytes) -> None:
    with ScannerEmulator(port, end) as device:
        assert scanner.poll() == (ScannerCame(),)
        device.scan(CODE)
        device.scan_in_pieces("second code", size=3)
        heard = until(scanner, lambda heard: len(heard) >= 2)
    assert heard == [CodeRead(CODE), CodeRead("second code")]


def test_a_code_in_two_polls_is_one_code(port: Path, scanner: SerialScanner) -> None:
    with ScannerEmulator(port) as device:
        scanner.poll()
        device.breaks_off(CODE, 9)
        assert scanner.poll() == ()
        device.noise(CODE.encode()[9:] + b"\r")
        assert until(scanner, bool) == [CodeRead(CODE)]


def test_a_scanner_that_is_not_there_is_told_once_and_taken_up_when_it_comes(
    port: Path, scanner: SerialScanner
) -> None:
    assert scanner.poll() == (ScannerWent(),)
    assert scanner.poll() == ()
    with ScannerEmulator(port) as device:
        assert scanner.poll() == (ScannerCame(),)
        device.scan(CODE)
        assert until(scanner, bool) == [CodeRead(CODE)]


def test_the_cable_is_pulled_in_the_middle_of_a_code_and_put_back(port: Path, scanner: SerialScanner) -> None:
    with ScannerEmulator(port) as device:
        scanner.poll()
        device.breaks_off(CODE, 12)
        scanner.poll()
        device.unplugged()
        assert until(scanner, bool) == [ScannerWent()]
        assert scanner.poll() == ()
        device.unplugged(False)
        assert until(scanner, bool) == [ScannerCame()]
        device.scan("whole again")
        assert until(scanner, bool) == [CodeRead("whole again")]


def test_what_was_scanned_before_anybody_listened_is_not_told(port: Path, scanner: SerialScanner) -> None:
    with ScannerEmulator(port) as device:
        device.scan("of the last citizen")
        assert scanner.poll() == (ScannerCame(),)
        device.scan(CODE)
        assert until(scanner, bool) == [CodeRead(CODE)]


def test_bytes_that_are_no_text_upset_nothing(port: Path, scanner: SerialScanner) -> None:
    with ScannerEmulator(port) as device:
        scanner.poll()
        device.noise(bytes(range(256)) + b"\r")
        device.scan(CODE)
        assert until(scanner, lambda heard: CodeRead(CODE) in heard)


def test_two_programs_never_share_a_scanner(port: Path, scanner: SerialScanner) -> None:
    with ScannerEmulator(port):
        scanner.poll()
        other = SerialScanner(SerialWire(str(port)))
        assert other.poll() == (ScannerWent(),)
        scanner.close()
        assert other.poll() == (ScannerCame(),)
        other.close()
