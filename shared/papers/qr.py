"""QR codes as one vector path."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Any

import zxingcpp
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

QUIET_ZONE = 4  # modules of white around a code (ISO/IEC 18004)


@lru_cache(maxsize=8)
def _modules(data: str) -> tuple[PDFPathObject, int]:
    """The dark modules as unit rectangles, and how many modules a side has."""
    code = zxingcpp.create_barcode(data, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its stubs do not say
    rows: Any = memoryview(image).tolist()  # a byte a module, 0 is dark
    side = len(rows)
    path = PDFPathObject()
    for y, row in enumerate(reversed(rows)):
        column = 0
        for dark, cells in groupby(value == 0 for value in row):
            length = len(list(cells))
            if dark:
                path.rect(column, y, length, 1)
            column += length
    return path, side


def draw_qr(canvas: Canvas, data: str, x: float, y: float, size: float) -> None:
    """Draw a QR code (level M) on white in the square of `size` points at (x, y), quiet zone included."""
    path, side = _modules(data)
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.rect(x, y, size, size, stroke=0, fill=1)
    scale = size / (side + 2 * QUIET_ZONE)
    canvas.translate(x + QUIET_ZONE * scale, y + QUIET_ZONE * scale)
    canvas.scale(scale, scale)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
