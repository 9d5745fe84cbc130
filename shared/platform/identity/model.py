"""When a code of the page or the phone is good, and how often one may be asked for. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.journal.entry import Millis

MINUTE: Millis = 60_000
TOKEN_LIFE: Millis = 2 * MINUTE
"""How long an identity code is good: time enough to walk from the seat to the terminal."""
PHONE_LIFE: Millis = 5 * MINUTE
TRIES = 5
BETWEEN_SENDS: Millis = MINUTE
SENDS_AN_HOUR = 5
HALL_SENDS_AN_HOUR = 300
HOUR: Millis = 60 * MINUTE
KEPT: Millis = HOUR
"""How long codes that ran out are kept: their answer says why they are not good."""
USES_KEPT: Millis = 30 * 24 * HOUR
"""How long the citizen sees where a code was used."""


@dataclass(frozen=True, slots=True)
class IdentityCode:
    """A code of a citizen's page; `id` is the SHA-256 of its token."""

    id: str
    person: str
    expires_at: Millis
    used_at: Millis | None = None
    hall: str | None = None


@dataclass(frozen=True, slots=True)
class PhoneCode:
    """Six digits sent to a phone: `phone` is its keyed index, `digest` the keyed hash of the digits.

    `person` is None when nobody has this phone: it is answered all the same, so that nobody learns who is registered.
    """

    id: str
    hall: str
    phone: str
    person: str | None
    digest: str
    made_at: Millis
    tries: int = 0
    used_at: Millis | None = None


def token_problem(code: IdentityCode | None, now: Millis) -> str | None:
    """Why an identity code is not good, or None."""
    if code is None:
        return "identity.unknown"
    if code.used_at is not None:
        return "identity.used"
    return "identity.expired" if now >= code.expires_at else None


def is_mobile(phone: str) -> bool:
    """Whether this is a mobile number of the mainland: 11 digits from 13 to 19."""
    return re.fullmatch("1[3-9][0-9]{9}", phone) is not None


def sending_problem(of_phone: Sequence[PhoneCode], of_hall: int, now: Millis) -> str | None:
    """Why no code is sent now; `of_phone` are the last hour's of this phone, `of_hall` how many the hall had sent."""
    if any(now - code.made_at < BETWEEN_SENDS for code in of_phone):
        return "identity.too_soon"
    if len(of_phone) >= SENDS_AN_HOUR or of_hall >= HALL_SENDS_AN_HOUR:
        return "identity.too_often"
    return None


def over(code: PhoneCode, now: Millis) -> bool:
    """Whether no try of it can succeed any more."""
    return code.used_at is not None or code.tries >= TRIES or now >= code.made_at + PHONE_LIFE
