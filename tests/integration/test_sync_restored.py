"""A hall restored from a backup: what it had sent comes back, what it did since stays, and both sides agree."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import delete, insert, select

from shared.cases import queries as cases_of
from shared.cases.model import Case
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db import schema
from shared.db.unit import Side
from shared.journal.entry import GENESIS, Recorded, Refusal
from shared.journal.replay import replay
from shared.journal.store import Head
from shared.people import queries as people
from shared.people.model import Evidence
from shared.people.service import meet
from shared.platform.model import Account, Role, Verdict, notes_on
from shared.platform.service import Platform
from shared.queueing.model import Ticket
from shared.queueing.service import Queue
from shared.set_aside import queries as set_aside
from shared.sync import queries
from shared.sync.agent import Agent
from shared.sync.model import stream_to
from shared.sync.wire import Held
from tests.halls import RESOURCES, SETUP, HandClock, person
from tests.intakes import food_licence
from tests.lines import Line, enrolled_agent, serving
from tests.platforms import make_platform

CATALOGUE = load_catalogue(RESOURCES / "catalogue")


@dataclass
class World:
    hall: Side
    platform: Platform
    agent: Agent
    again: Agent
    """The agent as it starts after the restoration."""

    def take(self, number: int, line: str = "A") -> Ticket:
        ticket = Queue(self.hall, SETUP).take_ticket(person(number), line, Evidence.ID_CARD, "kiosk-1")
        assert isinstance(ticket, Ticket)
        return ticket

    def accept(self, number: int) -> Case:
        ticket = self.take(number)
        cases = Cases(self.hall, CATALOGUE, WorkingCalendar(), "LJ-{day}-{number:06d}")
        case = cases.accept(food_licence(ticket.person, ticket.id))
        assert not isinstance(case, Refusal)
        return case

    def own(self) -> list[Recorded]:
        with self.hall.read() as conn:
            return list(self.hall.journal.all(conn, "LJ01"))

    def agree(self) -> None:
        """Both journals are the same, whole, and give the state that stands."""
        with self.platform.side.read() as theirs, self.hall.read() as ours:
            assert list(self.platform.side.journal.all(theirs, "LJ01")) == self.own()
            for stream in self.hall.journal.streams(ours):
                assert isinstance(self.hall.journal.verify(ours, stream), int)
            differences = replay(
                ours, self.hall.journal, "LJ01", self.hall.projections, self.hall.state_tables
            )
            assert differences == []
            ours.rollback()


@dataclass
class Backup:
    """All rows of a hall's database."""

    rows: dict[str, list[dict[str, object]]]

    @staticmethod
    def of(hall: Side) -> "Backup":
        with hall.engine.connect() as conn:
            tables = schema.hall.sorted_tables
            return Backup({t.name: [dict(row) for row in conn.execute(select(t)).mappings()] for t in tables})

    def restore(self, hall: Side) -> None:
        with hall.engine.begin() as conn:
            for table in reversed(schema.hall.sorted_tables):
                conn.execute(delete(table))
            for table in schema.hall.sorted_tables:
                if self.rows[table.name]:
                    conn.execute(insert(table), self.rows[table.name])


@pytest.fixture
def world(hall: Side, other_url: str, clock: HandClock) -> Iterator[World]:
    platform = make_platform(other_url, clock)
    with serving(platform) as url:
        first, second = Line(), Line()
        agent = enrolled_agent(hall, platform, url, first)
        yield World(hall, platform, agent, enrolled_agent(hall, platform, url, second))
        first.close()
        second.close()
    platform.side.engine.dispose()


def restored(world: World, backup: Backup) -> Agent:
    """The database as it was, and the agent that starts on it; whoever ran before has stopped in good order."""
    world.agent.lease.let_go()
    backup.restore(world.hall)
    with world.hall.writing() as conn:
        conn.exec_driver_sql("UPDATE sync_lease SET holder = NULL")
    return world.again


def test_what_was_sent_comes_back_with_its_people(world: World) -> None:
    world.take(1)
    world.agent.once()
    backup = Backup.of(world.hall)
    lost = world.accept(2)
    world.agent.once()
    before = world.own()
    agent = restored(world, backup)
    assert len(world.own()) < len(before)
    assert agent.once().waiting == 0
    now = world.own()
    assert now[: len(before)] == before
    assert [(entry.epoch, entry.seq, entry.kind) for entry in now[len(before) :]] == [
        (2, 1, "journal.epoch_begun")
    ]
    with world.hall.read() as conn:
        assert cases_of.case(conn, lost.id) == lost
        known = people.details(world.hall, conn, lost.person)
    assert known is not None
    assert known.number == person(2).number
    assert meet(world.hall, person(2), "counter-1") == lost.person
    world.agree()


