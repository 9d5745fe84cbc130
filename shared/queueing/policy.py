"""Who is called next, and why. Pure: another `model` of the queue, kept apart to be read alone.

Each priority gives a head start on the waiting time. Whoever has then waited longest is next, so nobody
starves: once a plain ticket has waited longer than the largest head start, no later priority passes it.
"""

from collections.abc import Iterable, Mapping
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

    def counted_from(ticket: Ticket) -> tuple[Millis, Millis, str]:
        return ticket.since - head_starts.get(ticket.priority or "", 0), ticket.since, ticket.id

    return sorted(waiting, key=counted_from)


def estimate(ahead: int, mean_service: Millis, windows: int) -> Millis:
    """The wait of someone with `ahead` people before them, at `windows` windows (at least one is assumed)."""
    return (ahead * mean_service) // max(1, windows)
