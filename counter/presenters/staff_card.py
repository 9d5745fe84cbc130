"""The card of whoever works at this station, as its readers show it."""

from counter.words import tr
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import CardRead, SmartcardEvent
from shared.devices.smartcards.presence import Presence
from shared.journal.entry import Refusal
from shared.staff.model import ShownCard
from shared.staff.static_card import shown


def cards_in(presence: Presence) -> tuple[ShownCard, ...]:
    """Every card in a reader of this station that could be read."""
    return tuple(shown(reader, card) for reader, card in presence.cards.items())


def unread(event: SmartcardEvent) -> Refusal | None:
    """Why the card that was just put in cannot be read; None after every other event."""
    match event:
        case CardRead(_, CardProblem() as problem):
            return Refusal(f"smartcard.{problem}")
        case _:
            return None


def how_readers_stand(presence: Presence) -> str | None:
    """Why no card can be looked at just now; None when nothing stands in the way of putting one in."""
    if presence.forbidden:
        return tr("The account of this station may not use the card readers: tell the administrator.")
    if presence.service is False:
        return tr("The card readers of this station do not answer; they are looked for all the time.")
    if not presence.readers:
        return tr("No card reader is plugged in. Plug it in: it is found by itself.")
    if presence.reading:
        return tr("The card is being read: leave it in.")
    return None
