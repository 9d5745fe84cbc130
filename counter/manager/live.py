"""Following what happens in the hall, and acting on what has to be dealt with."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from counter.issuing.presenters.deeds import Actor, DeedsPresenter
from counter.issuing.presenters.finding import OfNumber, read_papers
from counter.issuing.presenters.places import Places
from counter.issuing.presenters.right_view import RightView, Sight, derive_right
from counter.manager.live_view import LiveFacts, LiveView, derive_live
from counter.manager.set_aside import MatterView, read_matters
from counter.manager.words import tr
from counter.presenters.commands import Commander
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.clock import clock_time, day_of
from shared.issuing import queries as issuing
from shared.journal.entry import Recorded, Refusal
from shared.people import queries as people
from shared.people.masking import masked_name
from shared.qt.jobs import Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.queueing import queries as queue
from shared.ratings import queries as ratings
from shared.reports.queries import day_report
from shared.set_aside import queries as set_aside
from shared.set_aside.model import matters_of
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
    set_aside_read = Signal(object)  # tuple[MatterView, ...]
    matter_settled = Signal(str)  # its key
    sheet_read = Signal(object)  # RightView

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        account: Account,
        smartcards: SmartcardWatching | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._account = services, account
        here = tr("the manager's desk")
        self.places = Places.of(services.settings, here)
        self.deeds = DeedsPresenter(services, jobs, self.places, Actor(account, here, smartcards), self)
        self.deeds.done.connect(self._settled)
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
        self._jobs.run(lambda: read_live(self._services, self.places), self._took, self)

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

    def look_at_set_aside(self) -> None:
        """Read what was set aside and nobody settled; `set_aside_read` tells."""
        self.read(lambda: read_matters(self._services), self.set_aside_read.emit)

    def settle(self, matter: MatterView, note: str) -> None:
        """What was set aside of a matter is dealt with, as `note` says."""
        services, by = self._services, self._account.id
        ids = [each.id for each in matter.entries]
        self.command(
            f"settled {matter.key}",
            lambda key: services.set_aside.settle(ids, note, by, key),
            lambda _entries: self._done(self.matter_settled, matter.key),
        )

    def look_at_sheet(self, serial: str) -> None:
        """Read the print right of a sheet in question; `sheet_read` tells."""
        services, places = self._services, self.places

        def work() -> RightView | Refusal:
            read = read_papers(services, OfNumber(serial))
            if not read.papers:
                return Refusal("issuing.unknown_document")
            hall = services.hall
            return derive_right(read.papers[0], Sight(places, read.names, hall.zone, hall.clock.now()))

        self.read(work, self.sheet_read.emit)

    def _settled(self, _told: str) -> None:
        self.problem_solved.emit()
        self.refresh()

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


def read_live(services: HallServices, places: Places) -> LiveFacts:
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
            aside=matters_of(set_aside.unsettled(conn)),
            places=places.words,
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
