"""Materials from files: what a scanner's folder, a camera or a citizen's stick holds."""

import io
import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from shared.devices.scanners.model import MediaType, Scan, ScanRefusal

LARGEST = 20 << 20
"""Bytes a material may have unless told otherwise."""
_MOST_DOTS = 100_000_000  # an A3 sheet at 600 dots an inch has 70 million
_MARKS: tuple[tuple[bytes, MediaType], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)


class FileScanner:
    """Implements DocumentScanner. `largest` is a limit in bytes."""

    def __init__(self, largest: int = LARGEST) -> None:
        self._largest = largest

    def scan(self, path: Path) -> Scan | ScanRefusal:
        """Read the file once, look at its first bytes, and open it to see that it is whole."""
        try:
            with path.open("rb") as file:
                data = file.read(self._largest + 1)
        except OSError:
            return ScanRefusal.missing
        if len(data) > self._largest:
            return ScanRefusal.too_large
        media_type = next((kind for mark, kind in _MARKS if data.startswith(mark)), None)
        if media_type is None:
            return ScanRefusal.not_a_document
        pages = _pdf_pages(data) if media_type == "application/pdf" else _picture_pages(data)
        return pages if isinstance(pages, ScanRefusal) else Scan(path.name, media_type, data, pages)


def _pdf_pages(data: bytes) -> int | ScanRefusal:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            return ScanRefusal.locked
        return len(reader.pages) or ScanRefusal.damaged
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ScanRefusal.damaged  # pypdf answers a mangled file with any of these


def _picture_pages(data: bytes) -> int | ScanRefusal:
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if picture.width * picture.height > _MOST_DOTS:
                return ScanRefusal.too_large
            picture.load()
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return ScanRefusal.damaged
    return 1
