"""How the issuing desk words moments, ages, places, and the evidence for a sheet."""

import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from counter.words import day, tr
from shared.clock import clock_time, day_of
from shared.journal.entry import Millis

MINUTE: Millis = 60_000
DAY_MINUTES = 24 * 60
_JOB = re.compile(r"job (\d+): (\d+) impressions")
_COUNT = re.compile(r"printer count (\d+) to (\d+)")
_SEEN = re.compile(r"seen by (.+)")


def age(lasted: Millis) -> str:
    """How long something lasts, in the largest unit that says enough; never negative."""
    minutes = max(0, lasted) // MINUTE
    if minutes >= DAY_MINUTES:
        return tr("{days} d", days=minutes // DAY_MINUTES)
    if minutes >= 60:
        return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
    return tr("{minutes} min", minutes=minutes) if minutes else tr("just now")


def moment(at: Millis, zone: ZoneInfo, now: Millis) -> str:
    """The time of day, with the day when it is not today's."""
    time, on = clock_time(at, zone), day_of(at, zone)
    return time if on == day_of(now, zone) else f"{day(on)} {time}"


def since(at: Millis, zone: ZoneInfo, now: Millis) -> str:
    """A moment and how long ago it was."""
    return f"{moment(at, zone, now)} · {age(now - at)}"


def evidence(noted: str | None, names: Mapping[str, str]) -> str:
    """What shows that a sheet came out, from how the journal notes it; "" when nothing is noted."""
    if noted is None:
        return ""
    if job := _JOB.fullmatch(noted):
        return tr("the printer's count: {sides} sides, job {job}", sides=job[2], job=job[1])
    if count := _COUNT.fullmatch(noted):
        return tr("the printer's total: {before}, then {after}", before=count[1], after=count[2])
    if seen := _SEEN.fullmatch(noted):
        return tr("seen by {name}", name=names.get(seen[1], seen[1]))
    return noted
