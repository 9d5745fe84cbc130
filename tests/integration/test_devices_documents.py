"""The document printer's driver against the emulated printer, over IPP."""

import io
import time
from collections.abc import Callable, Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.ipp_emulator_jobs import PrintedDocument
from shared.devices.printers.model import SILENT, JobReport, JobState, PrinterState
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable


def pdf(pages: int = 1) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in range(pages):
        canvas.drawString(100, 700, f"page {page + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def emulator() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.05) as it:
        yield it


@pytest.fixture
def printer(emulator: IppEmulator) -> IppPrinter:
    return IppPrinter(emulator.uri, timeout=1.0)


def _until(printer: IppPrinter, name: str, wanted: Callable[[JobReport], bool]) -> JobReport:
    report = printer.report(name)
    for _ in range(200):
        if report is not None and wanted(report):
            return report
        time.sleep(0.02)
        report = printer.report(name)
    raise AssertionError(f"still {report}")


def _over(report: JobReport) -> bool:
    return report.state.over


def test_a_document_is_printed_and_counted(printer: IppPrinter, emulator: IppEmulator) -> None:
    document = pdf(3)
    assert printer.impressions() == 0
    job_id = printer.submit("330106-2026-000017/1", document)
    report = _until(printer, "330106-2026-000017/1", _over)
    assert report == JobReport(
        job_id, "330106-2026-000017/1", JobState.completed, ("job-completed-successfully",), 3
    )
    assert printer.impressions() == 3
    assert emulator.documents == [PrintedDocument("330106-2026-000017/1", document, 3, whole=True)]


def test_a_job_is_found_by_its_name_among_others(printer: IppPrinter) -> None:
    for name in ("one", "证照 2", "three"):
        printer.submit(name, pdf())
    report = _until(printer, "证照 2", _over)
    assert (report.job_id, report.name) == (2, "证照 2")
    assert printer.report("four") is None
    assert printer.report("on") is None


def test_a_job_is_seen_while_it_prints() -> None:
    with IppEmulator(seconds_per_page=0.3) as emulator:
        printer = IppPrinter(emulator.uri)
        printer.submit("slow", pdf(2))
        half = _until(printer, "slow", lambda it: it.impressions_completed == 1)
        assert half.state is JobState.processing


def test_media_empty_and_filled_again(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.media_empty()
    assert printer.state() == PrinterState(paper="out")
    printer.submit("waits", pdf())
    report = _until(printer, "waits", lambda it: "printer-stopped" in it.reasons)
    assert (report.state, report.impressions_completed) == (JobState.processing, 0)
    emulator.media_empty(on=False)
    assert _until(printer, "waits", _over).impressions_completed == 1
    assert printer.state() == PrinterState()


def test_lying_completed(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.lying_completed()
    printer.submit("lies", pdf())
    report = _until(printer, "lies", _over)
    assert (report.state, report.impressions_completed) == (JobState.completed, 0)
    assert printer.impressions() == 0
    assert emulator.documents == []


def test_aborted(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.aborted()
    printer.submit("aborted", pdf())
    report = _until(printer, "aborted", _over)
    assert (report.state, report.reasons) == (JobState.aborted, ("aborted-by-system",))
    printer.submit("next", pdf())
    assert _until(printer, "next", _over).state is JobState.completed


def test_stalls(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.stalls()
    printer.submit("stalls", pdf())
    _until(printer, "stalls", lambda it: it.state is JobState.processing)
    time.sleep(0.2)
    report = printer.report("stalls")
    assert report is not None
    assert (report.state, report.impressions_completed) == (JobState.processing, 0)
    assert printer.state() == PrinterState(), "the printer itself sees nothing wrong"
    emulator.stalls(on=False)
    assert _until(printer, "stalls", _over).state is JobState.completed


@pytest.mark.parametrize(("pages", "sides"), [(4, 2), (1, 0)])
def test_power_lost_after_half(pages: int, sides: int, printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.power_lost_after_half()
    printer.submit("half", pdf(pages))
    for _ in range(100):
        if printer.state() == SILENT:
            break
        time.sleep(0.02)
    with pytest.raises(PrinterUnreachable, match="does not answer"):
        printer.report("half")
    emulator.power_on()
    assert printer.report("half") is None, "its memory of jobs is gone"
    assert printer.impressions() == sides
    assert [(it.sides, it.whole) for it in emulator.documents] == [(sides, False)]


def test_nothing_there(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.power_off()
    assert printer.state() == SILENT
    with pytest.raises(PrinterUnreachable, match="switched on"):
        printer.submit("nowhere", pdf())
    with pytest.raises(PrinterUnreachable):
        printer.impressions()


def test_what_is_no_pdf_is_not_taken_silently(printer: IppPrinter, emulator: IppEmulator) -> None:
    with pytest.raises(PrinterUnreachable, match="cannot print PDF") as caught:
        printer.submit("text", b"hello")
    assert not isinstance(caught.value, PrinterRefused), "a job exists by then"
    assert _until(printer, "text", _over).state is JobState.aborted
    assert emulator.documents == []


def test_an_address_that_is_no_ipp_address_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="not an ipp"):
        IppPrinter("http://127.0.0.1/ipp/print")
