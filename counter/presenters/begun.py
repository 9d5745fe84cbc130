"""Applications the person served has begun online: seeing who holds each, asking for one, giving it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter.ports import LookForApplications
from counter.presenters.begun_view import BegunFacts, BegunRow, BegunView, Deed, asked_by, derive_begun
from counter.presenters.commands import Commander
from counter.presenters.opening import Visit
from counter.presenters.sign_in import Seat
from shared.applications import queries
from shared.applications.model import Application, At, State
from shared.bootstrap import HallServices
from shared.journal.entry import Recorded, Refusal
from shared.qt.jobs import Jobs
from shared.queueing import queries as queue


class BegunPresenter(Commander):
    """`came` tells that an application is at this window, for the visit it serves."""

    changed = Signal()
    came = Signal(object)  # Application
    recall_heard = Signal(str, int, object)  # application, recall, Asked
    went = Signal(str, object)  # application, Refusal that says where to

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        seat: Seat,
        look_for: LookForApplications,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._seat, self._look_for = services, seat, look_for
        self._visit: Visit | None = None
        self.view = BegunView()
        self._run(self._let_go_of_others)

    def begin(self, visit: Visit) -> None:
        """This person is served; the platform is asked what they have begun."""
        self._visit = visit
        self.look()

    def end(self, last: Callable[[], None]) -> None:
        """The visit is over: after `last` the window lets go of all that was of it. `last` runs in the background."""
        self._visit = None
        self.view = BegunView()
        self.forget_keys()

        def let_go() -> None:
            last()
            self._let_go_of_others()

        self._run(let_go)
        self.changed.emit()

    def look(self) -> None:
        """Ask the hall and the platform once more."""
        visit = self._visit
        if visit is None:
            return
        services, seat = self._services, self._seat

        def work() -> BegunFacts:
            told = self._look_for(visit.details.number)
            with services.hall.read() as conn:
                here = queries.applications_of(conn, visit.person)
            return BegunFacts(
                window=seat.window,
                visit=visit.ticket,
                now=services.hall.clock.now(),
                zone=services.hall.zone.key,
                names={each.code: each.name for each in services.catalogue.items},
                windows={each.id: each.name for each in services.queue.setup.windows.values()},
                here=tuple(here),
                told=None if isinstance(told, Refusal) else tuple(told),
            )

        def took(facts: BegunFacts) -> None:
            if self._visit is visit:
                self.view = derive_begun(facts)
                self.changed.emit()

        self.read(work, took)

    def act(self, row: BegunRow) -> None:
        """What Return does."""
        visit, applications, clerk = self._visit, self._services.applications, self._seat.account.id
        if visit is None:
            return
        at = At(self._seat.window, self._seat.window_name, visit.ticket)
        match row.deed:
            case Deed.OPEN | Deed.ASK:
                self.command(
                    f"ask {row.id}",
                    lambda key: applications.ask(row.id, row.item, visit.person, at, clerk, key),
                    lambda _held: self.look(),
                )
            case Deed.TAKE_OVER:
                self.command(
                    f"take over {row.id}",
                    lambda key: applications.take_over(row.id, visit.person, at, clerk, key),
                    self.came.emit,
                )
            case Deed.GO_ON:
                self._read_held(row.id)
            case Deed.WAIT:
                self.look()

    def withdraw(self, row: BegunRow) -> None:
        """It is not wanted here any more."""
        applications, clerk = self._services.applications, self._seat.account.id
        self.command(
            f"withdraw {row.id}",
            lambda key: applications.withdraw(row.id, clerk, key),
            lambda _held: self.look(),
        )

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on: what concerns this person's applications is followed at once."""
        visit = self._visit
        mine = [
            each
            for each in entries
            if visit is not None and each.person == visit.person and each.kind.startswith("applications.")
        ]
        for each in mine:
            match each.kind:
                case "applications.taken":
                    self._read_held(each.subject)
                case "applications.recall_heard":
                    self.recall_heard.emit(each.subject, each.body["recall"], asked_by(each))
                case "applications.returned":
                    self.went.emit(each.subject, Refusal("applications.not_here"))
                case "applications.moved" if each.body["window"] != self._seat.window:
                    self.went.emit(
                        each.subject, Refusal("applications.held_here", {"window": each.body["window"]})
                    )
        if mine:
            self.look()

    def held(self, ticket: str) -> list[Application]:
        """What this window holds for a ticket. May block."""
        with self._services.hall.read() as conn:
            here = queries.at_window(conn, self._seat.window)
        return [each for each in here if each.state is State.HELD and each.visit == ticket]

    def _read_held(self, application: str) -> None:
        visit = self._visit
        if visit is None:
            return

        def took(held: list[Application]) -> None:
            if self._visit is visit:
                for each in held:
                    if each.id == application:
                        self.came.emit(each)

        self.read(lambda: self.held(visit.ticket), took)

    def _let_go_of_others(self) -> None:
        """In a job: whatever this window holds of a visit that is over goes back, also of before a crash."""
        with self._services.hall.read() as conn:
            ticket = queue.ticket_at(conn, self._seat.window)
        visit = None if ticket is None else ticket.id
        self._services.applications.let_go(self._seat.window, visit, self._seat.account.id)

    def _run(self, work: Callable[[], None]) -> None:
        """In the background; a database that is away is looked at again when somebody signs in or a visit ends."""
        self.read(work, lambda _done: None)
