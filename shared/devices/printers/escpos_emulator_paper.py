"""The paper of the emulated slip printer: ESC/POS commands become a picture and plain text.

Written from the command reference alone; it shares no code with the encoder, so it can find its mistakes.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
WIDTH = 576
_LONGEST = 8000  # dots, one metre; a slip that runs on is cut off there
_DEFAULT_SPACING = 30
_CUTTER_GAP = 90  # dots between the print head and the cutter
_TOP_MARGIN = 48
_PAPER = 255


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """What lies in the tray: a grey picture 576 dots wide, its text, the data of its codes.

    `whole` is False for a piece that was torn off or whose printing stopped half way.
    """

    picture: Image.Image
    text: str
    codes: tuple[str, ...]
    whole: bool


@dataclass(slots=True)
class _Style:
    align: int = 0
    magnify: int = 0
    bold: bool = False
    double_byte: bool = False
    spacing: int = _DEFAULT_SPACING

    @property
    def wide(self) -> int:
        return (self.magnify >> 4) + 1

    @property
    def high(self) -> int:
        return (self.magnify & 0x0F) + 1


@dataclass(slots=True)
class _Qr:
    module: int = 3
    level: str = "L"
    data: bytes = b""


@dataclass(slots=True)
class _Glyph:
    char: str
    cell: int
    high: int
    wide: int
    bold: bool
    advance: int = field(init=False)

    def __post_init__(self) -> None:
        self.advance = self.cell * self.wide


class Paper:
    """Takes whole commands (see `escpos_emulator`) and draws."""

    def __init__(self) -> None:
        self._clear()
        self._rest = False
        self._style = _Style()
        self._qr = _Qr()

    @property
    def blank(self) -> bool:
        """Whether nothing has been drawn on this piece of paper."""
        return not self._lines and not self._codes and self._y == _TOP_MARGIN

    @property
    def height(self) -> int:
        """Dots drawn so far."""
        return self._y

    def command(self, data: bytes) -> PrintedSlip | None:
        """Carry out one command; gives the slip when it was the cut."""
        match data[0], data[1:2]:
            case 0x0A, _:
                self._end_line()
            case 0x1B, b"@":
                self._style, self._qr = _Style(), _Qr()
                self._rest = self._rest and not self.blank
            case 0x1B, b"a":
                self._style.align = data[2] & 3
            case 0x1B, b"E":
                self._style.bold = bool(data[2] & 1)
            case 0x1B, b"3":
                self._style.spacing = data[2]
            case 0x1B, b"2":
                self._style.spacing = _DEFAULT_SPACING
            case 0x1B, b"J":
                self._flush()
                self._y += data[2]
            case 0x1B, b"d":
                self._flush()
                self._y += data[2] * self._style.spacing
            case 0x1C, b"&":
                self._style.double_byte = True
            case 0x1C, b".":
                self._style.double_byte = False
            case 0x1D, b"!":
                self._style.magnify = data[2]
            case 0x1D, b"v":
                self._raster(data)
            case 0x1D, b"(":
                self._code(data[5:])
            case 0x1D, b"V":
                self._flush()
                return None if self.blank else self.tear()
            case _:
                if data[0] >= 0x20:
                    self._characters(data)
        return None

    def cut_short(self) -> None:
        """What is on the paper, or comes before the next slip begins, is not a whole one."""
        self._rest = True

    def tear(self) -> PrintedSlip:
        """Take the paper off as it is."""
        self._flush()
        bottom = min(_LONGEST, self._y + (0 if self._rest else _CUTTER_GAP))
        picture = self._image.crop((0, 0, WIDTH, bottom))
        slip = PrintedSlip(picture, "\n".join(self._lines), tuple(self._codes), not self._rest)
        self._clear()
        return slip

    def _clear(self) -> None:
        self._image = Image.new("L", (WIDTH, _LONGEST), _PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self._y = _TOP_MARGIN
        self._glyphs: list[_Glyph] = []
        self._lines: list[str] = []
        self._codes: list[str] = []

    def _characters(self, data: bytes) -> None:
        at = 0
        while at < len(data):
            two = self._style.double_byte and data[at] >= 0x81 and at + 1 < len(data)
            raw = data[at : at + (2 if two else 1)]
            at += len(raw)
            # outside double-byte mode a printer shows its code page, so Chinese comes out as garbage
            char = raw.decode("gbk" if two else "cp437", "replace")
            cell = 24 if two else 12
            style = self._style
            glyph = _Glyph(char, cell, style.high, style.wide, style.bold)
            if sum(it.advance for it in self._glyphs) + glyph.advance > WIDTH:
                self._end_line()
            self._glyphs.append(glyph)

    def _end_line(self) -> None:
        tall = 24 * max((glyph.high for glyph in self._glyphs), default=1)
        self._draw_glyphs(tall)
        self._lines.append("".join(glyph.char for glyph in self._glyphs))
        self._y += max(tall, self._style.spacing)
        self._glyphs = []

    def _flush(self) -> None:
        if self._glyphs:
            self._end_line()

    def _draw_glyphs(self, tall: int) -> None:
        x = self._left(sum(glyph.advance for glyph in self._glyphs))
        for glyph in self._glyphs:
            picture = _picture(glyph.char, glyph.cell, glyph.wide, glyph.high, glyph.bold)
            self._draw.bitmap((x, self._y + tall - picture.height), picture, fill=0)
            x += glyph.advance

    def _left(self, across: int) -> int:
        return (0, (WIDTH - across) // 2, WIDTH - across)[min(self._style.align, 2)]

    def _raster(self, data: bytes) -> None:
        self._flush()
        across, high = int.from_bytes(data[4:6], "little"), int.from_bytes(data[6:8], "little")
        if across and high:
            dots = Image.frombytes("1", (across * 8, high), data[8:])
            self._draw.bitmap((self._left(across * 8), self._y), dots, fill=0)
        self._y += high

    def _code(self, body: bytes) -> None:
        match tuple(body[:3]):
            case 49, 67, module if 1 <= module <= 16:
                self._qr.module = module
            case 49, 69, level:
                self._qr.level = "LMQH"[(level - 48) & 3]
            case 49, 80, 48:
                self._qr.data = body[3:]
            case 49, 81, 48 if self._qr.data:
                self._draw_qr()

    def _draw_qr(self) -> None:
        self._flush()
        try:
            code = segno.make_qr(self._qr.data, error=self._qr.level, boost_error=False)
        except segno.DataOverflowError:
            return  # too much for one code: a printer prints none
        rows = [bytes(row) for row in code.matrix]
        side = len(rows) * self._qr.module
        dots = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows)).point([0] + [255] * 255)
        dots = dots.resize((side, side), Image.Resampling.NEAREST)
        self._draw.bitmap((self._left(side), self._y), dots, fill=0)
        self._codes.append(self._qr.data.decode("utf-8", "replace"))
        self._y += side


@cache
def _picture(char: str, cell: int, wide: int, high: int, bold: bool) -> Image.Image:
    """One character in its cell as the printer's own type would look, black and white."""
    font = ImageFont.truetype(_FONTS / f"NotoSansSC-{'Bold' if bold else 'Regular'}.ttf", 24 * high)
    across, tall = cell * wide, 24 * high
    glyph = Image.new("L", (24 * high if cell == 24 else 14 * high, tall), 0)
    ImageDraw.Draw(glyph).text((glyph.width / 2, round(0.88 * tall)), char, fill=255, font=font, anchor="ms")
    return glyph.resize((across, tall)).point([255 * (level >= 112) for level in range(256)]).convert("1")
