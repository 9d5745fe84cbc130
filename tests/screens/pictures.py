"""Pictures of the screens: contact sheets to be looked at, and the approved ones they are held against.

A sheet shows every scene in one language, look and size, its name beneath it. Compared is what an eye would see from
a step away: both pictures are averaged over small blocks, so that letters drawn a little otherwise by another
machine do not count, and a control that moved does.
"""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.screens.board_scenes import BOARD, BoardShot
from tests.screens.scenes import KIOSK, Shot
from tests.screens.studio import ELDERLY, PLAIN, SIZES, Look, Size, Studio

APPROVED = Path(__file__).parent / "approved"
NAMES = APPROVED / "names.txt"
CHOSEN: tuple[tuple[str, Look, Size], ...] = (
    ("zh_CN", PLAIN, SIZES[0]),
    ("zh_CN", PLAIN, SIZES[1]),
    ("zh_CN", ELDERLY, SIZES[0]),
    ("zh_CN", ELDERLY, SIZES[1]),
    ("ug", PLAIN, SIZES[0]),
)
"""What is approved: language, look and size."""

SHORT_SIDE, APPROVED_SIDE = 360, 180
"""How long the shorter side of a picture is on a sheet to be looked at, and on an approved one."""

GAP, CAPTION, COLUMNS = 12, 26, 10
BLOCK = 6
"""A block's side on an approved picture: 36 px of a screen 1080 wide."""

MOST_APART = 22
"""How far the mean of a block may differ in any of red, green and blue, of 255."""


def shots() -> tuple[Shot | BoardShot, ...]:
    """Everything, in the order of the sheets."""
    return (*KIOSK, *BOARD)


def photographs(studio: Studio, language: str, look: Look, size: Size, side: int) -> Iterator[QImage]:
    """Every scene as it looks, scaled down until its shorter side is `side` pixels."""
    studio.speak(language)
    studio.resize(size)
    studio.wear(look[1])
    width, height = cell(size, side)
    for shot in shots():
        studio.turn_to(shot)
        smooth = Qt.TransformationMode.SmoothTransformation
        yield studio.picture().scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def cell(size: Size, side: int) -> tuple[int, int]:
    """Width and height of a picture on a sheet."""
    shorter = min(size)
    return round(size[0] * side / shorter), round(size[1] * side / shorter)


def sheet(pictures: Iterator[QImage], size: Size, side: int) -> QImage:
    """The pictures in rows, each with its name."""
    width, height = cell(size, side)
    names = [shot.name for shot in shots()]
    rows = -(-len(names) // COLUMNS)
    whole = QImage(COLUMNS * (width + GAP) + GAP, rows * (height + CAPTION) + GAP, QImage.Format.Format_RGB32)
    whole.fill(QColor("#C8CED6"))
    painter = QPainter(whole)
    font = painter.font()
    font.setPixelSize(15)
    painter.setFont(font)
    for name, place, picture in zip(names, places(size, side), pictures, strict=True):
        painter.drawImage(place.topLeft(), picture)
        painter.drawText(place.left(), place.bottom() + CAPTION - 8, name)
    painter.end()
    return whole


def places(size: Size, side: int) -> Iterator[QRect]:
    """Where each picture lies on its sheet."""
    width, height = cell(size, side)
    for at in range(len(shots())):
        row, column = divmod(at, COLUMNS)
        yield QRect(GAP + column * (width + GAP), GAP + row * (height + CAPTION), width, height)


def file_name(language: str, look: Look, size: Size) -> str:
    return f"{language}-{look[0]}-{size[0]}x{size[1]}"


def approved_sheet(language: str, look: Look, size: Size) -> Path:
    return APPROVED / f"{file_name(language, look, size)}.webp"


def approve(studio: Studio) -> None:
    """What the screens show now is what they are to show."""
    APPROVED.mkdir(exist_ok=True)
    NAMES.write_text("".join(f"{shot.name}\n" for shot in shots()), "utf-8")
    for language, look, size in CHOSEN:
        pictures = photographs(studio, language, look, size, APPROVED_SIDE)
        sheet(pictures, size, APPROVED_SIDE).save(str(approved_sheet(language, look, size)), quality=80)


def apart(one: Image.Image, other: Image.Image) -> int:
    """How far two pictures of one size differ in the block in which they differ most, 0 to 255."""
    blocks = (max(1, one.width // BLOCK), max(1, one.height // BLOCK))
    difference = ImageChops.difference(
        one.resize(blocks, Image.Resampling.BOX), other.resize(blocks, Image.Resampling.BOX)
    )
    return max(difference.tobytes())


def as_pil(image: QImage) -> Image.Image:
    """The same picture for Pillow."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), rgb.constBits(), "raw", "RGB", rgb.bytesPerLine()
    )


def cut(whole: Image.Image, place: QRect) -> Image.Image:
    """One picture out of a sheet."""
    return whole.crop((place.left(), place.top(), place.right() + 1, place.bottom() + 1))
