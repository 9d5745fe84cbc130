"""What a resident ID card says, and what can go wrong while it is read. Pure."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Sex = Literal["male", "female", "unknown", "unspecified"]
Layout = Literal["citizen", "J", "Y", "I"]


@dataclass(frozen=True, slots=True, repr=False)
class IdCard:
    """One card's text.

    Days are ISO strings; `valid_to` is None for a card of unlimited validity (长期). `ethnicity_code` and
    `ethnicity` (GB/T 3304, without 族) are empty where the layout has none. `issue` is the issue or reissue
    count as written on a J or Y card. `latest_address` (最新住址) is what the police appended to the chip when
    the holder moved. `fingerprint` is there only where the reader was told to ask for it (docs/decisions/007).
    `raw` keeps the 256 bytes, for the fields on which sources disagree. Its repr never shows the person.
    """

    name: str
    sex: Sex
    ethnicity_code: str
    ethnicity: str
    birth: str
    address: str
    number: str
    issuer: str
    valid_from: str
    valid_to: str | None
    layout: Layout = "citizen"
    english_name: str = ""
    country: str = ""
    permit_number: str = ""
    issue: str = ""
    latest_address: str = ""
    fingerprint: bytes = b""
    raw: bytes = b""

    def __repr__(self) -> str:
        return f"IdCard(layout={self.layout!r}, name='***', number='***', address='***')"

    @property
    def home(self) -> str:
        """Where the holder lives by this card: the address appended last, else the one on its face."""
        return self.latest_address or self.address

    def valid_on(self, day: str) -> bool:
        """Whether the card is in force on `day` (ISO); both its first and its last day count."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class UnknownCard:
    """A card that was read well but whose text fits none of the four layouts; `raw` is that text.

    Its repr never shows it.
    """

    raw: bytes = field(repr=False)


class CardProblem(StrEnum):
    """Why a poll gave no card although one lay there, or why nobody can tell."""

    broke_off = "broke_off"
    """The card moved away while it was being read."""
    bad_checksum = "bad_checksum"
    """The reply was damaged on the line."""
    unreadable = "unreadable"
    """The reader found a card it could not select, authenticate or read: of another kind, or worn."""
    unknown_layout = "unknown_layout"
    """The reader read a card whose text fits none of the four layouts."""
    reader_gone = "reader_gone"
    """The reader's port cannot be opened, or vanished."""
    no_answer = "no_answer"
    """The port is there but the reader says nothing."""
    reader_unwell = "reader_unwell"
    """The reader answers, but its security module failed its self-test, is not authorised or too old."""

    @property
    def of_the_card(self) -> bool:
        """True when taking the card away and presenting it again may help; False when the reader fails."""
        return self not in _OF_THE_READER


_OF_THE_READER = {CardProblem.reader_gone, CardProblem.no_answer, CardProblem.reader_unwell}
