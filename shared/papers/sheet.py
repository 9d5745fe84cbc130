"""Sheets of paper being filled from the top: text, tables, page breaks, page numbers.

Everything is laid out first and drawn in `render`, so that "第 1 页 共 3 页" knows its 3. Lengths are points,
y runs upwards from the bottom edge as in PDF. A Sheet is used by one thread and thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from shared.papers import fonts
from shared.papers.typeset import break_lines

Colour = tuple[float, float, float]
Mark = Callable[[Canvas], None]

INK: Colour = (0.07, 0.07, 0.08)
GREY: Colour = (0.38, 0.38, 0.40)
RULE: Colour = (0.45, 0.45, 0.47)


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set: size and leading in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK


BODY = Type(12, 21)
SMALL = Type(10, 16, colour=(0.2, 0.2, 0.22))
CELL = Type(10.5, 15.5)
LABEL = Type(10.5, 15.5, bold=True)


@dataclass(frozen=True, slots=True)
class Margins:
    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its width, its heading, how its cells are set."""

    width: float
    heading: str = ""
    type: Type = CELL
    centred: bool = False


NOTICE_MARGINS = Margins(22 * mm, 26 * mm, 22 * mm, 28 * mm)
rl_config.useA85 = 0  # streams as they are: their ASCII form costs 25 ms a page and a quarter more bytes

_PAD = 5.0
_ROW_PAD = 4.0  # a notice of eight materials stays on one page with its seal
_BASELINE = 0.27  # of a leading, from the foot of a line to its baseline


def draw_text(canvas: Canvas, x: float, y: float, text: str, face: Type, spacing: float = 0.0) -> None:
    """Set `text` from x on the baseline y, each character in a face that has it."""
    canvas.setFillColorRGB(*face.colour)
    for name, part in fonts.runs(text, face.bold):
        canvas.setFont(name, face.size)
        canvas.drawString(x, y, part, charSpace=spacing)
        x += fonts.width(part, face.size, face.bold) + spacing * len(part)


