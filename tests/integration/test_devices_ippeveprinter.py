"""The document printer's driver against CUPS's own IPP Everywhere printer; D-Bus and Avahi run privately."""

import fcntl
import io
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.model import JobReport, JobState, PrinterState
from shared.devices.printers.ports import PrinterRefused

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/><allow user="*"/></policy></busconfig>
"""
_AVAHI = "[server]\nuse-ipv6=no\nallow-interfaces=lo\n"


def _program(name: str, package: str) -> str:
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    assert found, f"{name} is missing: install the Debian package {package} and run the test again."
    return found


def _wait(what: str, done: Callable[[], bool]) -> None:
    for _ in range(200):
        if done():
            return
        time.sleep(0.05)
    raise AssertionError(f"{what} did not come up within ten seconds")


@contextmanager
def _running(command: list[str], log: Path, env: dict[str, str] | None = None) -> Iterator[None]:
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out, env=env) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture(scope="module")
def alone() -> Iterator[None]:
    """A machine runs one Avahi at a time: other workers wait here."""
    with (Path(tempfile.gettempdir()) / "onewindow-avahi.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="module")
def bus(alone: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment in which a D-Bus with Avahi on it answers."""
    dbus, avahi = _program("dbus-daemon", "dbus"), _program("avahi-daemon", "avahi-daemon")
    folder = tmp_path_factory.mktemp("bus")
    (folder / "bus.conf").write_text(_BUS.format(path=folder / "bus"))
    (folder / "avahi.conf").write_text(_AVAHI)
    env = os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder / 'bus'}"}
    if subprocess.run([avahi, "--check"], check=False).returncode == 0:
        yield dict(os.environ)  # one runs already, and there can be only one
        return
    log = folder / "avahi.log"
    with _running([dbus, f"--config-file={folder / 'bus.conf'}", "--nofork", "--nopidfile"], folder / "log"):
        _wait("dbus-daemon", (folder / "bus").exists)
        options = ["--no-drop-root", "--no-chroot", "--no-rlimits"]
        with _running([avahi, "-f", str(folder / "avahi.conf"), *options], log, env):
            _wait("avahi-daemon", lambda: "startup complete" in log.read_text())
            yield env


@pytest.fixture
def start(bus: dict[str, str], tmp_path: Path) -> Iterator[Callable[[str], IppPrinter]]:
    """Starts ippeveprinter, listening on the loopback only, with a shell script as its engine."""
    with ExitStack() as stack:

        def run(script: str) -> IppPrinter:
            engine = tmp_path / "engine"
            engine.write_text(f"#!/bin/sh\n{script}\n")
            engine.chmod(0o755)
            with socket.create_server(("127.0.0.1", 0)) as probe:
                port = probe.getsockname()[1]
            program = _program("ippeveprinter", "cups-ipp-utils")
            options = ["-n", "localhost", "-p", str(port), "-k", "-d", str(tmp_path), "-f", "application/pdf"]
            command = [program, *options, "-s", "10,10", "-c", str(engine), "Onewindow test"]
            stack.enter_context(_running(command, tmp_path / "log", bus))
            printer = IppPrinter(f"ipp://127.0.0.1:{port}/ipp/print")
            _wait("ippeveprinter", lambda: printer.state().answering)
            return printer

        yield run


def _pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 700, "one page")
    canvas.save()
    return out.getvalue()


def _until(printer: IppPrinter, name: str, wanted: Callable[[JobReport], bool]) -> JobReport:
    seen: list[JobReport | None] = []

    def done() -> bool:
        seen.append(printer.report(name))
        return seen[-1] is not None and wanted(seen[-1])

    _wait(f"job {name}", done)
    assert seen[-1] is not None
    return seen[-1]


def test_a_document_is_printed(start: Callable[[str], IppPrinter], tmp_path: Path) -> None:
    printer = start(f'cp "$1" {tmp_path}/out.pdf; echo "ATTR: job-impressions-completed=1" >&2')
    assert printer.state() == PrinterState()
    document = _pdf()
    job_id = printer.submit("证照 17/1", document)
    report = _until(printer, "证照 17/1", lambda it: it.state.over)
    assert report == JobReport(job_id, "证照 17/1", JobState.completed, ("job-completed-successfully",), 1)
    assert (tmp_path / "out.pdf").read_bytes() == document
    assert printer.impressions() is None, "this printer keeps no count of its own"
    assert printer.report("another") is None


def test_completed_without_an_impression(start: Callable[[str], IppPrinter]) -> None:
    printer = start("exit 0")
    printer.submit("lies", _pdf())
    report = _until(printer, "lies", lambda it: it.state.over)
    assert (report.state, report.impressions_completed) == (JobState.completed, 0)


def test_an_engine_that_fails(start: Callable[[str], IppPrinter]) -> None:
    printer = start("exit 1")
    printer.submit("fails", _pdf())
    report = _until(printer, "fails", lambda it: it.state.over)
    assert (report.state, report.reasons) == (JobState.aborted, ("aborted-by-system",))


def test_no_paper_for_a_while_and_a_second_job_meanwhile(start: Callable[[str], IppPrinter]) -> None:
    printer = start('echo "STATE: +media-empty-error" >&2; sleep 2; echo "STATE: -media-empty-error" >&2')
    printer.submit("waits", _pdf())
    _wait("media-empty", lambda: printer.state().paper == "out")
    report = printer.report("waits")
    assert report is not None
    assert report.state is JobState.processing
    with pytest.raises(PrinterRefused, match="busy"):
        printer.submit("second", _pdf())
    assert printer.report("second") is None
    assert _until(printer, "waits", lambda it: it.state.over).state is JobState.completed
    assert printer.state().paper == "ok"
