"""Who is called next, and why. Pure: another `model` of the queue, kept apart to be read alone.

Each priority gives a head start on the waiting time. Whoever has then waited longest is next, so nobody
starves: once a plain ticket has waited longer than the largest head start, no later priority passes it.
"""

import heapq
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shared.journal.entry import Millis
from shared.queueing.model import Ticket

LONGEST_WAITING = "longest_waiting"


@dataclass(frozen=True, slots=True)
class Choice:
    """The next ticket, the rule that chose it, and the longest-waiting ticket it passes (None when none)."""

    ticket: Ticket
    rule: str
    head_start: Millis
    passed: Ticket | None


def choose(waiting: Iterable[Ticket], head_starts: Mapping[str, Millis]) -> Choice | None:
    """The next of `waiting`, by seniority with head starts in milliseconds; None when nobody waits.

    `rule` is the priority whose head start decided, or LONGEST_WAITING.
    """
    ordered = order(waiting, head_starts)
    if not ordered:
        return None
    first = ordered[0]
    earliest = min(ordered, key=lambda ticket: (ticket.since, ticket.id))
    if first is earliest or first.priority is None:
        return Choice(first, LONGEST_WAITING, 0, None)
    return Choice(first, first.priority, head_starts[first.priority], earliest)


def order(waiting: Iterable[Ticket], head_starts: Mapping[str, Millis]) -> list[Ticket]:
    """All of `waiting` in the order they would be called."""
    return sorted(waiting, key=lambda ticket: _counted_from(ticket, head_starts))


@dataclass(frozen=True, slots=True)
class Desk:
    """An open window: the lines it calls from, and in how many milliseconds it is free to call (0: it is)."""

    lines: tuple[str, ...]
    free_in: Millis = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a ticket stands: how many people are ahead, and the estimated wait in milliseconds."""

    ahead: int
    estimate: Millis


def foresee(
    held: Ticket,
    waiting: Iterable[Ticket],
    desks: Sequence[Desk],
    head_starts: Mapping[str, Millis],
    mean_service: Millis,
) -> Standing:
    """Play the queue on until `held` is called: every free desk calls the next of its lines, as `choose` does.

    Ahead are those whom the desks that serve its line call before it; every serving takes `mean_service`,
    and nobody else comes. A line that no desk serves is told as if one opened for it alone.
    """
    if not any(held.line in desk.lines for desk in desks):
        desks = (Desk((held.line,)),)
    lines: defaultdict[str, deque[Ticket]] = defaultdict(deque)
    for ticket in order({held.id: held, **{each.id: each for each in waiting}}.values(), head_starts):
        lines[ticket.line].append(ticket)
    calls = [(desk.free_in, place) for place, desk in enumerate(desks)]
    heapq.heapify(calls)
    ahead = 0
    while True:
        at, place = heapq.heappop(calls)
        desk = desks[place]
        fronts = [lines[line][0] for line in desk.lines if lines[line]]
        if not fronts:
            continue  # nobody is left for this desk
        called = min(fronts, key=lambda ticket: _counted_from(ticket, head_starts))
        if called.id == held.id:
            return Standing(ahead, at)
        lines[called.line].popleft()
        ahead += held.line in desk.lines
        heapq.heappush(calls, (at + mean_service, place))


def _counted_from(ticket: Ticket, head_starts: Mapping[str, Millis]) -> tuple[Millis, Millis, str]:
    return ticket.since - head_starts.get(ticket.priority or "", 0), ticket.since, ticket.id
