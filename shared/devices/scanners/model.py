"""What a scanner hands over, and why it may not. Pure."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

MediaType = Literal["application/pdf", "image/png", "image/jpeg"]


@dataclass(frozen=True, slots=True)
class Scan:
    """One scanned material; its bytes stay out of the repr. A picture has one page."""

    name: str
    media_type: MediaType
    data: bytes = field(repr=False)
    pages: int = 1


class ScanRefusal(StrEnum):
    """Why a file is not taken."""

    missing = "missing"
    """There is no such file, or it may not be read."""
    too_large = "too_large"
    """Larger than the limit; scan it again with fewer dots."""
    not_a_document = "not_a_document"
    """Neither PDF nor PNG nor JPEG, whatever its name says."""
    damaged = "damaged"
    """It begins as one of these, but cannot be opened."""
    locked = "locked"
    """A PDF with a password, or for certain people's keys alone."""
