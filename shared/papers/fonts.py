"""The typefaces of the papers: parsed once per process, embedded as subsets, with a fallback for rare characters.

Noto Sans SC covers the general standard characters (通用规范汉字表). What it lacks, names in the Unicode extensions for
the most part, comes from Hanazono (Debian's fonts-hanazono), which is opened only when such a character turns up.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

FOLDERS = (
    Path(__file__).parents[2] / "resources" / "fonts",
    Path("/usr/share/fonts/truetype/hanazono"),
)
FACES = {
    "regular": "NotoSansSC*Regular.ttf",
    "bold": "NotoSansSC*Bold.ttf",
    "rare-a": "HanaMinA.ttf",
    "rare-b": "HanaMinB.ttf",
}
_RARE = ("rare-a", "rare-b")
_BFCHAR_LIMIT = 100  # PDF 32000-1, 9.10.3: entries in one bfchar block


class FontMissing(Exception):
    """A typeface of the papers is not installed: the environment is to blame, the message names the file."""


class _ExtractableFont(TTFont):
    """A TrueType font whose text can be copied out again, also beyond U+FFFF, where reportlab's own map is malformed."""

    def addObjects(self, doc: PDFDocument) -> None:
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for index, codes in enumerate(subsets):
            base = b"".join((SUBSETN(index), b"+", self.face.name, self.face.subfontNameX)).decode("ascii")
            doc.idToObject[f"toUnicodeCMap:{base}"].content = _unicode_map(base, codes)


def _unicode_map(name: str, codes: list[int]) -> str:
    entries = [f"<{index:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for index, code in enumerate(codes)]
    blocks = [entries[at : at + _BFCHAR_LIMIT] for at in range(0, len(entries), _BFCHAR_LIMIT)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def font_file(face: str) -> Path:
    """The file of a face ("regular", "bold", "rare-a", "rare-b"). Raises FontMissing."""
    for folder in FOLDERS:
        found = sorted(folder.glob(FACES[face])) if folder.is_dir() else []
        if found:
            return min(found, key=lambda path: len(path.name))
    raise FontMissing(f"{FACES[face]} is in none of: " + ", ".join(str(folder) for folder in FOLDERS))


@cache
def font(face: str) -> TTFont:
    """The parsed face, registered with reportlab under its own name."""
    parsed = _ExtractableFont(face, str(font_file(face)))
    pdfmetrics.registerFont(parsed)
    return parsed


@cache
def _face_of(char: str, wanted: str) -> str:
    if ord(char) in font(wanted).face.charToGlyph:
        return wanted
    for rare in _RARE:
        try:
            if ord(char) in font(rare).face.charToGlyph:
                return rare
        except FontMissing:
            continue
    return wanted


def missing_characters(text: str) -> str:
    """The characters of `text` that no installed face can print; empty when all can."""
    return "".join(char for char in text if ord(char) not in font(_face_of(char, "regular")).face.charToGlyph)


def runs(text: str, bold: bool = False) -> Iterator[tuple[str, str]]:
    """Cut `text` into (face, part), each part printable in its face."""
    wanted = "bold" if bold else "regular"
    for face, chars in groupby(text, key=lambda char: _face_of(char, wanted)):
        yield face, "".join(chars)


@cache
def _advance(char: str, bold: bool) -> float:
    face = font(_face_of(char, "bold" if bold else "regular")).face
    return float(face.getCharWidth(ord(char))) / 1000


def width(text: str, size: float, bold: bool = False) -> float:
    """The set width of `text`, in the unit of `size`."""
    return sum(_advance(char, bold) for char in text) * size


def warm_up() -> None:
    """Parse the two common faces now (some tenths of a second) rather than under a waiting citizen."""
    font("regular")
    font("bold")
