"""Scanned sheets: which files lie in the scanner's folder, how they look, and taking one in sealed."""

import io
from dataclasses import dataclass, field
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from counter.presenters.commands import Commander
from counter.words import Problem, tr
from shared.bootstrap import HallServices
from shared.cases.scans import keep_scan
from shared.clock import clock_time
from shared.devices.scanners.file_scanner import FileScanner
from shared.devices.scanners.folder import lying_in
from shared.devices.scanners.model import Scan, ScanRefusal
from shared.qt.jobs import Jobs

PREVIEW = QSize(520, 640)


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file of the scanner's folder; `told` is its size and time in words."""

    path: Path
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A scan taken in for a material; `attachment` names the sealed file."""

    material: str
    name: str
    attachment: str
    pages: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The first sheet of a file (a null image when it has no picture), and its pages or why it is not taken."""

    path: Path
    image: QImage = field(repr=False)
    told: str


class ScansPresenter(Commander):
    """Chooses a file of the scanner's folder for one material."""

    files_listed = Signal(list)  # list[ScanFile], the newest first
    previewed = Signal(object)  # Preview
    taken = Signal(object)  # Taken

    def __init__(
        self, services: HallServices, jobs: Jobs, person: str, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._person = services, person
        self._scanner = FileScanner()
        self.folder = services.settings.devices.scan_folder

    def look(self) -> None:
        """List the folder; `files_listed` tells, also when there is none."""
        services, folder = self._services, self.folder
        self.read(lambda: files_in(services, folder), self.files_listed.emit)

    def preview(self, path: Path) -> None:
        scanner = self._scanner
        self.read(lambda: preview_of(scanner, path), self.previewed.emit)

    def take(self, material: str, path: Path) -> None:
        """Seal the file under the applicant's key and keep it; `taken` tells."""
        hall, folder, person = self._services.hall, self._services.settings.storage.files, self._person
        scanner = self._scanner

        def call(_key: str) -> Taken | ScanRefusal:
            scan = scanner.scan(path)
            if isinstance(scan, ScanRefusal):
                return scan
            return Taken(material, scan.name, keep_scan(hall, folder, person, scan.data), scan.pages)

        def took(answer: Taken | ScanRefusal) -> None:
            if isinstance(answer, ScanRefusal):
                self.tell(_problem(answer, path.name))
            else:
                self.problem_solved.emit()
                self.taken.emit(answer)

        self.command(f"take {material} {path.name}", call, took)


def files_in(services: HallServices, folder: str) -> list[ScanFile]:
    """The scans in `folder`, the newest first; none when there is no such folder."""
    newest_first = lying_in(folder)
    stats = {each: each.stat() for each in newest_first}
    return [
        ScanFile(
            each,
            each.name,
            tr(
                "{size} KB · {time}",
                size=max(1, stats[each].st_size // 1024),
                time=clock_time(int(stats[each].st_mtime * 1000), services.hall.zone),
            ),
        )
        for each in newest_first
    ]


def preview_of(scanner: FileScanner, path: Path) -> Preview:
    """The first sheet, no larger than PREVIEW. May block; never raises for a bad file."""
    scan = scanner.scan(path)
    if isinstance(scan, ScanRefusal):
        problem = _problem(scan, path.name)
        return Preview(path, QImage(), f"{problem.what} {problem.next_step}")
    image = _first_picture(scan)
    if not image.isNull():
        image = image.scaled(
            PREVIEW, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    told = tr("{pages} pages", pages=scan.pages)
    return Preview(
        path, image, told if not image.isNull() else tr("{pages} pages, no picture to show", pages=scan.pages)
    )


def _first_picture(scan: Scan) -> QImage:
    """A picture itself; of a PDF the picture on its first page, which a scanner put there."""
    if scan.media_type != "application/pdf":
        return QImage.fromData(scan.data)
    try:
        pictures = PdfReader(io.BytesIO(scan.data), strict=False).pages[0].images
        return QImage.fromData(pictures[0].data) if len(pictures) else QImage()
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, NotImplementedError):
        return QImage()  # a preview is a courtesy: the file itself was opened and is whole


def _problem(refusal: ScanRefusal, name: str) -> Problem:
    again = tr("Scan the sheet again, then choose the new file with F8.")
    match refusal:
        case ScanRefusal.missing:
            return Problem(tr("The file {name} is no longer there.", name=name), again)
        case ScanRefusal.too_large:
            what = tr("The file {name} is too large.", name=name)
            return Problem(what, tr("Scan with 200 dots an inch, then choose the new file with F8."))
        case ScanRefusal.not_a_document:
            what = tr("The file {name} is neither PDF nor PNG nor JPEG.", name=name)
            return Problem(what, again)
        case ScanRefusal.damaged:
            return Problem(tr("The file {name} cannot be opened: it is damaged.", name=name), again)
        case ScanRefusal.locked:
            what = tr("The file {name} asks for a password.", name=name)
            return Problem(what, tr("Ask for the file without a password, or scan the sheet."))
