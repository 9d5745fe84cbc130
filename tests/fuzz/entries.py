"""Entries that are whole and in order, and say nonsense: taken in, or refused as a whole."""

import sqlite3
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Engine

from shared.db.unit import Side
from shared.journal.chain import chained
from shared.journal.entry import GENESIS, Json, Recorded, Refusal
from shared.journal.store import Head
from shared.people.model import Evidence
from shared.people.sealing import SideKeys, seal_json, wrap_for
from shared.platform.receiving import Run as HallRun
from shared.platform.receiving import receive
from shared.queueing.service import Queue
from shared.sync.inbox import Unfit, apply_run
from shared.sync.model import stream_to
from shared.sync.wire import Held, Run, WireEntry
from tests.fuzz.dice import Dice
from tests.halls import OPENING, SETUP, make_hall, person
from tests.platforms import CATALOGUE, food_application, hall_cases, make_platform

KEYS = SideKeys(bytes(32), bytes(range(32)), bytes(range(1, 33)))
THE_KEY = bytes(range(2, 34))
CASE = "LJ-20261124-000001"
SERIAL = "LJ20261124000017"
SUBJECTS = (CASE, SERIAL, "2026-11-24-A001", "a1", "x\0y", "满" * 80)
PERSONS = ("p1",) * 6 + ("p2", None)
TIMES = (OPENING,) * 6 + (-1, 2**63, 0)
VALUES: tuple[Json, ...] = (
    None,
    True,
    0,
    7,
    -1,
    2**63,
    10**19,
    "",
    "x",
    "a\0b",
    "满" * 200,
    "2026-11-24",
    "LJ01",
    [],
    ["x"],
    {},
    {"a": 1},
    1.5,
    "\ud800",
)
HOLDER: dict[str, Json] = dict(person(7).as_private())
CONTENT: dict[str, Json] = {
    "title": "食品经营许可证",
    "holder": "张小满",
    "fields": [["经营场所", "18 号"]],
    "authority": "临江市市场监督管理局",
    "issued_day": "2026-11-24",
    "valid_until": None,
}
FROM_THE_PLATFORM: dict[str, dict[str, Json]] = {
    "platform.appointment_booked": {"item": "x", "begins": OPENING, "ends": OPENING + 60_000},
    "platform.step_decided": {"department": "market", "approved": True, "note": ""},
    "platform.case_decided": {"approved": True},
    "platform.right_granted": {
        "origin": "LJ02",
        "case": CASE,
        "kind": "food_permit",
        "turn": 1,
        "attempt": 0,
        "replaces": None,
    },
    "platform.right_recalled": {"turn": 1, "to": "LJ02"},
    "platform.document_voided": {"replaced_by": None},
    "platform.unheard_of": {},
}
"""What an entry of each kind says when it is right."""


