"""The worlds every test run looks at, in ranges that are one test each."""

from tests.simulation.planted import PLANTED
from tests.simulation.world import fault_of

SEEDS = 1000
RANGE = 25


def ranges(part: int, parts: int) -> list[range]:
    """One of so many equal parts of all the seeds."""
    begins = range(part * SEEDS // parts, (part + 1) * SEEDS // parts, RANGE)
    return [range(begin, begin + RANGE) for begin in begins]


def all_well(seeds: range) -> None:
    """Nothing is lost, doubled or stuck in any of these worlds; `python -m tests.simulation` shows one again."""
    for seed in seeds:
        fault, trace = fault_of(seed)
        assert fault is None, f"seed {seed}: {fault}\n" + "\n".join(trace[-40:])


def story(seed: int, planted: str | None) -> tuple[int, str | None, list[str]]:
    """A seed with what was wrong in its world and its trace; `planted` is a bug the programs have."""
    if planted is None:
        return seed, *fault_of(seed)
    with PLANTED[planted]():
        return seed, *fault_of(seed)
