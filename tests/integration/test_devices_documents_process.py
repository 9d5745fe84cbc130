"""The emulated document printer as a process of its own: what it records, what it obeys, what outlasts its end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator_jobs import Sheet
from shared.devices.printers.ipp_emulator_process import SCENARIOS
from shared.devices.printers.ipp_emulator_record import FILE, SheetRecord, recorded
from shared.devices.printers.model import JobState
from tests.printers import PrinterProcess, pdf, until, until_job

NAME = "JY23701020000017/1"


@pytest.fixture
def process(tmp_path: Path) -> Iterator[PrinterProcess]:
    with PrinterProcess(tmp_path / "tray") as it:
        yield it


def test_a_sheet_is_on_the_disk_before_anybody_hears_of_it(process: PrinterProcess) -> None:
    printer = IppPrinter(process.uri)
    job = printer.submit(NAME, pdf())
    told = 0
    while not told:
        told = printer.impressions() or 0
    assert process.sheets() == [Sheet(NAME, job, 1, whole=True, counted=True)]
    until_job(printer, NAME)
    told_now = process.tell()
    assert (told_now["on"], told_now["impressions"]) == (True, 1)
    assert told_now["jobs"] == [[job, NAME, JobState.completed, 1]]


def test_what_it_prints_outlasts_its_own_end(process: PrinterProcess) -> None:
    printer = IppPrinter(process.uri)
    printer.submit(NAME, pdf())
    until("a sheet", lambda: bool(process.sheets()))
    process.kill()
    assert [sheet.job for sheet in process.sheets()] == [NAME]
    with PrinterProcess(process.folder, process.port) as again:
        assert again.uri == process.uri
        assert printer.impressions() == 1
        assert printer.report(NAME) is None, "its jobs are forgotten"


def test_half_a_sheet_is_recorded_as_half(process: PrinterProcess) -> None:
    process.set("power_lost_after_half")
    IppPrinter(process.uri).submit(NAME, pdf())
    until("the power gone", lambda: process.tell()["on"] is False)
    assert process.sheets() == [Sheet(NAME, 1, 1, whole=False, counted=False)]
    process.set("mend")
    assert process.tell()["on"] is True
    assert IppPrinter(process.uri).impressions() == 0


def test_it_says_what_it_does_not_understand(process: PrinterProcess) -> None:
    for line in ("stalls_for", 'jams_in_page {"often": 2}', "__init__", "answers_late [", ""):
        assert "not_understood" in process._asked(line), line


def test_every_scenario_is_known_and_explained() -> None:
    from shared.devices.printers.ipp_emulator import IppEmulator

    public = {name for name, it in vars(IppEmulator).items() if callable(it) and not name.startswith("_")}
    assert set(SCENARIOS) == public - {"handle"}
    assert all(getattr(IppEmulator, name).__doc__ for name in SCENARIOS)


def test_a_line_it_was_killed_in_never_counted(tmp_path: Path) -> None:
    first, second = (Sheet("牌照/1", n, 1, whole=True, counted=True) for n in (1, 2))
    assert recorded(tmp_path) == []
    SheetRecord(tmp_path).keep(first)
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'{"job": "torn')
    assert recorded(tmp_path) == [first]
    SheetRecord(tmp_path).keep(second)
    assert recorded(tmp_path) == [first, second]
