"""The SAM driver on USB: through pyusb's own core, with a reader in software as its backend."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import usb.core

from shared.devices.cards import addresses, samples
from shared.devices.cards.emulator_usb import PRODUCT, VENDOR, UsbEmulator
from shared.devices.cards.model import CardProblem, IdCard
from shared.devices.cards.sam_reader import SamReader
from shared.devices.cards.usb_wire import UsbWire
from shared.devices.cards.watch import CardWatch, Failed, Placed, Removed
from shared.devices.wires.serial_wire import SerialWire
from shared.health.asking import ask_reader

CARDS = samples.load_all()
XIAOMAN = replace(CARDS["zhang_xiaoman"], fingerprint=b"")
HEAD_OUT, BODY_OUT, HEAD_IN, BODY_IN = 0x02, 0x06, 0x81, 0x85


@pytest.fixture
def emulator() -> UsbEmulator:
    return UsbEmulator()


@pytest.fixture
def reader(emulator: UsbEmulator) -> Iterator[SamReader]:
    it = _reader(emulator)
    yield it
    it.close()


def _reader(emulator: UsbEmulator, with_fingerprint: bool = False) -> SamReader:
    wire = UsbWire(backend=emulator.backend)
    return SamReader(wire, 0.2, with_fingerprint=with_fingerprint, sleep=lambda _: None)


def _plain(result: object) -> IdCard:
    assert isinstance(result, IdCard)
    return replace(result, raw=b"")


@pytest.mark.parametrize("stem", CARDS)
def test_every_sample_is_read_as_it_is_written(stem: str, emulator: UsbEmulator) -> None:
    reader = _reader(emulator, with_fingerprint=True)
    assert reader.read() is None
    emulator.insert(samples.SAMPLES / f"{stem}.toml")
    assert _plain(reader.read()) == CARDS[stem]
    emulator.remove()
    assert reader.read() is None
    reader.close()


@pytest.mark.parametrize("count", [1, 2, 3, 7, 63, 64])
def test_packets_of_any_size(count: int, emulator: UsbEmulator, reader: SamReader) -> None:
    emulator.sends_packets_of(count)
    emulator.insert(XIAOMAN)
    assert _plain(reader.read()) == XIAOMAN


@pytest.mark.parametrize("pipe", [HEAD_OUT, BODY_OUT, HEAD_IN, BODY_IN], ids=hex)
def test_a_pipe_that_stalls_is_cleared(pipe: int, emulator: UsbEmulator, reader: SamReader) -> None:
    emulator.insert(XIAOMAN)
    assert _plain(reader.read()) == XIAOMAN
    emulator.stalls_once(pipe)
    again = reader.read()
    if pipe in (HEAD_OUT, BODY_OUT):
        assert again is CardProblem.reader_gone
        again = reader.read()
    assert _plain(again) == XIAOMAN


def test_noise_on_the_pipes(emulator: UsbEmulator, reader: SamReader) -> None:
    emulator.insert(XIAOMAN)
    emulator.puts_on_the_pipe(HEAD_IN, b"\xff\xaa\xaa\xaa\x00")
    assert _plain(reader.read()) == XIAOMAN


def test_what_is_left_of_a_torn_reply_is_dropped_before_the_next_request(
    emulator: UsbEmulator, reader: SamReader
) -> None:
    watch = CardWatch()
    emulator.insert(XIAOMAN)
    emulator.card_moves_away_after(900)
    assert watch.poll(reader.read()) == Failed(CardProblem.broke_off, present_again=True)
    emulator.puts_on_the_pipe(BODY_IN, bytes(300))
    assert reader.read() is None
    emulator.insert(XIAOMAN)
    assert isinstance(watch.poll(reader.read()), Placed)


def test_bad_checksum_once(emulator: UsbEmulator, reader: SamReader) -> None:
    emulator.insert(XIAOMAN)
    emulator.bad_checksum_once()
    assert reader.read() is CardProblem.bad_checksum
    assert reader.read() is None, "after a failed read the module does not find the card"
    emulator.remove()
    emulator.insert(XIAOMAN)
    assert _plain(reader.read()) == XIAOMAN


def test_silent_and_late(emulator: UsbEmulator, reader: SamReader) -> None:
    emulator.insert(XIAOMAN)
    emulator.silent()
    assert reader.read() is CardProblem.no_answer
    emulator.silent(on=False)
    assert _plain(reader.read()) == XIAOMAN
    emulator.answers_late_once()
    reader.read()
    assert _plain(reader.read()) == XIAOMAN


def test_the_cable_is_pulled_and_put_back(emulator: UsbEmulator, reader: SamReader) -> None:
    watch = CardWatch()
    assert watch.poll(reader.read()) is None
    emulator.unplug()
    assert watch.poll(reader.read()) == Failed(CardProblem.reader_gone, present_again=False)
    assert not reader.card_present()
    emulator.plug_in()
    assert watch.poll(reader.read()) == Removed()
    emulator.insert(XIAOMAN)
    assert isinstance(watch.poll(reader.read()), Placed)


def test_it_is_pulled_while_a_card_is_read(emulator: UsbEmulator, reader: SamReader) -> None:
    emulator.insert(XIAOMAN)
    assert reader.card_present()
    emulator.unplugs_at(b"\x30\x01")
    assert reader.read() is CardProblem.reader_gone
    emulator.plug_in()
    assert _plain(reader.read()) == XIAOMAN


def test_a_reader_another_program_holds(emulator: UsbEmulator, reader: SamReader) -> None:
    assert reader.read() is None
    second = _reader(emulator)
    assert second.read() is CardProblem.reader_gone
    assert ask_reader(UsbWire(backend=emulator.backend)) == ("in_use", "")
    reader.close()
    assert second.read() is None
    second.close()


def test_a_reader_this_account_may_not_open(emulator: UsbEmulator) -> None:
    emulator.forbids()
    assert ask_reader(UsbWire(backend=emulator.backend)) == ("forbidden", "")


def test_looking_at_it_tells_the_modules_number(emulator: UsbEmulator) -> None:
    seen, number = ask_reader(UsbWire(backend=emulator.backend))
    assert (seen, number[:6]) == ("answers", "05.01-")
    emulator.unplug()
    assert ask_reader(UsbWire(backend=emulator.backend)) == ("gone", "")


# What the settings say


@pytest.fixture
def on_the_bus(emulator: UsbEmulator, monkeypatch: pytest.MonkeyPatch) -> UsbEmulator:
    """The emulator, as if it were plugged into this machine."""
    find = usb.core.find
    monkeypatch.setattr(usb.core, "find", lambda **asked: find(**(asked | {"backend": emulator.backend})))
    return emulator


@pytest.mark.parametrize("address", ["usb", f"usb:{VENDOR:04x}:{PRODUCT:04x}", f"usb:{VENDOR:X}:{PRODUCT:X}"])
def test_a_reader_the_settings_name(address: str, on_the_bus: UsbEmulator) -> None:
    on_the_bus.insert(XIAOMAN)
    reader = SamReader(addresses.wire_to(address))
    assert _plain(reader.read()) == XIAOMAN
    reader.close()


def test_another_than_the_settings_name_is_left_alone(on_the_bus: UsbEmulator) -> None:
    assert SamReader(addresses.wire_to("usb:1234:5678")).read() is CardProblem.reader_gone
    assert on_the_bus.requests == []


@pytest.mark.parametrize("address", ["/dev/ttyUSB0", "COM3", "usbserial"])
def test_all_else_is_a_serial_port(address: str) -> None:
    assert isinstance(addresses.wire_to(address), SerialWire)
