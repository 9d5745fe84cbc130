"""The document printer's driver against CUPS's own IPP Everywhere printer; D-Bus and Avahi run privately.

Its engine is a shell script that gets the document as its argument: `sheet` puts one into the tray and counts it,
`held` waits until the test says `go`.
"""

import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.model import SILENT, JobReport, JobState, PrinterState
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable
from tests.dnssd import bus_with_avahi, program
from tests.printers import pdf, until, until_job

COMPLETED, ABORTED, CANCELLED = JobState.completed, JobState.aborted, JobState.cancelled
_ENGINE = """#!/bin/sh
sheet() {{ cp "$document" "{tray}/$(ls "{tray}" | wc -l)"; echo "ATTR: job-impressions-completed=1" >&2; }}
held() {{ touch "{folder}/holding"; while [ ! -e "{folder}/go" ] && [ -e "{folder}" ]; do sleep 0.05; done; }}
document=$1
{script}
"""


class Machine:
    """One ippeveprinter on a port of its own."""

    def __init__(self, folder: Path, bus: dict[str, str]) -> None:
        self._folder, self._bus = folder, bus
        self._engine = folder / "engine"
        self._engine.touch(0o755)
        self._tray = folder / "tray"
        self._tray.mkdir()
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = probe.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    def printer(self, timeout: float = 2.0) -> IppPrinter:
        return IppPrinter(f"ipp://127.0.0.1:{self._port}/ipp/print", timeout)

    def works(self, script: str) -> None:
        """From the next job on, the engine does this."""
        self._engine.write_text(_ENGINE.format(tray=self._tray, folder=self._folder, script=script))

    def go(self) -> None:
        """What is held goes on."""
        (self._folder / "go").touch()

    def holds(self) -> bool:
        """Whether the engine has begun and is held; the printer says `processing` before it starts the engine."""
        return (self._folder / "holding").exists()

    def sheets(self) -> list[bytes]:
        """The documents whose sheets lie in the tray."""
        return [sheet.read_bytes() for sheet in sorted(self._tray.iterdir())]

    def start(self) -> None:
        options = ["-n", "localhost", "-p", str(self._port), "-k", "-d", str(self._folder)]
        engine = ["-f", "application/pdf", "-s", "10,10", "-c", str(self._engine), "Onewindow test"]
        with (self._folder / "log").open("ab") as log:
            command = [program("ippeveprinter", "cups-ipp-utils"), *options, *engine]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=self._bus)
        until("ippeveprinter", lambda: self.printer().state().answering)

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def kill(self) -> None:
        """In the middle of whatever it does; its engine, a process of its own, goes on."""
        self.signal(signal.SIGKILL)
        assert self._process is not None
        self._process.wait(10)


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with bus_with_avahi(tmp_path_factory.mktemp("bus")) as env:
        yield env


@pytest.fixture
def machine(bus: dict[str, str], tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path, bus)
    machine.start()
    yield machine
    machine.go()
    machine.kill()


DOCUMENT = pdf()
NAME = "JY23701020000017/1"
_PAPER_OUT = 'echo "STATE: +media-empty-error" >&2; held; echo "STATE: -media-empty-error" >&2; sheet'


@pytest.mark.parametrize(
    ("script", "held", "state", "reason", "count", "sheets"),
    [
        ("sheet", None, COMPLETED, "job-completed-successfully", 1, 1),
        ("exit 1", None, ABORTED, "aborted-by-system", 0, 0),
        ("sheet; exit 1", None, ABORTED, "aborted-by-system", 1, 1),
        ("exit 0", None, COMPLETED, "job-completed-successfully", 0, 0),
        ("held; sheet", PrinterState(), COMPLETED, "job-completed-successfully", 1, 1),
        (_PAPER_OUT, PrinterState(paper="out"), COMPLETED, "job-completed-successfully", 1, 1),
    ],
    ids=["completes", "aborts", "aborts behind its sheet", "lies", "stalls", "media empty and refilled"],
)
def test_what_becomes_of_a_job(
    script: str,
    held: PrinterState | None,
    state: JobState,
    reason: str,
    count: int,
    sheets: int,
    machine: Machine,
) -> None:
    machine.works(script)
    printer = machine.printer()
    assert printer.impressions() is None, "this printer keeps no count of its own"
    job_id = printer.submit(NAME, DOCUMENT)
    if held is not None:
        until(f"{held}", lambda: printer.state() == held)
        report = until_job(printer, NAME, lambda it: it.state is JobState.processing)
        assert report.impressions_completed == 0
        with pytest.raises(PrinterRefused, match="busy"):
            printer.submit("second", DOCUMENT)
        assert printer.report("second") is None
        machine.go()
    assert until_job(printer, NAME) == JobReport(job_id, NAME, state, (reason,), count)
    assert machine.sheets() == [DOCUMENT] * sheets
    assert printer.state() == PrinterState()
    assert printer.report("another") is None


