"""Hall and platform as they really speak: the hall's own agent and client over HTTP, and what each side then holds."""

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import uvicorn

from shared.bootstrap import make_agent
from shared.cases import queries as hall_cases
from shared.issuing import queries as hall_documents
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.people.service import key_ring
from shared.platform import queries
from shared.platform.app import create_app
from shared.platform.model import Verdict
from shared.platform.rebuilding import rebuild
from shared.platform.service import Platform
from shared.platform.tables import STATE_TABLES
from shared.queueing.service import Queue
from shared.sync.agent import Agent
from shared.sync.client import PlatformClient
from tests.halls import SETUP, HandClock, person
from tests.platforms import FOOD, PASSWORD, HallLine, connect, make_platform


@pytest.fixture
def line(database_url: str, other_url: str) -> Iterator[HallLine]:
    clock = HandClock()
    line = connect(make_platform(database_url, clock), other_url)
    yield line
    line.platform.side.engine.dispose()
    line.hall.engine.dispose()


@pytest.fixture
def agent(line: HallLine) -> Iterator[Agent]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(line.platform), log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        until = time.monotonic() + 10
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        client = PlatformClient(url, line.code, line.keys.signing_key, line.hall.clock)
        yield make_agent(line.hall, client, key_ring(line.platform.side).keys.box_public, "counter-1")
        client.close()
        server.should_exit = True
        thread.join(10)


def officers(platform: Platform) -> list[tuple[Any, str]]:
    steps = {"market_regulation": "food_review", "urban_management": "fume_review"}
    made = [(platform.create_officer(name, "某某", name, PASSWORD), step) for name, step in steps.items()]
    assert not any(isinstance(account, Refusal) for account, _step in made)
    return made


def there_and_back(line: HallLine, agent: Agent) -> tuple[str, str, str]:
    """An appointment booked and kept, a case accepted and approved; citizen, ticket and case number."""
    platform = line.platform
    me = platform.create_citizen(person(), PASSWORD)
    assert not isinstance(me, Refusal)
    slot = platform.slots("LJ01")[0]
    booked = platform.book(me.id, "LJ01", FOOD, slot.begins)
    assert not isinstance(booked, Refusal)
    assert agent.once().online
    clock = line.hall.clock
    assert isinstance(clock, HandClock)
    now = clock.at
    clock.at = slot.begins
    ticket = Queue(line.hall, SETUP).check_in(person(), booked.id, Evidence.ID_CARD, "kiosk-1")
    assert not isinstance(ticket, Refusal), ticket
    clock.at = now

    number = line.accept_food_case(person())
    assert agent.once().waiting == 0
    for officer, step in officers(platform):
        decided = platform.decide(officer, "LJ01", number, Verdict(step, True, ""))
        assert not isinstance(decided, Refusal), decided
    assert agent.once().trouble is None

    return me.id, ticket.id, number


def test_a_matter_goes_there_and_back(line: HallLine, agent: Agent) -> None:
    me, ticket, number = there_and_back(line, agent)

    with line.hall.read() as conn:
        case = hall_cases.case(conn, number)
        document = hall_documents.document(conn, "LJ01-FOOD-LICENCE-2026-000001")
    assert case is not None
    assert document is not None
    assert (case.state, case.owner) == ("approved", "hall")
    assert document.person == case.person
    with line.platform.side.read() as conn:
        assert [each.state for each in queries.appointments_of(conn, me)] == ["kept"]
        assert len(queries.followed(conn, ticket)) == 1


def test_the_state_follows_from_the_journal(line: HallLine, agent: Agent) -> None:
    there_and_back(line, agent)
    line.platform.licences("LJ01", person().number, FOOD, "受理")

    def snapshot(conn: Any) -> dict[str, list[Any]]:
        return {table.name: sorted(conn.execute(table.select()).all(), key=repr) for table in STATE_TABLES}

    with line.platform.side.engine.connect() as conn, conn.begin() as transaction:
        stands = snapshot(conn)
        assert rebuild(line.platform.side, conn) > 10
        assert snapshot(conn) == stands
        assert stands["platform_cases"]
        transaction.rollback()


def test_two_officers_of_one_department_at_the_same_moment(line: HallLine) -> None:
    number = line.accept_food_case(person())
    line.ship()
    (officer, step), _other = officers(line.platform)

    def say(approved: bool) -> Any:
        verdict = Verdict(step, approved, "" if approved else "不符合")
        return line.platform.decide(officer, "LJ01", number, verdict)

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(say, [True, False] * 3))

    told = [answer.code for answer in answers if isinstance(answer, Refusal)]
    assert told == ["platform.already_decided"] * 5
    assert len([e for e in line.inbox().entries if e.kind == "platform.step_decided"]) == 1


def test_the_same_run_from_two_sides_at_once_is_held_once(line: HallLine) -> None:
    line.accept_food_case(person())
    run = line.run()
    with ThreadPoolExecutor(4) as pool:
        answers = [answer.json() for answer in pool.map(lambda _n: line.ship(run), range(8))]
    assert answers == [{"epoch": 1, "seq": 3}] * 8
