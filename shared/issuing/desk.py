"""What people do with a document beside printing it: look for its sheet, keep it, hand it over, send its right on."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.db.unit import Side, Unit
from shared.devices.printers.ports import PrinterUnreachable
from shared.issuing import adjudicating, moving, queries
from shared.issuing.adjudicating import Cleared, Handing
from shared.issuing.model import Document, RightState
from shared.issuing.moving import Grant
from shared.issuing.service import Station, document_in, settled
from shared.issuing.tables import rows
from shared.journal.entry import Decision, Refusal

Judge = Callable[[Document], Decision]


@dataclass(frozen=True, slots=True)
class IssuingDesk:
    """The issuing desk of a hall. `by` is who acts, a staff account or a station; a refusal changes nothing."""

    hall: Side

    def seen_printed(
        self, serial: str, by: str, second: str | None = None, key: str | None = None
    ) -> Document | Refusal:
        """Records the word of whoever found the sheet of an unknown attempt; a numbered blank needs two people."""
        return self._act(
            serial, by, key, lambda document: adjudicating.decide_seen_printed(document, by, second)
        )

    def clear_for_spoiling(self, serial: str, station: Station) -> Cleared | Refusal:
        """Has the printer of an unknown attempt give the job up; once it is over, people look into the tray.

        `station` is the one that printed; a printer that does not answer clears nothing.
        """
        with self.hall.read() as conn:
            document = queries.document(conn, serial)
        if document is None:
            return Refusal("issuing.unknown_document")
        try:
            report = station.printer.cancel(document.job_name)
        except PrinterUnreachable:
            return Refusal("issuing.job_may_print", {"station": document.station})
        return adjudicating.clear_for_spoiling(document, station.name, report)

    def spoiled(self, cleared: Cleared, by: str, second: str, key: str | None = None) -> Document | Refusal:
        """Records the word of two people that no whole sheet of the attempt is left; a new one may follow."""
        return self._act(
            cleared.serial,
            by,
            key,
            lambda document: adjudicating.decide_spoiled(document, cleared, by, second),
        )

    def untouched(self, cleared: Cleared, by: str, second: str, key: str | None = None) -> Document | Refusal:
        """Records the word of two people that the attempt's numbered blank still lies in its tray."""
        return self._act(
            cleared.serial,
            by,
            key,
            lambda document: adjudicating.decide_untouched(document, cleared, by, second),
        )

    def left_behind(self, serial: str, where: str, by: str, key: str | None = None) -> Document | Refusal:
        """Records that a printed sheet nobody took is now kept at `where`, in words."""
        return self._act(
            serial, by, key, lambda document: adjudicating.decide_left_behind(document, where, by)
        )

    def destroyed(self, serial: str, by: str, second: str, key: str | None = None) -> Document | Refusal:
        """Records the word of two people that a sheet kept and not collected is destroyed."""
        return self._act(
            serial, by, key, lambda document: adjudicating.decide_destroyed(document, by, second)
        )

    def hand_over(
        self, serial: str, person: str, handing: Handing, by: str, key: str | None = None
    ) -> Document | Refusal:
        """Records that `person` took the printed document, the holder or whom handing.authority lets."""
        return self._act(
            serial, by, key, lambda document: adjudicating.decide_hand_over(document, person, handing)
        )

    def give_back(self, serial: str, to: str | None, by: str, key: str | None = None) -> Document | Refusal:
        """Returns the right to the platform, for the hall `to` or wherever the citizen will choose."""
        return self._act(serial, by, key, lambda document: moving.decide_return(document, to))

    def ask_replacement(
        self, serial: str, person: str, reason: str, by: str, key: str | None = None
    ) -> Document | Refusal:
        """The holder asks for a replacement of a document that was lost or damaged (moving.REASONS)."""
        return self._act(
            serial, by, key, lambda document: moving.decide_replacement(document, person, reason)
        )

    def _act(self, serial: str, by: str, key: str | None, judge: Judge) -> Document | Refusal:
        with self.hall.unit(by, key) as unit:
            document = rows.get(unit.conn, serial)
            if document is None:
                return Refusal("issuing.unknown_document")
            if unit.answer is not None:
                return document
            return settled(unit, serial, judge(document))


def grant(unit: Unit, given: Grant, person: str) -> None:
    """Takes in a print right from the platform, within the unit that applies it; a repeat changes nothing."""
    held = rows.get(unit.conn, given.serial)
    if held is None or held.turn < given.turn:
        _take(unit, moving.decide_grant(held, given, person))


def recall(unit: Unit, serial: str, turn: int, to: str) -> None:
    """Answers the platform's wish to have a right back for the hall `to`; LookupError for a document never had."""
    unit.append(moving.decide_recall(document_in(unit, serial), turn, to))


def void(unit: Unit, serial: str, replaced_by: str) -> None:
    """The platform replaced a document; ValueError when it was never handed over here. A repeat changes nothing."""
    held = document_in(unit, serial)
    if held.state is not RightState.VOID:
        _take(unit, moving.decide_void(held, replaced_by))


def _take(unit: Unit, decided: Decision) -> None:
    if isinstance(decided, Refusal):
        raise ValueError(f"{decided.code} {decided.facts}")
    unit.append(decided)
