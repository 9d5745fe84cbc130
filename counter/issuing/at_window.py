"""The issuing desk of a clerk's window: Ctrl+I turns to it and back, and a window that only collects opens on it."""

from PySide6.QtCore import QObject

from counter.issuing.presenters.deeds import Actor, DeedsPresenter
from counter.issuing.presenters.ledger import LedgerPresenter
from counter.issuing.presenters.papers import PapersPresenter
from counter.issuing.presenters.places import Places
from counter.issuing.presenters.printing import PrintingPresenter
from counter.issuing.widgets.issuing_desk import IssuingDesk
from counter.ports import LookForHalls
from counter.presenters.desk import DeskPresenter
from counter.presenters.desk_view import DeskFacts
from counter.presenters.sign_in import Seat
from counter.widgets.desk_page import DeskPage
from shared.bootstrap import HallServices
from shared.journal.entry import Recorded
from shared.qt.jobs import Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.queueing.model import TicketState


class IssuingAtWindow(QObject):
    """Follows whoever is served: their documents are found when the desk is turned to."""

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        seat: Seat,
        look_for_halls: LookForHalls,
        smartcards: SmartcardWatching | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        places = Places.of(services.settings, seat.window_name)
        self.papers = PapersPresenter(services, jobs, places, self)
        self._printing = PrintingPresenter(services, jobs, places, self)
        actor = Actor(seat.account, seat.window_name, smartcards)
        self._ledger = LedgerPresenter(services, jobs, places, actor, self)
        self._desk = IssuingDesk(
            self.papers,
            self._printing,
            DeedsPresenter(services, jobs, places, actor, self),
            self._ledger,
            places,
            look_for_halls,
            self,
        )
        collects = services.settings.queue.collection_line
        self._collects_only = services.queue.setup.windows[seat.window].lines == (collects,)
        self._printing.settle_left_open()

    def join(self, page: DeskPage, desk: DeskPresenter) -> None:
        """Stand behind the key of this page."""

        def turn() -> None:
            if page.issuing_shown:
                page.show_intake()
                return
            page.show_issuing(self._desk.middle, self._desk.right)
            held = desk.held
            if held is not None and held.state is TicketState.SERVING:
                self.papers.find_of(held.person)
            else:
                self.papers.refresh()

        def serve(facts: DeskFacts) -> None:
            if page.issuing_shown and facts.held is not None:
                self.papers.find_of(facts.held.person)
                self._desk.list.begin()

        def served() -> None:
            if page.issuing_shown:
                self.papers.find("")
                self._desk.list.begin()

        page.issuing_asked.connect(turn)
        desk.serving_began.connect(serve)
        desk.visit_ended.connect(served)
        for presenter in (self.papers, self._printing):
            presenter.problem_arose.connect(page.problem.tell)
            presenter.problem_solved.connect(page.problem.put_away)
        if self._collects_only:
            turn()

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on."""
        self.papers.take_note(entries)
        self._ledger.take_note(entries)
