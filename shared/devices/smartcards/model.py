"""What a social security card says and how it answers, and what the smart card readers of a station tell. Pure."""

from dataclasses import dataclass
from typing import Literal

from shared.devices.cards.model import CardProblem, Sex


@dataclass(frozen=True, slots=True, repr=False)
class Holder:
    """The person, from file EF06.

    `number` is the social security number (the citizen's number), `birth` an ISO day, `birthplace` six digits
    of GB/T 2260, `ethnicity_code` two digits of GB/T 3304; the last three are empty where the card says
    nothing. Its repr never shows the person.
    """

    number: str
    name: str
    sex: Sex
    ethnicity_code: str
    birthplace: str
    birth: str

    def __repr__(self) -> str:
        return "Holder(name='***', number='***')"


@dataclass(frozen=True, slots=True, repr=False)
class SocialSecurityCard:
    """One card's public file EF05, and its holder where the card shows EF06.

    `card_id` is all 32 digits (hexadecimal ones occur), `region` its first six (GB/T 2260). Days are ISO
    strings, empty where the card says nothing. `pin_guarded` is True when the card keeps its holder behind a
    PIN, which is never guessed; then `holder` is None. Its repr never shows whose card it is.
    """

    card_id: str
    region: str
    card_class: str
    version: str
    issuer: str
    issued: str
    expires: str
    card_number: str
    holder: Holder | None = None
    pin_guarded: bool = False

    def __repr__(self) -> str:
        return (
            f"SocialSecurityCard(region={self.region!r}, version={self.version!r}, card_number='***', "
            f"holder={self.holder!r}, pin_guarded={self.pin_guarded!r})"
        )


@dataclass(frozen=True, slots=True)
class Manner:
    """How a card answers, as cards in the field differ.

    `answers`: at once · fetched with GET RESPONSE (61xx) · asked again with the right length (6Cxx) · only
    to the exact length (6700 else). `select_p1`: the P1 it wants for a file. `records`: how they are asked
    for. `pin_guarded`: EF06 needs a PIN (6982).
    """

    answers: Literal["at_once", "fetched", "asked_again", "exact_length"] = "at_once"
    select_p1: int = 2
    records: Literal["tag", "position"] = "tag"
    pin_guarded: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """A card with its holder (also where it guards him), and its manner."""

    card: SocialSecurityCard
    manner: Manner = Manner()


@dataclass(frozen=True, slots=True)
class ServiceCame:
    """The machine's smart card service (pcscd) answers; its readers follow."""


@dataclass(frozen=True, slots=True)
class ServiceWent:
    """The service does not answer, now or from the start. It is looked for until it comes.

    `forbidden`: it answers, but will have nothing to do with this program's account (polkit).
    """

    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class ReaderCame:
    """A reader was found or plugged in."""

    reader: str


@dataclass(frozen=True, slots=True)
class ReaderWent:
    """A reader vanished, and with it whatever card was in it."""

    reader: str


@dataclass(frozen=True, slots=True)
class CardPlaced:
    """A card was put in; what it says, or why that cannot be read, follows unless the service goes first."""

    reader: str


@dataclass(frozen=True, slots=True)
class CardRead:
    """What the card that was put in says, or why it cannot be read. `CardProblem.no_answer` stands for a
    card that another program holds for itself."""

    reader: str
    result: SocialSecurityCard | CardProblem


@dataclass(frozen=True, slots=True)
class CardRemoved:
    """The reader is empty again."""

    reader: str


SmartcardEvent = ServiceCame | ServiceWent | ReaderCame | ReaderWent | CardPlaced | CardRead | CardRemoved
