"""Fine-line ornament of a certificate: woven edges, corner pieces, a rosette.

Each figure is one short path drawn many times, so that the page stays small and quick to compress.
"""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

_BEND = 0.3642  # control arms of the cubic nearest to half a sine wave, as a share of its length
_CREST = 4 / 3  # height of those control points that makes the crest 1
_THREADS = 4  # pairs of threads in a woven edge
_PERIOD = 20.0  # points, the wished length of a wave


@cache
def _tile(period: float, band: float) -> PDFPathObject:
    """One period of the weave from (0, 0) along x, `band` points wide."""
    path = PDFPathObject()
    half = period / 2
    for thread in range(1, _THREADS + 1):
        for side in (1, -1):
            swing = side * band / 2 * thread / _THREADS * _CREST
            path.moveTo(0, 0)
            for start, crest in ((0.0, swing), (half, -swing)):
                ends = (start + _BEND * half, crest, start + (1 - _BEND) * half, crest, start + half, 0)
                path.curveTo(*(round(value, 2) for value in ends))
    return path


def weave(canvas: Canvas, x: float, y: float, length: float, band: float, turn: float = 0) -> None:
    """Stroke a woven band from (x, y), turned by `turn` degrees, in the canvas's colour and width."""
    count = max(1, round(length / _PERIOD))
    tile = _tile(round(length / count, 3), band)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(turn)
    for _ in range(count):
        canvas.drawPath(tile, stroke=1, fill=0)
        canvas.translate(round(length / count, 3), 0)
    canvas.restoreState()


@cache
def _petals(radius: float, petals: int, swing: float) -> PDFPathObject:
    """A closed curve whose radius swings around its mean `petals` times, smooth (Hermite) at its joints."""
    mean, share = radius / (1 + swing), radius * swing / (1 + swing)
    joints = petals * 6
    step = 2 * pi / joints

    def at(angle: float) -> tuple[float, float, float, float]:
        r, slope = mean + share * cos(petals * angle), -share * petals * sin(petals * angle)
        return (
            r * cos(angle),
            r * sin(angle),
            (slope * cos(angle) - r * sin(angle)) * step / 3,
            (slope * sin(angle) + r * cos(angle)) * step / 3,
        )

    path = PDFPathObject()
    x, y, run, rise = at(0)
    path.moveTo(round(x, 2), round(y, 2))
    for index in range(1, joints + 1):
        next_x, next_y, next_run, next_rise = at(index * step)
        ends = (x + run, y + rise, next_x - next_run, next_y - next_rise, next_x, next_y)
        path.curveTo(*(round(value, 2) for value in ends))
        x, y, run, rise = next_x, next_y, next_run, next_rise
    return path


def rosette(
    canvas: Canvas, x: float, y: float, radius: float, petals: int, layers: int, swing: float = 0.3
) -> None:
    """Stroke `layers` turned copies of a petalled curve around (x, y), in the canvas's colour and width."""
    path = _petals(radius, petals, swing)
    canvas.saveState()
    canvas.translate(x, y)
    for _ in range(layers):
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.rotate(360 / petals / layers)
    canvas.restoreState()
