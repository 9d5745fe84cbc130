"""The times a hall offers for appointments."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.catalogue.working_days import WorkingCalendar, YearNotAnnounced
from shared.clock import local
from shared.journal.entry import Millis


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours as "09:00" pairs, cut into slots of `minutes`; `capacity` citizens each, `days` ahead."""

    spans: tuple[tuple[str, str], ...] = (("09:00", "11:30"), ("13:30", "16:30"))
    minutes: int = 30
    capacity: int = 4
    days: int = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """A time one can book, with the places left."""

    day: str
    begins: Millis
    ends: Millis
    left: int


def offered(
    hours: Hours, calendar: WorkingCalendar, zone: ZoneInfo, now: Millis, taken: dict[Millis, int]
) -> list[Slot]:
    """The slots of the next working days that begin after `now`; none in a year not announced yet."""
    slots: list[Slot] = []
    step = timedelta(minutes=hours.minutes)
    for day in _working_days(local(now, zone).date(), hours.days, calendar):
        for opens, closes in hours.spans:
            at = datetime.combine(day, time.fromisoformat(opens), zone)
            end = datetime.combine(day, time.fromisoformat(closes), zone)
            while at + step <= end:
                begins, ends = _millis(at), _millis(at + step)
                if begins > now:
                    left = max(0, hours.capacity - taken.get(begins, 0))
                    slots.append(Slot(day.isoformat(), begins, ends, left))
                at += step
    return slots


def _working_days(first: date, count: int, calendar: WorkingCalendar) -> list[date]:
    """Today, when it is worked, and the `count` working days after it."""
    found = []
    for ahead in range(4 * count + 14):
        day = first + timedelta(days=ahead)
        try:
            works = calendar.is_working_day(day.isoformat())
        except YearNotAnnounced:
            break
        if works:
            found.append(day)
    return found[: count + 1]


def _millis(at: datetime) -> Millis:
    return int(at.timestamp() * 1000)
