"""The document printer's driver against the emulated printer, over IPP."""

from collections.abc import Iterator

import pytest

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.ipp_emulator_jobs import PrintedDocument, Sheet
from shared.devices.printers.model import SILENT, JobReport, JobState, PrinterState
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable
from tests.printers import pdf, until, until_job

NAME = "JY23701020000017/1"
COMPLETED, ABORTED, CANCELLED = JobState.completed, JobState.aborted, JobState.cancelled


@pytest.fixture
def sheets() -> list[Sheet]:
    return []


@pytest.fixture
def emulator(sheets: list[Sheet]) -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.05, sheet_out=sheets.append) as it:
        yield it


@pytest.fixture
def printer(emulator: IppEmulator) -> IppPrinter:
    return IppPrinter(emulator.uri, timeout=1.0)


def _stands(report: JobReport | None) -> tuple[JobState, int | None]:
    assert report is not None
    return report.state, report.impressions_completed


def test_a_document_is_printed_and_counted(printer: IppPrinter, emulator: IppEmulator) -> None:
    document = pdf(3)
    assert printer.impressions() == 0
    job_id = printer.submit("330106-2026-000017/1", document)
    report = until_job(printer, "330106-2026-000017/1")
    assert report == JobReport(job_id, "330106-2026-000017/1", COMPLETED, ("job-completed-successfully",), 3)
    assert printer.impressions() == 3
    assert emulator.documents == [PrintedDocument("330106-2026-000017/1", document, 3, whole=True)]


def test_a_job_is_found_by_its_name_among_others(printer: IppPrinter) -> None:
    for name in ("one", "证照 2", "three"):
        printer.submit(name, pdf())
    report = until_job(printer, "证照 2")
    assert (report.job_id, report.name) == (2, "证照 2")
    assert printer.report("four") is None
    assert printer.report("on") is None


@pytest.mark.parametrize("ignores_which_jobs", [False, True])
@pytest.mark.parametrize("at_most", [0, 1, 3])
def test_a_job_is_found_however_the_printer_lists_them(
    at_most: int, ignores_which_jobs: bool, printer: IppPrinter, emulator: IppEmulator
) -> None:
    emulator.lists(at_most, ignores_which_jobs)
    names = [f"LJ-20261124-{n:06d}-受理/1" for n in range(8)]
    for name in names[:5]:
        printer.submit(name, pdf())
    until_job(printer, names[4])
    emulator.stalls()
    for name in names[5:]:
        printer.submit(name, pdf())
    found = [printer.report(name) for name in names]
    assert [report and report.job_id for report in found] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert printer.report("another") is None


def test_of_two_jobs_of_one_name_the_newest_is_told(printer: IppPrinter) -> None:
    assert [printer.submit(NAME, pdf()) for _ in range(2)] == [1, 2]
    assert until_job(printer, NAME).job_id == 2


def test_a_job_is_seen_while_it_prints() -> None:
    with IppEmulator(seconds_per_page=0.3) as emulator:
        printer = IppPrinter(emulator.uri)
        printer.submit("slow", pdf(2))
        half = until_job(printer, "slow", lambda it: it.impressions_completed == 1)
        assert half.state is JobState.processing


