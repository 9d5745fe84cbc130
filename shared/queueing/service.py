"""Use cases of the queue. Each opens a unit, loads, decides, appends, commits."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Json, Refusal
from shared.people import service as people
from shared.people.model import Details, Evidence, age_on
from shared.queueing import model, policy, queries, tables
from shared.queueing.evolving import evolve_ticket
from shared.queueing.model import Appointment, Place, Setup, Ticket

ELDERLY_AGE = 70


@dataclass(frozen=True, slots=True)
class Queue:
    """The hall's queue; every method takes who acts (`by`) and the command's key, made once by the caller.

    A repeated key is answered with the first result and changes nothing.
    """

    hall: Side
    setup: Setup

    def take_ticket(
        self, shown: Details, line: str, evidence: Evidence, by: str, key: str | None = None
    ) -> Ticket | Refusal:
        """A ticket in `line` for the person who shows these details."""
        with self.hall.unit(by, key) as unit:
            if unit.answer is not None:
                return self._ticket(unit, unit.answer)
            if line not in self.setup.lines or line == self.setup.appointment_line:
                return Refusal("queueing.unknown_line", {"line": line})
            person = people.met(unit, shown, evidence)
            if isinstance(person, Refusal):
                return person
            priority = "elderly" if age_on(shown.birth, unit.day) >= ELDERLY_AGE else None
            place = Place(unit.day, line, queries.last_number(unit.conn, unit.day, line) + 1)
            live = queries.live_ticket(unit.conn, person, line)
            decided = model.decide_take(place, person, live, priority, evidence)
            return self._record(unit, decided, place.ticket, None)

    def check_in(
        self, shown: Details, appointment: str, evidence: Evidence, by: str, key: str | None = None
    ) -> Ticket | Refusal:
        """The ticket of an appointment booked online, for the person it was booked by."""
        with self.hall.unit(by, key) as unit:
            if unit.answer is not None:
                return self._ticket(unit, unit.answer)
            person = people.met(unit, shown, evidence)
            if isinstance(person, Refusal):
                return person
            booked = tables.appointment_rows.get(unit.conn, appointment)
            if booked is not None and booked.person != person:
                booked = None
            line = self.setup.appointment_line
            place = Place(unit.day, line, queries.last_number(unit.conn, unit.day, line) + 1)
            live = queries.live_ticket(unit.conn, person, line)
            decided = model.decide_check_in(booked, place, live, unit.now, self.setup.manners, evidence)
            return self._record(unit, decided, place.ticket, None)

    def call_next(self, window: str, clerk: str, key: str | None = None) -> Ticket | Refusal:
        """Calls whoever the policy puts first among the lines of this window."""
        with self.hall.unit(clerk, key) as unit:
            if unit.answer is not None:
                return self._ticket(unit, unit.answer)
            at = tables.window_rows.get(unit.conn, window)
            held = queries.ticket_at(unit.conn, window)
            choice = self.next_for(unit, window)
            ticket, rule = (None, "") if choice is None else (choice.ticket, choice.rule)
            decided = model.decide_call(at, held, ticket, rule, clerk)
            return self._record(unit, decided, "" if ticket is None else ticket.id, ticket)

    def next_for(self, unit: Unit, window: str) -> policy.Choice | None:
        """Who would be called next at `window`, and by which rule."""
        return queries.next_for(unit.conn, self.setup, unit.day, window)

    def recall(self, ticket: str, clerk: str, key: str | None = None) -> Ticket | Refusal:
        return self._act(
            ticket, clerk, key, lambda unit, held: model.decide_recall(held, clerk, self.setup.manners)
        )

    def begin_serving(self, ticket: str, clerk: str, key: str | None = None) -> Ticket | Refusal:
        return self._act(ticket, clerk, key, lambda unit, held: model.decide_begin(held, clerk))

    def miss(self, ticket: str, clerk: str, key: str | None = None) -> Ticket | Refusal:
        return self._act(ticket, clerk, key, lambda unit, held: model.decide_miss(held, clerk))

    def finish(self, ticket: str, clerk: str, key: str | None = None) -> Ticket | Refusal:
        return self._act(ticket, clerk, key, lambda unit, held: model.decide_finish(held, clerk))

    def rejoin(self, ticket: str, by: str, key: str | None = None) -> Ticket | Refusal:
        return self._act(
            ticket, by, key, lambda unit, held: model.decide_rejoin(held, unit.now, self.setup.manners)
        )

    def cancel(self, ticket: str, by: str, key: str | None = None) -> Ticket | Refusal:
        return self._act(ticket, by, key, lambda unit, held: model.decide_cancel(held))

    def open_window(self, window: str, clerk: str, key: str | None = None) -> str | Refusal:
        """The clerk sits down at `window`."""
        if window not in self.setup.windows:
            return Refusal("staff.no_such_window", {"window": window})
        with self.hall.unit(clerk, key) as unit:
            if unit.answer is not None:
                return str(unit.answer)
            at = tables.window_rows.get(unit.conn, window)
            return _settle(unit, model.decide_open(at, window, clerk), window)

    def pause_window(self, window: str, clerk: str, reason: str, key: str | None = None) -> str | Refusal:
        with self.hall.unit(clerk, key) as unit:
            if unit.answer is not None:
                return str(unit.answer)
            at = tables.window_rows.get(unit.conn, window)
            return _settle(unit, model.decide_pause(at, clerk, reason), window)

    def close_window(self, window: str, clerk: str, key: str | None = None) -> str | Refusal:
        with self.hall.unit(clerk, key) as unit:
            if unit.answer is not None:
                return str(unit.answer)
            at = tables.window_rows.get(unit.conn, window)
            held = queries.ticket_at(unit.conn, window)
            return _settle(unit, model.decide_close(at, held, clerk), window)

    def _act(
        self, ticket: str, by: str, key: str | None, decide: Callable[[Unit, Ticket], Decision]
    ) -> Ticket | Refusal:
        with self.hall.unit(by, key) as unit:
            if unit.answer is not None:
                return self._ticket(unit, unit.answer)
            held = self._ticket(unit, ticket)
            return self._record(unit, decide(unit, held), ticket, held)

    @staticmethod
    def _record(unit: Unit, decided: Decision, ticket: str, before: Ticket | None) -> Ticket | Refusal:
        """The ticket as what was decided leaves it."""
        if isinstance(decided, Refusal):
            return decided
        after = before
        for entry in unit.append(decided):
            if entry.subject == ticket:
                after = evolve_ticket(after, entry)
        unit.commit(ticket)
        assert after is not None
        return after

    @staticmethod
    def _ticket(unit: Unit, ticket: Json) -> Ticket:
        found = tables.ticket_rows.get(unit.conn, ticket)
        if found is None:
            raise LookupError(f"no ticket {ticket}")
        return found


def book(unit: Unit, appointment: Appointment) -> None:
    """Takes in an appointment the platform made, within the unit that applies it; a repeat changes nothing."""
    if queries.appointment(unit.conn, appointment.id) is not None:
        return
    unit.append(
        model.decide_book(
            appointment.id, appointment.person, appointment.item, appointment.begins, appointment.ends
        )
    )


def _settle(unit: Unit, decided: Decision, answer: str) -> str | Refusal:
    if isinstance(decided, Refusal):
        return decided
    unit.append(decided)
    unit.commit(answer)
    return answer
