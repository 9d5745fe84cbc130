"""Every point of a path is where a process dies once; after each death the hall goes on to a document handed over."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.faults.printing.history import QUIET, Event, Life, Outcome, Plan
from tests.faults.printing.station import Pace

Play = Callable[[Plan], Outcome]
Progress = Callable[[int, int], None]

MOST_POINTS = 5000
_TRIES = 3
_SAFELY = 6
"""Into the stretch of points behind which the job is sent, by more than lives differ in length."""


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
    """A long send can go in several parts, so one life has some more than another."""
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
        played = _dead(play, PRINTING, at)
        assert played is not None
        return order.index(played.state_after(0))

    sent = bisect_left(range(1, _length(play, PRINTING)), order.index("sent"), key=state) + 1
    return Path("looking up what was left open", (Life(sent + _SAFELY),))


def killed(play: Play, path: Path, every: int, progress: Progress) -> Killed:
    """Dies at point after point (or at one in `every`) until a life passes them all, or the promise is broken."""
    result = Killed(path.name, _length(play, path))
    for at in range(1, MOST_POINTS, every):
        played = _dead(play, path, at)
        if played is None:
            return result
        progress(min(at, result.points), result.points)
        if played.broken is not None:
            result.broken, result.at = played, at
            return result
        result.deaths += 1
        result.points = max(result.points, at)
        result.calls[path.points(played)[-1].partition(" ")[0]] += 1
        result.states[played.state_after(len(path.before))] += 1
    raise AssertionError(f"{path.name} has no end")


def _dead(play: Play, path: Path, at: int) -> Outcome | None:
    """The history with that death, None when the life is over before. A busy machine may make a life shorter."""
    for _ in range(_TRIES):
        played = play(path.plan(at))
        if played.broken is not None or played.lives[len(path.before)].killed:
            return played
    return None


def _length(play: Play, path: Path) -> int:
    """The points of the life that nobody kills."""
    alive = play(path.plan(None))
    assert alive.broken is None, alive.broken
    return len(path.points(alive))
