"""Drawings that recur on every paper (seal, ornament): drawn and compressed once, then only referred to."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class Artwork:
    """A PDF form XObject without resources: paths only, no text, no transparency of its own."""

    name: str
    box: Box
    stream: bytes


def record(name: str, box: Box, draw: Callable[[Canvas], None]) -> Artwork:
    """Keep what `draw` draws. `name` is unique among the drawings of one document."""
    canvas = Canvas(BytesIO())
    draw(canvas)
    return Artwork(name, box, zlib.compress(canvas.getCurrentPageContent().encode("ascii"), 9))


def place(canvas: Canvas, artwork: Artwork) -> None:
    """Show the drawing in the canvas's current coordinates."""
    if not canvas.hasForm(artwork.name):
        attributes = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Form"),
            "BBox": PDFArray(artwork.box),
            "Resources": PDFDictionary(),
            "Filter": PDFName("FlateDecode"),
        }
        document: PDFDocument = canvas._doc  # type: ignore[attr-defined]  # reportlab has no public way
        document.addForm(artwork.name, PDFStream(PDFDictionary(attributes), artwork.stream, filters=()))
    canvas.doForm(artwork.name)
