"""The journal in a real database: order, first answers, and a chain that shows every tampering."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from shared.db.unit import Side
from shared.journal.entry import GENESIS, Entry
from shared.journal.store import Broken
from shared.journal.tables import HALL_JOURNAL

ENTRIES = HALL_JOURNAL.entries


def fill(hall: Side, count: int = 5) -> None:
    for number in range(count):
        with hall.unit("test", f"key-{number}") as unit:
            body = {"name": f"员工 {number}", "roles": []}
            unit.append([Entry("staff.account_created", f"account-{number}", body)])
            unit.commit(number)


def test_entries_follow_each_other_without_a_gap(hall: Side) -> None:
    fill(hall)
    with hall.read() as conn:
        entries = list(hall.journal.all(conn, "LJ01", batch=2))
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.prev for entry in entries] == [GENESIS] + [entry.hash for entry in entries[:-1]]


def test_a_repeated_command_is_told_the_first_answer(hall: Side) -> None:
    fill(hall)
    with hall.unit("test", "key-3") as unit:
        assert unit.answer == 3


def test_a_unit_left_without_commit_leaves_no_trace(hall: Side) -> None:
    with hall.unit("test", "key") as unit:
        unit.append([Entry("staff.account_created", "nobody", {"name": "", "roles": []})])
    with hall.read() as conn:
        assert hall.journal.verify(conn, "LJ01") != 1
        assert hall.journal.count(conn, "LJ01") == 0


def test_a_unit_that_fails_leaves_no_trace(hall: Side) -> None:
    def fail_after_commit() -> None:
        with hall.unit("test", "key") as unit:
            unit.append([Entry("staff.account_created", "nobody", {"name": "", "roles": []})])
            unit.commit(1)
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        fail_after_commit()
    with hall.read() as conn:
        assert hall.journal.count(conn, "LJ01") == 0
    with hall.unit("test", "key") as unit:
        assert unit.answer is None


def test_a_feed_gives_what_lies_behind_its_cursor(hall: Side) -> None:
    fill(hall, 3)
    feed = hall.feed()
    cursor = feed.end()
    assert feed.poll(cursor) == ([], cursor)
    with hall.unit("test") as unit:
        unit.append([Entry("staff.account_created", "new", {"name": "新", "roles": []})])
        unit.commit(None)
    entries, after = feed.poll(cursor)
    assert [entry.subject for entry in entries] == ["new"]
    assert after == (1, 4)


def test_an_untouched_journal_verifies(hall: Side) -> None:
    fill(hall)
    with hall.read() as conn:
        assert hall.journal.verify(conn, "LJ01") == 5


def change_a_byte(conn: Connection) -> None:
    body = conn.execute(select(ENTRIES.c.body).where(ENTRIES.c.seq == 3)).scalar_one()
    conn.execute(update(ENTRIES).where(ENTRIES.c.seq == 3).values(body=body.replace("2", "7")))


def respell_a_body(conn: Connection) -> None:
    body = conn.execute(select(ENTRIES.c.body).where(ENTRIES.c.seq == 3)).scalar_one()
    conn.execute(update(ENTRIES).where(ENTRIES.c.seq == 3).values(body=json.dumps(json.loads(body))))


def remove_one(conn: Connection) -> None:
    conn.execute(delete(ENTRIES).where(ENTRIES.c.seq == 3))


def remove_the_last(conn: Connection) -> None:
    conn.execute(delete(ENTRIES).where(ENTRIES.c.seq == 5))


def remove_and_close_the_gap(conn: Connection) -> None:
    remove_one(conn)
    for seq in (4, 5):
        conn.execute(update(ENTRIES).where(ENTRIES.c.seq == seq).values(seq=seq - 1))


def insert_one(conn: Connection) -> None:
    row = dict(conn.execute(select(ENTRIES).where(ENTRIES.c.seq == 5)).mappings().one())
    conn.execute(insert(ENTRIES), row | {"seq": 6})


def swap_two(conn: Connection) -> None:
    for old, new in ((2, 100), (3, 2), (100, 3)):
        conn.execute(update(ENTRIES).where(ENTRIES.c.seq == old).values(seq=new))


def change_the_time(conn: Connection) -> None:
    conn.execute(update(ENTRIES).where(ENTRIES.c.seq == 1).values(at=ENTRIES.c.at + 1))


@pytest.mark.parametrize(
    ("tamper", "seq"),
    [
        (change_a_byte, 3),
        (respell_a_body, 3),
        (remove_one, 3),
        (remove_the_last, 5),
        (remove_and_close_the_gap, 3),
        (insert_one, 6),
        (swap_two, 2),
        (change_the_time, 1),
    ],
)
def test_tampering_is_found_at_the_first_bad_entry(
    hall: Side, tamper: Callable[[Connection], None], seq: int
) -> None:
    fill(hall)
    with hall.engine.begin() as conn:
        tamper(conn)
    with hall.read() as conn:
        found = hall.journal.verify(conn, "LJ01")
    assert isinstance(found, Broken)
    assert (found.epoch, found.seq) == (1, seq)
