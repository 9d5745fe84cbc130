"""The state tables are what the journal gives: for random histories, and through the front door."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.db import schema
from shared.db.unit import Side
from shared.journal.replay import replay
from shared.queueing import tables
from tests.hall_histories import ACTIONS, History
from tests.halls import OPENING, HandClock, make_hall
from tests.postgres import PostgresServer

HISTORIES = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 3)), max_size=60)


def hold_against_replay(url: str, history: list[tuple[str, int]]) -> int:
    clock = HandClock(OPENING)
    hall = make_hall(url, clock)
    try:
        story = History(hall, clock)
        for action, n in history:
            story.act(action, n)
        with hall.engine.connect() as conn, conn.begin() as transaction:
            assert replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES) == []
            transaction.rollback()
        with hall.read() as conn:
            verified = hall.journal.verify(conn, hall.stream)
            assert isinstance(verified, int) or hall.journal.head(conn, hall.stream) is None
            return hall.journal.count(conn, hall.stream)
    finally:
        hall.engine.dispose()


@given(HISTORIES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_history_replays_to_the_same_state_on_sqlite(history: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hold_against_replay(f"sqlite:///{folder}/hall.db", history)


@given(history=HISTORIES)
@settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_any_history_replays_to_the_same_state_on_postgresql(
    postgres: PostgresServer, history: list[tuple[str, int]]
) -> None:
    name = postgres.create_database()
    try:
        hold_against_replay(postgres.url(name), history)
    finally:
        postgres.drop_database(name)


def test_the_histories_reach_every_kind_of_entry(tmp_path: Path) -> None:
    """A fixed history that leaves no projection out, so that the property is about all of them."""
    clock = HandClock(OPENING)
    hall = make_hall(f"sqlite:///{tmp_path / 'hall.db'}", clock)
    story = History(hall, clock)
    script = (
        "take0 take1 take2 open0 open1 call0 recall0 begin0 finish0 call1 miss1 rejoin0 cancel0 "
        "book3 show_code3 check_in3 "
        "rate0 contacted0 accept_later0 check1 check2 settle_check0 outcome0 "
        "accept0 step0 step1 outcome0 grant0 reserve0 sent0 printed0 hand_over0 "
        "grant1 show_collecting1 reserve1 blank1 reserve1 unknown1 spoiled1 recalled1 granted_again1 "
        "reserve1 sent1 unknown1 seen_printed1 left_behind1 destroyed1 "
        "reserve1 sent1 printed1 recalled1 hand_over1 replaced1 "
        "receive0 receive1 load0 load1 unload1 grant1 reserve_numbered1 unknown1 untouched1 "
        "reserve_numbered1 unknown1 seen_printed1 left_behind1 destroyed1 spoil_blank1 count3 "
        "ask_for0 held_elsewhere0 do_not_ask0 ask_for0 handed_over0 type_in0 wanted_back0 answered0 taken_over0 "
        "give_back0 "
        "ask_for0 handed_over0 become_case0 begun_twice0 one_matter0 agreed_on0 "
        "take2 night0 take2 changed_details0 set_aside1 settle_aside1 set_aside2 pause0 close1 erase3"
    )
    for word in script.split():
        story.act(word[:-1], int(word[-1]))
    with hall.read() as conn:
        kinds = {entry.kind for entry in hall.journal.all(conn, hall.stream)}
    slices = [*(PROJECTIONS.keys() - {"staff"}), "set_aside"]
    files = [file for name in slices for file in Path("shared", name).glob("*.py")]
    known = {kind for file in files for kind in re.findall(r'Entry\(\s*"([a-z_.]+)"', file.read_text())}
    assert kinds == known | {"people.person_met", "people.details_changed", "journal.entry_set_aside"}


def test_a_planted_difference_is_named(hall: Side, clock: HandClock) -> None:
    History(hall, clock).act("take", 0)
    with hall.engine.begin() as conn:
        conn.execute(update(tables.tickets).values(line="Z"))
        differences = replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES)
    assert [(each.table, each.key) for each in differences] == [("tickets", ("2026-11-24-A001",))]


def test_no_state_table_is_left_out_of_the_replay() -> None:
    outside = {
        "journal_entries", "journal_heads", "commands",
        "person_keys",        # what was destroyed must not come back
        "staff_credentials",  # passwords are no entries
        "sync_cursors", "sync_line", "sync_peers", "sync_lease", "sync_clock",  # how the line is, not what happened
        "sync_troubles",      # the same
        "sync_scans",         # which scans are on their way
    }  # fmt: skip
    assert {table.name for table in STATE_TABLES} == schema.hall.tables.keys() - outside


@pytest.mark.parametrize("tables_dropped", [("ticket_spans",)])
def test_replay_fills_emptied_tables(hall: Side, clock: HandClock, tables_dropped: tuple[str, ...]) -> None:
    History(hall, clock).act("take", 0)
    with hall.engine.begin() as conn:
        for name in tables_dropped:
            conn.execute(schema.hall.tables[name].delete())
        replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES)
    with hall.read() as conn:
        assert len(conn.execute(tables.spans.select()).all()) == 1
