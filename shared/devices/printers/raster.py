"""Draws text as dots for a slip printer that lacks its characters, with Pillow."""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from shared.devices.printers.escpos_text import Bitmap
from shared.devices.printers.model import Text

_FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
_RARER = Path("/usr/share/fonts/truetype/hanazono")  # Debian's fonts-hanazono; used when it is installed
_CELL = 24
_LEADING = 8
_BASELINE = 0.88  # of the cell, from its top: where Chinese type sits
_BLACK_FROM = 112  # of 255; a little below the middle keeps thin strokes whole
_NO_CHARACTER = "\uffff"


def rasterise(text: Text, width: int) -> Bitmap:
    """A paragraph as dots, wrapped to `width`; as wide as its longest line."""
    cell = _CELL * text.size
    lines = _wrap(text.text, width, cell, text.bold)
    image = Image.new("L", (max(1, *(right for _, right in lines)), len(lines) * (cell + _LEADING)), 0)
    draw = ImageDraw.Draw(image)
    for number, (line, right) in enumerate(lines):
        spare = image.width - right
        x = {"left": 0, "center": spare // 2, "right": spare}[text.align]
        baseline = number * (cell + _LEADING) + round(_BASELINE * cell)
        for char in line:
            font = _font_for(char, cell, text.bold)
            draw.text((x, baseline), char, fill=255, font=font, anchor="ls")
            x += _advance(char, cell, text.bold)
    dots = image.point([255 * (level >= _BLACK_FROM) for level in range(256)]).convert("1")
    return Bitmap(dots.width, dots.height, dots.tobytes())


def _wrap(text: str, width: int, cell: int, bold: bool) -> list[tuple[str, int]]:
    """Lines with their lengths in dots; a character wider than the paper stands alone and is cut off."""
    lines = [("", 0)]
    for char in text:
        line, right = lines[-1]
        step = _advance(char, cell, bold)
        if line and right + step > width:
            lines.append((char, min(step, width)))
        else:
            lines[-1] = (line + char, min(right + step, width))
    return lines


def _advance(char: str, cell: int, bold: bool) -> int:
    return round(_font_for(char, cell, bold).getlength(char))


@cache
def _fonts(cell: int, bold: bool) -> tuple[ImageFont.FreeTypeFont, ...]:
    own = _FONTS / f"NotoSansSC-{'Bold' if bold else 'Regular'}.ttf"
    rarer = [path for path in (_RARER / "HanaMinA.ttf", _RARER / "HanaMinB.ttf") if path.exists()]
    return tuple(ImageFont.truetype(path, cell) for path in (own, *rarer))


@cache
def _font_for(char: str, cell: int, bold: bool) -> ImageFont.FreeTypeFont:
    """The first font that has the character; the first of all when none has, which draws its empty box."""
    fonts = _fonts(cell, bold)
    return next((font for font in fonts if _dots(font, char) != _dots(font, _NO_CHARACTER)), fonts[0])


def _dots(font: ImageFont.FreeTypeFont, char: str) -> bytes:
    return bytes(font.getmask(char))
