"""Slips as ESC/POS bytes, and the status bytes that come back. Pure.

Printers take Chinese as two-byte GBK inside double-byte mode only; whatever does not fit is drawn and
sent as a raster. The commands are named as in the ESC/POS reference.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from shared.devices.printers.model import Cut, Gap, Line, Paper, PrinterState, Qr, Rule, Slip, Text

WIDTH = 576
"""Dots across an 80 mm slip."""
HALF_LINE = 15
_LEADING = 8  # dots between the lines of one paragraph

_INITIALISE = b"\x1b@"
_DOUBLE_BYTE_ON, _DOUBLE_BYTE_OFF = b"\x1c&", b"\x1c."
_ALIGN = {"left": b"\x1ba\x00", "center": b"\x1ba\x01", "right": b"\x1ba\x02"}
_FEED_AND_CUT = b"\x1dVB\x00"

QUEUED_STATUS = b"\x1dr\x01"
"""GS r 1: answered only when everything sent before it is printed."""
REAL_TIME_STATUS = tuple(bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4))
"""DLE EOT 1 to 4: answered at once, even by a stopped printer."""
CLEAR_BUFFER = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: forget what is not printed yet, so that no stale slip comes out with the next paper roll.

It is heard in the middle of another command too, such as a picture whose rest never came. Its own answer, 37 25 00,
may pass for that of GS r: what counts is what is heard after the slip was sent.
"""
CUT_OFF = _FEED_AND_CUT
"""Puts an end to what an interrupted slip left under the head."""
_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
_BAND = 255  # rows of one GS v 0: more than that not every printer takes


@dataclass(frozen=True, slots=True)
class Bitmap:
    """One bit a dot, rows from the top, each row padded to whole bytes, high bit left, 1 is black."""

    width: int
    height: int
    rows: bytes


Rasterise = Callable[[Text, int], Bitmap]
"""Draws a paragraph, wrapped to the width given in dots, each line with its leading below it."""


def encode(slip: Slip, rasterise: Rasterise, width: int = WIDTH) -> bytes:
    """The bytes that print a slip; `rasterise` is called for text the printer has no characters for."""
    return _INITIALISE + b"".join(_line(line, rasterise, width) for line in slip)


def two_byte_gbk(text: str) -> bytes | None:
    """The text as ASCII and two-byte GBK, or None when it holds anything else.

    >>> two_byte_gbk("A1 满")
    b'A1 \\xc2\\xfa'
    >>> two_byte_gbk("䶮") is None
    True
    """
    try:
        encoded = text.encode("gbk")
    except UnicodeEncodeError:
        return None
    single = sum(byte < 0x80 for byte in text.encode("utf-8"))
    return encoded if len(encoded) == 2 * len(text) - single else None


def printable(text: str) -> str:
    """The text without control characters, each a space: no data may ever speak to the printer."""
    return "".join(char if char.isprintable() else " " for char in text)


