"""Keeping what came out of the printers: slips as pictures, documents as the PDF the printer received."""

import json
import subprocess
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import ImageOps

from shared.devices.printers.escpos_emulator_paper import PrintedSlip
from shared.devices.printers.ipp_emulator_jobs import PrintedDocument

FILE = "papers.json"
_DOTS_PER_INCH = "80"
_DRAWING_SECONDS = 30
_SLIP_EDGE = 32  # dots: of 80 mm of paper, 72 mm are printed


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. `printer` is slips, kiosk or counter; `job` the document's job name, "" for a slip.

    `sheets` came out, `whole` is False when that is not all of it; `file` is what was received,
    `pages` the pictures of its pages (none when it could not be drawn). File names are within the folder.
    """

    n: int
    printer: str
    job: str
    sheets: int
    whole: bool
    file: str
    pages: list[str]


def received(folder: Path) -> list[Paper]:
    """Every paper kept in `folder` so far, in the order they came out."""
    try:
        return [Paper(**each) for each in json.loads((folder / FILE).read_text(encoding="utf-8"))]
    except FileNotFoundError:
        return []


class PaperKeeper:
    """Keeps papers in a folder; any printer's thread may call it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._papers: list[Paper] = []
        folder.mkdir(parents=True, exist_ok=True)

    def keep_slip(self, slip: PrintedSlip) -> Paper:
        """Keep a slip as a picture."""
        with self._lock:
            n = len(self._papers) + 1
            name = f"{n:02d}-slip.png"
            ImageOps.expand(slip.picture, (_SLIP_EDGE, 0), fill="white").save(self.folder / name)
            return self._add(Paper(n, "slips", "", 1, slip.whole, name, [name]))

    def keep_document(self, printer: str, document: PrintedDocument) -> Paper:
        """Keep a document as received, with pictures of its pages."""
        with self._lock:
            n = len(self._papers) + 1
            stem = f"{n:02d}-{_as_file_name(document.name)}"
            (self.folder / f"{stem}.pdf").write_bytes(document.pdf)
            pages = self._draw(stem)
            whole = document.whole and document.sides > 0
            return self._add(Paper(n, printer, document.name, document.sides, whole, f"{stem}.pdf", pages))

    def _add(self, paper: Paper) -> Paper:
        self._papers.append(paper)
        half = self.folder / f"{FILE}.half"
        half.write_text(
            json.dumps([asdict(each) for each in self._papers], ensure_ascii=False, indent=2),
            encoding="utf-8",
        )
        half.replace(self.folder / FILE)
        return paper

    def _draw(self, stem: str) -> list[str]:
        """The pages by pdftoppm, the first first; a machine without it shows documents without pictures."""
        target = self.folder / stem
        try:
            subprocess.run(
                ["pdftoppm", "-png", "-r", _DOTS_PER_INCH, f"{target}.pdf", str(target)],
                capture_output=True,
                timeout=_DRAWING_SECONDS,
                check=False,
            )
        except (FileNotFoundError, subprocess.TimeoutExpired):
            return []
        return sorted(page.name for page in self.folder.glob(f"{stem}-*.png"))


def _as_file_name(job: str) -> str:
    """A job name as part of a file name: letters, digits and hyphens."""
    return "".join(letter if letter.isalnum() else "-" for letter in job)[:80]
