"""Materials from files: what a scanner's folder, a camera or a citizen's stick holds."""

from pathlib import Path

from shared.devices.scanners.model import MediaType, Scan, ScanRefusal
from shared.devices.scanners.pdf_pages import pdf_pages
from shared.devices.scanners.picture_pages import picture_pages

LARGEST = 20 << 20
"""Bytes a material may have unless told otherwise."""
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
        pages = pdf_pages(data) if media_type == "application/pdf" else picture_pages(data)
        return pages if isinstance(pages, ScanRefusal) else Scan(path.name, media_type, data, pages)
