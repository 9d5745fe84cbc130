"""Names as they come out of the slip printer: each rare character is the one that was meant.

The picture of the slip is compared with the same characters drawn by Qt, which has no part in printing.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QRawFont

from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.model import Cut, Printed, Text

RARE = "䶮㛃𬱖㐂㑇䒕𠅤𡈽𣲗𦈡𬍛𬬻𫍯𫟹𪣻"
"""In names of living people, and not among the printer's two-byte characters."""
_CELL = 72
_FONTS = (
    Path(__file__).parents[2] / "resources/fonts/NotoSansSC-Regular.ttf",
    Path("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
    Path("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
)


@pytest.fixture
def emulator() -> Iterator[EscposEmulator]:
    with EscposEmulator() as it:
        yield it


def _shape(picture: Image.Image) -> Image.Image:
    """What is black in it, filling one square."""
    ink = ImageChops.invert(picture.convert("L"))
    box = ink.getbbox()
    assert box is not None, "nothing is printed"
    return ink.crop(box).resize((_CELL, _CELL))


def _drawn_by_qt(char: str) -> Image.Image:
    for path in _FONTS:
        font = QRawFont(str(path), _CELL)
        (glyph,) = font.glyphIndexesForString(char) or (0,)
        if glyph:
            image = QImage(2 * _CELL, 2 * _CELL, QImage.Format.Format_Grayscale8)
            image.fill(QColor(Qt.GlobalColor.white))
            painter = QPainter(image)
            outline = font.pathForGlyph(glyph)
            outline.translate(QPointF(_CELL / 2, _CELL * 1.5))
            painter.fillPath(outline, Qt.GlobalColor.black)
            painter.end()
            rows = bytes(image.constBits())
            return _shape(Image.frombytes("L", (image.bytesPerLine(), image.height()), rows))
    raise AssertionError(f"no font has {char}")


def _likeness(one: Image.Image, other: Image.Image) -> float:
    """1 for the same ink, 0 for none in common."""
    common = sum(ImageChops.darker(one, other).tobytes())
    return 2 * common / (sum(one.tobytes()) + sum(other.tobytes()))


def test_each_rare_character_is_printed_as_itself(qapp: QGuiApplication, emulator: EscposEmulator) -> None:
    printer = EscposNetworkPrinter("127.0.0.1", emulator.port)
    meant = {char: _drawn_by_qt(char) for char in RARE}
    for char in RARE:
        assert isinstance(printer.print((Text(char, size=3), Cut())), Printed)
    for char, slip in zip(RARE, emulator.slips, strict=True):
        printed = _shape(slip.picture)
        likest = sorted(RARE, key=lambda other: _likeness(printed, meant[other]), reverse=True)
        assert likest[0] == char
        assert _likeness(printed, meant[char]) > 0.8
        assert _likeness(printed, meant[likest[1]]) < 0.75
        assert char not in slip.text, "the printer has no such character: it is a picture"


def test_a_common_name_is_the_printers_own_type(qapp: QGuiApplication, emulator: EscposEmulator) -> None:
    printer = EscposNetworkPrinter("127.0.0.1", emulator.port)
    assert isinstance(printer.print((Text("龚"), Text("龚䶮"), Cut())), Printed)
    assert emulator.slips[0].text == "龚"
