"""What is printed on a slip, and what a printer says of itself. Pure."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Literal

Align = Literal["left", "center", "right"]
Paper = Literal["ok", "near_end", "out", "unknown"]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; it wraps by itself. `size` multiplies the printer's 24-dot characters both ways."""

    text: str
    size: Literal[1, 2, 3] = 1
    align: Align = "left"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the slip."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height, in half lines (15 dots, about 2 mm)."""

    halves: int = 1


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code, centred; `size` is the side of one module in dots (1 to 16)."""

    data: str
    size: int = 6


@dataclass(frozen=True, slots=True)
class Cut:
    """Feed to the cutter and cut."""


Line = Text | Rule | Gap | Qr | Cut
Slip = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What a printer last said of itself. A printer that does not answer knows nothing of its paper."""

    answering: bool = True
    paper: Paper = "ok"
    cover_open: bool = False
    offline: bool = False
    fault: bool = False
    """A cutter jam, an overheated head, an error the printer does not explain."""

    @property
    def ready(self) -> bool:
        """Whether a slip sent now should come out."""
        stopped = self.cover_open or self.offline or self.fault or self.paper == "out"
        return self.answering and not stopped


SILENT = PrinterState(answering=False, paper="unknown")
"""The state of a printer that cannot be reached."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer worked through the whole slip and says so; `state` is how it stands afterwards."""

    state: PrinterState


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """There is no evidence that the slip came out whole; `state` says why, as far as known."""

    state: PrinterState


SlipOutcome = Printed | NotPrinted


class JobState(IntEnum):
    """States of a print job (RFC 8011, 5.3.7)."""

    pending = 3
    held = 4
    processing = 5
    stopped = 6
    cancelled = 7
    aborted = 8
    completed = 9

    @property
    def over(self) -> bool:
        """Whether the printer will do nothing more for the job."""
        return self >= JobState.cancelled


@dataclass(frozen=True, slots=True)
class JobReport:
    """What a printer says of a job.

    `completed` is evidence, not proof: look at `reasons` and `impressions_completed` too (None when the
    printer does not count). `never_begun`: it says that it has not worked on the job at all (RFC 8011, 5.3.14.2).
    """

    job_id: int
    name: str
    state: JobState
    reasons: tuple[str, ...] = ()
    impressions_completed: int | None = None
    never_begun: bool = False


class PaperFate(StrEnum):
    """What became of a plain paper, as far as anybody says."""

    PRINTED = "printed"
    QUEUED = "queued"
    """The operating system's print queue has it, and says no more."""
    WAITING = "waiting"
    """The printer or its queue has it, and stands still."""
    GIVEN_UP = "given_up"
