"""What a machine does to a side at work: its disk fills up, its clock is set back; all must be level after it."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from shared.db.unit import Side
from shared.journal.entry import Millis
from tests.faults.sync.comparing import leftover
from tests.faults.sync.machine import Machine
from tests.faults.sync.place import Place
from tests.faults.sync.processes import Process
from tests.faults.sync.proxy import until
from tests.outages import full_disk

DISK_FULL = "environment.disk_full"
DAY: Millis = 24 * 60 * 60 * 1000
_TOLD_SECONDS = 20.0
_ENTRIES, _BOOKINGS = 2400, 120


def hall_disk_full(place: Place) -> str | None:
    """The people at work and the agent are told by name; what does not hold once there is room again."""
    disk = _full(place.services.hall, place.hall_machine)
    return _through(place, disk, lambda: all(DISK_FULL in place.told(who) for who in ("tickets", "agent-1")))


def platform_disk_full(place: Place) -> str | None:
    """Whoever books and whoever looks at the platform's log is told by name; the hall works on, offline."""
    disk = _full(place.platform.side, place.platform_machine)
    return _through(
        place, disk, lambda: all(DISK_FULL in place.told(who) for who in ("bookings", "platform"))
    )


def set_back(place: Place, machine: Machine) -> str | None:
    """A day back while both work, and right again; what does not hold at either time."""
    running = [place.platform_starts(), place.agent_starts()]
    for ahead in (-DAY, 0):
        working = _working(place)
        time.sleep(0.5)
        machine.set_clock(ahead)
        broken = leftover(place, working)
        if broken is not None:
            return f"the clock {ahead / DAY:+g} days: {broken}"
    return _still(running)


def _through(
    place: Place, disk: Callable[[], AbstractContextManager[None]], is_told: Callable[[], bool]
) -> str | None:
    running = [place.platform_starts(), place.agent_starts()]
    working = _working(place)
    time.sleep(1.0)
    with disk():
        if not until(is_told, _TOLD_SECONDS):
            return "nobody is told that the disk is full"
    return leftover(place, working) or _still(running)


def _working(place: Place) -> list[Process]:
    return [place.tickets(_ENTRIES, 3), place.bookings(_BOOKINGS, 3)]


def _still(running: list[Process]) -> str | None:
    return None if all(each.runs for each in running) else "a program ended by itself"


def _full(side: Side, machine: Machine) -> Callable[[], AbstractContextManager[None]]:
    """A SQLite file really finds no room; a server of PostgreSQL is no program of ours, it says so."""

    @contextmanager
    def grown_full() -> Iterator[None]:
        machine.fill_disk(True)
        yield
        machine.fill_disk(False)

    return grown_full if side.engine.dialect.name == "sqlite" else lambda: full_disk(side.engine)
