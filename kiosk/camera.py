"""The document camera of the kiosk: whoever stands here lays a sheet down and presses its button.

It puts its pictures into a folder. Only what comes while an application goes on is looked at, and nothing of it stays
in the folder.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

from shared.devices.scanners.file_scanner import FileScanner
from shared.devices.scanners.folder import lying_in
from shared.devices.scanners.model import Scan, ScanRefusal
from shared.journal.entry import Refusal

SETTLED = 1.5
"""Seconds a file lies untouched before it counts as whole: cameras write it piece by piece."""
PREVIEW = QSize(760, 760)


@dataclass(frozen=True, slots=True)
class Photo:
    """A sheet that was taken in; `attachment` names its sealed file, `preview` is a data: address, empty for a PDF."""

    name: str
    pages: int
    attachment: str
    preview: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DocumentCamera:
    """The camera that puts its pictures into `folder`; "" is none. Every method may block."""

    folder: str

    @property
    def there(self) -> bool:
        return bool(self.folder)

    def lying(self) -> frozenset[str]:
        """What lies in the folder already, and is nobody's here."""
        return frozenset(each.name for each in lying_in(self.folder))

    def look(self, before: frozenset[str], keep: Callable[[bytes], str]) -> Photo | Refusal | None:
        """The newest sheet that came since, kept by `keep` and taken out of the folder; None while none came."""
        came = [each for each in lying_in(self.folder) if each.name not in before]
        if not came or not _settled(came[0]):
            return None
        scan = FileScanner().scan(came[0])
        photo = None if isinstance(scan, ScanRefusal) else _photo(scan, keep(scan.data))
        self.clear(before)
        return Refusal("kiosk.photo_unreadable") if photo is None else photo

    def clear(self, before: frozenset[str]) -> None:
        """Take what came since out of the folder."""
        for each in lying_in(self.folder):
            if each.name not in before:
                each.unlink(missing_ok=True)


def _settled(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime >= SETTLED
    except OSError:  # gone meanwhile
        return False


def _photo(scan: Scan, attachment: str) -> Photo:
    preview = "" if scan.media_type == "application/pdf" else _preview(scan.data)
    return Photo(scan.name, scan.pages, attachment, preview)


def _preview(data: bytes) -> str:
    image = QImage.fromData(data)
    if image.isNull():
        return ""
    small = image.scaled(
        PREVIEW, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"jpeg").write(small)
    return "data:image/jpeg;base64," + bytes(held.toBase64().data()).decode()
