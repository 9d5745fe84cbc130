"""Settling what was set aside, on both databases, and bringing an older hall's along."""

from sqlalchemy import insert

from shared.db import schema
from shared.db.engine import open_engine
from shared.db.migrate import migrate
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.set_aside import queries
from shared.set_aside.model import SetAside
from shared.set_aside.service import SettingAside
from tests.restorations import made, put_aside

ONE, OTHER, THIRD = (made(each) for each in "123")


def waiting(hall: Side) -> set[SetAside]:
    with hall.read() as conn:
        return set(queries.unsettled(conn))


def test_it_waits_until_it_is_settled_and_is_settled_once(hall: Side) -> None:
    aside = SettingAside(hall)
    put_aside(hall, ONE, OTHER)
    put_aside(hall, ONE, THIRD)
    assert waiting(hall) == {ONE, OTHER, THIRD}
    settled = aside.settle([ONE.id, OTHER.id], "重新受理", "chen", "k1")
    assert isinstance(settled, list)
    assert [(each.id, each.settled_by, each.note) for each in settled] == [
        (ONE.id, "chen", "重新受理"),
        (OTHER.id, "chen", "重新受理"),
    ]
    assert waiting(hall) == {THIRD}
    assert aside.settle([ONE.id, OTHER.id], "again", "other", "k1") == settled
    assert aside.settle([ONE.id, OTHER.id], "again", "other", "k2") == settled
    put_aside(hall, ONE)
    assert waiting(hall) == {THIRD}
    with hall.read() as conn:
        assert hall.journal.count(conn, hall.stream) == 4 + 2 + 1


def test_all_of_them_are_settled_or_none(hall: Side) -> None:
    aside = SettingAside(hall)
    put_aside(hall, ONE)
    assert aside.settle([ONE.id, OTHER.id], "x", "chen") == Refusal("set_aside.unknown")
    assert aside.settle([ONE.id], " ", "chen") == Refusal("set_aside.no_note")
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
