"""Breadth-first search through every state a world can come to. Knows nothing of what the states mean."""

from array import array
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

S = TypeVar("S", bound=Hashable)

Steps = Callable[[S], Iterable[tuple[str, S]]]
"""What may happen next: each step in words, and the state it leads to."""

Progress = Callable[[int, int], None]
"""Told now and then: states looked at, states found."""

TELL_EVERY = 2000


@dataclass(frozen=True, slots=True)
class Breach:
    """A promise that does not hold: what is wrong, and the shortest way there, step by step."""

    wrong: str
    trace: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explored:
    """How many states were reached; `breach` is None when every promise holds in all of them."""

    states: int
    breach: Breach | None


def explore(
    start: S,
    steps: Steps[S],
    wrong: Callable[[S], str | None],
    finished: Callable[[S], bool] | None = None,
    progress: Progress = lambda _looked, _found: None,
) -> Explored:
    """Looks at every state reachable from `start`; stops at the first that is `wrong`.

    With `finished`, a state from which no finished one can be reached is a breach too.
    """
    search = _Search(start, steps)
    ends = []
    for looked, state in enumerate(search.found):
        said = wrong(state)
        if said is not None:
            return Explored(len(search.found), Breach(said, search.trace(looked)))
        if finished is not None and finished(state):
            ends.append(looked)
        search.go_on(state, looked)
        if looked % TELL_EVERY == 0:
            progress(looked, len(search.found))
    progress(len(search.found), len(search.found))
    stuck = None if finished is None else search.first_without_way_to(ends)
    breach = None if stuck is None else Breach("no finish can be reached from here", search.trace(stuck))
    return Explored(len(search.found), breach)


class _Search(Generic[S]):
    """The states in the order they were found, who led to whom, and every step between them."""

    def __init__(self, start: S, steps: Steps[S]) -> None:
        self.found = [start]
        self.steps = steps
        self._number = {start: 0}
        self._parent = array("l", [-1])
        self._from = array("l")
        self._to = array("l")

    def go_on(self, state: S, number: int) -> None:
        for _words, after in self.steps(state):
            next_number = self._number.setdefault(after, len(self.found))
            if next_number == len(self.found):
                self.found.append(after)
                self._parent.append(number)
            self._from.append(number)
            self._to.append(next_number)

    def trace(self, number: int) -> tuple[str, ...]:
        way = [number]
        while self._parent[way[-1]] >= 0:
            way.append(self._parent[way[-1]])
        way.reverse()
        return tuple(
            next(words for words, after in self.steps(self.found[here]) if after == self.found[there])
            for here, there in pairwise(way)
        )

    def first_without_way_to(self, ends: list[int]) -> int | None:
        before: list[list[int]] = [[] for _ in self.found]
        for here, there in zip(self._from, self._to, strict=True):
            before[there].append(here)
        reaches = bytearray(len(self.found))
        waiting = ends
        for end in ends:
            reaches[end] = 1
        while waiting:
            for here in before[waiting.pop()]:
                if not reaches[here]:
                    reaches[here] = 1
                    waiting.append(here)
        stuck = reaches.find(0)
        return None if stuck < 0 else stuck
