"""What the rest of the program asks of printers. Every call may block for seconds."""

from typing import Protocol

from shared.devices.printers.model import JobReport, PrinterState, Slip, SlipOutcome


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
    """It answered, and took nothing: the same document may safely be submitted again."""


class DocumentPrinter(Protocol):
    """Prints official documents; all but `state` raise PrinterUnreachable when no answer comes."""

    def state(self) -> PrinterState:
        """How the printer stands now; unreachable is a state."""
        ...

    def submit(self, job_name: str, pdf: bytes) -> int:
        """Send a document once, under our own job name; returns the printer's job id.

        PrinterRefused means that nothing was taken; after any other PrinterUnreachable ask `report`.
        """
        ...

    def report(self, job_name: str) -> JobReport | None:
        """What the printer knows of the job of that name, the newest if several; None when it knows none."""
        ...

    def impressions(self) -> int | None:
        """The printer's own count of sides printed in its life; None when it keeps none."""
        ...
