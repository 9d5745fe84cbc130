"""What the rest of the program asks of printers. Every call may block for seconds."""

from typing import Protocol

from shared.devices.printers.model import JobReport, PaperFate, PrinterState, Slip, SlipOutcome


class SlipPrinter(Protocol):
    """Prints tickets and receipts; a failing printer is a value, never an exception."""

    def state(self) -> PrinterState:
        """How the printer stands now."""
        ...

    def print(self, slip: Slip) -> SlipOutcome:
        """Print one slip and wait until the printer says it is done."""
        ...


class PrinterUnreachable(Exception):
    """The environment's fault: the document printer does not answer, or refuses; the text says which."""


class PrinterRefused(PrinterUnreachable):
    """It took nothing, and that is known: the same document may safely be submitted again."""


class DocumentPrinter(Protocol):
    """Prints official documents; all but `state` raise PrinterUnreachable when no answer comes."""

    def state(self) -> PrinterState:
        """How the printer stands now; unreachable is a state."""
        ...

    def submit(self, job_name: str, pdf: bytes) -> int:
        """Send a document once, under our own job name; returns the printer's job id.

        PrinterRefused: no byte of the document had left when the printer refused the job or fell silent, so
        nothing of it can be printed. Any other PrinterUnreachable: the document was on its way, and may be printed
        or not; only `report` knows. A job whose document was refused has been cancelled, if the printer lets us.
        """
        ...

    def report(self, job_name: str) -> JobReport | None:
        """What the printer knows of the job of that name, the newest if several; None when it knows none."""
        ...

    def cancel(self, job_name: str) -> JobReport | None:
        """Ask the printer to give the job of that name up; what it then knows of it, None when it knows none.

        A sheet under way still comes out, and a printer may not cancel at all: what counts is the report, and
        its `state.over`.
        """
        ...

    def impressions(self) -> int | None:
        """The printer's own count of sides printed in its life; None when it keeps none."""
        ...


class PaperPrinter(Protocol):
    """Prints plain papers: notices, reports. Printed twice they do no harm, so a print queue may do it."""

    def state(self) -> PrinterState:
        """How the printer, or its queue, stands now; unreachable is a state."""
        ...

    def print(self, job_name: str, pdf: bytes) -> PaperFate:
        """Send the paper and watch it for half a minute at most. Raises PrinterUnreachable."""
        ...
