"""Two halls and a platform on their first morning, made once and copied for every world."""

import sqlite3
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from functools import cache

from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.clock import Clock
from shared.db import schema
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.journal.store import Journal
from shared.journal.tables import HALL_JOURNAL, PLATFORM_JOURNAL
from shared.people.keyring import HALL_KEYRING, PLATFORM_KEYRING, KeyRing
from shared.people.sealing import SideKeys
from shared.people.service import key_ring
from shared.platform.model import OWN_STREAM, Hall
from shared.platform.numbers import number_index
from shared.platform.service import Platform
from shared.platform.tables import projections
from shared.queueing.service import Queue
from shared.sync import queries
from shared.sync.wire import Enrolled
from tests.halls import RESOURCES, SETUP, ZONE, HandClock, person
from tests.simulation.chance import chance_from
from tests.simulation.crashes import Store

CODES = ("LJ01", "LJ02")
STEPS = {"food_review": "market_regulation", "fume_review": "urban_management"}
"""The steps of a food licence and who decides them."""
CITIZENS = 3
"""How many of the made-up people have an account online."""
LICENSED = 2
"""How many of them have the e-licence that cases are accepted without."""
LICENCE = "business_licence"


@dataclass(frozen=True)
class Template:
    """Stores to be filled anew, what they are filled with, and what the programs know beside them."""

    stores: dict[str, Store]
    contents: dict[str, sqlite3.Connection]
    sides: dict[str, Side]
    platform: Platform
    citizens: tuple[str, ...]

    def filled(self, code: str, clock: Clock) -> tuple[Store, Side]:
        """A side as on its first morning."""
        store = self.stores[code]
        store.fill(self.contents[code])
        return store, replace(self.sides[code], clock=clock)


@cache
def template() -> Template:
    with chance_from(0):
        clock = HandClock()
        stores = {code: Store() for code in (*CODES, OWN_STREAM)}
        sides = {code: _hall(stores[code], code, clock) for code in CODES}
        sides[OWN_STREAM] = _platform(stores[OWN_STREAM], clock)
        catalogue = load_catalogue(RESOURCES / "catalogue")
        calendar = WorkingCalendar(catalogue.announced_years)
        platform = Platform(sides[OWN_STREAM], catalogue, calendar, "临江市")
        for code in CODES:
            _enrol(sides[code], platform)
            Queue(sides[code], SETUP).open_window("5", "wang")
        citizens = tuple(_citizen(platform, number) for number in range(1, CITIZENS + 1))
        contents = {code: store.copied() for code, store in stores.items()}
    return Template(stores, contents, sides, platform, citizens)


def _hall(store: Store, code: str, clock: Clock) -> Side:
    schema.hall.create_all(store.engine)
    ring = KeyRing(HALL_KEYRING, SideKeys.made())
    return Side(store.engine, Journal(HALL_JOURNAL), code, clock, ZONE, ring, PROJECTIONS, STATE_TABLES)


def _platform(store: Store, clock: Clock) -> Side:
    schema.platform.create_all(store.engine)
    ring = KeyRing(PLATFORM_KEYRING, SideKeys.made())
    shown = projections(number_index(ring))
    return Side(store.engine, Journal(PLATFORM_JOURNAL), OWN_STREAM, clock, ZONE, ring, shown)


def _enrol(hall: Side, platform: Platform) -> None:
    ours, theirs = key_ring(hall).keys, key_ring(platform.side).keys
    signing, box = (b64encode(key).decode() for key in (ours.signing_public, ours.box_public))
    taken = platform.enrol(platform.enrolment_code(hall.stream), Hall(hall.stream, "大厅", signing, box))
    assert isinstance(taken, Hall), taken
    signing, box = (b64encode(key).decode() for key in (theirs.signing_public, theirs.box_public))
    with hall.unit("sync") as unit:
        queries.keep_platform_keys(unit.conn, Enrolled(signing_public=signing, box_public=box))
        unit.commit(None)


def _citizen(platform: Platform, number: int) -> str:
    account = platform.create_citizen(person(number), "secret", hashed=lambda _password: "none")
    assert not isinstance(account, Refusal), account
    if number <= LICENSED:
        content = {"issued_day": "2024-03-01", "fields": {}}
        assert isinstance(platform.issue_licence(account.id, f"e-{number}", LICENCE, None, content), str)
    return account.id


def box_public(hall: Side) -> bytes:
    """The platform's X25519 key as the hall keeps it."""
    with hall.read() as conn:
        known = queries.platform_keys(conn)
    assert known is not None
    return b64decode(known.box_public)
