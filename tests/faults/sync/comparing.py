"""Are both sides level: every entry of each stream on both, the same, in order, and nothing taken in twice."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from sqlalchemy import Connection

from shared.db.unit import Side
from shared.journal.entry import Recorded
from shared.journal.store import Broken
from shared.sync import queries
from shared.sync.model import stream_to
from tests.faults.sync.place import Place
from tests.faults.sync.processes import Process
from tests.faults.sync.proxy import until

WORK_SECONDS = 40.0
LEVEL_SECONDS = 60.0
BOOKED = "queueing.appointment_booked"


def leftover(place: Place, working: Sequence[Process]) -> str | None:
    """What still is not the same on both sides when all work is done and they had time, None when all is."""
    if not until(lambda: not any(each.runs for each in working), WORK_SECONDS):
        return "the people at work cannot go on"
    if any("Traceback" in place.told(who) for who in ("tickets", "bookings")):
        return "a program of the people at work failed"
    broken = None

    def settled() -> bool:
        nonlocal broken
        broken = counts_too_much(place)
        return broken is not None or _level(place)

    if not until(settled, LEVEL_SECONDS):
        return f"not level within {LEVEL_SECONDS:g} s: {difference(place)}"
    return broken or difference(place)


def counts_too_much(place: Place) -> str | None:
    """What the hall counts as sent or as received and the platform does not hold; both only grow, so asked in order."""
    hall, platform = place.services.hall, place.platform.side
    with hall.read() as conn:
        sent, received = queries.cursor(conn, queries.OUTBOX), queries.received(conn, hall)
    with platform.read() as conn:
        for held, stream in ((sent, hall.stream), (received, stream_to(hall.stream))):
            has = _end(platform, conn, stream)
            if (held.epoch, held.seq) > has[:2]:
                return f"{stream}: the hall counts {held.seq} entries, the platform has {has[1]}"
    return None


def difference(place: Place) -> str | None:
    """What is not the same on both sides, None when all is."""
    hall, platform = place.services.hall, place.platform.side
    booked: Counter[str] = Counter()
    addressed: list[str] = []
    with hall.read() as ours, platform.read() as theirs:
        for stream in (hall.stream, stream_to(hall.stream)):
            both = zip_longest(hall.journal.all(ours, stream), platform.journal.all(theirs, stream))
            for entry, copy in both:
                if entry is None or entry != copy:
                    return _named(entry, copy)
                if entry.kind == BOOKED:
                    booked[entry.subject] += 1
                elif stream != hall.stream:
                    addressed.append(entry.subject)
            verified = hall.journal.verify(ours, stream)
            if isinstance(verified, Broken):
                return f"the chain is broken: {verified}"
    if booked != Counter(addressed):
        return f"{len(addressed)} bookings were sent, {len(booked)} taken in, {booked.total()} times"
    return None


def _level(place: Place) -> bool:
    """Whether each side has the other's last entry."""
    hall, platform = place.services.hall, place.platform.side
    with hall.read() as ours, platform.read() as theirs:
        return all(
            _end(hall, ours, stream) == _end(platform, theirs, stream)
            for stream in (hall.stream, stream_to(hall.stream))
        )


def _end(side: Side, conn: Connection, stream: str) -> tuple[int, int, str]:
    head = side.journal.head(conn, stream)
    return (1, 0, "") if head is None or head.seq == 0 else (head.epoch, head.seq, head.hash)


def _named(entry: Recorded | None, copy: Recorded | None) -> str:
    one = entry or copy
    assert one is not None
    what = "not on the platform" if copy is None else "not in the hall" if entry is None else "not the same"
    return f"{one.stream}: entry {one.epoch}/{one.seq} ({one.kind}) is {what}"
