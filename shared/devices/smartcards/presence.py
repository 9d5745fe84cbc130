"""What lies in the readers of a station, as their events told it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

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


class Slot(StrEnum):
    """A reader without a card that was read."""

    EMPTY = "empty"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Presence:
    """`service` is None until the first word of it; `readers` by name, with what lies in each.

    `forbidden`: the service will have nothing to do with this program's account.
    """

    service: bool | None = None
    forbidden: bool = False
    readers: Mapping[str, Slot | SocialSecurityCard | CardProblem] = field(default_factory=dict)

    @property
    def cards(self) -> Mapping[str, SocialSecurityCard]:
        """The cards that were read, by reader."""
        return {name: held for name, held in self.readers.items() if isinstance(held, SocialSecurityCard)}

    @property
    def reading(self) -> bool:
        """Whether a card is in that is still being read."""
        return Slot.READING in self.readers.values()


def evolve(before: Presence, event: SmartcardEvent) -> Presence:
    """The readers after `event`."""
    match event:
        case ServiceCame():
            return Presence(service=True)
        case ServiceWent(forbidden):
            return Presence(service=False, forbidden=forbidden)
        case ReaderWent(gone):
            return replace(before, readers={n: held for n, held in before.readers.items() if n != gone})
        case ReaderCame(reader) | CardRemoved(reader):
            return _with(before, reader, Slot.EMPTY)
        case CardPlaced(reader):
            return _with(before, reader, Slot.READING)
        case CardRead(reader, result):
            return _with(before, reader, result)


def _with(before: Presence, reader: str, held: Slot | SocialSecurityCard | CardProblem) -> Presence:
    return replace(before, readers={**before.readers, reader: held})
