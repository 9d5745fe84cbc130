"""How the line stands, and how long to wait before the next try. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum

from shared.journal.entry import Millis

PLATFORM = "platform"
"""Who acts in the hall's journal when the platform's word is taken in."""

FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0
CATCHING_UP_FROM = 100
"""So many entries take long enough to be worth a word."""


class Standing(StrEnum):
    """What there is to say of a line, first what a person has to see to."""

    REFUSED = "refused"
    UNKEPT = "unkept"
    OFFLINE = "offline"
    CATCHING_UP = "catching_up"
    SENDING = "sending"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class LineState:
    """Whether the platform answers, since when (milliseconds UTC), and how many entries wait on this side.

    `heard_at` is its last answer; `trouble` names what it refused, when it answered but did not take, and
    `refused_since` tells since when; `peak` is the most that waited since little did.
    """

    online: bool
    since: Millis
    heard_at: Millis | None
    waiting: int
    trouble: str | None = None
    peak: int = 0
    run_by: str | None = None
    """The station that runs the agent, as far as the lease tells."""
    refused_since: Millis | None = None
    kept: bool = True
    """False once it is certain that no station runs the agent now."""

    @property
    def standing(self) -> Standing:
        if self.trouble is not None:
            return Standing.REFUSED
        if not self.kept:
            return Standing.UNKEPT
        if not self.online:
            return Standing.OFFLINE
        if self.waiting >= CATCHING_UP_FROM:
            return Standing.CATCHING_UP
        return Standing.SENDING if self.waiting else Standing.LEVEL

    @property
    def caught_up(self) -> int | None:
        """How much of what waited has been sent, in per cent; None unless there is much to catch up with."""
        if self.standing is not Standing.CATCHING_UP:
            return None
        return max(0, self.peak - self.waiting) * 100 // max(1, self.peak)

    def sentence(self) -> str:
        """For the terminal; screens have their own words."""
        return f"{self._standing()} {self._runner()}".rstrip()

    def _standing(self) -> str:
        match self.standing:
            case Standing.REFUSED:
                return f"The platform answers but refuses ({self.trouble}); {self.waiting} entries wait."
            case Standing.UNKEPT:
                return f"Nobody runs the sync; {self.waiting} entries wait."
            case Standing.OFFLINE:
                return f"Working offline; {self.waiting} entries wait and will be sent when the line is back."
            case Standing.CATCHING_UP:
                return f"Catching up: {self.caught_up} % sent; {self.waiting} entries wait."
            case Standing.SENDING | Standing.LEVEL:
                return f"Online; {self.waiting} entries wait."

    def _runner(self) -> str:
        if self.kept:
            return f"Run by {self.run_by}." if self.run_by is not None else ""
        told = "" if self.standing is Standing.UNKEPT else "Nobody runs the sync. "
        return f"{told}Start it on the hall's server with: onewindow sync run"


@dataclass(frozen=True, slots=True)
class Signs:
    """What an agent leaves in the hall database while it lives: its beat moves, and so does its last answer.

    They are compared with what was there before, never with a clock: the agent's may be another machine's.
    """

    beat: tuple[int, int] | None
    heard_at: Millis | None


@dataclass(frozen=True, slots=True)
class Stillness:
    """For how many seconds each of the signs has stood still under the eyes of one program."""

    signs: Signs
    beat_since: float
    heard_since: float


UNKEPT_AFTER = 20.0
"""A station that takes over, or the same one started again, does so within half of this."""
UNANSWERED_AFTER = 60.0
"""An agent whose line stands notes an answer twice within this."""


def watched(before: Stillness | None, signs: Signs, now: float) -> Stillness:
    """What is known once `signs` are seen at `now`, in seconds of the watching program's monotonic clock."""
    if before is None:
        return Stillness(signs, now, now)
    beat_since = now if signs.beat != before.signs.beat else before.beat_since
    heard_since = now if signs.heard_at != before.signs.heard_at else before.heard_since
    return Stillness(signs, beat_since, heard_since)


def as_watched(state: LineState, still: Stillness, now: float) -> LineState:
    """The line as noted, unless whoever noted it has fallen silent since."""
    if now - still.beat_since >= UNKEPT_AFTER:
        return replace(state, kept=False, run_by=None)
    if state.online and now - still.heard_since >= UNANSWERED_AFTER:
        return replace(state, online=False, since=state.heard_at or state.since)
    return state


def peak_after(peak: int, waiting: int) -> int:
    """The most that waited since little did, once `waiting` entries wait; an agent may stop while the line stands."""
    return waiting if waiting < CATCHING_UP_FROM else max(peak, waiting)


def stream_to(hall: str) -> str:
    """The stream of the entries the platform addresses to `hall`; both keep it."""
    return f"P>{hall}"


def back_off(failures: int, chance: float) -> float:
    """Seconds before try number `failures` + 1: doubling, at most half a minute, spread by `chance` (0 to 1)."""
    longest = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(failures, 10))
    return longest * (0.5 + chance / 2)
