"""Settling what was set aside, on both databases, and bringing an older hall's along."""

from sqlalchemy import insert

from shared.db import schema
from shared.db.engine import open_engine
from shared.db.migrate import migrate
from shared.db.unit import Side
from shared.journal.entry import Entry, Refusal
from shared.set_aside import queries
from shared.set_aside.service import SettingAside

ONE, OTHER, THIRD = ("1" * 64, "2" * 64, "3" * 64)


def put_aside(hall: Side, *ids: str) -> None:
    entries = [
        Entry(
            "journal.entry_set_aside",
            f"LJ-{each[0]}",
            {"kind": "cases.case_accepted", "actor": "5", "at": 7, "person": None, "hash": each},
        )
        for each in ids
    ]
    with hall.unit("sync") as unit:
        unit.append(entries)
        unit.commit(None)


def waiting(hall: Side) -> set[str]:
    with hall.read() as conn:
        return {each.id for each in queries.unsettled(conn)}


def test_it_waits_until_it_is_settled_and_is_settled_once(hall: Side) -> None:
    aside = SettingAside(hall)
    put_aside(hall, ONE, OTHER)
    put_aside(hall, ONE, THIRD)
    assert waiting(hall) == {ONE, OTHER, THIRD}
    settled = aside.settle([ONE, OTHER], "重新受理", "chen", "k1")
    assert isinstance(settled, list)
    assert [(each.id, each.settled_by, each.note) for each in settled] == [
        (ONE, "chen", "重新受理"),
        (OTHER, "chen", "重新受理"),
    ]
    assert waiting(hall) == {THIRD}
    assert aside.settle([ONE, OTHER], "again", "other", "k1") == settled
    assert aside.settle([ONE, OTHER], "again", "other", "k2") == settled
    put_aside(hall, ONE)
    assert waiting(hall) == {THIRD}
    with hall.read() as conn:
        assert hall.journal.count(conn, hall.stream) == 4 + 2 + 1


def test_all_of_them_are_settled_or_none(hall: Side) -> None:
    aside = SettingAside(hall)
    put_aside(hall, ONE)
    assert aside.settle([ONE, OTHER], "x", "chen") == Refusal("set_aside.unknown")
    assert aside.settle([ONE], " ", "chen") == Refusal("set_aside.no_note")
    assert waiting(hall) == {ONE}


def test_a_migrated_hall_shows_what_was_set_aside_before(hall: Side, other_url: str) -> None:
    put_aside(hall, ONE, OTHER)
    entries = hall.journal.tables.entries
    with hall.read() as conn:
        written = [dict(row) for row in conn.execute(entries.select()).mappings()]
        expected = queries.unsettled(conn)
    engine = open_engine(other_url)
    try:
        migrate(engine, "hall", schema.hall, to="0014")
        with engine.begin() as conn:
            conn.execute(insert(entries), written)
        migrate(engine, "hall", schema.hall)
        with engine.connect() as conn:
            assert queries.unsettled(conn) == expected
    finally:
        engine.dispose()
