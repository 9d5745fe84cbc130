"""A run taken in at once leaves the platform as if each of its entries had come by itself, on both databases."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from sqlalchemy import Connection, Table, select

from shared.db.gathering import Kept, gathering
from shared.db.unit import Side, project, seal_context
from shared.journal.chain import chained
from shared.journal.entry import GENESIS, Entry, Recorded, Refusal
from shared.journal.store import Head
from shared.people.keyring import PLATFORM_KEYRING
from shared.people.sealing import seal_json, wrap_for
from shared.people.service import key_ring
from shared.platform import queries, receiving
from shared.platform.model import granting
from shared.platform.numbers import index_late
from shared.platform.rebuilding import rebuild
from shared.platform.receiving import Run
from shared.platform.tables import STATE_TABLES
from shared.sync.model import stream_to
from tests.halls import person
from tests.platforms import make_platform

HALL = "LJ02"
PERSONS = [f"p{n}" for n in range(6)]
TICKETS = [f"2026-11-24-A00{n}" for n in range(5)]
CASES = [f"LJ-20261124-00000{n}" for n in range(5)]
SERIAL = "food_licence-LJ02-2026-000001"
KEYS = {who: bytes([n]) * 32 for n, who in enumerate(PERSONS)}


@pytest.fixture
def both(database_url: str, other_url: str) -> Iterator[tuple[Side, Side]]:
    """Two platforms that know the same halls, appointments and rights."""
    sides = [make_platform(url).side for url in (database_url, other_url)]
    _known_beforehand(sides)
    yield sides[0], sides[1]
    for side in sides:
        side.engine.dispose()


@pytest.mark.parametrize("seed", range(8))
def test_a_run_at_once_is_its_entries_one_by_one(both: tuple[Side, Side], seed: int) -> None:
    at_once, one_by_one = both
    _take(at_once, one_by_one, random.Random(seed))
    assert _state(at_once) == _state(one_by_one)


@pytest.mark.parametrize("seed", range(8))
def test_the_journals_give_the_state_that_stands(both: tuple[Side, Side], seed: int) -> None:
    """Also of persons whose key came in a later run than the first entry about them."""
    side = both[0]
    _take(*both, random.Random(seed))
    assert _differences(side) == []


def test_an_index_that_no_late_key_completes_would_be_seen(
    both: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "index_late", lambda *_given: None)
    side, who = both[0], PERSONS[1]
    met = Entry("people.person_met", who, {}, who, person(1).as_private())
    called = Entry("queueing.ticket_taken", TICKETS[0], {"label": "A001"}, who)
    first, second = _recorded([met, called], random.Random(1))
    receiving.receive(side, Run(HALL, (first,), {}))
    receiving.receive(side, Run(HALL, (second,), _wrapped(side, {who})))
    assert _differences(side) == ["platform_persons"]


def test_a_forgotten_change_would_be_seen(both: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Kept.settle

    def forgetful(kept: Kept, conn: Any) -> None:
        kept._changed.clear()
        honest(kept, conn)

    monkeypatch.setattr(Kept, "settle", forgetful)
    _take(*both, random.Random(3))
    assert _state(both[0]) != _state(both[1])


@pytest.mark.parametrize("fitting", [1, 20])
def test_a_run_that_no_table_can_keep_leaves_nothing(both: tuple[Side, Side], fitting: int) -> None:
    side = both[0]
    before = _state(side)
    labels: list[Any] = [*(f"A{n:03d}" for n in range(fitting)), {}]
    entries = [
        Entry("queueing.ticket_taken", f"2026-11-24-{n}", {"label": label}) for n, label in enumerate(labels)
    ]
    refused = receiving.receive(side, Run(HALL, tuple(_recorded(entries, random.Random(1))), {}))
    assert isinstance(refused, Refusal)
    assert refused.code == "sync.unreadable"
    with side.read() as conn:
        assert side.journal.count(conn, HALL) == 0
    after = _state(side)
    assert after.pop("platform_alarms") != before.pop("platform_alarms")
    assert after == before


def _known_beforehand(sides: list[Side]) -> None:
    """What the platform wrote itself, the same on each side: a hall, a citizen, appointments, a print right."""
    hall = {"name": "临江高新区政务服务大厅", "signing_public": "s", "box_public": "b"}
    for side in sides:
        wrapped = wrap_for(key_ring(side).keys.box_public, {PERSONS[0]: KEYS[PERSONS[0]]})[PERSONS[0]]
        with side.unit("administrator") as unit:
            key_ring(side).admit_wrapped(unit.conn, PERSONS[0], wrapped, person(0).number)
            unit.append([Entry("platform.hall_enrolled", HALL, hall)])
            unit.commit(None)
        with side.unit("administrator", stream=stream_to(HALL)) as unit:
            for n in range(2):
                booked = {"item": "x", "begins": n, "ends": n + 1}
                unit.append([Entry("platform.appointment_booked", f"Y{n}", booked, PERSONS[0])])
            right = granting("elsewhere", "food_licence", "LJ01", 1)
            unit.append([_granted(right)])
            unit.commit(None)


def _granted(right: Mapping[str, Any]) -> Entry:
    return Entry("platform.right_granted", SERIAL, right, PERSONS[0])


def _take(at_once: Side, one_by_one: Side, chance: random.Random) -> None:
    entries = _recorded([_entry(chance) for _ in range(150)], chance)
    while entries:
        size = chance.choice((1, 5, 40, 90))
        run, entries = entries[:size], entries[size:]
        named = {entry.person for entry in run if entry.person is not None and chance.random() < 0.9}
        taken = receiving.receive(at_once, Run(HALL, tuple(run), _wrapped(at_once, named)))
        assert isinstance(taken, Head), taken
        _take_one_by_one(one_by_one, run, _wrapped(one_by_one, named))


def _take_one_by_one(side: Side, run: list[Recorded], keys: Mapping[str, str]) -> None:
    """The floor of the comparison: every entry into the tables by itself."""
    with side.unit(HALL, stream=HALL) as unit:
        head = Head(HALL, run[-1].epoch, run[-1].seq, run[-1].hash)
        side.journal.write(unit.conn, run, head)
        with gathering(unit.conn) as gathered:
            late = [who for who, key in keys.items() if key_ring(side).admit_wrapped(unit.conn, who, key)]
            index_late(unit.conn, gathered, key_ring(side), late)
        for entry in run:
            if entry.kind.partition(".")[0] in side.projections:
                project(side.projections, unit.conn, entry)
            erased = entry.kind == "people.person_erased"
            if erased and queries.stream_of(unit.conn, entry.subject) == HALL:
                key_ring(side).destroy(unit.conn, entry.subject)
        unit.commit(None)


def _wrapped(side: Side, persons: set[str]) -> dict[str, str]:
    return wrap_for(key_ring(side).keys.box_public, {who: KEYS[who] for who in sorted(persons)})


def _entry(chance: random.Random) -> Entry:
    """Something a hall may say, whether it fits what was said before or not."""
    who, ticket, case = chance.choice(PERSONS), chance.choice(TICKETS), chance.choice(CASES)
    match chance.randrange(10):
        case 0 | 1:
            met = person(PERSONS.index(who), address=f"稻香路 {chance.randrange(3)} 号").as_private()
            return Entry("people.person_met", who, {}, who, met)
        case 2 if chance.random() < 0.3:
            return Entry("people.person_erased", who, {}, who)
        case 2 | 3:
            return Entry("queueing.ticket_taken", ticket, {"label": ticket[-4:]}, who)
        case 4:
            kind = chance.choice(("ticket_called", "serving_began", "ticket_missed", "ticket_rejoined"))
            return Entry(f"queueing.{kind}", ticket, {"window": str(chance.randrange(3))}, who)
        case 5:
            kind = chance.choice(("appointment_kept", "appointment_cancelled"))
            return Entry(f"queueing.{kind}", f"Y{chance.randrange(3)}")
        case 6:
            days = dict.fromkeys(("accepted_day", "promised_day", "statutory_day"), "2026-12-01")
            parts = {"departments": ["a", "b", "a"], "materials": [{"material": "m"}]}
            body = {"item": "x", "item_name": "食品经营许可", **days, **parts}
            return Entry("cases.case_accepted", case, body, who, {"name": "小满"})
        case 7:
            return Entry("cases.case_handed_over", case, {"to": chance.choice(("platform", "hall"))}, who)
        case 8:
            kind = chance.choice(("attempt_reserved", "attempt_sent", "attempt_printed", "handed_over"))
            return Entry(f"issuing.{kind}", SERIAL, {"attempt": chance.randrange(3)})
    return Entry("ratings.rated", ticket, {"stars": 5}, who)


def _recorded(entries: list[Entry], chance: random.Random) -> list[Recorded]:
    """The entries as the hall chained and sealed them, sometimes in a new epoch."""
    made: list[Recorded] = []
    epoch, seq, prev = 1, 0, GENESIS
    for entry in entries:
        epoch, seq = (epoch + 1, 1) if chance.random() < 0.02 and seq else (epoch, seq + 1)
        sealed = None
        if entry.private is not None and entry.person is not None:
            sealed = seal_json(KEYS[entry.person], entry.private, seal_context(entry))
        place = (HALL, epoch, seq, 1_000 + len(made), "counter-1", None)
        said = (entry.kind, entry.subject, entry.person, entry.body, sealed, prev)
        made.append(chained(Recorded(*place, *said)))
        prev = made[-1].hash
    return made


def _differences(side: Side) -> list[str]:
    """The tables that a rebuilding gives otherwise than they stand."""
    with side.engine.connect() as conn:
        before = _state_on(conn, side)
        rebuild(side, conn)
        after = _state_on(conn, side)
        conn.rollback()
    return [name for name in before if before[name] != after[name]]


def _state(side: Side) -> dict[str, Any]:
    with side.read() as conn:
        return _state_on(conn, side)


def _state_on(conn: Connection, side: Side) -> dict[str, Any]:
    """Every state table, and whose key is held; a number's index is another on each platform, so only whether."""
    ring = key_ring(side)
    found: dict[str, Any] = {table.name: _rows(conn, table) for table in STATE_TABLES}
    rows = conn.execute(select(PLATFORM_KEYRING)).mappings()
    found["keys"] = sorted(ring.wrapped_for(conn, [row["person"] for row in rows], ring.keys.box_public))
    return found


def _rows(conn: Connection, table: Table) -> list[dict[str, Any]]:
    rows = [dict(row) for row in conn.execute(select(table)).mappings()]
    for row in rows:
        if "number_index" in row:
            row["number_index"] = row["number_index"] is not None
    return sorted(rows, key=repr)
