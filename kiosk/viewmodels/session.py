"""The visit at the kiosk: what was touched and read goes in, the scene every page is derived from comes out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Property, QObject, QTimer, Slot
from PySide6.QtQml import QmlElement

from kiosk import flow
from kiosk.flow import Goal, Page, State
from kiosk.scene import Offer
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.guidance import GuidanceModel
from kiosk.viewmodels.home import HomeModel
from kiosk.viewmodels.identifying import IdentifyingModel
from kiosk.viewmodels.place import Place
from shared.clock import Clock
from shared.qt.jobs import Jobs
from shared.qt.look import Mode

if TYPE_CHECKING:  # the rules of the hall and the reader, which the first frame does not wait for
    from kiosk.visit import GivenTicket, PaperNotReady
    from shared.ratings.model import Rating

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WARN_SECONDS = 20
"""How long a person has to ask for more time (WCAG 2.2, 2.2.1: at least twenty seconds)."""

UNHURRIED = 3
"""How many times as long the screen waits for those who asked for it."""


@QmlElement
class Session(IdentifyingModel):
    """One kiosk's screen for as long as it runs, one visit after the other. Every slot is a finger's doing."""

    def __init__(
        self, place: Place, jobs: Jobs, clock: Clock, access: AccessModel, parent: QObject | None = None
    ) -> None:
        super().__init__(place, jobs, clock, access, parent)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.tick)
        self._second.start()

    guidance = Property(GuidanceModel, lambda self: self._guidance, constant=True)
    home = Property(HomeModel, lambda self: self._home, constant=True)
    access = Property(AccessModel, lambda self: self._access, constant=True)
    tickets = Property(QObject, lambda self: self.pages().tickets, constant=True)
    collect = Property(QObject, lambda self: self.pages().collect, constant=True)
    progress = Property(QObject, lambda self: self.pages().progress, constant=True)
    rating = Property(QObject, lambda self: self.pages().rating, constant=True)
    identity = Property(QObject, lambda self: self.pages().identity, constant=True)
    apply = Property(QObject, lambda self: self.pages().applying, constant=True)
    guide = Property(QObject, lambda self: self.pages().guide, constant=True)
    maintenance = Property(QObject, lambda self: self.pages().maintenance, constant=True)

    # Fingers

    @Slot(str)
    def want(self, goal: str) -> None:
        """A tile: one of flow.Goal."""
        if self.scene.busy:
            return
        self._go(flow.Wanted(Goal(goal)))
        if self.scene.nav.page is Page.PRESENT_CARD:
            self._cards()

    @Slot()
    def back(self) -> None:
        """One page back; from a problem to where it arose."""
        if self.scene.nav.page in flow.END_PAGES | {Page.MAINTENANCE}:
            self.leave()
            return
        if self.pages().applying.back() or self.pages().guide.back():
            return
        self._change(problem=None, offer=None, typed="")
        self._go(flow.WentBack())
        if self.scene.nav.page is Page.PRESENT_CARD:
            self._cards()

    @Slot()
    def askForStaff(self) -> None:  # noqa: N802  QML name
        """The corner for the staff was touched."""
        if self.pages().maintenance.ask():
            self._cards()

    @Slot(str)
    def chooseLine(self, line: str) -> None:  # noqa: N802  QML name
        """A number in this line, on paper."""
        self._take(line, on_paper=True)

    @Slot(str)
    def confirmCheckIn(self, booking: str) -> None:  # noqa: N802  QML name
        """Here for this appointment."""
        self._check_in(booking, on_paper=True)

    @Slot()
    def takeOnScreen(self) -> None:  # noqa: N802  QML name
        """Never mind the paper."""
        offer = self.scene.offer
        self._change(offer=None)
        if offer is not None and offer.line:
            self._take(offer.line, on_paper=False)
        elif offer is not None:
            self._check_in(offer.booking, on_paper=False)

    @Slot()
    def declineOffer(self) -> None:  # noqa: N802  QML name
        """No number without paper."""
        self._change(offer=None)

    @Slot(int)
    def chooseLevel(self, level: int) -> None:  # noqa: N802  QML name
        """One of the five levels; a good one needs no reasons."""
        self._change(level=level, reasons=frozenset())

    @Slot(str)
    def toggleReason(self, reason: str) -> None:  # noqa: N802  QML name
        """A reason, or not."""
        self._change(reasons=self.scene.reasons ^ {reason})

    @Slot()
    def sendRating(self) -> None:  # noqa: N802  QML name
        """Send what was chosen."""
        errands, visitor, level = self._errands, self.scene.visitor, self.scene.level
        if errands is None or visitor is None or not visitor.unrated or not level:
            return
        from kiosk.viewmodels.rating import words_of  # noqa: PLC0415  after the first frame
        from shared.ratings.model import Level  # noqa: PLC0415  after the first frame

        ticket, words = visitor.unrated[0].id, words_of(self.scene.reasons)
        self._do(
            ("rate", ticket),
            lambda key: errands.rate(visitor, ticket, Level(level), words, key),
            self._rated,
        )

    @Slot(bool)
    def help(self, on: bool) -> None:
        """Show how to get help, or put it away."""
        self._change(helping=on)

    @Slot(bool)
    def reveal(self, on: bool) -> None:
        """Show the visitor's name, number and address in full, for as long as a finger or a key rests."""
        self._change(revealed=on and self.scene.nav.known)

    @Slot(bool)
    def assist(self, on: bool) -> None:
        """Show the access modes to choose from, or put them away."""
        self._change(assisting=on)

    @Slot(bool)
    def offerLanguages(self, on: bool) -> None:  # noqa: N802  QML name
        """Show the languages to choose from, or put them away."""
        self._change(choosing_language=on)

    @Slot(str)
    def speak(self, language: str) -> None:
        """One of the languages; what was entered stays."""
        self._access.speak(language)
        self._change(choosing_language=False)

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        now = self._clock.now()
        idle = (now - self._touched_at) // 1000
        patience = flow.patience_seconds(self.scene.nav, self.scene.card_lies)
        if patience is not None and Mode.UNHURRIED in self._access.worn:
            patience *= UNHURRIED
        asked = self.scene.helping or self.scene.assisting or self.scene.choosing_language
        if patience is None or self.scene.busy:
            self._change(now=now)
        elif idle < patience:
            left = patience - idle
            away = self.scene.nav == State() and not asked  # the first page waits for ever
            self._change(now=now, idle_left=None if away or left > WARN_SECONDS else left)
        elif self.scene.nav != State() or asked:
            self._change(now=now)
            self.leave()
        else:
            self._access.reset()
            self._change(now=now, resting=self.scene.ready and not self.scene.card_lies)

    # Results

    def _take(self, line: str, on_paper: bool) -> None:
        errands, visitor, run = self._errands, self.scene.visitor, self.scene.apply
        half_done = run if run is not None and run.case is None else None
        if errands is not None and visitor is not None:
            self._do(
                ("ticket", line),
                lambda key: errands.take_ticket(visitor, line, on_paper, key, half_done),
                lambda given: self._given(given, Offer(False, line=line), flow.TicketGiven()),
            )

    def _check_in(self, booking: str, on_paper: bool) -> None:
        errands, visitor = self._errands, self.scene.visitor
        booked = next((one for one in visitor.bookings if one.id == booking), None) if visitor else None
        if errands is not None and visitor is not None and booked is not None:
            self._do(
                ("check in", booking),
                lambda key: errands.check_in(visitor, booked, on_paper, key),
                lambda given: self._given(given, Offer(False, booking=booking), flow.CheckedIn()),
            )

    def _given(self, given: GivenTicket | PaperNotReady, offer: Offer, event: flow.Event) -> None:
        from kiosk.visit import GivenTicket, PaperNotReady  # noqa: PLC0415  after the first frame

        match given:
            case PaperNotReady(paper_out):
                self._change(offer=replace(offer, paper_out=paper_out))
            case GivenTicket():
                self._change(given=given)
                self._go(event)
            case _:
                assert_never(given)

    def _rated(self, rating: Rating) -> None:
        self._change(contact_by=rating.contact_by)
        self._go(flow.RatingSent())
