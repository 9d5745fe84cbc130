"""The emulated slip printer's own way with the byte stream, apart from the driver's codec. Pure.

Written from the command reference alone.
"""

import re
from collections.abc import Iterator

STATUS = re.compile(rb"\x10\x04[\x01-\x04]")
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_REAL_TIME = re.compile(STATUS.pattern + b"|" + CLEAR, re.DOTALL)
_ARGUMENTS = {
    0x1B: {"@": 0, "a": 1, "E": 1, "3": 1, "2": 0, "J": 1, "d": 1, "M": 1, "!": 1, "-": 1, "t": 1, "R": 1},
    0x1C: {"&": 0, ".": 0, "!": 1, "C": 1, "S": 2},
    0x1D: {"!": 1, "a": 1, "r": 1, "B": 1, "L": 2, "W": 2},
}
"""How many bytes follow the two of a command."""


class RealTimeEar:
    """Finds the real-time commands wherever they stand in the stream, also within another command's data."""

    def __init__(self) -> None:
        self._tail = b""

    def hear(self, chunk: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Bytes for the buffer and the real-time command they end with, b"" at last when none does."""
        stream = self._tail + chunk
        passed, obeyed = len(self._tail), 0
        for found in _REAL_TIME.finditer(stream):
            obeyed = found.end()
            yield stream[passed:obeyed], found.group()
            passed = obeyed
        self._tail = stream[max(obeyed, len(stream) - len(CLEAR) + 1) :]
        yield stream[passed:], b""


def commands(heard: bytearray) -> Iterator[bytes]:
    """Cut whole commands off the front; a run of characters up to the next command is one."""
    while heard:
        size = _size(heard)
        if size is None or size > len(heard):
            return
        command = bytes(heard[:size])
        del heard[:size]
        yield command


def _size(heard: bytearray) -> int | None:
    """Bytes of the first command; None when more must come before that is known."""
    first = heard[0]
    if first >= 0x20:
        return next((at for at, byte in enumerate(heard) if byte < 0x20), None)
    if first == 0x10:
        return _real_time_size(heard)
    if first not in _ARGUMENTS:
        return 1
    if len(heard) < 2:
        return None
    if first == 0x1D and heard[1] in b"v(V":
        return _counted_size(heard)
    return 2 + _ARGUMENTS[first].get(chr(heard[1]), 0)


def _real_time_size(heard: bytearray) -> int | None:
    if len(heard) < 2:
        return None
    if heard[1] == 0x04:
        return 3
    return len(CLEAR) if heard[1] == 0x14 else 1


def _counted_size(heard: bytearray) -> int | None:
    """GS v 0, GS ( and GS V say themselves how long they are."""
    if heard[1] == ord("V"):
        if len(heard) < 3:
            return None
        return 4 if heard[2] >= 65 else 3
    if heard[1] == ord("("):
        return None if len(heard) < 5 else 5 + int.from_bytes(heard[3:5], "little")
    if len(heard) < 8:
        return None
    return 8 + int.from_bytes(heard[4:6], "little") * int.from_bytes(heard[6:8], "little")
