"""What the notices share: the head, the facts of the matter, the QR to follow it, the seal, the foot."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from shared.papers import fonts
from shared.papers.model import Matter
from shared.papers.qr import draw_qr
from shared.papers.seal import DIAMETER, draw_seal
from shared.papers.sheet import BODY, CELL, GREY, LABEL, SMALL, Column, Sheet, Type, draw_text, lines_of
from shared.papers.wording import day_in_words

TITLE = Type(22, 34, bold=True)
HEADING = Type(12, 22, bold=True)
_OFFICE = Type(14, 22, bold=True)
_FOOT = Type(9, 14, colour=GREY)
_LABEL_WIDTH = 25 * mm
_QR = 27 * mm
_CLOSING = DIAMETER + 6 * mm


def open_notice(matter: Matter, title: str) -> Sheet:
    """A sheet with the authority, the title, the document's number, and the person addressed."""
    sheet = Sheet()
    sheet.title(matter.authority, _OFFICE)
    sheet.gap(2)
    sheet.title(title, TITLE)
    sheet.gap(6)
    sheet.gap(CELL.leading)
    sheet.text_right(sheet.right, sheet.y + 5, matter.number, CELL)
    if matter.printing > 1:
        sheet.text(sheet.left, sheet.y + 5, f"重新打印　第 {matter.printing} 次", CELL)
    sheet.line(sheet.left, sheet.y - 2, sheet.right, sheet.y - 2, 1.1)
    sheet.line(sheet.left, sheet.y - 4.2, sheet.right, sheet.y - 4.2, 0.4)
    sheet.gap(12)
    sheet.paragraph(f"{matter.applicant_name}：", BODY, indent=0)
    return sheet


def facts(sheet: Sheet, rows: Sequence[tuple[str, ...]]) -> None:
    """A table over the whole measure, each row one label and its value or several such pairs side by side."""
    for row in rows:
        pairs = len(row) // 2
        label = Column(_LABEL_WIDTH, type=LABEL, centred=True)
        sheet.table([label, Column(sheet.measure / pairs - _LABEL_WIDTH)] * pairs, [row])


def matter_rows(matter: Matter) -> list[tuple[str, ...]]:
    """The rows every notice begins with."""
    return [
        ("办件编号", matter.case_number),
        ("事项名称", matter.item_name),
        ("事项编码", matter.item_code),
        ("申请人", f"{matter.applicant_name}（证件号码 {matter.applicant_number}）"),
    ]


def heading(sheet: Sheet, text: str) -> None:
    """A small heading that stays with what follows."""
    sheet.need(HEADING.leading + 3 * CELL.leading)
    sheet.gap(6)
    sheet.paragraph(text, HEADING, indent=0)
    sheet.gap(3)


def close_notice(sheet: Sheet, matter: Matter, day: str, title: str, notes: Sequence[str] = ()) -> bytes:
    """The notes, the QR, the authority and date under its seal (GB/T 9704, 7.3.5.4), the foot; then the PDF.

    Notes and seal stay on one page, so that no page carries a seal alone.
    """
    numbered = [f"{number}．{note}" for number, note in enumerate(notes, start=1)]
    lines = sum(len(lines_of(note, SMALL, sheet.measure)) for note in numbered)
    sheet.need(6 + lines * SMALL.leading + _CLOSING)
    sheet.gap(6)
    for note in numbered:
        sheet.paragraph(note, SMALL, indent=0)
    sheet.gap(6 * mm)
    top = sheet.y
    centre = sheet.right - 32 * mm
    for index, line in enumerate(reversed(lines_of(matter.authority, BODY, 62 * mm))):
        sheet.text_centred(centre, top - 18 * mm + index * BODY.leading, line, BODY)
    sheet.text_centred(centre, top - 27 * mm, day_in_words(day), BODY)
    sheet.mark(lambda canvas: draw_seal(canvas, matter.seal, centre, top - 20 * mm))
    sheet.mark(lambda canvas: draw_qr(canvas, matter.follow_url, sheet.left - 2 * mm, top - _QR, _QR))
    x = sheet.left + _QR + 1 * mm
    sheet.text(x, top - 8 * mm, "扫码随时查看办件", LABEL)
    for index, line in enumerate(
        (
            f"受理窗口：{matter.window}",
            f"经办人：{matter.clerk}",
            *([f"咨询：{matter.contact}"] if matter.contact else []),
        )
    ):
        sheet.text(x, top - 14 * mm - index * 5 * mm, line, SMALL)
    sheet.gap(DIAMETER)

    def foot(canvas: Canvas, page: int, pages: int) -> None:
        y = 15 * mm
        draw_text(canvas, sheet.left, y, f"{matter.hall_name}　办件编号 {matter.case_number}", _FOOT)
        count = f"第 {page} 页　共 {pages} 页"
        draw_text(canvas, sheet.right - fonts.width(count, _FOOT.size), y, count, _FOOT)

    return sheet.render(f"{title} {matter.number}", matter.authority, matter.item_name, foot)
