"""What can go wrong with the emulated document printer, as plain data. Pure.

A `Standing` fault lasts until it is lifted; a `Happening` befalls the next job, once.
"""

from dataclasses import dataclass, field
from typing import Literal

Counted = Literal["yes", "printer", "no"]
"""Who counts a sheet that came out just before a fault: job and printer, the printer alone, or nobody."""

Kind = Literal[
    "",
    "aborted",
    "lying_completed",
    "stalls_for",
    "jams_before_page",
    "jams_in_page",
    "jams_after_page",
    "power_lost_before_page",
    "power_lost_in_page",
    "power_lost_after_page",
]


@dataclass(frozen=True, slots=True)
class Happening:
    """What befalls the next job, "" for nothing. Of several pages it strikes the one in the middle."""

    kind: Kind = ""
    counted: Counted = "yes"
    seconds: float = 0.0
    recovers: bool = False


@dataclass(slots=True)
class Standing:
    """How the printer is until somebody mends it."""

    media_empty: bool = False
    stalled: bool = False
    jammed: bool = False
    late: float = 0.0
    """Seconds between doing what is asked and saying so …"""
    late_operation: int = 0
    """… for this operation alone, 0 for every one."""
    refuses_jobs: int = 0
    """The status each new job is refused with, 0 for none."""
    refuses_document: int = 0
    """The status the next document is refused with, its job being made by then; 0 for none."""
    busy: bool = False
    """One job at a time: while it lasts another is refused, as small printers do."""
    forgets_jobs: bool = False
    remembers_jobs: bool = False
    """Jobs outlast the power; else they are gone, as with cheap printers."""
    goes_on: bool = False
    """With `remembers_jobs`: what the power cut short is begun anew from its first page."""
    cannot_cancel: bool = False
    counts_sides: bool = True
    counts_jobs: bool = True
    ignores_which_jobs: bool = False
    lists_at_most: int = 0
    """Jobs told in one answer, 0 for all of them."""


@dataclass(slots=True)
class Faults:
    """All that is set now."""

    standing: Standing = field(default_factory=Standing)
    next: list[Happening] = field(default_factory=list)

    def take(self) -> Happening:
        """What befalls the job that begins now."""
        return self.next.pop(0) if self.next else Happening()
