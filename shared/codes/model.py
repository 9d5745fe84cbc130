"""What was scanned, what our own codes say, and whether one may still be used. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal

_IDENTITY = re.compile(r"[A-Za-z0-9+/=_.:-]{20,512}")


@dataclass(frozen=True, slots=True)
class SignedCode:
    """It has the form of a code of ours; whether it is one, its signature says."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class IdentityToken:
    """It may be somebody's identity code: opaque, for a verifier alone, never to be kept or logged."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """Anything else: a price tag, a web address, a name card."""


def classify(text: str) -> SignedCode | IdentityToken | UnknownCode:
    """What a scanned text is, by its form alone.

    Identity codes have no open form (protocols/qr-identity.md), so any long word of the letters such tokens are
    made of is taken for one; numbers of goods, parcels and payments are shorter.
    """
    is_address = text.startswith(("http://", "https://"))
    if text.startswith("OW1:") or (is_address and "#t=" in text):
        return SignedCode(text)
    if not is_address and "://" not in text and _IDENTITY.fullmatch(text):
        return IdentityToken(text)
    return UnknownCode()


@dataclass(frozen=True, slots=True)
class AppointmentCode:
    """What the platform says of an appointment: whose hall it is for, until when; `use` makes it good for one scan."""

    appointment: str
    hall: str
    until: Millis
    use: str


@dataclass(frozen=True, slots=True)
class TicketCode:
    """What the hall says on a ticket's slip; good as often as it is shown, until the day ends."""

    ticket: str
    hall: str
    until: Millis


# RFC 8392, 4: sub, aud, exp, cti; ours are private (< -65536, 9.1)
_SUBJECT, _HALL, _UNTIL, _USE, _KIND = 2, 3, 4, 7, -70000


def claims_of(code: AppointmentCode | TicketCode) -> Mapping[int, Any]:
    """The claims to be signed; times to the second, as RFC 8392 has them."""
    said = {_HALL: code.hall, _UNTIL: code.until // 1000}
    match code:
        case AppointmentCode(appointment, use=use):
            return said | {_KIND: "appointment", _SUBJECT: appointment, _USE: bytes.fromhex(use)}
        case TicketCode(ticket):
            return said | {_KIND: "ticket", _SUBJECT: ticket}


def code_of(claims: Mapping[int, Any]) -> AppointmentCode | TicketCode | None:
    """What signed claims say; None when they are of another code."""
    match claims:
        case {2: str(subject), 3: str(hall), 4: int(until), 7: bytes(use), -70000: "appointment"}:
            return AppointmentCode(subject, hall, until * 1000, use.hex())
        case {2: str(subject), 3: str(hall), 4: int(until), -70000: "ticket"}:
            return TicketCode(subject, hall, until * 1000)
    return None


def refuse_code(code: AppointmentCode | TicketCode, hall: str, now: Millis) -> Refusal | None:
    """Why a code that is authentic is good for nothing here and now, or None."""
    if code.hall != hall:
        return Refusal("codes.other_hall")
    return Refusal("codes.expired", {"until": code.until}) if now >= code.until else None


@dataclass(frozen=True, slots=True)
class UsedCode:
    """A code that was used; `id` is its `use`."""

    id: str
    appointment: str
    at: Millis
    station: str


def decide_use(used: UsedCode | None, code: AppointmentCode, person: str, station: str) -> Decision:
    """Uses a code up: whoever comes later with a copy of it has to show something else."""
    if used is not None:
        return Refusal("codes.used", {"at": used.at})
    body: Mapping[str, Json] = {"appointment": code.appointment, "station": station}
    return [Entry("codes.code_used", code.use, body, person)]


def evolve(used: UsedCode | None, entry: Recorded) -> UsedCode:
    match entry.kind, used:
        case "codes.code_used", None:
            return UsedCode(entry.subject, entry.body["appointment"], entry.at, entry.body["station"])
    raise ValueError(f"{entry.kind} does not follow from {used}")
