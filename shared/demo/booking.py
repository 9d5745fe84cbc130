"""Booking a time for today at any hour, through the platform's own use case.

The platform offers office hours on working days; a demonstration is shown when it is shown, also at night and
on a Sunday. Only the hours and the calendar differ from those of its pages.
"""

from datetime import date

from shared.catalogue.model import AnnouncedYear
from shared.catalogue.working_days import WorkingCalendar
from shared.clock import day_of
from shared.journal.entry import Refusal
from shared.people.service import key_ring
from shared.platform.model import Appointment
from shared.platform.service import Platform
from shared.platform.slots import Hours

_ALL_DAY = Hours(spans=(("00:00", "23:55"),), minutes=5, days=1)


class NotBooked(Exception):
    """There is no appointment; the text is a sentence that says why."""


def book_today(platform: Platform, hall: str, number: str, item: str) -> Appointment:
    """The next time of today for the citizen with this resident number. Raises NotBooked."""
    side = platform.side
    today = date.fromisoformat(day_of(side.clock.now(), side.zone))
    worked = AnnouncedYear(today.year, "demonstration", frozenset(), frozenset({today.isoformat()}))
    open_now = Platform(side, platform.catalogue, WorkingCalendar([worked]), platform.region, _ALL_DAY)
    with side.read() as conn:
        citizen = key_ring(side).find(conn, number)
    slots = [slot for slot in open_now.slots(hall) if slot.day == today.isoformat()]
    if citizen is None:
        raise NotBooked("The platform does not know the citizen who is to book.")
    if not slots:
        raise NotBooked("It is too close to midnight to book a time for today.")
    booked = open_now.book(citizen, hall, item, slots[0].begins)
    if isinstance(booked, Refusal):
        raise NotBooked(f"The platform did not take the booking ({booked.code}).")
    return booked
