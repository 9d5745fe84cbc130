"""What the kiosk knows while someone stands at it: plain data, dropped as a whole when the visit ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.flow import State

if TYPE_CHECKING:  # the first frame does not wait for the hall's rules, nor for SQLAlchemy
    from shared.cases.model import Case
    from shared.issuing.model import Document
    from shared.journal.entry import Millis, Refusal
    from shared.people.model import Details
    from shared.queueing.model import Ticket
    from shared.queueing.queries import LineStatus
    from shared.sync.model import LineState


class SlipFate(StrEnum):
    """What became of a ticket's slip."""

    PRINTED = "printed"
    FAILED = "failed"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Overview:
    """The hall's lines as anyone may see them, without the line of appointments.

    `platform` is how the line to the platform stands, None before it was ever tried.
    """

    lines: tuple[LineStatus, ...]
    platform: LineState | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment of today with the name of its matter and what to bring for it."""

    id: str
    begins: Millis
    item_name: str
    bring: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document of the visitor as the screen may show it: `holder` is masked when it is a person's name."""

    document: Document
    title: str
    holder: str


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
    """Who stands here and what the hall has for them; documents and cases newest first."""

    person: str
    shown: Details = field(repr=False)
    documents: tuple[HeldDocument, ...] = ()
    bookings: tuple[Booking, ...] = ()
    unrated: tuple[Ticket, ...] = ()
    cases: tuple[CaseProgress, ...] = ()


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


@dataclass(frozen=True, slots=True)
class PrintRun:
    """A document being printed; times in milliseconds."""

    stage: str
    began: Millis
    changed: Millis


@dataclass(frozen=True, slots=True)
class Offer:
    """A number on the screen, offered because there is no paper; exactly one of the two is named."""

    paper_out: bool
    line: str = ""
    booking: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the screens are derived from.

    `idle_left` are the seconds until the visit ends, None while there is no need to say so.
    """

    nav: State = field(default_factory=State)
    now: Millis = 0
    ready: bool = False
    overview: Overview | None = None
    visitor: Visitor | None = None
    given: GivenTicket | None = None
    document: HeldDocument | None = None
    run: PrintRun | None = None
    offer: Offer | None = None
    problem: Refusal | None = None
    level: int = 0
    reasons: frozenset[str] = frozenset()
    contact_by: str | None = None
    card_lies: bool = False
    reader_away: Refusal | None = None
    busy: bool = False
    helping: bool = False
    idle_left: int | None = None

    def wiped(self) -> Scene:
        """The scene with everything of the visit gone, for the next person."""
        return Scene(
            now=self.now,
            ready=self.ready,
            overview=self.overview,
            card_lies=self.card_lies,
            reader_away=self.reader_away,
        )
