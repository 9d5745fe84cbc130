"""Materials in files: what somebody's stick holds."""

import os
import tempfile
from pathlib import Path

from shared.devices.scanners.file_scanner import FileScanner
from shared.devices.scanners.model import Scan, ScanRefusal

FILE = Path(tempfile.gettempdir()) / f"onewindow-fuzz-scan-{os.getpid()}"


def fuzz_scan(data: bytes) -> None:
    """A material with its pages, or why it is not taken."""
    FILE.write_bytes(data)
    taken = FileScanner().scan(FILE)
    assert type(taken) in (Scan, ScanRefusal)
    assert isinstance(taken, ScanRefusal) or taken.pages >= 1
