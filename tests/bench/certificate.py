"""A certificate with its ornament, code and seal, against a bare page with the same words in the same typefaces."""

import time
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from unittest.mock import patch

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from shared.papers import fonts, pdf, sheet
from shared.papers.model import Certificate, SealText
from shared.papers.sheet import Type
from tests.bench.measurement import Measurement, at_most

TIMES = 1.5
LEAST = 20
Word = tuple[float, float, str, Type, float]
"""Where a text stands, what it says, how it is set, and its letter space."""
PAPER = Certificate(
    kind="食品经营许可证",
    serial="JY23701020000017",
    holder="临江区小满面馆（个体工商户）",
    fields=(
        ("统一社会信用代码", "92370102MA3TJRCK90"),
        ("经营者姓名", "张小满"),
        ("经营场所", "临江市临江区稻香路 18 号 1 层"),
        ("主体业态", "餐饮服务经营者"),
        ("经营项目", "热食类食品制售，冷食类食品制售，自制饮品制售"),
    ),
    authority="临江市市场监督管理局",
    seal=SealText("临江市市场监督管理局", "证照专用章"),
    issued_day="2026-11-24",
    valid_until="2031-11-23",
    verify_code="OW1:" + "6BFOXN*TS0BI$ZDFRH" * 14,
    blank_number="A00018342",
)


def measure(repeats: int) -> Iterator[Measurement]:
    """Milliseconds, in pairs after one uncounted pair that parses the typefaces, as a station does at its start."""
    words = _words()
    pairs = [
        (_took(lambda: pdf.certificate(PAPER)), _took(lambda: _bare(words))) for _ in range(_count(repeats))
    ]
    yield at_most(TIMES, "certificate", "ms", pairs[1:])


def _count(repeats: int) -> int:
    return max(repeats, LEAST) + 1


def _words() -> list[Word]:
    """Every text of the certificate, as it is set there."""
    told: list[Word] = []

    def draw_text(_canvas: Any, x: float, y: float, text: str, face: Type, spacing: float = 0.0) -> None:
        told.append((x, y, text, face, spacing))

    with patch.object(sheet, "draw_text", draw_text):
        pdf.certificate(PAPER)
    return told


def _bare(words: list[Word]) -> bytes:
    """The same words on a page with nothing else, by reportlab alone."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=landscape(A4), invariant=1, pageCompression=1)
    for x, y, text, face, spacing in words:
        canvas.setFont(fonts.font("bold" if face.bold else "regular").fontName, face.size)
        canvas.drawString(x, y, text, charSpace=spacing)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _took(make: Callable[[], bytes]) -> float:
    began = time.perf_counter()
    made = make()
    if not made.startswith(b"%PDF"):
        raise RuntimeError("that is no page")
    return (time.perf_counter() - began) * 1000
