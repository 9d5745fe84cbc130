"""How the line stands, and how long to wait before the next try. Pure."""

from dataclasses import dataclass

from shared.journal.entry import Millis

FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0


@dataclass(frozen=True, slots=True)
class LineState:
    """Whether the platform answers, since when (milliseconds UTC), and how many entries wait on this side.

    `heard_at` is its last answer; `trouble` names what it refused, when it answered but did not take.
    """

    online: bool
    since: Millis
    heard_at: Millis | None
    waiting: int
    trouble: str | None = None

    def sentence(self) -> str:
        """For the terminal; screens have their own words."""
        if self.trouble is not None:
            return f"The platform answers but refuses ({self.trouble}); {self.waiting} entries wait."
        if self.online:
            return f"Online; {self.waiting} entries wait."
        return f"Working offline; {self.waiting} entries wait and will be sent when the line is back."


def stream_to(hall: str) -> str:
    """The stream of the entries the platform addresses to `hall`; both keep it."""
    return f"P>{hall}"


def back_off(failures: int, chance: float) -> float:
    """Seconds before try number `failures` + 1: doubling, at most half a minute, spread by `chance` (0 to 1)."""
    longest = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(failures, 10))
    return longest * (0.5 + chance / 2)
