"""What the rest of the program asks of a document scanner."""

from pathlib import Path
from typing import Protocol

from shared.devices.scanners.model import Scan, ScanRefusal


class DocumentScanner(Protocol):
    """Takes one material in; may block for seconds."""

    def scan(self, path: Path) -> Scan | ScanRefusal:
        """The material at `path`, checked by its content."""
        ...
