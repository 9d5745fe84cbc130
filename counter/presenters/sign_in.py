"""Signing in and sitting down at a window: the password, and the card where one is bound to the account."""

from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from counter.presenters.commands import Commander
from counter.presenters.staff_card import cards_in, how_readers_stand, unread
from counter.words import Problem, problem_of, tr
from shared.bootstrap import HallServices
from shared.devices.smartcards.model import CardRead, CardRemoved, SmartcardEvent
from shared.journal.entry import Refusal
from shared.qt.jobs import Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import Account, Role, ShownCard

CARD_WAIT_MS = 60_000
CARD_REFUSALS = ("staff.card_needed", "staff.other_card")


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits where; `window` is empty for a manager, who opens none. `card` is the one that has to stay in."""

    account: Account
    window: str
    window_name: str
    card: ShownCard | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, kept while the card is waited for and no longer."""

    account: str
    window: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """The password or the card was not the right one, or the window is not free."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class CardWait:
    """What is shown while a card is waited for; `trouble` is about the card that was put in last."""

    account: str
    readers: str
    trouble: Problem | None = None


class SignInPresenter(Commander):
    """Signs an account in; a clerk's window is opened with it.

    Where the account needs a card it is waited for, and each card that is put in is tried.
    """

    signed_in = Signal(object)  # Seat
    wait_changed = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        smartcards: SmartcardWatching | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._smartcards = services, smartcards
        self._typed: Typed | None = None
        self._trouble: Problem | None = None
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        if smartcards is not None:
            smartcards.happened.connect(self._take_note)

    @property
    def windows(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of every window of the hall."""
        return tuple((each.id, each.name) for each in self._services.queue.setup.windows.values())

    @property
    def usual_window(self) -> str:
        """The window this station stands at, by the settings."""
        return self._services.settings.station.window

    @property
    def hall_name(self) -> str:
        return self._services.settings.hall.name

    @property
    def wait(self) -> CardWait | None:
        """What to show while a card is waited for; None while none is."""
        if self._typed is None or self._smartcards is None:
            return None
        ready = tr("Leave it in for as long as you work: taking it out locks the screen.")
        return CardWait(
            self._typed.account, how_readers_stand(self._smartcards.presence) or ready, self._trouble
        )

    def sign_in(self, account: str, password: str, window: str) -> None:
        """Check the password and open the window; a manager's account opens none."""
        if not account.strip() or not password:
            self.tell(
                Problem(tr("Account and password are both needed."), tr("Fill in both, then press Enter."))
            )
            return
        self._try(Typed(account.strip(), window, password))

    def stop_waiting(self) -> None:
        """Never mind the card; what was typed is forgotten."""
        self._patience.stop()
        if self._typed is not None:
            self._typed = self._trouble = None
            self.wait_changed.emit()

    def tell(self, problem: Problem) -> None:
        """Whatever else goes wrong ends the waiting."""
        self.stop_waiting()
        super().tell(problem)

    def _try(self, typed: Typed) -> None:
        services = self._services
        cards = () if self._smartcards is None else cards_in(self._smartcards.presence)

        def call(key: str) -> Seat | Refused:
            station = services.settings.station.name
            signed = services.staff.sign_in(typed.account, typed.password, station, cards)
            if isinstance(signed, Refusal):
                return Refused(signed)
            known = signed.account
            if known.has(Role.MANAGER):
                return Seat(known, "", "", signed.card)
            opened = services.queue.open_window(typed.window, known.id, key)
            if isinstance(opened, Refusal):
                return Refused(opened)
            return Seat(known, typed.window, services.queue.setup.windows[typed.window].name, signed.card)

        self.command(
            f"sign in {typed.account} {typed.window}",
            call,
            lambda outcome: self._tried(typed, cards, outcome),
        )

    def _tried(self, typed: Typed, cards: tuple[ShownCard, ...], outcome: Seat | Refused) -> None:
        match outcome:
            case Seat():
                self.stop_waiting()
                self.signed_in.emit(outcome)
            case Refused(Refusal(code) as refusal) if code in CARD_REFUSALS:
                self._wait_for_card(typed, cards, refusal)
            case Refused(refusal):
                self.tell(problem_of(refusal))
            case _:
                assert_never(outcome)

    def _wait_for_card(self, typed: Typed, tried: tuple[ShownCard, ...], refusal: Refusal) -> None:
        if self._smartcards is None:
            self.tell(problem_of(Refusal("staff.no_card_reader")))
            return
        if self._typed is None:
            self._patience.start(CARD_WAIT_MS)
        self._typed = typed
        self._trouble = problem_of(refusal) if tried else None
        self.wait_changed.emit()
        if cards_in(self._smartcards.presence) not in ((), tried):  # another came in meanwhile
            self._try(typed)

    def _take_note(self, event: SmartcardEvent) -> None:
        if self._typed is None:
            return
        problem = unread(event)
        # What was wrong with a card is still to be read when it is out.
        if not isinstance(event, CardRemoved):
            self._trouble = None if problem is None else problem_of(problem)
        self.wait_changed.emit()
        if isinstance(event, CardRead) and problem is None:
            self._try(self._typed)

    def _give_up(self) -> None:
        self.tell(problem_of(Refusal("staff.no_card_came")))
