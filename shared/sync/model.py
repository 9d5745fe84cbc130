"""How the line stands, and how long to wait before the next try. Pure."""

from dataclasses import dataclass

from shared.journal.entry import Millis

FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0
CATCHING_UP_FROM = 100
"""So many entries take long enough to be worth a word."""


@dataclass(frozen=True, slots=True)
class LineState:
    """Whether the platform answers, since when (milliseconds UTC), and how many entries wait on this side.

    `heard_at` is its last answer; `trouble` names what it refused, when it answered but did not take; `peak` is the
    most that waited since little did.
    """

    online: bool
    since: Millis
    heard_at: Millis | None
    waiting: int
    trouble: str | None = None
    peak: int = 0
    run_by: str | None = None
    """The station that runs the agent, as far as the lease tells."""

    @property
    def caught_up(self) -> int | None:
        """How much of what waited has been sent, in per cent; None unless there is much to catch up with."""
        if not self.online or self.trouble is not None or self.waiting < CATCHING_UP_FROM:
            return None
        return max(0, self.peak - self.waiting) * 100 // max(1, self.peak)

    def sentence(self) -> str:
        """For the terminal; screens have their own words."""
        return self._standing() if self.run_by is None else f"{self._standing()} Run by {self.run_by}."

    def _standing(self) -> str:
        if self.trouble is not None:
            return f"The platform answers but refuses ({self.trouble}); {self.waiting} entries wait."
        if self.caught_up is not None:
            return f"Catching up: {self.caught_up} % sent; {self.waiting} entries wait."
        if self.online:
            return f"Online; {self.waiting} entries wait."
        return f"Working offline; {self.waiting} entries wait and will be sent when the line is back."


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
