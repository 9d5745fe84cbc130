"""What the kiosk knows while someone stands at it: plain data, dropped as a whole when the visit ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.flow import State

if TYPE_CHECKING:  # what the hall tells, which the first frame does not wait for
    from kiosk.apply_run import ApplyRun
    from kiosk.collect_run import CollectRun
    from kiosk.guide_run import GuideRun
    from kiosk.upkeep import Upkeep
    from kiosk.visit import DocumentTold, GivenTicket, Overview, PhoneWait, Visitor
    from shared.journal.entry import Millis, Refusal


@dataclass(frozen=True, slots=True)
class Offer:
    """A number on the screen, offered because there is no paper; exactly one of the two is named."""

    paper_out: bool
    line: str = ""
    booking: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the screens are derived from.

    `scanned` is the hash of the code that was scanned last, `booking` the appointment it was made for, `typed` the
    digits on the keypad, `told` what a document's code is worth. A device that is `away` was there or should be,
    and so is the hall, whose database does not answer.
    `idle_left` are the seconds until the visit ends, None while there is no need to say so; `resting`: nobody has
    been here for a while.
    """

    nav: State = field(default_factory=State)
    now: Millis = 0
    ready: bool = False
    overview: Overview | None = None
    visitor: Visitor | None = None
    given: GivenTicket | None = None
    collect: CollectRun | None = None
    offer: Offer | None = None
    problem: Refusal | None = None
    apply: ApplyRun | None = None
    guide: GuideRun | None = None
    upkeep: Upkeep | None = None
    level: int = 0
    reasons: frozenset[str] = frozenset()
    contact_by: str | None = None
    scanned: str = field(default="", repr=False)
    booking: str = ""
    typed: str = field(default="", repr=False)
    phone: PhoneWait | None = None
    told: DocumentTold | None = None
    card_lies: bool = False
    reader_away: Refusal | None = None
    chip_reader: bool = False
    chip_away: Refusal | None = None
    scanner_there: bool = False
    scanner_away: Refusal | None = None
    busy: bool = False
    hall_away: Refusal | None = None
    helping: bool = False
    assisting: bool = False
    choosing_language: bool = False
    revealed: bool = False
    resting: bool = False
    idle_left: int | None = None

    def wiped(self) -> Scene:
        """The scene with everything of the visit gone, for the next person."""
        return Scene(
            now=self.now,
            ready=self.ready,
            overview=self.overview,
            card_lies=self.card_lies,
            reader_away=self.reader_away,
            chip_reader=self.chip_reader,
            chip_away=self.chip_away,
            scanner_there=self.scanner_there,
            scanner_away=self.scanner_away,
            hall_away=self.hall_away,
        )
