"""A station that stops in the middle of a transaction holds a hall on PostgreSQL up for a while, not for good."""

import time

import pytest

from shared.db import engine as engines
from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.journal.replay import replay
from shared.people.model import Evidence
from shared.queueing.model import Ticket
from shared.queueing.service import Queue
from tests.halls import SETUP, make_hall, person
from tests.postgres import PostgresServer


@pytest.fixture
def frozen(postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> tuple[Side, Side]:
    """A station that may stop for a third of a second, and another one of the same hall."""
    monkeypatch.setattr(engines, "LONGEST_PAUSE_MS", 300)
    url = postgres.url(postgres.create_database())
    return make_hall(url), make_hall(url)


def test_the_others_go_on_and_who_stopped_is_told_that_the_database_was_away(
    frozen: tuple[Side, Side],
) -> None:
    stopped, other = frozen

    def stop_and_go_on() -> None:
        with stopped.unit("counter-1") as unit:
            begun = time.monotonic()
            taken = Queue(other, SETUP).take_ticket(person(), "A", Evidence.ID_CARD, "kiosk-1")
            assert isinstance(taken, Ticket)
            assert time.monotonic() - begun >= 0.2, "it waited for the one that had stopped"
            stopped.journal.lock_head(unit.conn, stopped.stream)

    with pytest.raises(EnvironmentFault) as told:
        stop_and_go_on()
    assert told.value.code == "environment.database_away"
    again = Queue(stopped, SETUP).take_ticket(person(2), "A", Evidence.ID_CARD, "kiosk-2")
    assert isinstance(again, Ticket)


def test_work_over_a_whole_database_may_pause(frozen: tuple[Side, Side]) -> None:
    hall, _ = frozen
    Queue(hall, SETUP).take_ticket(person(), "A", Evidence.ID_CARD, "kiosk-1")
    with hall.engine.connect() as conn, conn.begin():
        replayed = replay(conn, hall.journal, hall.stream, hall.projections, hall.state_tables)
        time.sleep(0.6)
        assert hall.journal.count(conn, hall.stream) > 0
    assert replayed == []
