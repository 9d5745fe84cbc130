"""Rules about a person: is the card good, how old, what changed since we last met. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"


class Evidence(StrEnum):
    """How someone showed who they are, in rising assurance.

    * phone_code: typed the code sent to a phone the platform knows. Proves the phone.
    * signed_code: scanned an appointment or ticket of theirs. Proves that someone gave them the code.
    * social_security_card, identity_code, id_card: hold a state's card, or a code a server vouched for.

    Any of them takes a number, checks in, shows progress and rates; only the last three take out a document
    (COLLECTING), and only what its item asks of its applicants where that is more (ServiceItem.evidence).
    """

    PHONE_CODE = "phone_code"
    SIGNED_CODE = "signed_code"
    SOCIAL_SECURITY_CARD = "social_security_card"
    IDENTITY_CODE = "identity_code"
    ID_CARD = "id_card"

    def reaches(self, least: "Evidence") -> bool:
        """Whether this proves at least as much as `least`."""
        rising = tuple(Evidence)
        return rising.index(self) >= rising.index(least)


COLLECTING = Evidence.SOCIAL_SECURITY_CARD
"""The least that takes out a document."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a card says of a person; days as 2026-11-24, `valid_to` None for 长期. Never printed in logs."""

    name: str = field(repr=False)
    number: str = field(repr=False)
    sex: str = field(repr=False)
    birth: str = field(repr=False)
    address: str = field(default="", repr=False)
    ethnicity: str = field(default="", repr=False)
    valid_from: str | None = field(default=None, repr=False)
    valid_to: str | None = field(default=None, repr=False)

    def as_private(self) -> Mapping[str, Json]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the state table keeps them: the details only sealed."""

    id: str
    sealed: str | None
    met_at: Millis
    erased: bool = False


def is_valid_number(number: str) -> bool:
    """MOD 11-2 check of an 18-character resident number (GB 11643)."""
    if len(number) != 18 or not (number[:17].isascii() and number[:17].isdigit()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    return CHECKS[total % 11] == number[17].upper()


def is_old_residence_number(number: str) -> bool:
    """Whether this is the form of a foreigner's residence card before 2023: three letters of a state, twelve digits.

    Its last digit is a check for which no source gives the rule, so only the form is looked at.
    """
    return re.fullmatch(r"[A-Z]{3}[0-9]{12}", number) is not None


def age_on(birth: str, day: str) -> int:
    """Full years from `birth` to `day`, both as 2026-11-24."""
    born, today = date.fromisoformat(birth), date.fromisoformat(day)
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def refuse_card(details: Details, day: str) -> Refusal | None:
    """Why this card proves nothing on `day`, or None when it is good."""
    if not (is_valid_number(details.number) or is_old_residence_number(details.number)):
        return Refusal("people.bad_number")
    if details.valid_to is not None and details.valid_to < day:
        return Refusal("people.card_expired", {"valid_to": details.valid_to})
    if details.valid_from is not None and details.valid_from > day:
        return Refusal("people.card_not_yet_valid", {"valid_from": details.valid_from})
    return None


def refuse_collecting(shown: Evidence, asked_by_item: Evidence) -> Refusal | None:
    """Why what was shown is too little to take out a document of an item, or None when it is enough."""
    if not shown.reaches(COLLECTING):
        return Refusal("people.evidence_too_weak")
    return None if shown.reaches(asked_by_item) else Refusal("people.needs_id_card")


def decide_meet(
    person: str, known: Details | None, shown: Details, day: str, evidence: Evidence = Evidence.ID_CARD
) -> Decision:
    """Entries for someone showing who they are: met for the first time, details changed, or nothing new.

    What is known of a person is replaced by an ID card alone: the others say less, or say it at second hand.
    """
    refusal = refuse_card(shown, day)
    if refusal is not None:
        return refusal
    if known == shown or (known is not None and evidence is not Evidence.ID_CARD):
        return []
    kind = "people.person_met" if known is None else "people.details_changed"
    return [Entry(kind, person, person=person, private=shown.as_private())]


def decide_erase(person: str) -> list[Entry]:
    return [Entry("people.person_erased", person)]


def evolve(person: Person | None, entry: Recorded) -> Person:
    match entry.kind, person:
        case "people.person_met", None:
            return Person(entry.subject, entry.sealed, entry.at)
        case "people.details_changed", Person():
            return replace(person, sealed=entry.sealed)
        case "people.person_erased", Person():
            return replace(person, sealed=None, erased=True)
    raise ValueError(f"{entry.kind} does not follow from {person}")
