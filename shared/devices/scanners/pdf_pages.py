"""Whether a PDF is whole, and how many pages it has."""

import io

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from shared.devices.scanners.model import ScanRefusal


def pdf_pages(data: bytes) -> int | ScanRefusal:
    """The number of pages; `locked` or `damaged` when they cannot be counted."""
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            return ScanRefusal.locked
        return len(reader.pages) or ScanRefusal.damaged
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ScanRefusal.damaged  # pypdf answers a mangled file with any of these
