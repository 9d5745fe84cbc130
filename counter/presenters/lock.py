"""The lock on the screen: as soon as the card of whoever signed in is out of its reader."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.presenters.commands import Commander
from counter.presenters.sign_in import Seat
from counter.presenters.staff_card import cards_in, how_readers_stand, unread
from counter.words import Problem, problem_of, tr
from shared.bootstrap import HallServices
from shared.devices.smartcards.model import SmartcardEvent
from shared.journal.entry import Refusal
from shared.qt.jobs import Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import SignedIn


@dataclass(frozen=True, slots=True)
class LockView:
    """What the locked screen says; `card_in` when the right card lies in a reader again."""

    who: str
    readers: str
    card_in: bool


class LockPresenter(Commander):
    """Looks after one session. A reader or a card service that goes takes the card along with it."""

    locked = Signal()
    unlocked = Signal()
    changed = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        smartcards: SmartcardWatching,
        seat: Seat,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._smartcards, self._seat = services, smartcards, seat
        self._card = seat.card
        self.is_locked = False
        smartcards.happened.connect(self._take_note)

    @property
    def card_reader(self) -> str | None:
        """The reader in which the card of this session lies."""
        return None if self._card is None else self._card.reader

    @property
    def view(self) -> LockView:
        presence = self._smartcards.presence
        card_in = self._card is not None and self._card.proof in {card.proof for card in cards_in(presence)}
        ready = (
            tr("Your card is in. Type your password to go on.")
            if card_in
            else tr("Put your card back into the reader, then type your password.")
        )
        return LockView(self._seat.account.name, how_readers_stand(presence) or ready, card_in)

    def look(self) -> None:
        """Lock when the card is not in its reader (any more)."""
        if not self.is_locked and not self._card_is_in():
            self.is_locked = True
            self.locked.emit()

    def unlock(self, password: str) -> None:
        """Go on with the same card, in whichever reader it lies, and the password."""
        if not password:
            self.tell(Problem(tr("The password is needed."), tr("Type it, then press Enter.")))
            return
        services, account = self._services, self._seat.account.id
        cards = cards_in(self._smartcards.presence)

        def call(_key: str) -> SignedIn | Refusal:
            return services.staff.unlock(account, password, services.settings.station.name, cards)

        self.command("unlock", call, self._unlocked)

    def _unlocked(self, signed: SignedIn) -> None:
        self._card = signed.card
        if self._card_is_in():
            self.is_locked = False
            self.unlocked.emit()
        else:  # out again by now
            self.changed.emit()

    def _card_is_in(self) -> bool:
        """Whether it lies where it lay; so does the card of an account that needs none any more."""
        return self._card is None or self._card in cards_in(self._smartcards.presence)

    def _take_note(self, event: SmartcardEvent) -> None:
        self.look()
        if self.is_locked:
            self.changed.emit()
            problem = unread(event)
            if problem is not None:
                self.tell(problem_of(problem))
