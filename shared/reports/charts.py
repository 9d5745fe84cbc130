"""Bar charts on a reportlab canvas, in the papers' typefaces. Lengths are points."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from shared.papers import fonts
from shared.papers.sheet import GREY, INK, RULE, Colour, Type, draw_text

DEEP: Colour = (0.043, 0.353, 0.612)
PALE: Colour = (0.64, 0.77, 0.88)
TARGET: Colour = (0.70, 0.42, 0.0)

_TITLE = Type(10.5, 15, bold=True)
_TICK = Type(7.5, 10, colour=GREY)
_VALUE = Type(7.5, 10, colour=INK)
_STEPS = (1, 2, 5, 10, 20, 30, 60, 120, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of bars."""

    name: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class BarChart:
    """Groups of bars, one for each of `series`; a value None leaves its place empty. `targets` are level lines."""

    title: str
    series: tuple[Series, ...]
    groups: tuple[tuple[str, tuple[float | None, ...]], ...]
    targets: tuple[float, ...] = ()
    decimals: int = 0

    def draw(self, canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        """Fill the box whose lower left corner is (x, y)."""
        draw_text(canvas, x, y + height - 11, self.title, _TITLE)
        self._legend(canvas, x + width, y + height - 11)
        left, foot, top = x + 22, y + 16, y + height - 30
        right = x + width
        step = self._step()
        highest = step * max(1, ceil(self._highest() / step))
        scale = (top - foot) / highest
        canvas.setLineWidth(0.4)
        for tick in range(0, highest + 1, step):
            level = foot + tick * scale
            canvas.setStrokeColorRGB(*(RULE if tick == 0 else (0.86, 0.88, 0.91)))
            canvas.line(left, level, right, level)
            label = str(tick)
            draw_text(canvas, left - 4 - fonts.width(label, _TICK.size), level - 2.5, label, _TICK)
        self._bars(canvas, left, right, foot, scale)
        canvas.setStrokeColorRGB(*TARGET)
        canvas.setLineWidth(0.7)
        canvas.setDash(3, 2)
        for target in self.targets:
            canvas.line(left, foot + target * scale, right, foot + target * scale)
        canvas.setDash()

    def _bars(self, canvas: Canvas, left: float, right: float, foot: float, scale: float) -> None:
        room = (right - left) / max(1, len(self.groups))
        wide = min(18.0, room * 0.72 / len(self.series))
        for number, (label, values) in enumerate(self.groups):
            centre = left + room * (number + 0.5)
            start = centre - wide * len(self.series) / 2
            draw_text(canvas, centre - fonts.width(label, _TICK.size) / 2, foot - 11, label, _TICK)
            for place, (series, value) in enumerate(zip(self.series, values, strict=True)):
                if value is None:
                    continue
                at = start + place * wide
                canvas.setFillColorRGB(*series.colour)
                canvas.rect(at + 0.5, foot, wide - 1, value * scale, stroke=0, fill=1)
                told = f"{value:.{self.decimals}f}"
                if value and fonts.width(told, _VALUE.size) <= max(wide, room / len(self.series)) + 2:
                    middle = at + wide / 2 - fonts.width(told, _VALUE.size) / 2
                    draw_text(canvas, middle, foot + value * scale + 2.5, told, _VALUE)

    def _legend(self, canvas: Canvas, right: float, y: float) -> None:
        if len(self.series) < 2:
            return
        x = right
        for series in reversed(self.series):
            x -= fonts.width(series.name, _TICK.size)
            draw_text(canvas, x, y + 1, series.name, _TICK)
            canvas.setFillColorRGB(*series.colour)
            canvas.rect(x - 10, y, 7, 7, stroke=0, fill=1)
            x -= 18
        if self.targets:
            told = "目标"
            x -= fonts.width(told, _TICK.size)
            draw_text(canvas, x, y + 1, told, _TICK)
            canvas.setStrokeColorRGB(*TARGET)
            canvas.setLineWidth(0.7)
            canvas.setDash(3, 2)
            canvas.line(x - 15, y + 3.5, x - 3, y + 3.5)
            canvas.setDash()

    def _highest(self) -> float:
        return max(self._values(), default=1.0)

    def _values(self) -> Sequence[float]:
        bars = [value for _, values in self.groups for value in values if value is not None]
        return [*bars, *self.targets]

    def _step(self) -> int:
        """The least round step that leaves at most five lines."""
        return next((step for step in _STEPS if self._highest() / step <= 5), _STEPS[-1])
