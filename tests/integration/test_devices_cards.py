"""The SAM driver against the SAM emulator, over a real pseudo-terminal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices import card_reader
from shared.config import DevicesSection
from shared.devices.cards import samples
from shared.devices.cards.emulator import SamEmulator
from shared.devices.cards.model import CardProblem, IdCard, UnknownCard
from shared.devices.cards.sam_reader import SamReader
from shared.devices.cards.watch import CardWatch, Failed, Placed, Removed
from shared.devices.wires.serial_wire import SerialWire

CARDS = {stem: replace(card, fingerprint=b"") for stem, card in samples.load_all().items()}
XIAOMAN = CARDS["zhang_xiaoman"]


@pytest.fixture
def port(tmp_path: Path) -> Path:
    return tmp_path / "card-reader"


@pytest.fixture
def emulator(port: Path) -> Iterator[SamEmulator]:
    with SamEmulator(port, paced=False) as it:
        yield it


@pytest.fixture
def reader(port: Path, emulator: SamEmulator) -> Iterator[SamReader]:
    it = SamReader(SerialWire(str(port)), answer_within=0.4, sleep=lambda _: None)
    yield it
    it.close()


def _without_raw(result: object) -> IdCard:
    assert isinstance(result, IdCard)
    assert len(result.raw) == 256
    return replace(result, raw=b"")


@pytest.mark.parametrize("stem", CARDS)
def test_every_sample_is_read_as_it_is_written(stem: str, reader: SamReader, emulator: SamEmulator) -> None:
    assert reader.read() is None
    emulator.insert(samples.SAMPLES / f"{stem}.toml")
    assert reader.card_present()
    assert _without_raw(reader.read()) == CARDS[stem]
    emulator.remove()
    assert reader.read() is None
    assert not reader.card_present()


def test_a_card_is_reported_until_it_is_removed(reader: SamReader, emulator: SamEmulator) -> None:
    emulator.insert(XIAOMAN)
    assert [_without_raw(reader.read()) for _ in range(3)] == [XIAOMAN] * 3


def test_so_it_is_on_a_module_that_finds_a_card_only_once(reader: SamReader, emulator: SamEmulator) -> None:
    emulator.finds_each_card_once()
    emulator.insert(XIAOMAN)
    assert [_without_raw(reader.read()) for _ in range(3)] == [XIAOMAN] * 3
    assert reader.card_present()
    emulator.remove()
    assert reader.read() is None


@pytest.mark.parametrize("count", [1, 5, 6, 7, 40, 1000])
def test_card_moves_away_mid_read(count: int, reader: SamReader, emulator: SamEmulator) -> None:
    watch = CardWatch()
    emulator.insert(XIAOMAN)
    emulator.card_moves_away_after(count)
    problem = reader.read()
    assert problem is CardProblem.broke_off
    assert watch.poll(problem) == Failed(problem, present_again=True)
    watch.poll(reader.read())
    emulator.insert(XIAOMAN)
    event = watch.poll(reader.read())
    assert isinstance(event, Placed)
    assert _without_raw(event.card) == XIAOMAN


def test_bad_checksum_once(reader: SamReader, emulator: SamEmulator) -> None:
    emulator.insert(XIAOMAN)
    emulator.bad_checksum_once()
    assert reader.read() is CardProblem.bad_checksum
    assert reader.read() is None, "after a failed read the module does not find the card"
    emulator.remove()
    emulator.insert(XIAOMAN)
    assert _without_raw(reader.read()) == XIAOMAN


def test_silent(reader: SamReader, emulator: SamEmulator) -> None:
    emulator.insert(XIAOMAN)
    emulator.silent()
    assert reader.read() is CardProblem.no_answer
    emulator.silent(on=False)
    assert _without_raw(reader.read()) == XIAOMAN


def test_a_door_does_not_ask_for_the_fingerprint(port: Path, emulator: SamEmulator) -> None:
    reader = card_reader(DevicesSection(card_reader=str(port)))
    assert reader is not None
    emulator.insert(samples.SAMPLES / "zhang_xiaoman.toml")
    assert _without_raw(reader.read()) == XIAOMAN
    reader.close()
    assert [each.hex() for each in emulator.requests] == ["11ff", "2001", "2002", "3001", "3003"]


def test_another_layout_than_we_know(reader: SamReader, emulator: SamEmulator) -> None:
    emulator.insert_raw(bytes(256))
    assert reader.read() == UnknownCard(bytes(256))


def test_the_cable_is_pulled_and_put_back(reader: SamReader, emulator: SamEmulator) -> None:
    watch = CardWatch()
    assert watch.poll(reader.read()) is None
    emulator.unplug()
    assert watch.poll(reader.read()) == Failed(CardProblem.reader_gone, present_again=False)
    assert watch.poll(reader.read()) is None
    assert not reader.card_present()
    emulator.plug_in()
    assert watch.poll(reader.read()) == Removed()
    emulator.insert(XIAOMAN)
    assert isinstance(watch.poll(reader.read()), Placed)


def test_a_port_another_program_holds(port: Path, reader: SamReader) -> None:
    assert reader.read() is None
    second = SamReader(SerialWire(str(port)))
    assert second.read() is CardProblem.reader_gone
