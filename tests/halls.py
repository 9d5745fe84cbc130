"""A hall for tests: a fixed clock, sample people, a small set-up, any database."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.db import schema
from shared.db.engine import open_engine
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.journal.store import Journal
from shared.journal.tables import HALL_JOURNAL
from shared.people.keyring import HALL_KEYRING, KeyRing
from shared.people.model import CHECKS, WEIGHTS, Details
from shared.people.sealing import SideKeys
from shared.queueing.model import MINUTE, Line, Position, Setup

ZONE = ZoneInfo("Asia/Shanghai")
RESOURCES = Path(__file__).parent.parent / "resources"
OPENING: Millis = int(datetime(2026, 11, 24, 9, 0, tzinfo=ZONE).timestamp() * 1000)

SETUP = Setup(
    lines={
        "A": Line("A", "综合受理"),
        "B": Line("B", "不动产登记"),
        "Y": Line("Y", "预约", "appointment"),
    },
    windows={"5": Position("5", "5 号窗口", ("A", "Y")), "6": Position("6", "6 号窗口", ("A", "B", "Y"))},
    head_starts={"appointment": 60 * MINUTE, "elderly": 15 * MINUTE},
    appointment_line="Y",
)

OPENED: list[Engine] = []
"""Engines of the running test, disposed by conftest."""


@dataclass
class HandClock:
    """A clock that stands until a test moves it."""

    at: Millis = field(default=OPENING)

    def now(self) -> Millis:
        return self.at

    def advance(self, millis: Millis) -> None:
        self.at += millis


def make_hall(
    url: str, clock: HandClock | None = None, keys: SideKeys | None = None, code: str = "LJ01"
) -> Side:
    """A hall with all its tables in an empty database; conftest closes its engine after the test."""
    engine = open_engine(url)
    OPENED.append(engine)
    schema.hall.create_all(engine)
    return Side(
        engine=engine,
        journal=Journal(HALL_JOURNAL),
        stream=code,
        clock=clock or HandClock(),
        zone=ZONE,
        sealer=KeyRing(HALL_KEYRING, keys or SideKeys.made()),
        projections=PROJECTIONS,
        state_tables=STATE_TABLES,
    )


def resident_number(region: str, birth: str, serial: int) -> str:
    """A number with a right check character (GB 11643) for made-up people."""
    first = f"{region}{birth.replace('-', '')}{serial:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    return first + CHECKS[total % 11]


def person(serial: int = 1, name: str = "张小满", birth: str = "1989-03-12", **changes: str) -> Details:
    """A made-up citizen; `serial` makes the number differ."""
    number = resident_number("110105", birth, serial)
    values = {
        "sex": "female",
        "address": "临江市临江区稻香路 18 号",
        "valid_from": "2020-01-01",
        "valid_to": "2040-01-01",
    }
    return Details(name=name, number=number, birth=birth, **values | changes)
