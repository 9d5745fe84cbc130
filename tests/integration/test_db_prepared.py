"""Prepared statements behave as SQLAlchemy's own: types, transactions, errors; and who is next stays who is next."""

import random
import time
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError

from shared.db.engine import REST_SECONDS, open_engine
from shared.db.prepared import Prepared, together
from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.journal.tables import HALL_JOURNAL
from shared.people.tables import people
from shared.queueing import policy, queries, tables
from shared.queueing.model import TicketState
from tests.halls import OPENING, SETUP, HandClock, make_hall
from tests.printers import until

COMMANDS = HALL_JOURNAL.commands
KEEP = Prepared(insert(COMMANDS))
ANSWER = Prepared(select(COMMANDS.c.answer).where(COMMANDS.c.key == bindparam("the_key")))
ADMIT = Prepared(insert(people))
EVERYONE = Prepared(select(people.c.id, people.c.erased))


@pytest.fixture
def served_hall(postgres_url: str, clock: HandClock) -> Iterator[Side]:
    """An empty hall at a server, which can hang up as a file cannot."""
    side = make_hall(postgres_url, clock)
    yield side
    side.engine.dispose()


@pytest.mark.parametrize("answer", ["A001", None, {"号码": ["A001", 1, True]}])
def test_json_and_booleans_come_back_as_they_went(hall: Side, answer: object) -> None:
    with hall.engine.begin() as conn:
        KEEP.run(conn, {"key": "k", "at": 1, "answer": answer})
        ADMIT.run(conn, *({"id": n, "sealed": None, "met_at": 1, "erased": n == "q"} for n in ("p", "q")))
    with hall.read() as conn:
        assert ANSWER.all(conn, {"the_key": "k"}) == [(answer,)]
        assert ANSWER.first(conn, {"the_key": "other"}) is None
        assert sorted(EVERYONE.all(conn, {})) == [("p", False), ("q", True)]
        assert conn.in_transaction()


def test_an_error_comes_as_sqlalchemys_and_tells_no_values(hall: Side) -> None:
    row = {"key": "k", "at": 1, "answer": "张小满"}
    with hall.engine.begin() as conn:
        KEEP.run(conn, row)
    with hall.engine.connect() as conn, pytest.raises(IntegrityError) as raised:
        KEEP.run(conn, row)
    assert "张小满" not in f"{raised.value} {raised.value.params}"


def test_writes_that_go_together_fail_together(hall: Side) -> None:
    row = {"key": "k", "at": 1, "answer": None}
    with hall.engine.connect() as conn:
        KEEP.run(conn, row)
        with pytest.raises(IntegrityError), together(conn):
            KEEP.run(conn, row)
        conn.rollback()
        assert ANSWER.first(conn, {"the_key": "k"}) is None
        with together(conn):
            KEEP.run(conn, row)
            KEEP.run(conn, row | {"key": "l"}, row | {"key": "m"})
        assert ANSWER.first(conn, {"the_key": "m"}) == (None,)


def hung_up_on_all_others(hall: Side) -> None:
    """The server has ended every connection to this hall's database but that of the one who asked."""
    killer = open_engine(hall.engine.url.render_as_string(hide_password=False))
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid != pg_backend_pid()"
    with killer.connect() as conn:
        conn.exec_driver_sql(f"SELECT pg_terminate_backend(pid) {others}")
        conn.rollback()  # a transaction sees one list of who is there
        until("the end of all others", lambda: _nobody(conn, f"SELECT 1 {others}"))
    killer.dispose()


def _nobody(conn: Connection, listed: str) -> bool:
    nobody = not conn.exec_driver_sql(listed).all()
    conn.rollback()
    return nobody


def test_a_lost_connection_is_left_and_the_next_one_serves(served_hall: Side) -> None:
    hall = served_hall
    with hall.engine.connect() as conn, hall.engine.connect() as other:
        EVERYONE.all(conn, {})
        backend = conn.connection.driver_connection.info.backend_pid  # type: ignore[union-attr]  # it is connected
        other.exec_driver_sql(f"SELECT pg_terminate_backend({backend})")
        with pytest.raises(Exception, match=r"terminat|closed") as raised:
            EVERYONE.all(conn, {})
        assert raised.value.connection_invalidated  # type: ignore[attr-defined]  # a DBAPIError
    with hall.read() as conn:
        assert EVERYONE.all(conn, {}) == []


def test_whoever_hung_up_on_one_hung_up_on_all_and_only_the_first_notices(served_hall: Side) -> None:
    hall = served_hall
    with hall.engine.connect() as conn, hall.engine.connect() as other:
        EVERYONE.all(conn, {})
        EVERYONE.all(other, {})
    hung_up_on_all_others(hall)
    with pytest.raises(EnvironmentFault), hall.read() as conn:
        EVERYONE.all(conn, {})
    with hall.read() as conn, hall.read() as other:
        assert EVERYONE.all(conn, {}) == EVERYONE.all(other, {}) == []


def test_a_connection_hung_up_while_it_rested_is_not_noticed(served_hall: Side) -> None:
    hall = served_hall
    with hall.engine.connect() as conn, hall.engine.connect() as other:
        EVERYONE.all(conn, {})
        EVERYONE.all(other, {})
    hung_up_on_all_others(hall)
    time.sleep(REST_SECONDS + 0.1)
    with hall.read() as conn, hall.read() as other:
        assert EVERYONE.all(conn, {}) == EVERYONE.all(other, {}) == []


@pytest.mark.parametrize("seed", range(12))
def test_who_is_next_is_whom_the_policy_puts_first_of_all(hall: Side, seed: int) -> None:
    """`next_for` looks at the longest waiting of each priority only; the policy, given everyone, agrees."""
    chance = random.Random(seed)
    day, minute = "2026-11-24", 60_000
    with hall.engine.begin() as conn:
        conn.execute(delete(tables.tickets))
        for number in range(1, chance.randrange(2, 40)):
            line = chance.choice("ABY")
            label = f"{line}{number:03d}"
            since = OPENING + chance.randrange(30) * 3 * minute
            ticket = {"id": f"{day}-{label}", "day": day, "line": line, "number": number, "label": label}
            state = chance.choice((TicketState.WAITING, TicketState.WAITING, TicketState.DONE))
            priority = chance.choice((None, None, "elderly", "appointment", "unheard_of"))
            ticket |= {"person": f"p{number}", "state": state.value, "priority": priority, "since": since}
            ticket |= {"evidence": "id_card", "taken_at": since, "changed_at": since, "calls": 0}
            conn.execute(insert(tables.tickets), ticket)
        for window, position in SETUP.windows.items():
            everyone = queries.waiting(conn, SETUP, day, position.lines)
            assert queries.next_for(conn, SETUP, day, window) == policy.choose(everyone, SETUP.head_starts)
