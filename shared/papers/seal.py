"""The picture of a round seal (公章): a rim, a five-pointed star, the body's name around it, a line below it.

Measures follow the State Council's rules on seals (国发〔1999〕25号): 42 mm across for offices of a county or
city, a star in the middle, the name from left to right around it. It is a picture, not a signature.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from shared.papers.artwork import Artwork, place, record
from shared.papers.model import SealText
from shared.papers.outlines import Point, outline

DIAMETER = 42 * mm
INK = (0.80, 0.06, 0.09)

_RADIUS = DIAMETER / 2
_RIM = 1.2 * mm
_STAR = 6.6 * mm
_RING_BASE = _RADIUS - 7.4 * mm  # where the feet of the ring's characters stand
_RING_HEIGHT = 5.2 * mm
_RING_SPREAD = 250.0  # degrees from the middle of the first character to that of the last, at most
_RING_SPREAD_ABOVE_FOOT = 214.0  # the same where a line stands below the star
_RING_STEP = 27.0  # degrees between neighbours, at most
_FOOT_HEIGHT = 3.6 * mm
_FOOT_BASE = -14.0 * mm
_NON_ZERO = 1  # fill rule: what an outline winds around is filled (reportlab.pdfgen.canvas.FILL_NON_ZERO)
_EM_TOP, _EM_BOTTOM = 840, -80  # the square a Chinese character fills, in 1/1000 em


def _stamp(path: PDFPathObject, char: str, width: float, height: float, turn: float, base: Point) -> None:
    """Add one character `width` by `height` points, its feet centred on `base`, turned by `turn` radians."""
    stretch, rise = width / 1000, height / (_EM_TOP - _EM_BOTTOM)
    cosine, sine = cos(turn), sin(turn)

    def place(point: Point) -> Point:
        x, y = (point[0] - 500) * stretch, (point[1] - _EM_BOTTOM) * rise
        return round(base[0] + x * cosine - y * sine, 2), round(base[1] + x * sine + y * cosine, 2)

    for op, points in outline(char):
        placed = [value for point in points for value in place(point)]
        if op == "m":
            path.moveTo(*placed)
        elif op == "l":
            path.lineTo(*placed)
        else:
            path.curveTo(*placed)


def _star(path: PDFPathObject) -> None:
    inner = _STAR * sin(pi / 10) / sin(7 * pi / 10)
    corners = [
        (radius * cos(pi / 2 + index * pi / 5), radius * sin(pi / 2 + index * pi / 5))
        for index, radius in enumerate((_STAR, inner) * 5)
    ]
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()


def _words(text: SealText) -> PDFPathObject:
    path = PDFPathObject()
    _star(path)
    gaps = max(len(text.ring) - 1, 1)
    spread = _RING_SPREAD_ABOVE_FOOT if text.foot else _RING_SPREAD
    step = min(_RING_STEP, spread / gaps) * pi / 180
    wide = min(_RING_HEIGHT * 0.86, step * (_RING_BASE + _RING_HEIGHT * 0.35) * 0.86)
    for index, char in enumerate(text.ring):
        turn = (gaps / 2 - index) * step if len(text.ring) > 1 else 0.0
        _stamp(path, char, wide, _RING_HEIGHT, turn, (-_RING_BASE * sin(turn), _RING_BASE * cos(turn)))
    if text.foot:
        chord = 2 * (_RADIUS**2 - _FOOT_BASE**2) ** 0.5 - 6 * mm
        wide = min(_FOOT_HEIGHT * 0.88, chord / len(text.foot))
        for index, char in enumerate(text.foot):
            _stamp(
                path,
                char,
                wide * 0.96,
                _FOOT_HEIGHT,
                0.0,
                ((index - (len(text.foot) - 1) / 2) * wide, _FOOT_BASE),
            )
    return path


@lru_cache(maxsize=16)
def _engraved(text: SealText) -> Artwork:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(*INK)
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(_RIM)
        canvas.circle(0, 0, _RADIUS - _RIM / 2, stroke=1, fill=0)
        canvas.drawPath(_words(text), stroke=0, fill=1, fillMode=_NON_ZERO)

    return record("seal", (-_RADIUS, -_RADIUS, _RADIUS, _RADIUS), draw)


def draw_seal(canvas: Canvas, text: SealText, x: float, y: float) -> None:
    """Press the seal with its centre at (x, y) points; what lies below shows through, as with real ink.

    One document carries one seal.
    """
    canvas.saveState()
    canvas.setBlendMode("Multiply")
    canvas.translate(x, y)
    place(canvas, _engraved(text))
    canvas.restoreState()
