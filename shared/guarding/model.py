"""When a door that ended is started again. Pure.

Times are milliseconds; waits are seconds.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from shared.journal.entry import Millis

AGAIN = 75
"""The exit code by which a door asks to be started anew; sysexits.h calls it a passing failure."""

AT_ONCE: Millis = 20_000
"""Who ends sooner than this after the start ended at once."""

WAITS = (0, 0, 1, 2, 5, 10, 30)
"""Seconds to wait, by how many times in a row it ended at once; the last one for every further time."""

STRUGGLING = 4
"""So many ends at once in a row are told as a fault that does not mend itself."""

KEPT = 200
"""How many ends are remembered at most."""


class Why(StrEnum):
    """How a door ended. `asked`: somebody on its maintenance page wanted it started anew."""

    TOLD = "told"
    ASKED = "asked"
    CRASHED = "crashed"
    KILLED = "killed"
    HUNG = "hung"


@dataclass(frozen=True, slots=True)
class Ended:
    """One end of the door that was followed by a new start."""

    at: Millis
    why: Why


@dataclass(frozen=True, slots=True)
class Watch:
    """What a guard knows: the ends, oldest first, and how many of the last came at once after their start."""

    ends: tuple[Ended, ...] = ()
    at_once: int = 0

    @property
    def wait(self) -> int:
        """Seconds until the next start."""
        return WAITS[min(self.at_once, len(WAITS) - 1)]

    @property
    def struggling(self) -> bool:
        return self.at_once >= STRUGGLING


def why(code: int, *, told: bool, hung: bool) -> Why:
    """What an exit code means; a negative one is a signal's number."""
    if told or code == 0:
        return Why.TOLD
    if hung:
        return Why.HUNG
    if code == AGAIN:
        return Why.ASKED
    return Why.KILLED if code < 0 else Why.CRASHED


def after(watch: Watch, ended: Ended, lived: Millis) -> Watch:
    """What is known once the door ended `lived` milliseconds after its start."""
    trouble = ended.why is not Why.ASKED and lived < AT_ONCE
    at_once = watch.at_once + 1 if trouble else 0
    return replace(watch, ends=(*watch.ends, ended)[-KEPT:], at_once=at_once)
