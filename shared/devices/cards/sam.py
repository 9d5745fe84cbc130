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
    read_more_address = b"\x30\x03"


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
    """The parts of a successful card read."""

    text: bytes = field(repr=False)
    photo: bytes = field(repr=False)


def request(command: Command, data: bytes = b"") -> bytes:
    """The bytes to send for one command."""
    counted = (len(command.value) + len(data) + 1).to_bytes(2, "big") + command.value + data
    return PREAMBLE + counted + bytes([reduce(xor, counted)])


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

    def _next(self) -> Reply | BadFrame | None:
        start = self._held.find(PREAMBLE)
        if start < 0:
            del self._held[: max(0, len(self._held) - len(PREAMBLE) + 1)]
            return None
        del self._held[:start]
        body_at = len(PREAMBLE) + 2
        if len(self._held) < body_at:
            return None
        length = int.from_bytes(self._held[len(PREAMBLE) : body_at], "big")
        if not 4 <= length <= LONGEST_BODY:
            return self._drop(BadFrame.length)
        if len(self._held) < body_at + length:
            return None
        counted = bytes(self._held[len(PREAMBLE) : body_at + length])
        if reduce(xor, counted) != 0:
            return self._drop(BadFrame.checksum)
        del self._held[: body_at + length]
        return Reply(words=counted[2:5], data=counted[5:-1])

    def _drop(self, why: BadFrame) -> BadFrame:
        del self._held[: len(PREAMBLE)]
        return why


def card_data(data: bytes) -> CardData | None:
    """Cut the data of a `30 01` reply: two lengths, then the parts; None if they do not fit."""
    text, photo = (int.from_bytes(data[at : at + 2], "big") for at in (0, 2))
    if len(data) != 4 + text + photo:
        return None
    return CardData(text=data[4 : 4 + text], photo=data[4 + text :])
