"""Time as the hall knows it: one clock, milliseconds UTC, and the hall's own calendar day."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from shared.journal.entry import Millis


class Clock(Protocol):
    """Where the time comes from; tests and simulations bring their own."""

    def now(self) -> Millis: ...


class SystemClock:
    """The machine's clock, put ahead (or, when negative, back) by some milliseconds: a demo's day at any hour."""

    def __init__(self, ahead: Millis = 0) -> None:
        self._ahead = ahead

    def now(self) -> Millis:
        return time.time_ns() // 1_000_000 + self._ahead


def local(at: Millis, zone: ZoneInfo) -> datetime:
    """`at` as an aware time in the hall's zone."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(zone)


def day_of(at: Millis, zone: ZoneInfo) -> str:
    """The hall's calendar day of `at`, as 2026-11-24."""
    return local(at, zone).date().isoformat()


def clock_time(at: Millis, zone: ZoneInfo) -> str:
    """The hall's wall time of `at`, as 10:42."""
    return f"{local(at, zone):%H:%M}"


def start_of_day(at: Millis, zone: ZoneInfo) -> Millis:
    """The midnight that begins the hall's calendar day of `at`."""
    today = local(at, zone).date()
    return int(datetime(today.year, today.month, today.day, tzinfo=zone).timestamp() * 1000)


def end_of_day(at: Millis, zone: ZoneInfo) -> Millis:
    """The midnight that ends the hall's calendar day of `at`."""
    tomorrow = local(at, zone).date() + timedelta(days=1)
    return int(datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=zone).timestamp() * 1000)
