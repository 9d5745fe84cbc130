"""The smart card readers of this kiosk: whoever puts a social security card in is known by it."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject

from kiosk.chip_cards import chip_details
from kiosk.viewmodels.session import Session
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ReaderWent,
    ServiceCame,
    ServiceWent,
    SmartcardEvent,
    SocialSecurityCard,
)
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.static_card import shown as shown_to_staff


class ChipWatching(QObject):
    """Tells the session what happens at the readers; `today` gives the hall's ISO day."""

    def __init__(
        self,
        session: Session,
        smartcards: SmartcardWatching,
        today: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._smartcards, self._today = session, smartcards, today
        smartcards.happened.connect(self._take)
        session.watch_cards(self.look_anew)

    def look_anew(self) -> None:
        """Tell a card that is in already once more, if it says whose it is: a complaint is not repeated."""
        for reader, card in self._smartcards.presence.cards.items():
            if self._session.staff_card(shown_to_staff(reader, card)):
                continue
            shown = chip_details(card, self._today())
            if isinstance(shown, Details):
                self._session.identify(shown, Evidence.SOCIAL_SECURITY_CARD)

    def _take(self, event: SmartcardEvent) -> None:
        match event:
            case CardPlaced(reader):
                self._session.card_lies(reader, lies=True)
            case CardRemoved(reader) | ReaderWent(reader):
                self._session.chip_card_gone(reader)
            case CardRead(reader, result):
                self._read(reader, result)
            case ServiceCame() | ServiceWent() | ReaderCame():
                pass
            case _:
                assert_never(event)
        self._session.chip_reader(there=bool(self._smartcards.presence.readers))

    def _read(self, reader: str, result: SocialSecurityCard | CardProblem) -> None:
        if not isinstance(result, CardProblem) and self._session.staff_card(shown_to_staff(reader, result)):
            return
        shown = (
            Refusal(f"smartcard.{result}")
            if isinstance(result, CardProblem)
            else chip_details(result, self._today())
        )
        if isinstance(shown, Refusal):
            self._session.tell(shown)
        else:
            self._session.identify(shown, Evidence.SOCIAL_SECURITY_CARD)
