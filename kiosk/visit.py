"""What the hall tells the kiosk of the one who stands at it, and of its lines: plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the screens wait neither for the hall's rules nor for SQLAlchemy
    from kiosk.flow import Goal
    from kiosk.likely import Sign
    from shared.cases.model import Case
    from shared.codes.model import CollectingCode
    from shared.issuing.model import Document
    from shared.journal.entry import Millis, Refusal
    from shared.people.model import Details, Evidence
    from shared.queueing.model import Ticket
    from shared.queueing.queries import LineStatus
    from shared.sync.model import LineState


AGAIN_AFTER: Final = 60_000
"""Milliseconds between two codes to one phone, as the platform has it."""


class SlipFate(StrEnum):
    """What became of a ticket's slip."""

    PRINTED = "printed"
    FAILED = "failed"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Matter:
    """An item that can be applied for at this kiosk. `days` are working days, 0: done at once; `fee` in fen; `line` is
    where a window takes it in."""

    code: str
    name: str
    department: str
    line: str
    days: int
    fee: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The hall's lines as anyone may see them, without the line of appointments.

    `platform` is how the line to the platform stands, None before it was ever tried; `matters` what can be applied
    for here, what is done at once first. `served_lately`: a service ended a short while ago that may be rated.
    """

    lines: tuple[LineStatus, ...]
    platform: LineState | None = None
    matters: tuple[Matter, ...] = ()
    served_lately: bool = False


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment of today with the name of its matter and what to bring for it."""

    id: str
    begins: Millis
    item_name: str
    bring: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document of the visitor as the screen may show it: `holder` is masked when it is a person's name.

    `too_weak` says why what the visitor showed does not take it out. `authority` is the id of the word that lets them
    collect it for its holder, empty for their own.
    """

    document: Document
    title: str
    holder: str
    too_weak: Refusal | None = None
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A department's part of a case; `approved` is None while it is open."""

    department: str
    approved: bool | None


@dataclass(frozen=True, slots=True)
class CaseProgress:
    """A case and how far its departments are."""

    case: Case
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who stands here, by what `evidence`, and what the hall has for them; documents and cases newest first.

    `likely` are the lines they most likely came for, `half_done` what they began to apply for and did not hand in.
    """

    person: str
    shown: Details = field(repr=False)
    evidence: Evidence
    documents: tuple[HeldDocument, ...] = ()
    bookings: tuple[Booking, ...] = ()
    unrated: tuple[Ticket, ...] = ()
    cases: tuple[CaseProgress, ...] = ()
    likely: tuple[Sign, ...] = ()
    half_done: tuple[HalfDone, ...] = ()


@dataclass(frozen=True, slots=True)
class HalfDone:
    """An application that was begun at the kiosk and kept with a `ticket`: the item's code and name."""

    item: str
    name: str
    ticket: str


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody showed who they are without a card, and what that leads to: `goal`, and which appointment."""

    shown: Details = field(repr=False)
    evidence: Evidence
    goal: Goal | None = None
    booking: str = ""


@dataclass(frozen=True, slots=True)
class Entrusting:
    """A scanned code (its `text`) that lets whoever shows it with a card of their own collect for somebody else."""

    code: CollectingCode
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PhoneWait:
    """A code is on its way to a phone: `masked` as the screen shows it, `until` and `sent_at` in milliseconds.

    `tries_left` is None before the first wrong try.
    """

    challenge: str
    phone: str = field(repr=False)
    masked: str
    until: Millis
    sent_at: Millis
    tries_left: int | None = None

    @property
    def again_at(self) -> Millis:
        """When another code can be sent to the same phone."""
        return self.sent_at + AGAIN_AFTER


@dataclass(frozen=True, slots=True)
class DocumentTold:
    """What a document's code is worth: `verdict` as on the platform's verify page, or offline when only the signature
    was looked at; `kind` and `state` in words, empty when they are not known."""

    verdict: str
    serial: str
    issuer: str
    issued_day: str
    kind: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class GivenTicket:
    """A number that was given: `wait` in milliseconds, `booking` for a kept appointment."""

    ticket: Ticket
    line_name: str
    ahead: int
    wait: Millis
    slip: SlipFate
    follow_url: str
    windows: tuple[str, ...] = ()
    booking: Booking | None = None


@dataclass(frozen=True, slots=True)
class PaperNotReady:
    """The slip printer cannot print now, so no number was given yet; it can be shown on the screen instead."""

    paper_out: bool
