"""What citizens come to the kiosk for, done with the hall's services and devices.

Every method may wait for the database or a device: it is run off the GUI thread (shared.qt.jobs). What a screen
does with the answer is the session's matter. Faults of the environment are raised as EnvironmentFault.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.apply_run import ApplyRun
from kiosk.applying import Applying
from kiosk.collecting import Collecting
from kiosk.guide import Guide
from kiosk.likely import Sign, Why, likely
from kiosk.visit import (
    Booking,
    CaseProgress,
    GivenTicket,
    Overview,
    PaperNotReady,
    SlipFate,
    Step,
    Visitor,
)
from kiosk.ways import Ways
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.cases.model import Case, CaseState, CheckState
from shared.clock import clock_time, day_of, end_of_day
from shared.codes.model import TicketCode
from shared.codes.own import ticket_address
from shared.devices.printers.model import Printed
from shared.devices.printers.ports import DocumentPrinter, SlipPrinter
from shared.journal.entry import Millis, Refusal
from shared.papers.model import TicketPaper
from shared.papers.slips import ticket_slip
from shared.people import service as people
from shared.people.model import Details, Evidence
from shared.queueing import queries as queue
from shared.queueing.model import MINUTE, Appointment, Ticket
from shared.ratings import queries as ratings
from shared.ratings.model import Level, Rating
from shared.sync.model import LineState

LATELY = 30 * MINUTE
"""How long after a service the first page offers to rate it, to whoever stands there."""


@dataclass(frozen=True, slots=True)
class Errands:
    """The hall as this kiosk sees it; a printer that is None is not there.

    `look_at_line` knows how the platform's line stands, `ways` who somebody is without a card, `applying` how an item
    is taken in, `guide` what one needs for it.
    """

    services: HallServices
    slips: SlipPrinter | None
    printer: DocumentPrinter | None
    look_at_line: Callable[[], LineState]
    ways: Ways
    applying: Applying
    guide: Guide

    def overview(self) -> Overview:
        """The lines a number can be taken from, and the line to the platform."""
        hall, setup = self.services.hall, self.services.queue.setup
        now = hall.clock.now()
        with hall.read() as conn:
            statuses = queue.line_statuses(conn, setup, day_of(now, hall.zone), now)
            lately = queue.served_since(conn, day_of(now, hall.zone), now - LATELY)
        lines = tuple(status for status in statuses if status.code != setup.appointment_line)
        platform = self.look_at_line()
        matters = self.applying.matters(day_of(now, hall.zone))
        return Overview(lines, platform if platform.since else None, matters, lately)

    def meet(self, shown: Details, evidence: Evidence, key: str) -> Visitor | Refusal:
        """Who shows this, by whatever evidence, and what the hall has for them."""
        person = people.meet(self.services.hall, shown, self._name, key, evidence)
        return person if isinstance(person, Refusal) else self.look_up(person, shown, evidence)

    def look_up(self, person: str, shown: Details, evidence: Evidence) -> Visitor:
        """The same for a person who was met already, as things stand now."""
        hall = self.services.hall
        now = hall.clock.now()
        today = day_of(now, hall.zone)
        mine = self.collecting.documents(person, shown, evidence)
        with hall.read() as conn:
            held = cases.cases_of(conn, person)
            tickets = queue.tickets_of(conn, person, today)
            booked = queue.appointments_of(conn, person, now - self.services.queue.setup.manners.late)
            return Visitor(
                person=person,
                shown=shown,
                evidence=evidence,
                documents=mine,
                bookings=tuple(
                    self._booking(one) for one in booked if day_of(one.begins, hall.zone) == today
                ),
                unrated=tuple(ratings.to_rate(conn, person, today)),
                cases=tuple(self._progress(one) for one in held),
                likely=likely(self._signs(held, booked), self._lines()),
                half_done=self.applying.half_done(person, tickets),
            )

    def take_ticket(
        self, visitor: Visitor, line: str, on_paper: bool, key: str, half_done: ApplyRun | None = None
    ) -> GivenTicket | PaperNotReady | Refusal:
        """A number in `line`. The slip printer is asked first, so that no number is given without its paper.

        What is `half_done` of an application waits for the window that calls the number.
        """
        not_ready = self._paper_not_ready() if on_paper else None
        if not_ready is not None:
            return not_ready
        taken = self.services.queue.take_ticket(visitor.shown, line, visitor.evidence, self._name, key)
        if half_done is not None:
            taken = self.applying.leave_at_window(visitor, half_done, taken)
        return taken if isinstance(taken, Refusal) else self._given(taken, None, on_paper)

    def check_in(
        self, visitor: Visitor, booking: Booking, on_paper: bool, key: str
    ) -> GivenTicket | PaperNotReady | Refusal:
        """The number of an appointment; see `take_ticket`."""
        not_ready = self._paper_not_ready() if on_paper else None
        if not_ready is not None:
            return not_ready
        taken = self.services.queue.check_in(visitor.shown, booking.id, visitor.evidence, self._name, key)
        return taken if isinstance(taken, Refusal) else self._given(taken, booking, on_paper)

    def rate(self, visitor: Visitor, ticket: str, level: Level, words: str, key: str) -> Rating | Refusal:
        """The rating of a service of today."""
        where = self.services.settings.station.where
        return self.services.ratings.rate(ticket, visitor.person, level, words, where, self._name, key)

    @property
    def collecting(self) -> Collecting:
        """Documents, printed and handed over."""
        return Collecting(self.services, self.printer)

    @property
    def _name(self) -> str:
        return self.services.settings.station.name

    def _booking(self, held: Appointment) -> Booking:
        catalogue = self.services.catalogue
        if held.item not in catalogue:  # renamed or withdrawn since it was booked
            return Booking(held.id, held.begins, held.item, ())
        item = catalogue.item(held.item)
        return Booking(held.id, held.begins, item.name, item.bring)

    def _lines(self) -> frozenset[str]:
        setup = self.services.queue.setup
        return frozenset(setup.lines) - {setup.appointment_line}

    def _signs(self, held: Iterable[Case], booked: Iterable[Appointment]) -> Iterator[Sign]:
        """What has to do with a line; an item that was withdrawn since has none."""
        catalogue = self.services.catalogue
        for case in held:
            if case.item in catalogue:
                why = Why.BEFORE if case.state is not CaseState.DECIDING else Why.OPEN
                owed = case.checking is CheckState.FAILED
                yield Sign(catalogue.item(case.item).line, Why.OWED if owed else why, case.item_name)
        for one in booked:
            if one.item in catalogue:
                item = catalogue.item(one.item)
                yield Sign(item.line, Why.BOOKED, item.name)

    def _progress(self, held: Case) -> CaseProgress:
        departments = self.services.catalogue.departments
        steps = tuple(
            Step(
                departments[name].name if name in departments else name,
                None if decision is None else bool(decision["approved"]),
            )
            for name, decision in held.steps.items()
        )
        return CaseProgress(held, steps)

    def _paper_not_ready(self) -> PaperNotReady | None:
        if self.slips is None:
            return None
        state = self.slips.state()
        return None if state.ready else PaperNotReady(paper_out=state.paper == "out")

    def _given(self, ticket: Ticket, booking: Booking | None, on_paper: bool) -> GivenTicket:
        hall, settings, setup = self.services.hall, self.services.settings, self.services.queue.setup
        with hall.read() as conn:
            place = queue.place_of(conn, setup, ticket, hall.clock.now())
            opened = queue.all_windows(conn)
        windows = tuple(
            position.name
            for position in setup.windows.values()
            if ticket.line in position.lines and position.id in opened and opened[position.id].state == "open"
        )
        line_name = setup.lines[ticket.line].name
        follow_url = self._follow_url(ticket)
        paper = TicketPaper(
            hall_name=settings.hall.name,
            number=ticket.label,
            line_name=line_name if booking is None else booking.item_name,
            ahead=place.ahead,
            wait_minutes=minutes(place.estimate),
            taken_at=clock_time(ticket.taken_at, hall.zone),
            bring=() if booking is None else booking.bring,
            follow_url=follow_url,
            appointment=None if booking is None else f"预约时间 {clock_time(booking.begins, hall.zone)}",
        )
        slip = self._slip(paper) if on_paper else SlipFate.NOT_ASKED
        return GivenTicket(ticket, line_name, place.ahead, place.estimate, slip, follow_url, windows, booking)

    def _follow_url(self, ticket: Ticket) -> str:
        """Where a phone follows the line; our scanners read behind it whose number it is, for the ticket's day."""
        hall, settings = self.services.hall, self.services.settings
        address = f"{settings.platform.follow_url}/{ticket.id}?hall={settings.hall.code}"
        code = TicketCode(ticket.id, settings.hall.code, end_of_day(ticket.taken_at, hall.zone))
        return ticket_address(address, code, self.services.keys.signing_key)

    def _slip(self, paper: TicketPaper) -> SlipFate:
        if self.slips is None:
            return SlipFate.NOT_ASKED
        outcome = self.slips.print(ticket_slip(paper))
        return SlipFate.PRINTED if isinstance(outcome, Printed) else SlipFate.FAILED


def minutes(wait: Millis) -> int:
    """A wait in whole minutes, rounded up: better told too long than too short."""
    return -(-wait // MINUTE)
