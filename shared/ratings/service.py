"""Rating a service, and calling back after a bad one."""

from dataclasses import dataclass

from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.queueing.model import TicketState
from shared.queueing.queries import ticket as ticket_of
from shared.ratings import model, tables
from shared.ratings.model import Level, Rating, Service

CONTACT_WITHIN_DAYS = 1


@dataclass(frozen=True, slots=True)
class Ratings:
    """Ratings of a hall's services."""

    hall: Side
    calendar: WorkingCalendar

    def rate(
        self, ticket: str, person: str, level: Level, words: str, where: str, by: str, key: str | None = None
    ) -> Rating | Refusal:
        """The rating of a ended service by the person served; `where` is the kiosk or pad it was given at."""
        with self.hall.unit(by, key) as unit:
            if unit.answer is None:
                held = ticket_of(unit.conn, ticket)
                service = None
                if held is not None and held.person == person and held.state is TicketState.DONE:
                    service = Service(ticket, person, held.window, held.clerk)
                earlier = tables.rows.get(unit.conn, ticket)
                contact_by = self.calendar.expected_deadline(unit.day, CONTACT_WITHIN_DAYS).day
                decided = model.decide_rate(service, earlier, level, words, where, contact_by)
                if isinstance(decided, Refusal):
                    return decided
                unit.append(decided)
                unit.commit(ticket)
            rated = tables.rows.get(unit.conn, ticket)
            assert rated is not None
            return rated

    def contacted(self, ticket: str, outcome: str, by: str, key: str | None = None) -> Rating | Refusal:
        """Records that the citizen of a bad rating was called back and what came of it."""
        with self.hall.unit(by, key) as unit:
            if unit.answer is None:
                decided = model.decide_contacted(tables.rows.get(unit.conn, ticket), outcome)
                if isinstance(decided, Refusal):
                    return decided
                unit.append(decided)
                unit.commit(ticket)
            rated = tables.rows.get(unit.conn, ticket)
            assert rated is not None
            return rated
