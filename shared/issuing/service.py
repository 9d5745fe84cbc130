"""Printing a document once: reserve, send, look for evidence. What people settle afterwards is in desk.py.

The order of the steps is the promise: the reservation is durable before the first byte goes to the
printer, and an attempt that may have been sent is looked up there before anything else happens.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shared.blanks import service as blanks
from shared.db.unit import Side, Unit
from shared.devices.printers.model import JobReport, JobState
from shared.devices.printers.ports import DocumentPrinter, PrinterRefused, PrinterUnreachable
from shared.issuing import model, queries, tables
from shared.issuing.model import Document, RightState
from shared.journal.entry import Decision, Json, Refusal

POLL_SECONDS = 0.3
PATIENCE_SECONDS = 120.0

Render = Callable[[Document, Mapping[str, Json]], bytes]
"""Draws the document for the present attempt as a PDF."""


class Stage(StrEnum):
    """How far a print run is, for the screen that waits for it."""

    CHECKING = "checking"
    RESERVED = "reserved"
    PRINTING = "printing"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Station:
    """The place that prints: its name in the journal, its words on the screen, its printer."""

    name: str
    where: str
    printer: DocumentPrinter


@dataclass(frozen=True, slots=True)
class Issuing:
    """Prints documents for a hall, at a counter or in a kiosk.

    `numbered` is the stock of each kind of document that is printed on numbered blank paper.
    """

    hall: Side
    render: Render
    numbered: Mapping[str, str] = field(default_factory=dict)

    def print_document(
        self,
        serial: str,
        person: str,
        station: Station,
        key: str | None = None,
        progress: Callable[[Stage], None] = lambda _stage: None,
    ) -> Document | Refusal:
        """Prints `serial` for its holder; returns it printed, or unknown when a person must look.

        A Refusal leaves the right as it was. Nothing is ever sent twice.
        """
        progress(Stage.CHECKING)
        if not station.printer.state().ready:
            return Refusal("issuing.printer_not_ready")
        reserved = self._reserve(serial, person, station.name, key)
        if isinstance(reserved, Refusal):
            return reserved
        progress(Stage.RESERVED)
        with self.hall.read() as conn:
            content = queries.content(self.hall, conn, reserved)
        if content is None:
            return self._record(
                reserved, model.decide_blank(reserved, reserved.attempt, "holder erased"), station
            )
        pdf = self.render(reserved, content)
        counted = _impressions(station.printer)
        try:
            job = station.printer.submit(reserved.job_name, pdf)
        except PrinterRefused:
            decided = model.decide_blank(reserved, reserved.attempt, "the printer took nothing")
            self._kept(reserved, decided, station)
            return Refusal("issuing.printer_not_ready")
        except PrinterUnreachable:
            return self.settle(reserved, station)
        sent = self._record(reserved, model.decide_sent(reserved, reserved.attempt, job), station)
        if isinstance(sent, Refusal):
            return sent
        progress(Stage.PRINTING)
        settled = self._follow(sent, station, counted)
        if settled.state is RightState.PRINTED:
            progress(Stage.PRINTED)
        return settled

    def settle(self, document: Document, station: Station) -> Document:
        """Finds out what became of an open attempt: asks the printer for its job, by name."""
        try:
            report = station.printer.report(document.job_name)
        except PrinterUnreachable:
            return self._unknown(document, station, "the printer does not answer")
        if report is None:
            return self._unknown(document, station, "the printer does not know the job")
        return self._follow(document, station, None)

    def left_open(self, station: Station) -> list[Document]:
        """The attempts this station left open when it stopped.

        To be read before the station prints anything: an attempt begun since then is no one's to recover.
        """
        with self.hall.read() as conn:
            return queries.open_attempts(conn, station.name)

    def recover(self, left: list[Document], station: Station) -> list[Document]:
        """Settles every attempt of `left_open`, by asking the printer."""
        return [self.settle(document, station) for document in left]

    def _reserve(self, serial: str, person: str, station: str, key: str | None) -> Document | Refusal:
        with self.hall.unit(station, key) as unit:
            if unit.answer is not None:
                return Refusal("issuing.attempt_open", {"station": station})
            document = tables.rows.get(unit.conn, serial)
            stock = None if document is None else self.numbered.get(document.kind)
            blank = None if stock is None else blanks.next_sheet(unit, station, stock)
            return settled(unit, serial, model.decide_reserve(document, person, station, blank))

    def _follow(self, document: Document, station: Station, counted: int | None) -> Document:
        """Watches the job until the printer says what became of it, or patience ends."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            try:
                report = station.printer.report(document.job_name)
            except PrinterUnreachable:
                report = None
            if report is not None and report.state.over:
                return self._judge(document, station, report, counted)
            time.sleep(POLL_SECONDS)
        return self._take_back(document, station, counted)

    def _take_back(self, document: Document, station: Station, counted: int | None) -> Document:
        """Cancels a job nobody waits for any longer, so that no sheet comes out to an empty place."""
        try:
            report = station.printer.cancel(document.job_name)
        except PrinterUnreachable:
            report = None
        if report is not None and report.state.over:
            return self._judge(document, station, report, counted)
        return self._unknown(document, station, "the printer did not finish in time")

    def _judge(
        self, document: Document, station: Station, report: JobReport, counted: int | None
    ) -> Document:
        ended = report.state is JobState.completed
        now = _impressions(station.printer) if ended and counted is not None else None
        return self._kept(document, model.decide_outcome(document, report, (counted, now)), station)

    def _unknown(self, document: Document, station: Station, reason: str) -> Document:
        return self._kept(document, model.decide_unknown(document, document.attempt, reason), station)

    def _kept(self, document: Document, decided: Decision, station: Station) -> Document:
        """Records an outcome; another hand may have settled the attempt meanwhile, then its word stands."""
        recorded = self._record(document, decided, station)
        if isinstance(recorded, Refusal):
            with self.hall.read() as conn:
                return queries.document(conn, document.id) or document
        return recorded

    def _record(self, document: Document, decided: Decision, station: Station) -> Document | Refusal:
        with self.hall.unit(station.name) as unit:
            current = document_in(unit, document.id)
            return model.still(document, current) or settled(unit, document.id, decided)


def _impressions(printer: DocumentPrinter) -> int | None:
    """The printer's own count, or None when it does not tell."""
    try:
        return printer.impressions()
    except PrinterUnreachable:
        return None


def document_in(unit: Unit, serial: str) -> Document:
    """The document of that serial; LookupError when the hall has none."""
    found = tables.rows.get(unit.conn, serial)
    if found is None:
        raise LookupError(f"no document {serial}")
    return found


def settled(unit: Unit, serial: str, decided: Decision) -> Document | Refusal:
    """Records what was decided of a document and commits; a refusal leaves no trace."""
    if isinstance(decided, Refusal):
        return decided
    unit.append(decided)
    unit.commit(serial)
    return document_in(unit, serial)
