"""Resident ID cards: what the reader's line brings, and what a card says."""

from collections import deque
from dataclasses import replace
from datetime import date

from shared.devices.cards import sam, text
from shared.devices.cards.addresses import wire_to
from shared.devices.cards.emulator_module import EmulatedModule
from shared.devices.cards.model import CardProblem, IdCard, UnknownCard
from shared.devices.cards.sam import BadFrame, FrameReader, Reply, Status
from shared.devices.cards.sam_reader import SamReader
from shared.devices.cards.samples import load_all
from shared.devices.cards.usb_framing import HEAD_IN, ReplyPipes
from shared.devices.cards.usb_wire import UsbWire
from shared.devices.wires.serial_wire import SerialWire
from tests.fuzz.dice import Dice

SILENCE = 0.001
GOOD = bytes.fromhex("AAAAAA9669 0004 00009F 9B")
CARDS = tuple(load_all().values())


def fuzz_card_text(data: bytes) -> None:
    """A card that says what it was written with, or unknown_layout."""
    card = text.parse(data)
    if card is CardProblem.unknown_layout:
        return
    assert type(card) is IdCard
    assert card.raw == data
    assert all(type(each) is str for each in (card.name, card.number, card.birth, card.home))
    assert all(date.fromisoformat(day) for day in (card.birth, card.valid_from, card.valid_to or card.birth))
    again = text.parse(text.encode(card))
    assert isinstance(again, IdCard)
    assert replace(again, raw=data) == card


def fuzz_card_address(data: bytes) -> None:
    """An appended address, which can be written back."""
    address = text.parse_address(data)
    assert type(address) is str
    if len(data) <= text.ADDRESS_LENGTH:
        assert text.parse_address(text.encode_address(address)) == address


def fuzz_card_frames(data: bytes) -> None:
    """The same replies however the bytes are split; and behind whatever came, the next good one is found."""
    pieces = list(Dice(data).pieces())
    slow, quick = FrameReader(), FrameReader()
    found = [frame for piece in pieces for frame in slow.feed(piece)]
    assert found == quick.feed(b"".join(pieces))
    assert all(isinstance(frame, Reply | BadFrame) for frame in found)
    assert all(type(frame.status) is Status for frame in found if isinstance(frame, Reply))
    for command in sam.Command:
        for frame in found:
            assert isinstance(frame, BadFrame) or type(sam.answers(command, frame)) is bool
    slow.give_up()
    assert not slow.midway
    assert slow.feed(GOOD)[-1] == Reply(b"\0\0\x9f", b"")


def fuzz_card_data(data: bytes) -> None:
    """The parts of a read, which are all of its bytes; the number of the module."""
    parts = sam.card_data(data)
    if parts is not None:
        told = parts.text + parts.photo + parts.fingerprint
        assert data.endswith(told)
        assert len(data) - len(told) in (4, 6)
    assert type(sam.module_number(data)) in (str, type(None))


def fuzz_card_usb(data: bytes) -> None:
    """A pipe to read next, and how much of it, whatever the pipes brought."""
    pipes = ReplyPipes()
    for piece in Dice(data).pieces():
        pipes.took(piece)
        pipe, missing = pipes.due
        assert 1 <= missing <= (sam.HEAD_LENGTH if pipe == HEAD_IN else sam.LONGEST_BODY)
        assert type(pipes.between_replies) is bool


class BadLine:
    """A wire to a module in this process; the dice say what becomes of each reply on the way."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._module = EmulatedModule()
        self._module.insert(dice.one_of(CARDS))
        self._coming: deque[bytes] = deque()

    def write(self, data: bytes) -> None:
        self._coming.clear()
        for reply in self._module.heard(data):
            match self._dice.below(8):
                case 0 if self._dice.left:
                    self._coming.append(self._dice.some())
                case 1:
                    self._coming.extend((self._dice.some(), reply))
                case 2:
                    cut = self._dice.below(255)
                    self._coming.extend((reply[:cut], self._dice.some(), reply[cut:]))
                case 3:
                    self._coming.append(reply[: 255 * self._dice.below(6)])
                case 4:
                    self._coming.append(self._other(reply))
                case _:
                    self._coming.append(reply)

    def read(self, timeout: float) -> bytes:
        return self._coming.popleft() if self._coming else b""

    def close(self) -> None:
        self._coming.clear()

    def _other(self, reply: bytes) -> bytes:
        """A whole reply with other contents."""
        counted = self._dice.taken(3).ljust(3, b"\0") + self._dice.some() + reply[10:-1]
        counted = (len(counted) + 1).to_bytes(2, "big") + counted
        check = 0
        for byte in counted:
            check ^= byte
        return sam.PREAMBLE + counted + bytes([check])


def fuzz_card_reader(data: bytes) -> None:
    """Every poll ends as a card, a problem or nothing."""
    reader = SamReader(BadLine(Dice(data)), SILENCE, sleep=lambda seconds: None)
    for _ in range(3):
        assert type(reader.read()) in (IdCard, UnknownCard, CardProblem, type(None))
    assert type(reader.card_present()) is bool


def fuzz_card_module(data: bytes) -> None:
    """The emulated module answers with whole frames or not at all."""
    dice = Dice(data)
    module = EmulatedModule()
    if dice.below(2):
        module.insert_raw(dice.some())
    for piece in dice.pieces():
        for reply in module.heard(piece):
            assert not reply or any(isinstance(it, Reply) for it in FrameReader().feed(reply))


def fuzz_card_wire(data: bytes) -> None:
    """Whatever the settings call a reader is a wire, opened later or not at all."""
    wire = wire_to(data.decode("utf-8", "replace"))
    assert isinstance(wire, UsbWire | SerialWire)
    wire.close()
