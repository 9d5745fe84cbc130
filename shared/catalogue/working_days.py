"""Working days of China and the deadlines counted in them.

Weekends are off, public holidays are off, and the make-up days (调休) are worked, as the State Council
announces each autumn for the next year. chinesecalendar carries the announcements; a year it does not know
yet is entered in the catalogue's working_days.yaml. A year nobody has announced is never guessed silently.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from shared.catalogue.model import AnnouncedYear

# Fixed dates of State Council Order 795 (2024) art. 2; the lunar festivals need the announcement.
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


class YearNotAnnounced(Exception):
    """The holidays of `year` are not known: enter them in working_days.yaml, or update chinesecalendar."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"The holidays of {year} are not known yet. Enter the State Council's announcement in "
            f"working_days.yaml of the catalogue, or update the chinesecalendar package."
        )
        self.year = year


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a time limit; `provisional` when it reaches into a year that is not announced yet."""

    day: str
    provisional: bool


class WorkingCalendar:
    """Tells working days; `announced` years of the catalogue go before the library's."""

    def __init__(self, announced: Iterable[AnnouncedYear] = ()) -> None:
        self._announced = {each.year: each for each in announced}

    def is_working_day(self, day: str) -> bool:
        """Whether the ISO day is worked; raises YearNotAnnounced."""
        return self._works(date.fromisoformat(day))

    def add_working_days(self, day: str, n: int) -> str:
        """Return the n-th working day after `day`; 0 gives `day`. Raises YearNotAnnounced."""
        return _count(date.fromisoformat(day), n, self._works).isoformat()

    def deadline(self, accepted_day: str, days: int) -> str:
        """Return the last day of a limit of `days` working days; raises YearNotAnnounced.

        The day of acceptance is not counted, the count starts on the next working day (Civil Code art. 201);
        a limit of 0 ends the same day. Working days by the Administrative Licensing Law art. 82.
        """
        return self.add_working_days(accepted_day, days)

    def expected_deadline(self, accepted_day: str, days: int) -> Deadline:
        """Return the deadline; in a year not announced only weekends and fixed-date holidays are off.

        Such a deadline is provisional: show it so, and reckon it again once the year is announced.
        """
        guessed = False

        def works(day: date) -> bool:
            nonlocal guessed
            try:
                return self._works(day)
            except YearNotAnnounced:
                guessed = True
                return day.weekday() < 5 and (day.month, day.day) not in _FIXED_HOLIDAYS

        last = _count(date.fromisoformat(accepted_day), days, works)
        return Deadline(last.isoformat(), guessed)

    def working_days_between(self, start: str, end: str) -> int:
        """Return how many working days lie after `start` up to `end`, negative backwards."""
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if last < first:
            return -self.working_days_between(end, start)
        return sum(self._works(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))

    def _works(self, day: date) -> bool:
        announced = self._announced.get(day.year)
        if announced is not None:
            iso = day.isoformat()
            return iso in announced.work or (day.weekday() < 5 and iso not in announced.rest)
        import chinese_calendar  # noqa: PLC0415 - not needed where the catalogue gives the year

        try:
            return bool(chinese_calendar.is_workday(day))
        except NotImplementedError:
            raise YearNotAnnounced(day.year) from None


def _count(day: date, n: int, works: Callable[[date], bool]) -> date:
    if n < 0:
        raise ValueError(f"working days are counted forward; n is {n}")
    while n > 0:
        day += timedelta(days=1)
        if works(day):
            n -= 1
    return day


_LIBRARY = WorkingCalendar()
is_working_day = _LIBRARY.is_working_day
add_working_days = _LIBRARY.add_working_days
deadline = _LIBRARY.deadline
