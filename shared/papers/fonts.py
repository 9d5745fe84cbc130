"""The typefaces of the papers: parsed once, embedded as subsets, with a fallback for rare characters.

Noto Sans SC covers the general standard characters (通用规范汉字表). What it lacks, names in the Unicode
extensions for the most part, comes from Hanazono (Debian's fonts-hanazono), which is opened only when such
a character turns up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, TTFontFace

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


@dataclass(frozen=True, slots=True)
class _Window:
    """A table of a font file, sliced without being copied out whole."""

    data: bytes
    start: int

    def __getitem__(self, part: slice) -> bytes:
        return self.data[self.start + part.start : self.start + part.stop]


class _Face(TTFontFace):
    """A face that does not copy its ten megabytes of outlines for each subset: a third of a page's time."""

    _ttf_data: bytes

    def get_table(self, tag: str) -> bytes | _Window:
        position, length = self.get_table_pos(tag)
        if tag == "glyf":  # makeSubset only slices this one
            return _Window(self._ttf_data, position)
        return self._ttf_data[position : position + length]


class _ExtractableFont(TTFont):
    """A font whose text can be copied out, also beyond U+FFFF, where reportlab's own map is malformed."""

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, str(file))
        self.face.__class__ = _Face  # TTFont parses a TTFontFace itself; parsing again would double the start

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  # reportlab calls it by this name
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for index, codes in enumerate(subsets):
            base = b"".join((SUBSETN(index), b"+", self.face.name, self.face.subfontNameX)).decode("ascii")
            stream = doc.idToObject[f"toUnicodeCMap:{base}"]
            assert isinstance(stream, PDFStream)
            stream.content = _unicode_map(base, codes)


def _unicode_map(name: str, codes: list[int]) -> str:
    entries = [
        f"<{index:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for index, code in enumerate(codes)
    ]
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
    parsed = _ExtractableFont(face, font_file(face))
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
    return float(face.charWidths.get(ord(char), face.defaultWidth)) / 1000


def width(text: str, size: float, bold: bool = False) -> float:
    """The set width of `text`, in the unit of `size`."""
    return sum(_advance(char, bold) for char in text) * size
