"""What was scanned, what our own codes say, and whether one may still be used. Pure."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal

MOST_DOCUMENTS = 8
"""How many documents one authorisation names: more would make a code no scanner reads off a phone."""

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


@dataclass(frozen=True, slots=True)
class CollectingCode:
    """A holder's word that somebody else may collect `documents` (serials) for them at `hall`.

    `named` is the `trace` of the one person who may, empty: whoever holds the code. Whoever it is shows a card of
    their own. `use` binds the code to the first one who shows it.
    """

    documents: tuple[str, ...]
    hall: str
    until: Millis
    use: str
    named: str = ""


OwnCode = AppointmentCode | TicketCode | CollectingCode


def trace(number: str, use: str) -> str:
    """Names the person of an identity number within one code: whoever reads the code does not read the number off it.

    Numbers can be guessed, so it takes scrypt (RFC 7914) with 16 MiB a guess: some 50 ms.
    """
    return hashlib.scrypt(number.upper().encode(), salt=bytes.fromhex(use), n=2**14, r=8, p=1, dklen=16).hex()


# RFC 8392, 4: sub, aud, exp, cti; ours are private (< -65536, 9.1)
_SUBJECT, _HALL, _UNTIL, _USE, _KIND, _DOCUMENTS, _NAMED = 2, 3, 4, 7, -70000, -70001, -70002


def claims_of(code: OwnCode) -> Mapping[int, Any]:
    """The claims to be signed; times to the second, as RFC 8392 has them."""
    said: dict[int, Any] = {_HALL: code.hall, _UNTIL: code.until // 1000}
    match code:
        case CollectingCode(documents, use=use, named=named):
            return said | {
                _KIND: "collecting",
                _USE: bytes.fromhex(use),
                _DOCUMENTS: list(documents),
                _NAMED: bytes.fromhex(named),
            }
        case AppointmentCode(appointment, use=use):
            return said | {_KIND: "appointment", _SUBJECT: appointment, _USE: bytes.fromhex(use)}
        case TicketCode(ticket):
            return said | {_KIND: "ticket", _SUBJECT: ticket}


def code_of(claims: Mapping[int, Any]) -> OwnCode | None:
    """What signed claims say; None when they are of another code."""
    match claims:
        case {
            3: str(hall),
            4: int(until),
            7: bytes(use),
            -70000: "collecting",
            -70001: list(documents),
            -70002: bytes(named),
        } if documents and all(isinstance(each, str) for each in documents):
            return CollectingCode(tuple(documents), hall, until * 1000, use.hex(), named.hex())
        case {2: str(subject), 3: str(hall), 4: int(until), 7: bytes(use), -70000: "appointment"}:
            return AppointmentCode(subject, hall, until * 1000, use.hex())
        case {2: str(subject), 3: str(hall), 4: int(until), -70000: "ticket"}:
            return TicketCode(subject, hall, until * 1000)
    return None


def refuse_code(code: OwnCode, hall: str, now: Millis) -> Refusal | None:
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


@dataclass(frozen=True, slots=True)
class Authorisation:
    """What a collecting code allows since it was shown: `collector` may take out `documents` of `holder` (persons).

    `id` is the code's `use`, `at` when and `station` where it was shown first.
    """

    id: str
    holder: str
    collector: str
    documents: Json
    until: Millis
    at: Millis
    station: str

    def lets(self, person: str, document: str, holder: str) -> bool:
        """Whether `person` may have this document of `holder`."""
        return person == self.collector and holder == self.holder and document in self.documents


@dataclass(frozen=True, slots=True)
class Showing:
    """A collecting code as it is shown: `text` is what was scanned, `collector` (a person) with what `number`.

    `holders` maps those of its documents the hall has to the persons they are of.
    """

    code: CollectingCode
    text: str = field(repr=False)
    collector: str
    number: str = field(repr=False)
    holders: Mapping[str, str]


def decide_show(held: Authorisation | None, shown: Showing, station: str) -> Decision:
    """Binds a collecting code that is authentic to the first one who shows it; who comes again goes on.

    The signed text is kept, sealed: it is the holder's word for every hand-over that rests on it.
    """
    code = shown.code
    if held is not None:
        return [] if held.collector == shown.collector else Refusal("codes.shown_by_another", {"at": held.at})
    holders = set(shown.holders.values())
    if not holders:
        return Refusal("codes.documents_not_here")
    if len(holders) > 1:
        return Refusal("codes.malformed")
    if code.named and code.named != trace(shown.number, code.use):
        return Refusal("codes.names_another")
    (holder,) = holders
    if holder == shown.collector:
        return []
    body: Mapping[str, Json] = {
        "collector": shown.collector,
        "documents": sorted(shown.holders),
        "until": code.until,
        "station": station,
    }
    return [Entry("codes.collecting_shown", code.use, body, holder, {"code": shown.text})]


def evolve(used: UsedCode | None, entry: Recorded) -> UsedCode:
    match entry.kind, used:
        case "codes.code_used", None:
            return UsedCode(entry.subject, entry.body["appointment"], entry.at, entry.body["station"])
    raise ValueError(f"{entry.kind} does not follow from {used}")


def evolve_authorisation(held: Authorisation | None, entry: Recorded) -> Authorisation:
    if entry.kind != "codes.collecting_shown" or held is not None or entry.person is None:
        raise ValueError(f"{entry.kind} does not follow from {held}")
    body = entry.body
    return Authorisation(
        entry.subject,
        entry.person,
        body["collector"],
        body["documents"],
        body["until"],
        entry.at,
        body["station"],
    )
