"""Bugs a hall could have: a harness that does not find them proves nothing."""

import time

from shared.devices.printers.model import JobReport, JobState
from shared.devices.printers.ports import DocumentPrinter, PrinterUnreachable
from shared.issuing import model, queries, service
from shared.issuing.adjudicating import Cleared
from shared.issuing.desk import IssuingDesk
from shared.issuing.model import Document
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from tests.faults.printing.station import Practice, document


class MarksAfterPrinting(Issuing):
    """Prints first and records it then; nothing is reserved before."""

    def print_document(
        self, serial: str, person: str, station: Station, *_more: object
    ) -> Document | Refusal:
        with self.hall.read() as conn:
            held = document(conn, serial)
            content = queries.content(self.hall, conn, held)
        assert content is not None
        pdf = self.render(held, content)
        station.printer.submit(f"{serial}/{held.attempt + 1}", pdf)
        self._wait(station, f"{serial}/{held.attempt + 1}")
        reserved = self._reserve(serial, person, station.name, None)
        assert isinstance(reserved, Document)
        decided = model.decide_printed(reserved, reserved.attempt, "it must have come out")
        return self._kept(reserved, decided, station)

    def _wait(self, station: Station, job_name: str) -> None:
        until = time.monotonic() + service.PATIENCE_SECONDS
        while time.monotonic() < until:
            report = station.printer.report(job_name)
            if report is not None and report.state.over:
                return
            time.sleep(service.POLL_SECONDS)


class ResendsAfterCrash(Issuing):
    """Sends what it finds open after a start once more, instead of asking for it."""

    def recover(self, left: list[Document], station: Station) -> list[Document]:
        for held in left:
            with self.hall.read() as conn:
                content = queries.content(self.hall, conn, held)
            assert content is not None
            station.printer.submit(held.job_name, self.render(held, content))
        return super().recover(left, station)


class SendsAgainUnanswered(Issuing):
    """Takes a printer that does not answer for one that did not hear."""

    def print_document(self, serial: str, person: str, station: Station, *more: object) -> Document | Refusal:
        insisting = Station(station.name, station.where, _Insisting(station.printer))  # type: ignore[arg-type]  # delegates
        return super().print_document(serial, person, insisting, *more)  # type: ignore[arg-type]  # as they came


class _Insisting:
    def __init__(self, printer: DocumentPrinter) -> None:
        self._printer = printer

    def __getattr__(self, name: str) -> object:
        return getattr(self._printer, name)

    def submit(self, job_name: str, pdf: bytes) -> int:
        try:
            return self._printer.submit(job_name, pdf)
        except PrinterUnreachable:
            return self._printer.submit(job_name, pdf)


class TakesSilenceForBlank(Issuing):
    """Believes that a job the printer does not know was never printed."""

    def settle(self, document: Document, station: Station) -> Document:
        try:
            report = station.printer.report(document.job_name)
        except PrinterUnreachable:
            report = None
        if report is None:
            return self._kept(
                document, model.decide_blank(document, document.attempt, "no such job"), station
            )
        return super().settle(document, station)


class BelievesCompleted(Issuing):
    """Takes the word `completed` for a sheet."""

    def _judge(
        self, document: Document, station: Station, report: JobReport, counted: int | None
    ) -> Document:
        if report.state is JobState.completed:
            return self._kept(
                document, model.decide_printed(document, document.attempt, "completed"), station
            )
        return super()._judge(document, station, report, counted)


class GivesUpUnasked(IssuingDesk):
    """Lets people look into the tray without asking the printer whether the sheet may still come."""

    def clear_for_spoiling(self, serial: str, station: Station) -> Cleared | Refusal:
        with self.hall.read() as conn:
            held = document(conn, serial)
        return Cleared(serial, held.attempt)


AT_POINTS: dict[str, Practice] = {
    "marks-after-printing": Practice(MarksAfterPrinting),
    "resends-after-crash": Practice(ResendsAfterCrash),
}
"""Found by killing alone."""

BY_ONE_FAULT: dict[str, Practice] = {
    "sends-again-unanswered": Practice(SendsAgainUnanswered),
    "believes-completed": Practice(BelievesCompleted),
    "gives-up-unasked": Practice(desk=GivesUpUnasked),
}
"""Found by one fault of the printer alone."""

BY_CHANCE: dict[str, Practice] = {"takes-silence-for-blank": Practice(TakesSilenceForBlank)}
"""Found when a process is killed and the printer fails too."""

PLANTED = AT_POINTS | BY_ONE_FAULT | BY_CHANCE
