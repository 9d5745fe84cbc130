"""Who shows a code: the person it was made for, as the hall knows them, or who may collect for somebody else."""

from dataclasses import dataclass, field, replace

from shared.clock import day_of
from shared.codes import model, tables
from shared.codes.model import AppointmentCode, CollectingCode, Showing, TicketCode
from shared.db.unit import Side
from shared.issuing import queries as documents
from shared.journal.entry import Refusal
from shared.people import queries as people
from shared.people.model import COLLECTING, Details, Evidence
from shared.queueing import queries as queueing
from shared.queueing.model import Appointment


@dataclass(frozen=True, slots=True)
class Shown:
    """Whom a code was made for; `appointment` or `ticket` is what it was made of."""

    details: Details = field(repr=False)
    appointment: str = ""
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class Collector:
    """Who shows a code to collect for somebody else: the person, their identity number, how they showed it."""

    person: str
    number: str = field(repr=False)
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes whose signature was found good (shared.codes.own)."""

    hall: Side

    def show_appointment(self, code: AppointmentCode, by: str, key: str | None = None) -> Shown | Refusal:
        """Uses the code up. One that leads nowhere today is left as it was."""
        with self.hall.unit(by, key) as unit:
            refusal = model.refuse_code(code, self.hall.stream, unit.now)
            if refusal is not None:
                return refusal
            booked = queueing.appointment(unit.conn, code.appointment)
            refusal = self._refuse_day(booked, unit.day)
            if booked is None or refusal is not None:
                return refusal or Refusal("codes.not_here_yet")
            details = people.details(self.hall, unit.conn, booked.person)
            if details is None:
                return Refusal("people.unknown_person")
            if unit.answer is None:
                decided = model.decide_use(tables.rows.get(unit.conn, code.use), code, booked.person, by)
                if isinstance(decided, Refusal):
                    return decided
                unit.append(decided)
                unit.commit(code.use)
            return Shown(_without_card(details), appointment=code.appointment)

    def show_ticket(self, code: TicketCode) -> Shown | Refusal:
        """The holder of a ticket, as often as it is shown."""
        refusal = model.refuse_code(code, self.hall.stream, self.hall.clock.now())
        if refusal is not None:
            return refusal
        with self.hall.read() as conn:
            held = queueing.ticket(conn, code.ticket)
            details = None if held is None else people.details(self.hall, conn, held.person)
        if details is None:
            return Refusal("people.unknown_person")
        return Shown(_without_card(details), ticket=code.ticket)

    def show_collecting(
        self, code: CollectingCode, text: str, collector: Collector, by: str, key: str | None = None
    ) -> bool | Refusal:
        """Binds the code to who shows it with a card of their own; `text` is the code as it was scanned.

        Nothing is asked of the platform: its signature, or the hall's, is enough.
        """
        if not collector.evidence.reaches(COLLECTING):
            return Refusal("people.evidence_too_weak")
        with self.hall.unit(by, key) as unit:
            refusal = model.refuse_code(code, self.hall.stream, unit.now)
            if refusal is not None:
                return refusal
            if unit.answer is not None:
                return True
            found = [documents.document(unit.conn, serial) for serial in code.documents]
            holders = {
                each.id: each.person
                for each in found
                if each is not None and people.details(self.hall, unit.conn, each.person) is not None
            }
            shown = Showing(code, text, collector.person, collector.number, holders)
            decided = model.decide_show(tables.authorisation_rows.get(unit.conn, code.use), shown, by)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(True)
            return True

    def _refuse_day(self, booked: Appointment | None, today: str) -> Refusal | None:
        if booked is None or day_of(booked.begins, self.hall.zone) == today:
            return None
        return Refusal("codes.not_today", {"at": booked.begins})


def _without_card(details: Details) -> Details:
    """A code says nothing of how long the card is valid that its holder showed before."""
    return replace(details, valid_from=None, valid_to=None)
