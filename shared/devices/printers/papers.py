"""Where plain papers come out: straight from a printer, or through the operating system's print queue."""

import os
import time
from collections.abc import Callable
from urllib.parse import quote

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.model import JobState, PaperFate, PrinterState
from shared.devices.printers.ports import DocumentPrinter, PaperPrinter

QUEUE = "queue:"
LOOKS = 120
PAUSE_S = 0.25
"""A job is looked at for up to half a minute."""


class ReportedPapers:
    """Implements PaperPrinter with a printer, or a print service, that tells what becomes of its jobs."""

    def __init__(self, printer: DocumentPrinter, pause: Callable[[float], None] = time.sleep) -> None:
        self._printer, self._pause = printer, pause

    def state(self) -> PrinterState:
        """How the printer stands now."""
        return self._printer.state()

    def print(self, job_name: str, pdf: bytes) -> PaperFate:
        """Send the paper and watch it for a while."""
        self._printer.submit(job_name, pdf)
        for _ in range(LOOKS):
            report = self._printer.report(job_name)
            if report is not None and report.state.over:
                return PaperFate.PRINTED if report.state is JobState.completed else PaperFate.GIVEN_UP
            if report is not None and report.state is JobState.stopped:
                return PaperFate.WAITING
            self._pause(PAUSE_S)
        return PaperFate.WAITING


def paper_printer(address: str, timeout: float = 5.0) -> PaperPrinter:
    """The printer at an ipp:// address, or the queue of a `queue:NAME`; ValueError for anything else.

    NAME is what the operating system calls the queue. CUPS speaks IPP itself, on this machine's port 631 or where
    CUPS_SERVER says; it may keep what it printed for a while (PreserveJobFiles).
    """
    name = address.removeprefix(QUEUE)
    if name == address:
        return ReportedPapers(IppPrinter(address, timeout))
    if not name:
        raise ValueError("a queue without a name")
    if os.name == "nt":
        from shared.devices.printers.print_queue import PrintQueue  # noqa: PLC0415  Qt, only where it prints

        return PrintQueue(name)
    server = os.environ.get("CUPS_SERVER", "localhost")
    return ReportedPapers(IppPrinter(f"ipp://{server}/printers/{quote(name)}", timeout))