class World:
    """A side whose database, in memory, is as at first before each use."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._first = sqlite3.connect(":memory:", check_same_thread=False)
        _driver(side.engine).backup(self._first)

    def as_at_first(self) -> Side:
        self._first.backup(_driver(self._side.engine))
        return self._side


def _driver(engine: Engine) -> sqlite3.Connection:
    """The one connection that a pool in memory gives again and again."""
    lent: Any = engine.raw_connection()
    try:
        driver: sqlite3.Connection = lent.driver_connection
        return driver
    finally:
        lent.close()


@cache
def hall() -> tuple[World, list[Recorded]]:
    """A hall with a visit and a case under way, and what its journal says of them."""
    side = make_hall("sqlite://", keys=KEYS)
    queue = Queue(side, SETUP)
    queue.open_window("5", "wang")
    taken = queue.take_ticket(person(), "A", Evidence.ID_CARD, "kiosk-1")
    called = queue.call_next("5", "wang")
    assert not isinstance(taken, Refusal)
    assert not isinstance(called, Refusal)
    queue.begin_serving(called.id, "wang")
    accepted = hall_cases(side, CATALOGUE).accept(food_application(taken.person, "小满面馆"))
    assert not isinstance(accepted, Refusal)
    queue.finish(called.id, "wang")
    with side.read() as conn:
        said = list(side.journal.all(conn, side.stream))
    return World(side), said


@cache
def platform() -> World:
    """A platform that knows the hall."""
    made = make_platform("sqlite://", keys=KEYS).side
    with made.unit("LJ01") as unit:
        made.journal.lock_head(unit.conn, "LJ01")
        unit.commit(None)
    return World(made)


def fuzz_entries_from_the_platform(data: bytes) -> None:
    """The hall takes a run in and moves its cursor behind it, or calls it unfit and takes nothing."""
    dice, (world, _) = Dice(data), hall()
    side, at, entries = world.as_at_first(), Head(stream_to("LJ01"), 1, 0, GENESIS), []
    while dice.left and len(entries) < 3:
        kind = dice.one_of(tuple(FROM_THE_PLATFORM))
        wanted = {"holder_details": _changed(dice, HOLDER), **CONTENT} if "right" in kind else HOLDER
        subject = dice.one_of((CASE if "decided" in kind else SERIAL,) * 6 + SUBJECTS)
        entry = _entry(
            dice, at, kind, subject, _changed(dice, FROM_THE_PLATFORM[kind]), _changed(dice, wanted)
        )
        entries.append(entry)
        at = Head(at.stream, entry.epoch, entry.seq, entry.hash)
    run = Run(entries=[WireEntry.of(entry) for entry in entries], keys=_keys(dice))
    try:
        held = apply_run(side, run, lambda _unit: None)
    except Unfit:
        return
    assert held == Held(epoch=at.epoch, seq=at.seq)


def fuzz_entries_from_a_hall(data: bytes) -> None:
    """The platform takes a run in and holds its last entry, or refuses it with a word we know."""
    dice, (_, said) = Dice(data), hall()
    side, at, entries = platform().as_at_first(), Head("LJ01", 1, 0, GENESIS), []
    while dice.left and len(entries) < 8:
        like = said[len(entries)] if dice.below(2) and len(entries) < len(said) else dice.one_of(said)
        subject = dice.one_of((like.subject,) * 6 + SUBJECTS)
        entry = _entry(dice, at, like.kind, subject, _changed(dice, dict(like.body)), _changed(dice, HOLDER))
        entries.append(entry)
        at = Head(at.stream, entry.epoch, entry.seq, entry.hash)
    held = receive(side, HallRun("LJ01", tuple(entries), _keys(dice)))
    if isinstance(held, Refusal):
        assert held.code.partition(".")[0] == "sync"
    else:
        assert (held.epoch, held.seq) == (at.epoch, at.seq)


def _keys(dice: Dice) -> dict[str, str]:
    public = KEYS.box_public
    good = wrap_for(public, {"p1": THE_KEY, "p2": THE_KEY})
    return dice.one_of((good, good, good, {}, {"p1": "x"}, {"p1": dice.text()}, {"p1": good["p2"]}))


def _entry(
    dice: Dice, at: Head, kind: str, subject: str, body: dict[str, Json], private: dict[str, Json]
) -> Recorded:
    """An entry behind `at`, chained as far as it can be."""
    match dice.below(8):
        case 6:
            sealed = None
        case 7:
            sealed = dice.text()
        case _:
            sealed = _sealed(private, f"{kind.partition('.')[0]}|{subject}")
    entry = Recorded(
        stream=at.stream,
        epoch=at.epoch + (dice.below(8) == 7),
        seq=1,
        at=dice.one_of(TIMES),
        actor=dice.one_of(("platform", "counter-5", "")),
        command=dice.one_of((None, "c1")),
        kind=kind,
        subject=subject,
        person=dice.one_of(PERSONS),
        body=body,
        sealed=sealed,
        prev=at.hash,
    )
    if entry.epoch == at.epoch:
        entry = replace(entry, seq=at.seq + 1)
    try:
        return chained(entry)
    except ValueError:  # of a value that has no one form
        return replace(entry, hash=GENESIS)


def _sealed(private: dict[str, Json], context: str) -> str:
    try:
        return seal_json(THE_KEY, private, context)
    except ValueError:
        return "no form"


def _changed(dice: Dice, right: dict[str, Json]) -> dict[str, Json]:
    """What is right, more often than not; else with something else, something less or something more."""
    keys = tuple(right)
    match dice.below(4):
        case 1 if keys:
            return right | {dice.one_of(keys): dice.one_of(VALUES)}
        case 2 if keys:
            less = dice.one_of(keys)
            return {key: value for key, value in right.items() if key != less}
        case 3:
            return right | {"more": dice.one_of(VALUES)}
        case _:
            return right