def test_media_empty_and_filled_again(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.media_empty()
    assert printer.state() == PrinterState(paper="out")
    printer.submit("waits", pdf())
    report = until_job(printer, "waits", lambda it: "printer-stopped" in it.reasons)
    assert _stands(report) == (JobState.processing, 0)
    emulator.media_empty(on=False)
    assert until_job(printer, "waits").impressions_completed == 1
    assert printer.state() == PrinterState()


@pytest.mark.parametrize(
    ("fate", "told", "total", "tray", "jammed"),
    [
        ("aborted", (ABORTED, 0), 0, [], False),
        ("lying_completed", (COMPLETED, 0), 0, [], False),
        ("stalls_for 0.1", (COMPLETED, 1), 1, [True], False),
        ("jams_before_page", (ABORTED, 0), 0, [], True),
        ("jams_in_page", (ABORTED, 0), 0, [False], True),
        ("jams_after_page yes", (ABORTED, 1), 1, [True], True),
        ("jams_after_page printer", (ABORTED, 0), 1, [True], True),
        ("jams_after_page no", (ABORTED, 0), 0, [True], True),
    ],
)
def test_what_befalls_a_job(
    fate: str,
    told: tuple[JobState, int],
    total: int,
    tray: list[bool],
    jammed: bool,
    printer: IppPrinter,
    emulator: IppEmulator,
    sheets: list[Sheet],
) -> None:
    scenario, *argument = fate.split()
    getattr(emulator, scenario)(*(float(it) if it[0].isdigit() else it for it in argument))
    printer.submit(NAME, pdf())
    assert _stands(until_job(printer, NAME)) == told
    assert printer.impressions() == total
    assert [sheet.whole for sheet in sheets] == tray
    assert printer.state() == PrinterState(fault=jammed)
    printer.submit("next", pdf())
    emulator.clear_jam()
    assert _stands(until_job(printer, "next")) == (COMPLETED, 1), "it befell one job only"


def test_a_jam_the_printer_recovers_from(
    printer: IppPrinter, emulator: IppEmulator, sheets: list[Sheet]
) -> None:
    emulator.jams_before_page(recovers=True)
    printer.submit(NAME, pdf())
    until_job(printer, NAME, lambda it: "printer-stopped" in it.reasons)
    assert printer.state().fault
    emulator.clear_jam()
    assert _stands(until_job(printer, NAME)) == (COMPLETED, 1)
    assert len(sheets) == 1


@pytest.mark.parametrize(
    ("fate", "pages", "tray", "total"),
    [
        ("power_lost_before_page", 1, [], 0),
        ("power_lost_after_half", 1, [False], 0),
        ("power_lost_after_half", 4, [True, True, False], 2),
        ("power_lost_after_page yes", 1, [True], 1),
        ("power_lost_after_page printer", 1, [True], 1),
        ("power_lost_after_page no", 1, [True], 0),
    ],
)
def test_the_power_goes(
    fate: str,
    pages: int,
    tray: list[bool],
    total: int,
    printer: IppPrinter,
    emulator: IppEmulator,
    sheets: list[Sheet],
) -> None:
    scenario, *counted = fate.split()
    getattr(emulator, scenario)(*counted)
    printer.submit(NAME, pdf(pages))
    until("the power gone", lambda: printer.state() == SILENT)
    with pytest.raises(PrinterUnreachable, match="does not answer"):
        printer.report(NAME)
    emulator.power_on()
    assert printer.report(NAME) is None, "its memory of jobs is gone"
    assert printer.impressions() == total
    assert [sheet.whole for sheet in sheets] == tray
    assert [it.whole for it in emulator.documents] == [False] * (tray[-1:] == [False]) + [True] * (
        tray == [True]
    )


def test_the_plug_is_pulled_in_the_middle_of_a_page(sheets: list[Sheet]) -> None:
    with IppEmulator(seconds_per_page=60, sheet_out=sheets.append) as emulator:
        printer = IppPrinter(emulator.uri)
        printer.submit(NAME, pdf())
        until_job(printer, NAME, lambda it: it.state is JobState.processing)
        emulator.power_off()
        assert sheets == [Sheet(NAME, 1, 1, whole=False, counted=False)]


@pytest.mark.parametrize(("goes_on", "told", "tray"), [(False, (ABORTED, 1), 1), (True, (COMPLETED, 1), 2)])
def test_a_printer_that_remembers_its_jobs(
    goes_on: bool,
    told: tuple[JobState, int],
    tray: int,
    printer: IppPrinter,
    emulator: IppEmulator,
    sheets: list[Sheet],
) -> None:
    emulator.remembers_jobs(goes_on=goes_on)
    printer.submit("before", pdf())
    until_job(printer, "before")
    emulator.power_lost_after_page()
    printer.submit(NAME, pdf())
    until("the power gone", lambda: printer.state() == SILENT)
    emulator.power_on()
    assert _stands(until_job(printer, NAME)) == told
    assert [sheet.job for sheet in sheets] == ["before", *[NAME] * tray]
    assert _stands(printer.report("before")) == (COMPLETED, 1)


def test_a_printer_that_forgets_what_is_over(
    printer: IppPrinter, emulator: IppEmulator, sheets: list[Sheet]
) -> None:
    emulator.forgets_jobs()
    printer.submit(NAME, pdf())
    until("the job gone", lambda: printer.report(NAME) is None)
    assert [sheet.whole for sheet in sheets] == [True]
    assert printer.impressions() == 1


def test_a_printer_that_does_not_count(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.counts(sides=False, jobs=False)
    printer.submit(NAME, pdf())
    assert _stands(until_job(printer, NAME)) == (COMPLETED, None)
    assert printer.impressions() is None


def test_stalls(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.stalls()
    printer.submit("stalls", pdf())
    report = until_job(printer, "stalls", lambda it: it.state is JobState.processing)
    assert report.impressions_completed == 0
    assert printer.state() == PrinterState(), "the printer itself sees nothing wrong"
    emulator.stalls(on=False)
    assert until_job(printer, "stalls").state is COMPLETED


# What submit's exceptions prove


def test_a_job_the_printer_will_not_have(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.refuses_jobs()
    assert printer.state() == PrinterState(offline=True)
    with pytest.raises(PrinterRefused, match="takes no jobs"):
        printer.submit(NAME, pdf())
    emulator.mend()
    emulator.busy()
    emulator.stalls()
    printer.submit("first", pdf())
    with pytest.raises(PrinterRefused, match="busy"):
        printer.submit(NAME, pdf())
    assert printer.report(NAME) is None


def test_a_job_whose_document_is_refused_does_not_hang(
    printer: IppPrinter, emulator: IppEmulator, sheets: list[Sheet]
) -> None:
    emulator.busy()
    emulator.refuses_document()
    with pytest.raises(PrinterUnreachable, match="but not its document") as caught:
        printer.submit(NAME, pdf())
    assert not isinstance(caught.value, PrinterRefused), "a job exists by then"
    assert _stands(printer.report(NAME)) == (CANCELLED, 0)
    printer.submit("next", pdf())
    until_job(printer, "next")
    assert [sheet.job for sheet in sheets] == ["next"]


def test_a_job_that_cannot_be_cancelled_is_told_as_it_is(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.cannot_cancel()
    emulator.refuses_document()
    with pytest.raises(PrinterUnreachable, match="but not its document"):
        printer.submit(NAME, pdf())
    assert _stands(printer.cancel(NAME)) == (JobState.pending, 0)


def test_what_is_no_pdf_is_not_taken_silently(
    printer: IppPrinter, emulator: IppEmulator, sheets: list[Sheet]
) -> None:
    with pytest.raises(PrinterUnreachable, match="cannot print PDF") as caught:
        printer.submit("text", b"hello")
    assert not isinstance(caught.value, PrinterRefused), "a job exists by then"
    assert until_job(printer, "text").state is ABORTED
    assert sheets == []


def test_an_answer_lost_before_the_document_left(emulator: IppEmulator, sheets: list[Sheet]) -> None:
    printer = IppPrinter(emulator.uri, timeout=0.3)
    emulator.answers_late(30, "create_job")
    with pytest.raises(PrinterRefused, match="does not answer"):
        printer.submit(NAME, pdf())
    assert _stands(printer.report(NAME)) == (CANCELLED, 0), "what was made of it waits for no document"
    assert sheets == []


def test_an_answer_lost_after_the_document_left(emulator: IppEmulator, sheets: list[Sheet]) -> None:
    printer = IppPrinter(emulator.uri, timeout=0.3)
    emulator.answers_late(30, "send_document")
    with pytest.raises(PrinterUnreachable, match="does not answer") as caught:
        printer.submit(NAME, pdf())
    assert not isinstance(caught.value, PrinterRefused), "it may be printed"
    assert _stands(until_job(printer, NAME)) == (COMPLETED, 1)
    assert [sheet.whole for sheet in sheets] == [True]


def test_a_printer_that_answers_late_does_answer(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.answers_late(0.1)
    assert printer.state() == PrinterState()
    printer.submit(NAME, pdf())
    assert _stands(until_job(printer, NAME)) == (COMPLETED, 1)


def test_a_printer_that_answers_too_late_is_silent(emulator: IppEmulator) -> None:
    printer = IppPrinter(emulator.uri, timeout=0.2)
    emulator.answers_late(30)
    assert printer.state() == SILENT
    for ask in (printer.impressions, lambda: printer.report(NAME), lambda: printer.cancel(NAME)):
        with pytest.raises(PrinterUnreachable, match="does not answer"):
            ask()


def test_whoever_waits_to_be_told_how_it_stands_does_not_wait_as_long_as_a_job(emulator: IppEmulator) -> None:
    emulator.answers_late(3)
    assert IppPrinter(emulator.uri, timeout=30, look_within=0.2).state() == SILENT
    assert IppPrinter(emulator.uri, timeout=30).state() == PrinterState()


def test_nothing_there(printer: IppPrinter, emulator: IppEmulator) -> None:
    emulator.power_off()
    assert printer.state() == SILENT
    with pytest.raises(PrinterRefused, match="switched on"):
        printer.submit("nowhere", pdf())
    with pytest.raises(PrinterUnreachable):
        printer.impressions()


# Cancelling


def test_a_job_that_waits_is_cancelled_and_never_comes(
    printer: IppPrinter, emulator: IppEmulator, sheets: list[Sheet]
) -> None:
    emulator.media_empty()
    printer.submit(NAME, pdf())
    until_job(printer, NAME, lambda it: it.state is JobState.processing)
    printer.submit("behind", pdf())
    assert _stands(printer.cancel("behind")) == (CANCELLED, 0)
    printer.cancel(NAME)
    assert _stands(until_job(printer, NAME)) == (CANCELLED, 0)
    emulator.media_empty(on=False)
    printer.submit("next", pdf())
    until_job(printer, "next")
    assert [sheet.job for sheet in sheets] == ["next"]


@pytest.mark.parametrize("pages", [1, 5])
def test_a_sheet_under_way_still_comes_out_of_a_cancelled_job(pages: int, sheets: list[Sheet]) -> None:
    with IppEmulator(seconds_per_page=1.0, sheet_out=sheets.append) as emulator:
        printer = IppPrinter(emulator.uri)
        printer.submit(NAME, pdf(pages))
        until_job(printer, NAME, lambda it: it.state is JobState.processing)
        report = printer.cancel(NAME)
        assert report is not None
        assert (report.state, report.reasons) == (JobState.processing, ("processing-to-stop-point",))
        assert _stands(until_job(printer, NAME)) == (CANCELLED, len(sheets))
        assert 1 <= len(sheets) < max(pages, 2)
        assert all(sheet.whole for sheet in sheets)


def test_what_is_over_or_unknown_cannot_be_cancelled(printer: IppPrinter) -> None:
    printer.submit(NAME, pdf())
    until_job(printer, NAME)
    assert _stands(printer.cancel(NAME)) == (COMPLETED, 1)
    assert printer.cancel("another") is None


@pytest.mark.parametrize("address", ["http://127.0.0.1/ipp/print", "queue:Office", "ipp:///ipp/print", ""])
def test_an_address_that_is_no_ipp_address_is_our_mistake(address: str) -> None:
    with pytest.raises(ValueError, match="not an ipp"):
        IppPrinter(address)


@pytest.mark.parametrize("address", ["ipp://127.0.0.1:9/打印", "ipp://no..host/ipp/print", "ipp://[::1]:9/"])
def test_nobody_at_an_odd_address(address: str) -> None:
    printer = IppPrinter(address, timeout=0.2)
    assert printer.state() == SILENT
    with pytest.raises(PrinterUnreachable):
        printer.report(NAME)