def test_a_name_in_chinese_is_found_again(machine: Machine) -> None:
    machine.works("sheet")
    printer = machine.printer()
    for name in ("证照 17/1", "证照 17/2"):
        printer.submit(name, DOCUMENT)
        until_job(printer, name)
    assert [printer.report(f"证照 17/{n}") is None for n in (1, 2, 3)] == [False, False, True]


def test_a_job_is_cancelled_behind_the_sheet_under_way(machine: Machine) -> None:
    machine.works("held; sheet")
    printer = machine.printer()
    printer.submit(NAME, DOCUMENT)
    until_job(printer, NAME, lambda it: it.state is JobState.processing)
    report = printer.cancel(NAME)
    assert report is not None
    assert (report.state, report.reasons) == (JobState.processing, ("processing-to-stop-point",))
    machine.go()
    assert until_job(printer, NAME) == JobReport(1, NAME, CANCELLED, ("job-canceled-by-user",), 1)
    assert printer.cancel("another") is None


def test_killed_in_the_middle_of_a_job_and_started_again(machine: Machine) -> None:
    machine.works("held; sheet")
    printer = machine.printer()
    printer.submit(NAME, DOCUMENT)
    until("the engine", machine.holds)
    machine.kill()
    assert printer.state() == SILENT
    for ask in (lambda: printer.report(NAME), lambda: printer.cancel(NAME), printer.impressions):
        with pytest.raises(PrinterUnreachable, match="does not answer"):
            ask()
    machine.start()
    assert printer.report(NAME) is None, "it has forgotten the job, whose sheet …"
    machine.go()
    until("the sheet", lambda: len(machine.sheets()) == 1)
    assert printer.report(NAME) is None, "… comes all the same: that nobody knows of a job proves nothing"


def test_a_document_whose_answer_is_late_is_found_again(machine: Machine) -> None:
    machine.works("sheet")
    hasty = machine.printer(timeout=0.3)
    stop_behind_create = hasty._create

    def create(job_name: str) -> int:
        job_id = stop_behind_create(job_name)
        machine.signal(signal.SIGSTOP)
        return job_id

    hasty._create = create  # type: ignore[method-assign]  # the printer falls asleep between the two requests
    with pytest.raises(PrinterUnreachable, match="does not answer") as caught:
        hasty.submit(NAME, DOCUMENT)
    assert not isinstance(caught.value, PrinterRefused), "it may be printed"
    assert hasty.state() == SILENT
    machine.signal(signal.SIGCONT)
    assert until_job(machine.printer(), NAME).impressions_completed == 1
    assert machine.sheets() == [DOCUMENT]


def test_a_job_made_in_vain_does_not_stay_in_the_way(machine: Machine) -> None:
    machine.works("sheet")
    printer = machine.printer(timeout=0.3)
    machine.signal(signal.SIGSTOP)
    with pytest.raises(PrinterRefused, match="does not answer"):
        printer.submit(NAME, DOCUMENT)
    machine.signal(signal.SIGCONT)
    waiting = until_job(machine.printer(), NAME, lambda it: "job-data-insufficient" in it.reasons)
    assert waiting.state is JobState.held
    with pytest.raises(PrinterRefused, match="busy"):
        machine.printer().submit("a stranger's", DOCUMENT)
    printer.submit("next", DOCUMENT)
    assert until_job(machine.printer(), "next").impressions_completed == 1
    assert until_job(machine.printer(), NAME).state is CANCELLED
    assert machine.sheets() == [DOCUMENT]