class Sheet:
    """A paper of one or more pages; `y` is where the next thing begins."""

    def __init__(self, margins: Margins = NOTICE_MARGINS, size: tuple[float, float] = A4) -> None:
        self.page_width, self.page_height = size
        self.margins = margins
        self.left = margins.left
        self.right = self.page_width - margins.right
        self.pages: list[list[Mark]] = [[]]
        self.y = self.page_height - margins.top

    @property
    def measure(self) -> float:
        return self.right - self.left

    def mark(self, mark: Mark) -> None:
        """Draw something on this page when the time comes."""
        self.pages[-1].append(mark)

    def turn_page(self) -> None:
        self.pages.append([])
        self.y = self.page_height - self.margins.top

    def need(self, height: float) -> bool:
        """Turn the page unless `height` is left on this one; True if it was turned."""
        if self.y - height >= self.margins.bottom:
            return False
        self.turn_page()
        return True

    def gap(self, height: float) -> None:
        self.y -= height

    def text(self, x: float, y: float, text: str, face: Type = BODY, spacing: float = 0.0) -> None:
        self.mark(lambda canvas: draw_text(canvas, x, y, text, face, spacing))

    def text_right(self, x: float, y: float, text: str, face: Type = BODY) -> None:
        self.text(x - fonts.width(text, face.size, face.bold), y, text, face)

    def text_centred(self, x: float, y: float, text: str, face: Type = BODY, spacing: float = 0.0) -> None:
        wide = fonts.width(text, face.size, face.bold) + spacing * max(len(text) - 1, 0)
        self.text(x - wide / 2, y, text, face, spacing)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, width: float = 0.5, colour: Colour = RULE
    ) -> None:
        def draw(canvas: Canvas) -> None:
            canvas.setLineWidth(width)
            canvas.setStrokeColorRGB(*colour)
            canvas.line(x1, y1, x2, y2)

        self.mark(draw)

    def title(self, text: str, face: Type) -> None:
        """A centred title, broken into lines where it is too long for one."""
        for line in lines_of(text, face, self.measure):
            self.gap(face.leading)
            self.text_centred(self.page_width / 2, self.y + face.leading * _BASELINE, line, face)

    def paragraph(self, text: str, face: Type = BODY, indent: float = 2.0) -> None:
        """Running text with both edges flush, its first line indented by `indent` ems."""
        lines = lines_of(text, face, self.measure, indent * face.size)
        for number, line in enumerate(lines):
            if number == 0 and len(lines) > 1:
                self.need(2 * face.leading)  # no single line of a paragraph at the foot of a page
            self.need(face.leading)
            self.gap(face.leading)
            start = indent * face.size if number == 0 else 0.0
            slack = self.measure - start - fonts.width(line, face.size, face.bold)
            spread = (
                slack / (len(line) - 1) if number < len(lines) - 1 and 0 < slack < 2.5 * face.size else 0.0
            )
            self.text(self.left + start, self.y + face.leading * _BASELINE, line, face, spread)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """A ruled table; its headings come again on each page, a row too tall for a page is continued."""
        headings = [column.heading for column in columns]
        if any(headings):
            row = [Column(column.width, "", LABEL, centred=True) for column in columns]
            self.need(self._height(row, headings) + CELL.leading + 2 * _PAD)
            self._row(row, headings)
        for cells in rows:
            if self.need(min(self._height(columns, cells), 4 * CELL.leading)) and any(headings):
                self._row([Column(column.width, "", LABEL, centred=True) for column in columns], headings)
            self._row(columns, cells)

    def _height(self, columns: Sequence[Column], cells: Sequence[str]) -> float:
        return (
            max(
                len(lines_of(cell, column.type, column.width - 2 * _PAD)) * column.type.leading
                for column, cell in zip(columns, cells, strict=True)
            )
            + _ROW_PAD
        )

    def _row(self, columns: Sequence[Column], cells: Sequence[str]) -> None:
        left = [
            (column, lines_of(cell, column.type, column.width - 2 * _PAD))
            for column, cell in zip(columns, cells, strict=True)
        ]
        while any(lines for _, lines in left):
            room = max(int((self.y - self.margins.bottom - _ROW_PAD) / CELL.leading), 1)
            here = [(column, lines[:room]) for column, lines in left]
            left = [(column, lines[room:]) for column, lines in left]
            self._box(here)
            if any(lines for _, lines in left):
                self.turn_page()

    def _box(self, cells: Sequence[tuple[Column, list[str]]]) -> None:
        top = self.y
        height = max(len(lines) * column.type.leading for column, lines in cells) + _ROW_PAD
        self.gap(height)
        x = self.left
        for column, lines in cells:
            y = top - (height - len(lines) * column.type.leading) / 2
            for line in lines:
                y -= column.type.leading
                baseline = y + column.type.leading * _BASELINE
                if column.centred:
                    self.text_centred(x + column.width / 2, baseline, line, column.type)
                else:
                    self.text(x + _PAD, baseline, line, column.type)
            self.line(x, top, x, self.y)
            x += column.width
        self.line(x, top, x, self.y)
        self.line(self.left, top, x, top)
        self.line(self.left, self.y, x, self.y)

    def render(
        self, title: str, author: str, subject: str, footer: Callable[[Canvas, int, int], None] | None = None
    ) -> bytes:
        """The PDF, the same bytes for the same marks. `footer` gets the canvas, the page, the page count."""
        buffer = BytesIO()
        canvas = Canvas(
            buffer,
            pagesize=(self.page_width, self.page_height),
            invariant=1,
            pageCompression=1,
            lang="zh-CN",
            # else Helvetica, not embedded, would stand in every file
            initialFontName=fonts.font("regular").fontName,  # type: ignore[arg-type]  # the stubs say float
        )
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setSubject(subject)
        canvas.setCreator("Onewindow")
        for number, marks in enumerate(self.pages, start=1):
            for mark in marks:
                mark(canvas)
            if footer is not None:
                footer(canvas, number, len(self.pages))
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()


def lines_of(text: str, face: Type, measure: float, indent: float = 0.0) -> list[str]:
    """`text` broken into lines of at most `measure` points."""
    return break_lines(text, lambda part: fonts.width(part, face.size, face.bold), measure, indent)
