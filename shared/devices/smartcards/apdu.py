"""Commands to a chip card and the two status bytes it answers with (ISO/IEC 7816-4). Does no I/O itself."""

from collections.abc import Callable
from dataclasses import dataclass, field

Transmit = Callable[[bytes], tuple[bytes, int]]
"""Sends one command; gives the answer's data and its status word. Raises CardLost when no answer comes."""

OK = 0x9000
WRONG_LENGTH = 0x6700
PIN_REQUIRED = 0x6982

_ROUNDS = 8  # more 61xx or 6Cxx than any of our records needs: a card that goes on for ever is given up
_GIVEN_UP = 0x6F00


class CardLost(Exception):
    """The environment's fault: the card (or its reader) went away in the middle of a command."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A card's answer to one command, whole. The data may be personal, so they stay out of the repr."""

    data: bytes = field(repr=False)
    status: int

    @property
    def ok(self) -> bool:
        """Whether the card did what it was asked."""
        return self.status == OK


def select_application(name: bytes) -> bytes:
    """SELECT by an application's name (AID)."""
    return bytes([0x00, 0xA4, 0x04, 0x00, len(name)]) + name


def select_file(identifier: int, p1: int) -> bytes:
    """SELECT an elementary file by its two-byte identifier; cards differ in the P1 they want (2, or 0)."""
    return bytes([0x00, 0xA4, p1, 0x00, 0x02]) + identifier.to_bytes(2, "big")


def read_by_tag(tag: int, expected: int = 0) -> bytes:
    """READ RECORD by its tag; `expected` bytes, 0 for all there are."""
    return bytes([0x00, 0xB2, tag, 0x00, expected])


def read_by_position(position: int, expected: int = 0) -> bytes:
    """READ RECORD by its place in the file, counted from one; `expected` bytes, 0 for all there are."""
    return bytes([0x00, 0xB2, position, 0x04, expected])


def exchange(transmit: Transmit, command: bytes) -> Answer:
    """Send a command and go after its answer: 61xx is fetched with GET RESPONSE, 6Cxx asked again with xx.

    Gives up with status 6F00 after a few rounds; raises what `transmit` raises.
    """
    collected = b""
    for _ in range(_ROUNDS):
        data, status = transmit(command)
        kind, count = divmod(status, 0x100)
        if kind == 0x61:
            collected += data
            command = bytes([0x00, 0xC0, 0x00, 0x00, count])
        elif kind == 0x6C and len(command) == 5:  # only a command without data ends in the length it expects
            command = command[:-1] + bytes([count])
        else:
            return Answer(collected + data, status)
    return Answer(b"", _GIVEN_UP)
