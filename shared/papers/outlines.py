"""The outlines of characters, for what is drawn rather than set: the words of a seal are not text to copy."""

from __future__ import annotations

from functools import cache
from typing import Any

from fontTools.pens.basePen import BasePen  # type: ignore[import-untyped]  # fontTools carries no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # as above

from shared.papers import fonts

Point = tuple[float, float]
Stroke = tuple[str, tuple[Point, ...]]  # "m" one point, "l" one point, "c" three points


class _Tracer(BasePen):  # type: ignore[misc]  # untyped base
    """Collects an outline with every curve as a cubic, which is what PDF draws."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.strokes: list[Stroke] = []

    def _moveTo(self, pt: Point) -> None:  # noqa: N802  # named by BasePen
        self.strokes.append(("m", (pt,)))

    def _lineTo(self, pt: Point) -> None:  # noqa: N802  # named by BasePen
        self.strokes.append(("l", (pt,)))

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802  # named by BasePen
        self.strokes.append(("c", (pt1, pt2, pt3)))


@cache
def _opened(face: str) -> TTFont:
    return TTFont(fonts.font_file(face), lazy=True)


def outline(char: str) -> tuple[Stroke, ...]:
    """The bold outline of one character in units of 1/1000 em, its baseline at y = 0."""
    [(face, _)] = fonts.runs(char, bold=True)
    opened = _opened(face)
    glyphs = opened.getGlyphSet()
    tracer = _Tracer(glyphs)
    # reportlab already holds the character map; fontTools' own would take another 0.1 s to parse
    glyphs[opened.getGlyphName(fonts.font(face).face.charToGlyph[ord(char)])].draw(tracer)
    scale = 1000 / opened["head"].unitsPerEm
    return tuple((op, tuple((x * scale, y * scale) for x, y in points)) for op, points in tracer.strokes)
