"""Following what happens in the hall, and acting on what has to be dealt with."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from counter.manager.live_view import LiveFacts, LiveView, derive_live
from counter.presenters.commands import Commander
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.clock import clock_time, day_of
from shared.issuing import queries as issuing
from shared.issuing.model import Document
from shared.journal.entry import Recorded
from shared.people import queries as people
from shared.people.masking import masked_name
from shared.qt.jobs import Jobs
from shared.queueing import queries as queue
from shared.ratings import queries as ratings
from shared.reports.queries import day_report
from shared.staff import queries as staff
from shared.staff.model import Account

SECOND_MS = 1000
REREAD_SECONDS = 60
"""Read anew even when nothing was heard, so that a new day begins by itself."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A bad rating as the one who calls back needs it; `words` and `phone` may be empty."""

    ticket: str
    number: str
    level: int
    rated_at: str
    window: str
    clerk: str
    contact_by: str
    words: str
    citizen: str
    phone: str


class LivePresenter(Commander):
    """The hall as it is. `view` is swapped first, then `changed` tells."""

    changed = Signal()
    follow_up_read = Signal(object)  # FollowUp
    contact_recorded = Signal(str)  # the ticket whose rating was followed up
    sheet_found = Signal(str)  # the serial of a document whose sheet a person saw

    def __init__(
        self, services: HallServices, jobs: Jobs, account: Account, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._account = services, account
        self._reading = self._again = False
        self._quiet_seconds = 0
        self.facts: LiveFacts | None = None
        self.view = LiveView()
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._second.start()

    def refresh(self) -> None:
        """Read the hall anew; asked during a read, it reads once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading, self._quiet_seconds = True, 0
        self._jobs.run(lambda: read_live(self._services), self._took, self)

    def take_note(self, _entries: list[Recorded]) -> None:
        """The journal went on."""
        self.refresh()

    def look_at(self, ticket: str) -> None:
        """Read the bad rating of a ticket; `follow_up_read` tells."""
        self.read(lambda: read_follow_up(self._services, ticket), self.follow_up_read.emit)

    def record_contact(self, ticket: str, outcome: str) -> None:
        """The citizen was called back, with this outcome."""
        services, by = self._services, self._account.id
        self.command(
            f"contacted {ticket}",
            lambda key: services.ratings.contacted(ticket, outcome, by, key),
            lambda _rating: self._done(self.contact_recorded, ticket),
        )

    def found_sheet(self, serial: str) -> None:
        """A person saw the sheet nobody could account for."""
        services, by = self._services, self._account.id
        self.command(
            f"seen {serial}",
            lambda key: services.desk.seen_printed(serial, by, key=key),
            lambda _document: self._done(self.sheet_found, serial),
        )

    def document(self, serial: str) -> Document | None:
        """A document of the last read that waits for a person."""
        waiting = () if self.facts is None else self.facts.unknown
        return next((each for each in waiting if each.id == serial), None)

    def _done(self, fact: SignalInstance, subject: str) -> None:
        self.problem_solved.emit()
        fact.emit(subject)
        self.refresh()

    def _tick(self) -> None:
        self._quiet_seconds += 1
        if self._quiet_seconds >= REREAD_SECONDS:
            self.refresh()
        self._derive()

    def _took(self, outcome: object) -> None:
        self._reading = False
        self._settle(outcome, self._swap)
        if self._again:
            self._again = False
            self.refresh()

    def _swap(self, facts: LiveFacts) -> None:
        self.facts = facts
        self._derive()

    def _derive(self) -> None:
        if self.facts is None:
            return
        view = derive_live(self.facts, self._services.hall.clock.now())
        if view != self.view:
            self.view = view
            self.changed.emit()


def read_live(services: HallServices) -> LiveFacts:
    """One read of all that the live page shows. May block; raises EnvironmentFault."""
    hall, setup = services.hall, services.queue.setup
    now = hall.clock.now()
    today = day_of(now, hall.zone)
    report = day_report(hall, setup, today, now)
    with hall.read() as conn:
        return LiveFacts(
            setup=setup,
            report=report,
            statuses=tuple(queue.line_statuses(conn, setup, today, now)),
            windows=queue.all_windows(conn),
            deciding=tuple(cases.deciding(conn)),
            follow_ups=tuple(ratings.open_follow_ups(conn)),
            unknown=tuple(issuing.needing_a_person(conn)),
            names=staff.names(conn),
        )


def read_follow_up(services: HallServices, ticket: str) -> FollowUp:
    """What is known of a bad rating, with the citizen's words. May block; raises EnvironmentFault."""
    hall, setup = services.hall, services.queue.setup
    with hall.read() as conn:
        rating = ratings.rating(conn, ticket)
        if rating is None:
            raise LookupError(f"no rating of {ticket}")
        person = people.details(hall, conn, rating.person)
        names = staff.names(conn)
        forms = [cases.form(hall, conn, case) for case in cases.cases_of_ticket(conn, ticket)]
        phones = [str(form["contact_phone"]) for form in forms if form and form.get("contact_phone")]
        position = setup.windows.get(rating.window or "")
        return FollowUp(
            ticket=ticket,
            number=ticket.rpartition("-")[2],
            level=rating.level,
            rated_at=f"{day_of(rating.at, hall.zone)} {clock_time(rating.at, hall.zone)}",
            window=(rating.window or "—") if position is None else position.name,
            clerk=names.get(rating.clerk or "", rating.clerk or "—"),
            contact_by=rating.contact_by or "",
            words=ratings.words(hall, conn, rating),
            citizen="" if person is None else masked_name(person.name),
            phone=phones[0] if phones else "",
        )
