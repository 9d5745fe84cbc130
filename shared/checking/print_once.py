"""The promise of printing once (DESIGN.md §7), in every history of crashes, presses and printer faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from shared.checking import province
from shared.checking.explore import Breach, Explored, Progress, explore
from shared.checking.planted import PLANTED, PLANTED_BETWEEN_HALLS
from shared.checking.practice import Practice
from shared.checking.province import Traffic, broken, printed_in_both
from shared.checking.world import World, finished, printed_twice, wrong

TWO_STATIONS = World("two stations want one document", documents=1, stations=(0, 1))
ONE_PRINTER = World("two documents at two stations with one printer", documents=2, stations=(0, 0))


@dataclass(frozen=True, slots=True)
class Finding:
    """What was explored, and whether it came out as it must: a breach in a planted bug, none in a world."""

    name: str
    planted: bool
    explored: Explored

    @property
    def good(self) -> bool:
        return (self.explored.breach is not None) == self.planted

    def lines(self) -> Iterator[str]:
        breach, states = self.explored.breach, self.explored.states
        match breach:
            case None if self.planted:
                yield f"NOT FOUND, {states} states: a hall that {self.name}"
            case None:
                yield f"holds in all {states} states: {self.name}"
            case Breach(said, trace):
                verdict = "refuted" if self.planted else "BROKEN"
                yield f"{verdict} in {len(trace)} steps: {'a hall that ' * self.planted}{self.name}"
                yield from (f"  {number}. {words}" for number, words in enumerate(trace, 1))
                yield f"  => {said}"


@dataclass(frozen=True, slots=True)
class Search:
    """Something to explore: by its name, whether a bug is planted in it, and how it goes."""

    name: str
    planted: bool
    go: Callable[[Progress], Explored]


def one_hall(world: World) -> Search:
    """A hall's own histories."""
    return Search(
        world.name, False, lambda told: explore(world.start(), Practice().steps, wrong, finished, told)
    )


def two_halls(name: str, traffic: Traffic) -> Search:
    """Histories of two halls, the platform and the lines between them."""
    return Search(
        name, False, lambda told: explore(province.start(), traffic.steps, broken, traffic.finished, told)
    )


def _bug(name: str, practice: Practice) -> Search:
    start = TWO_STATIONS.start()
    return Search(name, True, lambda told: explore(start, practice.steps, printed_twice, progress=told))


def _bug_between_halls(name: str, traffic: Traffic) -> Search:
    return Search(
        name, True, lambda told: explore(province.start(), traffic.steps, printed_in_both, progress=told)
    )


BUGS = (
    *(_bug(name, practice) for name, practice in PLANTED),
    *(_bug_between_halls(name, traffic) for name, traffic in PLANTED_BETWEEN_HALLS),
)
WORLDS = (
    one_hall(TWO_STATIONS),
    two_halls("two halls and the platform, one document, cut lines: two attempts", Traffic(2, 2)),
    two_halls("two halls and the platform, one document, cut lines: there and back", Traffic(1, 3)),
    one_hall(ONE_PRINTER),
)


SEARCHES = (*BUGS, *WORLDS)
"""In the order in which they are told: a checker that does not find the bugs proves nothing."""

LONGEST_FIRST = sorted(range(len(SEARCHES)), key=lambda number: SEARCHES[number].name != ONE_PRINTER.name)
"""In the order in which they are begun."""


def find(number: int, progress: Progress) -> Finding:
    """Goes through one of SEARCHES."""
    search = SEARCHES[number]
    return Finding(search.name, search.planted, search.go(progress))