def _line(line: Line, rasterise: Rasterise, width: int) -> bytes:
    match line:
        case Text():
            return _text(line, rasterise, width)
        case Rule():
            black = b"\xff" * (width // 8)
            return _feed(HALF_LINE) + _ALIGN["left"] + _raster(Bitmap(width, 2, black * 2)) + _feed(HALF_LINE)
        case Gap():
            return _feed(line.halves * HALF_LINE)
        case Qr():
            return _qr(line)
        case Cut():
            return _FEED_AND_CUT


def _text(line: Text, rasterise: Rasterise, width: int) -> bytes:
    clean = printable(line.text)
    encoded = two_byte_gbk(clean)
    if encoded is None:
        drawn = rasterise(Text(clean, line.size, line.align, line.bold), width)
        return _ALIGN[line.align] + _raster(drawn)
    magnify = (line.size - 1) * 0x11
    return (
        _ALIGN[line.align]
        + bytes((0x1D, 0x21, magnify, 0x1B, 0x45, line.bold, 0x1B, 0x33, 24 * line.size + _LEADING))
        + _DOUBLE_BYTE_ON
        + encoded
        + _DOUBLE_BYTE_OFF
        + b"\n"
    )


def _feed(dots: int) -> bytes:
    """ESC J, as often as its one byte needs."""
    whole, rest = divmod(max(0, dots), 255)
    return b"\x1bJ\xff" * whole + (bytes((0x1B, 0x4A, rest)) if rest else b"")


def _raster(bitmap: Bitmap) -> bytes:
    """GS v 0, in bands that follow each other without a gap.

    A printer obeys DLE EOT, DLE ENQ and DLE DC4 within a picture too: there the DLE gets one dot more.
    """
    across = (bitmap.width + 7) // 8
    rows = _REAL_TIME.sub(b"\x18", bitmap.rows)
    bands = [rows[at : at + _BAND * across] for at in range(0, len(rows), _BAND * across)]
    head = b"\x1dv0\x00" + across.to_bytes(2, "little")
    return b"".join(head + (len(band) // across).to_bytes(2, "little") + band for band in bands)


def _qr(line: Qr) -> bytes:
    """GS ( k with cn 49: model 2, module size, error level M, store, print."""

    def function(number: int, *data: int, tail: bytes = b"") -> bytes:
        body = bytes((49, number, *data)) + tail
        return b"\x1d(k" + len(body).to_bytes(2, "little") + body

    return (
        _ALIGN["center"]
        + function(65, 50, 0)
        + function(67, line.size)
        + function(69, 49)
        + function(80, 48, tail=line.data.encode())
        + function(81, 48)
        + _feed(HALF_LINE)
    )


# What comes back


@dataclass(frozen=True, slots=True)
class RealTime:
    """The one byte that answers DLE EOT n; which n is known from the order asked."""

    byte: int


@dataclass(frozen=True, slots=True)
class Queued:
    """The one byte that answers GS r 1: all before it is printed."""

    byte: int


@dataclass(frozen=True, slots=True)
class Automatic:
    """Four bytes of automatic status back (ASB), sent unasked when it is switched on."""

    four: bytes


class StatusReader:
    """Sorts the bytes a printer sends, however they are split; bytes that are none of these are dropped."""

    def __init__(self) -> None:
        self._automatic = b""

    def feed(self, chunk: bytes) -> list[RealTime | Queued | Automatic]:
        """Add bytes; give what became whole, in order. Never raises."""
        got: list[RealTime | Queued | Automatic] = []
        for byte in chunk:
            if self._automatic and byte & 0x90 == 0:
                self._automatic += bytes((byte,))
                if len(self._automatic) == 4:
                    got.append(Automatic(self._automatic))
                    self._automatic = b""
            elif byte & 0x93 == 0x12:
                got.append(RealTime(byte))
            elif byte & 0x93 == 0x10:
                self._automatic = bytes((byte,))
            elif byte & 0x90 == 0:
                got.append(Queued(byte))
        return got


def state_of_real_time(printer: int, offline_cause: int, error_cause: int, paper: int) -> PrinterState:
    """The state told by the four DLE EOT answers, n = 1, 2, 3, 4."""
    out = bool(paper & 0x60) or bool(offline_cause & 0x20)
    return PrinterState(
        paper=_paper(out, near_end=bool(paper & 0x0C)),
        cover_open=bool(offline_cause & 0x04),
        offline=bool(printer & 0x08),
        fault=bool(offline_cause & 0x40) or bool(error_cause & 0x6C),
    )


def state_of_automatic(four: bytes) -> PrinterState:
    """The state told by four ASB bytes."""
    return PrinterState(
        paper=_paper(bool(four[2] & 0x0C), near_end=bool(four[2] & 0x03)),
        cover_open=bool(four[0] & 0x20),
        offline=bool(four[0] & 0x08),
        fault=bool(four[1] & 0x6C),
    )


def _paper(out: bool, near_end: bool) -> Paper:
    if out:
        return "out"
    return "near_end" if near_end else "ok"
