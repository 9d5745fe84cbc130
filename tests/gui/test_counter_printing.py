"""What becomes of a notice at the printer, told truly: printed, waiting, given up, unreachable."""

from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from counter.presenters.notice import print_paper
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.model import JobState
from shared.devices.printers.ports import PrinterUnreachable


@pytest.fixture
def printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.01) as printer:
        yield printer


def paper() -> bytes:
    canvas = Canvas("")
    canvas.drawString(72, 720, "notice")
    return bytes(canvas.getpdfdata())


def sent(printer: IppEmulator, name: str = "LJ-1-受理/1") -> JobState | None:
    """Sent and watched; a look follows the other as fast as the printer answers, up to ten milliseconds."""
    pauses: list[float] = []
    return print_paper(IppPrinter(printer.uri), name, paper(), pauses.append)


def test_a_notice_that_came_out_is_completed(printer: IppEmulator) -> None:
    assert sent(printer) is JobState.completed
    assert [document.name for document in printer.documents] == ["LJ-1-受理/1"]


def test_a_printer_without_paper_is_waited_for_only_so_long(printer: IppEmulator) -> None:
    printer.media_empty()
    assert sent(printer) is None
    assert printer.documents == []


def test_a_job_the_printer_gives_up_is_no_success(printer: IppEmulator) -> None:
    printer.aborted()
    assert sent(printer) is JobState.aborted


def test_a_dead_printer_is_unreachable(printer: IppEmulator) -> None:
    printer.power_off()
    with pytest.raises(PrinterUnreachable):
        sent(printer)
