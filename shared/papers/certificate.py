"""A certificate on one A4 sheet, landscape: fine-line border, serial, fields, QR to verify, dated seal."""

from __future__ import annotations

from functools import cache

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from shared.papers import fonts
from shared.papers.artwork import Artwork, place, record
from shared.papers.guilloche import rosette, weave
from shared.papers.model import Certificate
from shared.papers.qr import draw_qr
from shared.papers.seal import draw_seal
from shared.papers.sheet import Colour, Margins, Sheet, Type, lines_of
from shared.papers.wording import day_in_words

GOLD: Colour = (0.66, 0.50, 0.22)
PALE: Colour = (0.945, 0.92, 0.865)
DARK: Colour = (0.12, 0.09, 0.05)
MUTED: Colour = (0.42, 0.36, 0.28)

_PAGE = landscape(A4)
_MARGINS = Margins(27 * mm, 33 * mm, 27 * mm, 33 * mm)
_TITLE_SIZES = (36.0, 32.0, 28.0, 24.0, 20.0)
_FIELD_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
_FOOT = 68 * mm  # below this height stand QR, authority, date and seal
_QR = 36 * mm
_LABEL_LEAST, _LABEL_MOST = 4.0, 8.0  # width of the labels, in ems


class DoesNotFit(ValueError):
    """The fields are too long for one sheet even in the smallest type. Found before anything is printed."""


def _draw_ornament(canvas: Canvas) -> None:
    width, height = _PAGE
    canvas.setStrokeColorRGB(*PALE)
    canvas.setLineWidth(0.45)
    for radius, petals in ((66 * mm, 24), (44 * mm, 18), (22 * mm, 12)):
        rosette(canvas, width / 2, height / 2, radius, petals, layers=6)
    canvas.setStrokeColorRGB(*GOLD)
    canvas.setLineWidth(0.3)
    middle, band, corner = 15 * mm, 6.6 * mm, 4.6 * mm
    far_x, far_y, start = width - middle, height - middle, middle + corner
    for y in (middle, far_y):
        weave(canvas, start, y, far_x - corner - start, band)
    for x in (middle, far_x):
        weave(canvas, x, start, far_y - corner - start, band, turn=90)
        for y in (middle, far_y):
            rosette(canvas, x, y, corner * 0.82, petals=8, layers=5, swing=0.6)
    for inset, weight in ((10 * mm, 1.6), (11 * mm, 0.4), (19 * mm, 0.4), (19.8 * mm, 0.9)):
        canvas.setLineWidth(weight)
        canvas.rect(inset, inset, width - 2 * inset, height - 2 * inset, stroke=1, fill=0)


@cache
def _ornament() -> Artwork:
    return record("ornament", (0, 0, *_PAGE), _draw_ornament)


def _title(sheet: Sheet, kind: str) -> None:
    """The kind of document, spaced out, in the largest size that fits on one line; else in the smallest."""
    face = Type(_TITLE_SIZES[-1], _TITLE_SIZES[-1] * 1.35, bold=True, colour=DARK)
    for size in _TITLE_SIZES:
        face = Type(size, size * 1.35, bold=True, colour=DARK)
        spacing = size * (0.35 if len(kind) <= 10 else 0.08)
        if fonts.width(kind, size, bold=True) + spacing * (len(kind) - 1) <= sheet.measure:
            sheet.gap(face.leading)
            sheet.text_centred(sheet.page_width / 2, sheet.y + size * 0.4, kind, face, spacing)
            return
    sheet.title(kind, face)


def _spread(label: str, size: float) -> float:
    """Letter space that makes short labels as wide as four characters, as on printed forms."""
    wide = fonts.width(label, size)
    return max(0.0, (_LABEL_LEAST * size - wide) / (len(label) - 1)) if len(label) > 1 else 0.0


def _fields(sheet: Sheet, rows: list[tuple[str, str]]) -> None:
    """Labels and values in the largest type in which all stand above the foot. Raises DoesNotFit."""
    ems = min(max(_LABEL_LEAST, *(fonts.width(name, 1) for name, _ in rows)), _LABEL_MOST)
    for size in _FIELD_SIZES:
        label, value = Type(size, size * 1.5, colour=MUTED), Type(size, size * 1.5, colour=DARK)
        x = sheet.left + (ems + 1.5) * size
        laid = [
            (lines_of(name, label, (ems + 0.1) * size), lines_of(text, value, sheet.right - x))
            for name, text in rows
        ]
        heights = [max(len(names), len(lines)) * value.leading + size * 0.25 for names, lines in laid]
        if sum(heights) <= sheet.y - _FOOT:
            break
    else:
        raise DoesNotFit(f"{len(rows)} fields do not fit on one sheet in {_FIELD_SIZES[-1]} pt")
    spare = min((sheet.y - _FOOT - sum(heights)) / (len(rows) + 0.5), size * 1.1)
    sheet.gap(spare / 2)
    for (names, lines), height in zip(laid, heights, strict=True):
        for index, line in enumerate(names):
            y = sheet.y - (index + 1) * label.leading + size * 0.45
            sheet.text(sheet.left, y, line, label, _spread(line, size))
        for index, line in enumerate(lines):
            sheet.text(x, sheet.y - (index + 1) * value.leading + size * 0.45, line, value)
        sheet.gap(height + spare)


def _foot(sheet: Sheet, paper: Certificate) -> None:
    small = Type(9, 14, colour=MUTED)
    normal = Type(13, 20, colour=DARK)
    base = sheet.margins.bottom
    sheet.mark(lambda canvas: draw_qr(canvas, paper.verify_code, sheet.left - 2.5 * mm, base + 3 * mm, _QR))
    x = sheet.left + _QR + 1.5 * mm
    notes = ["扫描二维码，核验证照真伪与是否有效。"]
    if paper.blank_number is not None:
        notes.append(f"证照纸号　{paper.blank_number}")
    notes.append(f"印制次序　第 {paper.attempt} 次" + ("（重新印制）" if paper.attempt > 1 else ""))
    if paper.replaces is not None:
        notes.append(f"补发　原证 {paper.replaces} 作废")
    for index, note in enumerate(reversed(notes)):
        sheet.text(x, base + 6 * mm + index * 5 * mm, note, small)
    centre = sheet.right - 38 * mm
    authority = lines_of(paper.authority, normal, 76 * mm)
    for index, line in enumerate(reversed(authority)):
        sheet.text_centred(centre, base + 22 * mm + index * normal.leading, line, normal)
    sheet.text_centred(centre, base + 12 * mm, day_in_words(paper.issued_day), normal, spacing=1)
    sheet.mark(lambda canvas: draw_seal(canvas, paper.seal, centre, base + 20 * mm))


def lay_out(paper: Certificate) -> bytes:
    sheet = Sheet(_MARGINS, _PAGE)
    sheet.mark(lambda canvas: place(canvas, _ornament()))
    _title(sheet, paper.kind)
    sheet.gap(20)
    sheet.text_centred(
        sheet.page_width / 2, sheet.y, f"{paper.serial_label}　{paper.serial}", Type(11, 16, colour=MUTED)
    )
    sheet.gap(16)
    _fields(
        sheet,
        [
            (paper.holder_label, paper.holder),
            *paper.fields,
            (
                "有效期限",
                f"自{day_in_words(paper.issued_day)}"
                + (f"至{day_in_words(paper.valid_until)}" if paper.valid_until else "起长期有效"),
            ),
        ],
    )
    _foot(sheet, paper)
    return sheet.render(f"{paper.kind} {paper.serial}", paper.authority, paper.kind)
