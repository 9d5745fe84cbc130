"""Proving that hall and platform hold the same journal, entry by entry, in both directions.

Neither side is asked what it once stored as a hash: each works it out of its rows as they stand. What the writer has
beyond the other's last entry, and what the other never acknowledged, waits; any other unlikeness is a difference.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from shared.db.unit import Side
from shared.journal.marks import Mark, Place, marks
from shared.sync import queries
from shared.sync.model import stream_to
from shared.sync.wire import MAX_MARKS

FIRST = 10
"""How many differing entries are told one by one."""

Reader = Callable[[Place, int], list[Mark]]
"""Gives up to so many marks behind a place."""
Asking = Callable[[str, Place, int], list[Mark]]
"""The same of the entries of a writer, from the platform (PlatformClient.marks)."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry that is not the same on both sides; None where it is missing."""

    place: Place
    here: Mark | None
    there: Mark | None

    def words(self) -> str:
        match self.here, self.there:
            case None, _:
                return "the platform has it, this hall has not"
            case _, None:
                return "this hall has it, the platform has not"
            case Mark(intact=False), Mark(intact=False):
                return "altered on both sides since it was written"
            case Mark(intact=False), _:
                return "altered in this hall since it was written"
            case _, Mark(intact=False):
                return "altered at the platform since it was written"
        return "each side has another entry here, neither altered since"


@dataclass(slots=True)
class Comparison:
    """What came of comparing one writer's entries; grows while it goes on."""

    compared: int = 0
    waiting: int = 0
    differing: int = 0
    first: list[Difference] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Direction:
    """One writer's entries (`hall` or `platform`), as the hall and as the platform hold them.

    `count` is how many the hall holds; those up to `acknowledged` were taken by the other side.
    """

    writer: str
    count: int
    acknowledged: Place
    here: Reader
    there: Reader

    def compare(self, told: Callable[[int], None], page: int = MAX_MARKS) -> Comparison:
        """Compares everything; `told` hears how many entries are done. Raises LineCut, Rejected, EnvironmentFault.

        The copy is read before the writer's own: whatever is in it then was written before.
        """
        sent = self.writer == "hall"
        original, copy = (self.here, self.there) if sent else (self.there, self.here)
        found, after = Comparison(), (0, 0)
        while True:
            copied, written = copy(after, page), original(after, page)
            ends = [each[-1].place for each in (copied, written) if len(each) == page]
            bound = min(ends) if ends else None
            end = (
                None if len(copied) == page else max(self.acknowledged, copied[-1].place if copied else after)
            )
            _compare(found, _pairs(copied, written, bound), end, sent)
            told(found.compared + found.waiting)
            if bound is None:
                return found
            after = bound


def directions(hall: Side, asking: Asking) -> tuple[Direction, Direction]:
    """What the hall sent, and what the platform addressed to it."""
    with hall.read() as conn:
        sent, received = queries.cursor(conn, queries.OUTBOX), queries.received(conn, hall)
    return (
        _direction(hall, asking, "hall", hall.stream, (sent.epoch, sent.seq)),
        _direction(hall, asking, "platform", stream_to(hall.stream), (received.epoch, received.seq)),
    )


def _direction(hall: Side, asking: Asking, writer: str, stream: str, acknowledged: Place) -> Direction:
    def here(after: Place, limit: int) -> list[Mark]:
        with hall.read() as conn:
            return marks(hall.journal, conn, stream, after, limit)

    with hall.read() as conn:
        count = hall.journal.count(conn, stream)
    return Direction(writer, count, acknowledged, here, partial(asking, writer))


def _pairs(
    copied: Sequence[Mark], written: Sequence[Mark], bound: Place | None
) -> list[tuple[Place, Mark | None, Mark | None]]:
    """Each place up to `bound` with what stands there in the copy and at the writer."""
    copies = {mark.place: mark for mark in copied}
    originals = {mark.place: mark for mark in written}
    places = sorted(copies.keys() | originals.keys())
    return [
        (place, copies.get(place), originals.get(place))
        for place in places
        if bound is None or place <= bound
    ]


def _compare(
    found: Comparison,
    pairs: Sequence[tuple[Place, Mark | None, Mark | None]],
    end: Place | None,
    sent: bool,
) -> None:
    """Takes pairs into `found`; `end` is the copy's last place when that is known: what is behind it waits."""
    for place, copied, written in pairs:
        if copied is None and end is not None and place > end:
            found.waiting += 1
            continue
        found.compared += 1
        if copied is None or written is None or not _same(copied, written):
            found.differing += 1
            if len(found.first) < FIRST:
                here, there = (written, copied) if sent else (copied, written)
                found.first.append(Difference(place, here, there))


def _same(one: Mark, other: Mark) -> bool:
    return one.intact and other.intact and one.hash == other.hash
