"""Every point of a path is where a process dies once; after each death the hall goes on to a document handed over."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.faults.printing.history import QUIET, Event, Life, Outcome, Plan
from tests.faults.printing.station import Pace

Play = Callable[[Plan], Outcome]
Progress = Callable[[int, int], None]

_TRIES = 3
_SAFELY = 6
"""So many points more or less a life may have: a long send can go in several parts."""


@dataclass(frozen=True, slots=True)
class Path:
    """The life that is killed comes behind those `before` it, with what befalls the printer."""

    name: str
    before: tuple[Life, ...] = ()
    printer: tuple[Event, ...] = ()

    def plan(self, kill_at: int | None) -> Plan:
        lives = (*self.before, Life(kill_at))
        return Plan(lives, self.printer, Pace(patience=0.1), seconds_per_page=0.0, waits_for_sheet=True)

    def points(self, played: Outcome) -> tuple[str, ...]:
        """Those of the life in question."""
        return played.lives[len(self.before)].points


@dataclass(slots=True)
class Killed:
    """What came of all the deaths on a path."""

    path: str
    points: int
    deaths: int = 0
    states: Counter[str] = field(default_factory=Counter)
    """How the journal told of the document right after each death."""
    calls: Counter[str] = field(default_factory=Counter)
    broken: Outcome | None = None
    at: int = 0


PRINTING = Path("from the press to the signature")
SETTLING = (
    Path("two people ask the printer", (QUIET,), (Event(0, "power_lost_after_half"),)),
    Path("two people give a torn sheet up", (QUIET, QUIET), (Event(0, "power_lost_after_half"),)),
    Path("two people find the sheet whole", (QUIET, QUIET), (Event(0, "power_lost_after_page"),)),
)


def recovering(play: Play) -> Path:
    """The life after one that was killed with its job sent: it looks the job up."""
    order = ("granted", "reserved", "sent", "printed", "handed_over")

    def state(at: int) -> int:
        return order.index(_dead(play, PRINTING, at).state_after(0))

    sent = bisect_left(_points(play, PRINTING), order.index("sent"), key=state) + 1
    return Path("looking up what was left open", (Life(sent + _SAFELY),))


def killed(play: Play, path: Path, every: int, progress: Progress) -> Killed:
    """Dies at each point of `path` (or at one in `every`), and stops at the first breach."""
    points = _points(play, path)
    result = Killed(path.name, len(points))
    for at in points[::every]:
        played = _dead(play, path, at)
        progress(at, len(points))
        if played.broken is not None:
            result.broken, result.at = played, at
            return result
        died = played.lives[len(path.before)]
        result.deaths += 1
        result.calls[died.points[-1].partition(" ")[0]] += 1
        result.states[played.state_after(len(path.before))] += 1
    return result


def _dead(play: Play, path: Path, at: int) -> Outcome:
    """The history with that death; where the machine is busy a life may take a shorter way, then it lives again."""
    for _ in range(_TRIES):
        played = play(path.plan(at))
        if played.broken is not None or played.lives[len(path.before)].killed:
            return played
    raise AssertionError(f"point {at} of {path.name} is not reached")


def _points(play: Play, path: Path) -> range:
    alive = play(path.plan(None))
    assert alive.broken is None, alive.broken
    return range(1, len(path.points(alive)) + 1)
