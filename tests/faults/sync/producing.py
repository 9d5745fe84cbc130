"""People at work on either side, as programs: tickets taken and cancelled in a hall, appointments booked online.

`produce tickets ENTRIES SECONDS` and `produce bookings ENTRIES SECONDS`, spread evenly; a side that cannot work
tells why and tries again. They end when as many entries are written.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path

from shared.bootstrap import open_hall
from shared.config import SETTINGS_VARIABLE, load_settings
from shared.faults import EnvironmentFault
from shared.journal.entry import Millis, Refusal
from shared.people import service as people
from shared.people.model import Evidence
from shared.platform.model import Account
from shared.platform.serve import open_platform
from shared.platform.service import Platform
from shared.platform.slots import Hours
from shared.queueing import model, queries
from shared.queueing.evolving import evolve_ticket
from shared.queueing.model import Place, Ticket
from shared.queueing.service import Queue
from shared.sync.model import stream_to
from tests.halls import person

WORD = "produce"
PEOPLE = 30
_DAY: Millis = 24 * 60 * 60 * 1000
_TICKETS_A_UNIT = 10
_TRIES_AGAIN_SECONDS = 0.2


def main() -> None:
    _, what, entries, seconds = sys.argv[1:]
    work = {"tickets": _tickets, "bookings": _bookings}[what]()
    begun, written = time.monotonic(), 0
    while written < int(entries):
        try:
            written += work()
        except EnvironmentFault as fault:
            print(fault.code, flush=True)  # noqa: T201  its log
            time.sleep(_TRIES_AGAIN_SECONDS)
        ahead = float(seconds) * written / int(entries) - (time.monotonic() - begun)
        time.sleep(max(0.0, ahead))


def _tickets() -> Callable[[], int]:
    """Ten in one unit; every tenth time one as a kiosk takes it, in two: what was cut between them is done again."""
    services = open_hall(load_settings(Path(os.environ[SETTINGS_VARIABLE])))
    number = 0

    def work() -> int:
        nonlocal number
        doing = _at_a_kiosk if number % 10 == 0 else _at_once
        written = doing(services.queue, number)
        number += 1
        return written

    return work


def _at_a_kiosk(queue: Queue, number: int) -> int:
    ticket = queue.take_ticket(person(number % PEOPLE), "A", Evidence.ID_CARD, "kiosk-1")
    assert isinstance(ticket, Ticket), ticket
    cancelled = queue.cancel(ticket.id, "kiosk-1")
    assert isinstance(cancelled, Ticket), cancelled
    return 2


def _at_once(queue: Queue, number: int) -> int:
    written = 0
    with queue.hall.unit("kiosk-2") as unit:
        first = queries.last_number(unit.conn, unit.day, "A") + 1
        for each in range(_TICKETS_A_UNIT):
            who = people.met(unit, person((number + each) % PEOPLE))
            assert isinstance(who, str), who
            place = Place(unit.day, "A", first + each)
            taken = model.decide_take(place, who, None, None, Evidence.ID_CARD)
            assert not isinstance(taken, Refusal), taken
            (entry,) = unit.append(taken)
            cancelled = model.decide_cancel(evolve_ticket(None, entry))
            assert not isinstance(cancelled, Refusal), cancelled
            written += 1 + len(unit.append(cancelled))
        unit.commit(None)
    return written


def _bookings() -> Callable[[], int]:
    """One citizen after another books one time after another, from where the last ones left off."""
    settings = load_settings(Path(os.environ[SETTINGS_VARIABLE]))
    hall, platform = (
        settings.hall.code,
        replace(open_platform(settings), hours=Hours(capacity=PEOPLE, days=10)),
    )
    item = platform.catalogue.items[0].code
    with platform.side.read() as conn:
        ring, head = people.key_ring(platform.side), platform.side.journal.head(conn, stream_to(hall))
        citizens = [ring.find(conn, person(number).number) for number in range(PEOPLE)]
    later = platform.side.clock.now() + 2 * _DAY  # still to come when a clock jumps by a day meanwhile
    offered = [slot.begins for slot in platform.slots(hall) if slot.begins > later]
    every = ((citizen, begins) for begins in offered for citizen in citizens if citizen is not None)
    wanted = islice(every, 0 if head is None else head.seq, None)
    waiting = next(wanted)

    def work() -> int:
        nonlocal waiting
        booked = platform.book(waiting[0], hall, item, waiting[1], "-".join(map(str, waiting)))
        assert not isinstance(booked, Refusal), booked
        waiting = next(wanted)
        return 1

    return work


def citizens_known(platform: Platform) -> None:
    """Whoever will book has an account."""
    for number in range(PEOPLE):
        account = platform.create_citizen(person(number), "secret", str)
        assert isinstance(account, Account), account
