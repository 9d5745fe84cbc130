"""Whether a PDF is whole, and how many pages it has."""

import io

from pypdf import PdfReader

from shared.devices.scanners.model import ScanRefusal


def pdf_pages(data: bytes) -> int | ScanRefusal:
    """The number of pages; `locked` or `damaged` when they cannot be counted."""
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            return ScanRefusal.locked
        return len(reader.pages) or ScanRefusal.damaged
    except (
        NotImplementedError
    ):  # locked for certain people's keys, not by a password; or packed as nobody packs
        return ScanRefusal.locked if b"/Encrypt" in data else ScanRefusal.damaged
    except Exception:  # noqa: BLE001  nothing of ours runs here; pypdf meets a mangled file with any of them
        return ScanRefusal.damaged
