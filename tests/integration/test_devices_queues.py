"""Plain papers, straight to a printer or through a print queue of the operating system, here a private CUPS."""

import io
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.pdfgen.canvas import Canvas

from shared.config import DevicesSection
from shared.devices.printers import papers
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.model import SILENT, JobState, PaperFate, PrinterState
from shared.devices.printers.papers import ReportedPapers, paper_printer
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable
from shared.devices.printers.print_queue import PrintQueue
from shared.health.device_looks import device_looks
from shared.health.model import State
from tests.cups import QUEUE, Cups
from tests.dnssd import program
from tests.printers import pdf, until, until_job

NAME = "LJ-20261124-000001-受理/1"
_SIZES = (A4, landscape(A4), A5)
T = TypeVar("T")


# Straight from a printer


@pytest.fixture
def emulator() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.01) as emulator:
        yield emulator


def _sent(emulator: IppEmulator) -> PaperFate:
    """Sent and watched; one look follows the other as fast as the printer answers."""
    return ReportedPapers(IppPrinter(emulator.uri), pause=lambda _seconds: None).print(NAME, pdf())


@pytest.mark.parametrize(
    ("scenario", "fate", "sheets"),
    [
        ("counts", PaperFate.PRINTED, 1),
        ("media_empty", PaperFate.WAITING, 0),
        ("stalls", PaperFate.WAITING, 0),
        ("aborted", PaperFate.GIVEN_UP, 0),
        ("jams_before_page", PaperFate.GIVEN_UP, 0),
    ],
)
def test_what_becomes_of_a_paper(scenario: str, fate: PaperFate, sheets: int, emulator: IppEmulator) -> None:
    getattr(emulator, scenario)()
    assert _sent(emulator) is fate
    assert [document.name for document in emulator.documents] == [NAME] * sheets


def test_a_dead_or_busy_printer_takes_no_paper(emulator: IppEmulator) -> None:
    emulator.refuses_jobs()
    with pytest.raises(PrinterRefused):
        _sent(emulator)
    emulator.power_off()
    with pytest.raises(PrinterUnreachable):
        _sent(emulator)


def test_an_address_is_a_printer_or_a_queue(emulator: IppEmulator) -> None:
    assert paper_printer(emulator.uri).print(NAME, pdf()) is PaperFate.PRINTED
    for address in ("queue:", "lpt1", "http://127.0.0.1/", ""):
        with pytest.raises(ValueError, match=r"queue without a name|not an ipp:// address"):
            paper_printer(address)


# Through CUPS


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    cups = Cups(tmp_path / "cups")
    monkeypatch.setenv("CUPS_SERVER", cups.server)
    yield cups
    cups.stop()


def test_a_queue_prints_the_paper_as_it_is(cups: Cups) -> None:
    cups.start()
    printer = paper_printer(f"queue:{QUEUE}")
    paper = pdf(2)
    assert printer.state() == PrinterState()
    assert printer.print(NAME, paper) is PaperFate.PRINTED
    assert cups.printed() == {NAME: paper}


def test_a_paper_that_the_queue_has_put_away_is_found_by_its_name(cups: Cups) -> None:
    cups.start()
    queue = IppPrinter(f"ipp://{cups.server}/printers/{QUEUE}")
    queue.submit(NAME, pdf())
    until_job(queue, NAME)
    cups.stop()
    cups.start()  # it knows of its jobs from their files now
    report = queue.report(NAME)
    assert report is not None
    assert report.state is JobState.completed


def test_a_queue_is_looked_at_like_a_printer(cups: Cups) -> None:
    cups.start()
    (look,) = device_looks(DevicesSection(notice_printer=f"queue:{QUEUE}"))
    assert (look.name, look.see().state) == ("notice_printer", State.OK)
    cups.stop()
    assert look.see().state is State.FAILING


def test_a_queue_that_stands_still_has_the_paper(cups: Cups, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "LOOKS", 3)
    cups.start(state="Stopped")
    printer = paper_printer(f"queue:{QUEUE}")
    assert not printer.state().ready
    assert printer.print(NAME, pdf()) is PaperFate.WAITING
    assert cups.printed() == {}


def test_a_queue_that_takes_nothing_says_so(cups: Cups) -> None:
    cups.start(accepting="No")
    printer = paper_printer(f"queue:{QUEUE}")
    assert printer.state() == PrinterState(offline=True)
    with pytest.raises(PrinterRefused, match="takes no jobs"):
        printer.print(NAME, pdf())


def test_no_queue_of_that_name_and_no_print_service(cups: Cups) -> None:
    cups.start()
    nobody = paper_printer("queue:办公室")
    assert nobody.state() == SILENT
    with pytest.raises(PrinterRefused, match="knows no such"):
        nobody.print(NAME, pdf())
    cups.stop()
    printer = paper_printer(f"queue:{QUEUE}")
    assert printer.state() == SILENT
    with pytest.raises(PrinterRefused, match="does not answer"):
        printer.print(NAME, pdf())


# Through Qt, as on Windows


def _on_a_thread(call: Callable[[], T]) -> T:
    """As the counter calls its printers: never on the window's own thread."""
    answers: list[T | PrinterUnreachable] = []

    def run() -> None:
        try:
            answers.append(call())
        except PrinterUnreachable as fault:
            answers.append(fault)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(answers[0], PrinterUnreachable):
        raise answers[0]
    return answers[0]


def _black(document: bytes, folder: Path) -> list[tuple[int, int, int, int]]:
    """Where the ink of each page is: left, top, right, bottom in dots of half a millimetre and a little more."""
    (folder / "it.pdf").write_bytes(document)
    subprocess.run(
        [program("pdftoppm", "poppler-utils"), "-r", "36", "-gray", "it.pdf", "page"], cwd=folder, check=True
    )
    boxes = []
    for page in sorted(folder.glob("page-*.pgm")):
        with Image.open(page) as picture:
            box = picture.point([255] * 128 + [0] * 128).getbbox()
        assert box is not None, "an empty page"
        boxes.append(box)
        page.unlink()
    return boxes


def test_qt_draws_each_page_where_it_belongs(cups: Cups, qapp: QGuiApplication, tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    for width, height in _SIZES:
        canvas.setPageSize((width, height))
        canvas.rect(width * 0.1, height * 0.6, width * 0.3, height * 0.1, fill=1)
        canvas.showPage()
    canvas.save()
    cups.start()
    queue = PrintQueue(QUEUE)
    assert _on_a_thread(queue.state) == PrinterState()
    assert _on_a_thread(lambda: queue.print(NAME, out.getvalue())) is PaperFate.QUEUED
    until("the job", lambda: NAME in cups.printed())
    printed = PdfReader(io.BytesIO(cups.printed()[NAME]))
    sizes = [(float(page.mediabox.width), float(page.mediabox.height)) for page in printed.pages]
    assert sizes == [pytest.approx(size, abs=1) for size in _SIZES]
    meant, drawn = _black(out.getvalue(), tmp_path), _black(cups.printed()[NAME], tmp_path)
    assert drawn == [pytest.approx(box, abs=1) for box in meant]


def test_qt_says_when_there_is_no_such_queue(cups: Cups, qapp: QGuiApplication) -> None:
    cups.start(state="Stopped")
    assert _on_a_thread(PrintQueue("Office").state) == SILENT
    with pytest.raises(PrinterUnreachable, match="no print queue Office"):
        _on_a_thread(lambda: PrintQueue("Office").print(NAME, pdf()))
    assert _on_a_thread(lambda: PrintQueue(QUEUE).print(NAME, pdf())) is PaperFate.WAITING
