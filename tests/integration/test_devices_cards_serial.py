"""The speed of the card reader's serial line: how the emulator keeps it, and how the driver finds it."""

import errno
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import serial

from shared.devices.cards import sam, samples
from shared.devices.cards.emulator import SamEmulator
from shared.devices.cards.emulator_module import MODULE_ID, Obedience
from shared.devices.cards.model import CardProblem, IdCard
from shared.devices.cards.sam import Command, FrameReader, Reply
from shared.devices.cards.sam_reader import SamReader
from shared.devices.wires.serial_wire import SerialWire
from shared.health.asking import ask_reader

XIAOMAN = replace(samples.load(samples.SAMPLES / "zhang_xiaoman.toml"), fingerprint=b"")
SLOW = [speed for speed in sam.SPEEDS if speed != 115_200]


@pytest.fixture
def port(tmp_path: Path) -> Path:
    return tmp_path / "card-reader"


@contextmanager
def _line(port: Path, baud: int) -> Iterator[serial.Serial]:
    """The host's end, without our driver."""
    with serial.Serial(str(port), baud, timeout=5) as line:
        yield line


def _exchange(line: serial.Serial, command: Command, length: int) -> list[object]:
    line.write(sam.request(command))
    return list(FrameReader().feed(line.read(length)))


def _reader(port: Path, answer_within: float = 2.0) -> SamReader:
    """One that does not mind how often it polls."""
    return SamReader(SerialWire(str(port)), answer_within, sleep=lambda _: None)


def _read(reader: SamReader) -> object:
    result = reader.read()
    return replace(result, raw=b"") if isinstance(result, IdCard) else result


# The emulator's line


@pytest.mark.parametrize("baud", sam.SPEEDS)
def test_bytes_take_the_time_the_line_needs(port: Path, baud: int) -> None:
    with SamEmulator(port, speed=baud), _line(port, baud) as line:
        began = time.monotonic()
        replies = _exchange(line, Command.module_id, 27)
        assert time.monotonic() - began >= (10 + 27) * 10 / baud
        assert replies == [Reply(b"\0\0\x90", MODULE_ID)]


def test_a_card_comes_no_faster_than_the_line_carries_it(port: Path) -> None:
    with SamEmulator(port) as emulator:
        reader = _reader(port)
        emulator.insert(XIAOMAN)
        began = time.monotonic()
        assert _read(reader) == XIAOMAN
        assert time.monotonic() - began >= 1295 * 10 / 115_200
        reader.close()


def test_command_60_changes_the_speed_behind_its_reply(port: Path) -> None:
    with SamEmulator(port, paced=False), _line(port, 115_200) as line:
        assert _exchange(line, sam.SPEEDS[9_600], 11) == [Reply(b"\0\0\x90", b"")]
        line.timeout = 0.1
        assert _exchange(line, Command.status, 11) == [], "it does not hear this speed any more"
        line.timeout, line.baudrate = 5, 9_600
        assert _exchange(line, Command.status, 11) == [Reply(b"\0\0\x90", b"")]


def test_at_another_speed_the_reply_is_noise(port: Path) -> None:
    with SamEmulator(port, speed=9_600) as emulator, _line(port, 9_600) as line:
        emulator.told_another_speed("changes_at_once")
        line.write(sam.request(Command.speed_115200))
        heard = line.read(11)
        assert len(heard) == 11
        assert FrameReader().feed(heard) == []


# The driver's


@pytest.mark.parametrize("speed", SLOW)
def test_a_module_left_at_another_speed_is_found_and_brought_to_the_fastest(port: Path, speed: int) -> None:
    with SamEmulator(port, speed=speed) as emulator:
        emulator.insert(XIAOMAN)
        reader = _reader(port)
        assert _read(reader) == XIAOMAN
        assert emulator.speed == 115_200
        reader.close()


@pytest.mark.parametrize("manner", ["refuses", "only_says_so", "changes_at_once"])
def test_a_module_that_takes_the_change_in_its_own_way_is_read_all_the_same(
    port: Path, manner: Obedience
) -> None:
    with SamEmulator(port, speed=38_400, paced=False) as emulator:
        emulator.told_another_speed(manner)
        emulator.insert(XIAOMAN)
        reader = _reader(port)
        assert _read(reader) == XIAOMAN
        assert emulator.speed == (115_200 if manner == "changes_at_once" else 38_400)
        assert _read(reader) == XIAOMAN
        assert sum(request[0] == 0x60 for request in emulator.requests) == 1, "it is not asked at every poll"
        reader.close()


def test_a_reply_may_take_longer_than_the_wait_for_its_beginning(port: Path) -> None:
    with SamEmulator(port, speed=38_400) as emulator:
        emulator.told_another_speed("refuses")
        emulator.insert(XIAOMAN)
        assert 1295 * 10 / 38_400 > 0.25
        reader = _reader(port, answer_within=0.25)
        assert _read(reader) == XIAOMAN
        reader.close()


def test_unplugged_and_back_it_is_found_at_its_first_speed_again(port: Path) -> None:
    with SamEmulator(port, speed=19_200, paced=False) as emulator:
        reader = _reader(port)
        assert reader.read() is None
        emulator.unplug()
        assert reader.read() is CardProblem.reader_gone
        emulator.plug_in()
        assert emulator.speed == 19_200
        emulator.insert(XIAOMAN)
        assert _read(reader) == XIAOMAN
        assert emulator.speed == 115_200
        reader.close()


def test_a_module_silent_at_every_speed(port: Path) -> None:
    with SamEmulator(port, paced=False) as emulator:
        emulator.silent()
        reader = _reader(port, answer_within=0.05)
        assert reader.read() is CardProblem.no_answer
        assert reader.read() is CardProblem.no_answer
        emulator.silent(on=False)
        assert reader.read() is None
        reader.close()


def test_looking_at_a_slow_reader_leaves_it_at_its_speed(port: Path) -> None:
    with SamEmulator(port, speed=57_600) as emulator:
        seen, number = ask_reader(SerialWire(str(port)))
        assert seen == "answers"
        assert number.startswith("05.01-")
        assert emulator.speed == 57_600


def test_a_port_this_account_may_not_open(port: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(
            errno.EACCES, "Permission denied"
        )  # nothing is forbidden to root, who may run this

    monkeypatch.setattr(serial, "Serial", refused)
    assert ask_reader(SerialWire(str(port))) == ("forbidden", "")
