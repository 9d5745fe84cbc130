"""The promise of printing once (DESIGN.md §7), in every history of crashes, presses and printer faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from shared.checking.explore import Breach, Explored, Progress, explore
from shared.checking.planted import PLANTED
from shared.checking.practice import Practice
from shared.checking.world import World, finished, printed_twice, wrong

TWO_STATIONS = World("two stations want one document", documents=1, stations=(0, 1))
ONE_PRINTER = World("two documents at two stations with one printer", documents=2, stations=(0, 0))
WORLDS = (TWO_STATIONS, ONE_PRINTER)


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


def check(progress: Callable[[str], Progress], worlds: tuple[World, ...] = WORLDS) -> Iterator[Finding]:
    """Finds the planted bugs first, then explores each world; `progress` is asked once for each, by its name."""
    for name, practice in PLANTED:
        start = TWO_STATIONS.start()
        told = progress(name)
        yield Finding(name, True, explore(start, practice.steps, printed_twice, progress=told))
    for world in worlds:
        told = progress(world.name)
        yield Finding(world.name, False, explore(world.start(), Practice().steps, wrong, finished, told))
