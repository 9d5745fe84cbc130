"""Frames of the SAM module in a resident ID card reader (GA 467). Pure: bytes in, bytes and values out.

Request `AA AA AA 96 69 | length | command, parameter, data | check`,
reply   `AA AA AA 96 69 | length | SW1 SW2 SW3, data | check`; the length (two bytes, high first) counts what
follows it, the check is the XOR of everything after the preamble.
"""

from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum
from functools import reduce
from operator import xor

PREAMBLE = bytes.fromhex("AAAAAA9669")
HEAD_LENGTH = len(PREAMBLE) + 2
LONGEST_BODY = 4096
"""No reply is longer than 2,314 bytes after its length; a length above this is noise."""


class Command(Enum):
    """Command and parameter byte."""

    reset = b"\x10\xff"
    status = b"\x11\xff"
    module_id = b"\x12\xff"
    find_card = b"\x20\x01"
    select_card = b"\x20\x02"
    read_text_photo = b"\x30\x01"
    read_latest_address = b"\x30\x03"
    read_with_fingerprint = b"\x30\x10"
    speed_115200 = b"\x60\x00"
    speed_57600 = b"\x60\x01"
    speed_38400 = b"\x60\x02"
    speed_19200 = b"\x60\x03"
    speed_9600 = b"\x60\x04"


SPEEDS = {
    115_200: Command.speed_115200,
    57_600: Command.speed_57600,
    38_400: Command.speed_38400,
    19_200: Command.speed_19200,
    9_600: Command.speed_9600,
}
"""Speeds of the serial line in baud, the fastest (and usual) first, each with the command that sets it."""


class Status(IntEnum):
    """SW3 of a reply; `unlisted` stands for a value no source names."""

    ok = 0x90
    found = 0x9F
    bad_checksum = 0x10
    bad_length = 0x11
    bad_command = 0x21
    unknown = 0x24
    card_not_authenticated = 0x31
    module_not_authenticated = 0x32
    authentication_failed = 0x33
    wrong_card = 0x40
    read_failed = 0x41
    no_random_number = 0x47
    self_test_failed = 0x60
    not_authorised = 0x66
    none_found = 0x80
    select_failed = 0x81
    no_such_item = 0x91
    unlisted = 0x100


_LISTED = {int(status) for status in Status}
_ANSWER_ONE = {
    Status.found: Command.find_card,
    Status.none_found: Command.find_card,
    Status.select_failed: Command.select_card,
}
_LENGTHS = {
    Command.reset: 0,
    Command.status: 0,
    Command.module_id: 16,
    Command.read_latest_address: 70,
} | dict.fromkeys(SPEEDS.values(), 0)
"""How many bytes of data come with success, where it is always the same."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply whose check is right. `data` may hold a person's text, so it stays out of the repr."""

    words: bytes
    data: bytes = field(repr=False)

    @property
    def status(self) -> Status:
        """What SW3 says."""
        return Status(self.words[2]) if self.words[2] in _LISTED else Status.unlisted


class BadFrame(StrEnum):
    """A frame that began but cannot be trusted."""

    checksum = "checksum"
    length = "length"


@dataclass(frozen=True, slots=True)
class CardData:
    """The parts of a successful card read; the fingerprint is empty where none was asked for or stored."""

    text: bytes = field(repr=False)
    photo: bytes = field(repr=False)
    fingerprint: bytes = field(default=b"", repr=False)


def request(command: Command) -> bytes:
    """The bytes to send for one command."""
    counted = (len(command.value) + 1).to_bytes(2, "big") + command.value
    return PREAMBLE + counted + bytes([reduce(xor, counted)])


def answers(command: Command, reply: Reply) -> bool:
    """Whether a reply can be the one to this command: replies carry no number, so a late one looks like any."""
    status = reply.status
    if status is not Status.ok:
        return _ANSWER_ONE.get(status, command) is command
    match command:
        case Command.find_card:
            return False
        case Command.read_text_photo | Command.read_with_fingerprint:
            return card_data(reply.data) is not None
        case _:
            return len(reply.data) == _LENGTHS.get(command, len(reply.data))


def body_length(head: bytes | bytearray) -> int | None:
    """How many bytes follow a head (preamble and length); None for a length no reply has."""
    length = int.from_bytes(head[len(PREAMBLE) : HEAD_LENGTH], "big")
    return length if 4 <= length <= LONGEST_BODY else None


class FrameReader:
    """Takes reply bytes as they come, split or merged anywhere, and gives whole replies.

    Noise before a preamble is skipped. After a bad frame only its preamble is dropped, so a good frame
    behind a torn one is still found.
    """

    def __init__(self) -> None:
        self._held = bytearray()

    @property
    def midway(self) -> bool:
        """Whether a reply has begun and is not whole yet."""
        return self._held.startswith(PREAMBLE)

    def feed(self, chunk: bytes) -> list[Reply | BadFrame]:
        """Add bytes; give what became whole, in order. Never raises."""
        self._held += chunk
        done: list[Reply | BadFrame] = []
        while (frame := self._next()) is not None:
            done.append(frame)
        return done

    def give_up(self) -> list[Reply | BadFrame]:
        """The frame under way will not end: pass over it and give what stands whole behind it. Never raises."""
        done: list[Reply | BadFrame] = []
        while self.midway:
            done.append(self._drop(BadFrame.length))
            done += self.feed(b"")
        return done

    def _next(self) -> Reply | BadFrame | None:
        start = self._held.find(PREAMBLE)
        if start < 0:
            del self._held[: max(0, len(self._held) - len(PREAMBLE) + 1)]
            return None
        del self._held[:start]
        if len(self._held) < HEAD_LENGTH:
            return None
        length = body_length(self._held)
        if length is None:
            return self._drop(BadFrame.length)
        if len(self._held) < HEAD_LENGTH + length:
            return None
        counted = bytes(self._held[len(PREAMBLE) : HEAD_LENGTH + length])
        if reduce(xor, counted) != 0:
            return self._drop(BadFrame.checksum)
        del self._held[: HEAD_LENGTH + length]
        return Reply(words=counted[2:5], data=counted[5:-1])

    def _drop(self, why: BadFrame) -> BadFrame:
        del self._held[: len(PREAMBLE)]
        return why


def card_data(data: bytes) -> CardData | None:
    """Cut the data of a `30 01` or `30 10` reply: two or three lengths, then the parts; None if they do not fit."""
    text, photo, fingerprint = (int.from_bytes(data[at : at + 2], "big") for at in (0, 2, 4))
    match len(data) - text - photo:
        case 4:
            return CardData(data[4 : 4 + text], data[4 + text :])
        case left if left == 6 + fingerprint:
            photo_at, fingerprint_at = 6 + text, 6 + text + photo
            return CardData(data[6:photo_at], data[photo_at:fingerprint_at], data[fingerprint_at:])
        case _:
            return None


def module_number(data: bytes) -> str | None:
    """The module's number as it is written on its label, from the data of a `12 FF` reply; None if too short.

    `05.01-20230101-1234567-987654321`: make and kind, then three numbers of four bytes, low first.
    """
    if len(data) < 16:
        return None
    numbers = "-".join(str(int.from_bytes(data[at : at + 4], "little")) for at in (4, 8, 12))
    return f"{data[0]:02d}.{data[2]:02d}-{numbers}"
