"""Printers whose address in the settings is none: to whoever wants paper they are like ones that are switched off.

`onewindow doctor` says what is wrong with the address.
"""

from shared.devices.printers.model import SILENT, JobReport, NotPrinted, PrinterState, Slip, SlipOutcome
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable

_SAID = "The settings give no address that a printer could have."


class NowhereSlips:
    """Implements SlipPrinter."""

    def state(self) -> PrinterState:
        return SILENT

    def print(self, slip: Slip) -> SlipOutcome:
        return NotPrinted(SILENT)


class NowhereDocuments:
    """Implements DocumentPrinter."""

    def state(self) -> PrinterState:
        return SILENT

    def submit(self, job_name: str, pdf: bytes) -> int:
        raise PrinterRefused(_SAID)

    def report(self, job_name: str) -> JobReport | None:
        raise PrinterUnreachable(_SAID)

    def cancel(self, job_name: str) -> JobReport | None:
        raise PrinterUnreachable(_SAID)

    def impressions(self) -> int | None:
        raise PrinterUnreachable(_SAID)