def test_what_was_done_since_stays_or_is_set_aside_never_merged(world: World) -> None:
    world.take(1)
    world.agent.once()
    backup = Backup.of(world.hall)
    world.take(2)
    lost = world.accept(3)
    world.agent.once()
    agent = restored(world, backup)
    world.take(4)
    double = world.accept(5)
    kept = world.take(6, "B")
    assert double.id == lost.id, "the restored hall gave the number away again"
    assert agent.once().waiting == 0
    kinds = [entry.kind for entry in world.own() if entry.epoch == 2]
    assert kinds[0] == "journal.epoch_begun"
    aside = [entry for entry in world.own() if entry.kind == "journal.entry_set_aside"]
    assert {entry.subject for entry in aside} >= {double.id}
    assert all(entry.body["kind"] and entry.body["hash"] for entry in aside)
    with world.hall.read() as conn:
        waits = {each.id: each for each in set_aside.unsettled(conn)}
        assert waits.keys() == {entry.body["hash"] for entry in aside}
        assert {each.subject for each in waits.values()} >= {double.id}
        held = cases_of.case(conn, lost.id)
    assert held is not None
    assert held.person == lost.person
    assert kept.id in {entry.subject for entry in world.own() if entry.kind == "queueing.ticket_taken"}
    world.agree()


def test_what_the_platform_said_meanwhile_comes_once(world: World) -> None:
    case = world.accept(1)
    world.agent.once()
    backup = Backup.of(world.hall)
    for step, department in (("food_review", "market_regulation"), ("fume_review", "urban_management")):
        officer = Account(department, Role.OFFICER, "审批员", department, None)
        decided = world.platform.decide(officer, "LJ01", case.id, Verdict(step, True, "同意"))
        assert not isinstance(decided, Refusal)
    world.agent.once()
    agent = restored(world, backup)
    assert agent.once().trouble is None
    kinds = [entry.kind for entry in world.own()]
    assert kinds.count("cases.case_decided") == 1
    assert kinds.count("issuing.right_granted") == 1
    world.agree()


def test_what_the_platform_said_before_the_hall_noticed_is_heard_again(
    world: World, clock: HandClock
) -> None:
    """A word of the platform's that fell among what is set aside is not lost with it."""
    case = world.accept(1)
    world.agent.once()
    backup = Backup.of(world.hall)
    steps = (("food_review", "market_regulation"), ("fume_review", "urban_management"))
    for step, department in steps:
        officer = Account(department, Role.OFFICER, "审批员", department, None)
        decided = world.platform.decide(officer, "LJ01", case.id, Verdict(step, True, "同意"))
        assert not isinstance(decided, Refusal)
        if step == steps[0][0]:
            world.agent.once()
    agent = restored(world, backup)
    clock.advance(60_000)
    assert agent.lease.hold()
    ship, fetch, *_others = agent.stages
    assert fetch.turn()
    while ship.turn():
        pass
    assert "cases.case_decided" not in {entry.kind for entry in world.own()}, "it was set aside"
    assert agent.once().trouble is None
    kinds = [entry.kind for entry in world.own()]
    assert kinds.count("cases.step_decided") == 2
    assert kinds.count("cases.case_decided") == 1
    assert kinds.count("issuing.right_granted") == 1
    world.agree()


def test_altered_entries_are_no_restored_backup(world: World) -> None:
    world.take(1)
    world.agent.once()
    world.take(2)
    entries = world.hall.journal.tables.entries
    with world.hall.engine.begin() as conn:
        conn.execute(entries.update().where(entries.c.seq == len(world.own())).values(actor="somebody"))
    state = world.agent.once()
    assert state.trouble == "sync.altered"
    assert all(entry.epoch == 1 for entry in world.own())


def test_a_platform_that_forgot_what_it_said_is_named_and_alarmed(world: World) -> None:
    case = world.accept(1)
    world.agent.once()
    officer = Account("market_regulation", Role.OFFICER, "审批员", "market_regulation", None)
    world.platform.decide(officer, "LJ01", case.id, Verdict("food_review", True, "同意"))
    world.agent.once()
    side, told = world.platform.side, stream_to("LJ01")
    with side.engine.begin() as conn:
        side.journal.rewind(conn, Head(told, 1, 0, GENESIS))
    for _ in range(2):
        assert world.agent.once().trouble == "sync.ahead"
    with side.read() as conn:
        noted = [entry.body["code"] for entry in side.journal.all(conn, notes_on("LJ01"))]
    assert noted.count("sync.ahead") == 1


def test_a_platform_that_forgot_what_it_was_told_gets_it_again(world: World) -> None:
    world.take(1)
    world.agent.once()
    with world.hall.unit("sync") as unit:  # what the platform held when its backup was made
        queries.move(unit.conn, queries.OUTBOX, Held(epoch=1, seq=len(world.own()) + 5))
        unit.commit(None)
    world.agent.lease.let_go()
    world.take(2)
    assert world.again.once().waiting == 0
    world.agree()
