"""The clerk's own window in the queue: calling, serving, finishing, pausing, and who waits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from counter.presenters.commands import Commander
from counter.presenters.desk_view import UNREAD, DeskFacts, DeskView, derive_desk
from counter.presenters.sign_in import Seat
from shared.bootstrap import HallServices
from shared.clock import day_of
from shared.journal.entry import Recorded, Refusal
from shared.people import queries as people
from shared.qt.jobs import Jobs
from shared.queueing import queries as queue
from shared.queueing.model import Ticket, TicketState

SECOND_MS = 1000


class DeskPresenter(Commander):
    """What happens at one window. `view` is swapped first, then `changed` tells."""

    changed = Signal()
    ticket_called = Signal()
    serving_began = Signal(object)  # DeskFacts, with the ticket and the person served
    visit_ended = Signal()

    def __init__(self, services: HallServices, jobs: Jobs, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self._services, self.seat = services, seat
        self._facts: DeskFacts | None = None
        self._reading = self._again = False
        self.view: DeskView = UNREAD
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._derive)
        self._second.start()

    def refresh(self) -> None:
        """Read the queue anew; asked during a read, it reads once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._jobs.run(lambda: read_desk(self._services, self.seat.window), self._took, self)

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on; what concerns the queue is shown at once."""
        if any(entry.kind.startswith("queueing.") for entry in entries):
            self.refresh()

    def call_next(self) -> None:
        queue_of, seat = self._services.queue, self.seat
        self._act("call_next", lambda key: queue_of.call_next(seat.window, seat.account.id, key))

    def recall(self) -> None:
        self._act_on_held("recall", self._services.queue.recall)

    def begin_serving(self) -> None:
        self._act_on_held("begin_serving", self._services.queue.begin_serving)

    def miss(self) -> None:
        self._act_on_held("miss", self._services.queue.miss)

    def finish(self) -> None:
        self._act_on_held("finish", self._services.queue.finish)

    def pause(self, reason: str) -> None:
        """Call nobody more until `resume`; `reason` is what the board and the report say."""
        queue_of, seat = self._services.queue, self.seat
        self._act("pause", lambda key: queue_of.pause_window(seat.window, seat.account.id, reason, key))

    def resume(self) -> None:
        queue_of, seat = self._services.queue, self.seat
        self._act("resume", lambda key: queue_of.open_window(seat.window, seat.account.id, key))

    def leave(self, left: Callable[[], None]) -> None:
        """Close the window at the end of the shift, then call `left`."""
        queue_of, seat = self._services.queue, self.seat
        self.command(
            "leave", lambda key: queue_of.close_window(seat.window, seat.account.id, key), lambda _: left()
        )

    @property
    def held(self) -> Ticket | None:
        """The ticket at the window, as last read."""
        return None if self._facts is None else self._facts.held

    def _act(self, name: str, call: Callable[[str], object]) -> None:
        self.command(name, call, self._done)

    def _act_on_held(self, name: str, call: Callable[[str, str, str], Ticket | Refusal]) -> None:
        held, clerk = self.held, self.seat.account.id
        if held is not None:
            self._act(name, lambda key: call(held.id, clerk, key))

    def _done(self, _answer: object) -> None:
        self.problem_solved.emit()
        self.refresh()

    def _took(self, outcome: object) -> None:
        self._reading = False
        self._settle(outcome, self._swap)
        if self._again:
            self._again = False
            self.refresh()

    def _swap(self, facts: DeskFacts) -> None:
        before, self._facts = self.held, facts
        self._derive()
        after = facts.held
        if before is not None and (after is None or after.id != before.id):
            self.forget_keys()
            self.visit_ended.emit()
            before = None
        if after is None or (before is not None and before.state is after.state):
            return
        if after.state is TicketState.CALLED:
            self.forget_keys()
            self.ticket_called.emit()
        elif after.state is TicketState.SERVING:
            self.serving_began.emit(facts)

    def _derive(self) -> None:
        if self._facts is None:
            return
        view = derive_desk(self._facts, self._services.hall.clock.now())
        if view != self.view:
            self.view = view
            self.changed.emit()


def read_desk(services: HallServices, window: str) -> DeskFacts:
    """One read of all that concerns a window. May block; raises EnvironmentFault."""
    hall, setup = services.hall, services.queue.setup
    today = day_of(hall.clock.now(), hall.zone)
    with hall.read() as conn:
        held = queue.ticket_at(conn, window)
        return DeskFacts(
            today=today,
            setup=setup,
            waiting=tuple(queue.waiting(conn, setup, today, setup.windows[window].lines)),
            choice=queue.next_for(conn, setup, today, window),
            held=held,
            person=None if held is None else people.details(hall, conn, held.person),
            intervals=() if held is None else tuple(queue.intervals_of(conn, held.id)),
            window=queue.window(conn, window),
            figures=queue.window_day(conn, window, today),
        )
