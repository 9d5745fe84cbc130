"""Hall and platform over a real line that fails in every way we name: nothing is lost, nothing doubled."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import update

from shared.bootstrap import RESOURCES
from shared.cases import queries as case_queries
from shared.cases.model import Case, CaseState, Owner
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side
from shared.issuing import queries as documents
from shared.issuing.model import RightState
from shared.journal.tables import HALL_JOURNAL
from shared.people.model import Evidence
from shared.platform import queries as platform_queries
from shared.platform.model import Account, Verdict
from shared.platform.service import Platform
from shared.queueing.model import MINUTE, Ticket
from shared.queueing.service import Queue
from shared.sync.agent import Agent
from shared.sync.line import line_state
from tests.halls import SETUP, HandClock, person
from tests.intakes import FOOD_LICENCE, food_licence
from tests.lines import Cut, Line, enrolled_agent, serving
from tests.platforms import make_platform

CATALOGUE = load_catalogue(RESOURCES / "catalogue")


@dataclass
class Together:
    """A hall and a platform on the same kind of database, with the line between them."""

    hall: Side
    platform: Platform
    agent: Agent
    line: Line
    queue: Queue
    cases: Cases
    url: str

    def take(self, number: int) -> Ticket:
        ticket = self.queue.take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1")
        assert isinstance(ticket, Ticket)
        return ticket

    def accept(self, number: int) -> Case:
        ticket = self.take(number)
        case = self.cases.accept(food_licence(ticket.person, ticket.id))
        assert isinstance(case, Case)
        return case

    def copies_agree(self) -> None:
        """The hall's journal and the platform's copy of it are the same, entry by entry."""
        with self.hall.read() as ours, self.platform.side.read() as theirs:
            mine = list(self.hall.journal.all(ours, "LJ01"))
            copy = list(self.platform.side.journal.all(theirs, "LJ01"))
            assert copy == mine
            assert self.platform.side.journal.verify(theirs, "LJ01") == len(mine)


@pytest.fixture
def together(hall: Side, other_url: str, clock: HandClock) -> Iterator[Together]:
    platform = make_platform(other_url, clock)
    with serving(platform) as url:
        line = Line()
        agent = enrolled_agent(hall, platform, url, line)
        cases = Cases(hall, CATALOGUE, WorkingCalendar(), "LJ-{day}-{number:06d}")
        yield Together(hall, platform, agent, line, Queue(hall, SETUP), cases, url)
        line.close()
    platform.side.engine.dispose()


def officer(department: str) -> Account:
    from shared.platform.model import Role

    return Account(department, Role.OFFICER, "审批员", department, None)


def test_an_appointment_booked_online_is_kept_in_the_hall(together: Together, clock: HandClock) -> None:
    platform = together.platform
    citizen = platform.create_citizen(person(2), "secret")
    assert isinstance(citizen, Account)
    begins = platform.slots("LJ01")[0].begins
    booked = platform.book(citizen.id, "LJ01", FOOD_LICENCE, begins)
    assert together.agent.once().online
    clock.at = begins - 5 * MINUTE
    ticket = together.queue.check_in(person(2), booked.id, Evidence.ID_CARD, "kiosk-1")  # type: ignore[union-attr]  # a refusal fails here
    assert isinstance(ticket, Ticket)
    together.agent.once()
    with platform.side.read() as conn:
        assert [each.state for each in platform_queries.appointments_of(conn, citizen.id)] == ["kept"]
    together.copies_agree()


@pytest.mark.parametrize("cut", list(Cut))
def test_work_goes_on_while_the_line_is_cut_and_everything_arrives_once(together: Together, cut: Cut) -> None:
    together.accept(1)
    together.agent.once()
    together.line.cut = cut
    second = together.accept(2)
    offline = together.agent.once()
    assert not offline.online
    together.accept(3)
    together.line.cut = None
    assert together.agent.once().waiting == 0
    assert line_state(together.hall).online
    together.copies_agree()
    with together.platform.side.read() as conn:
        case = platform_queries.case(conn, "LJ01", second.id)
    assert case is not None
    assert case.owner == "platform"


def test_two_departments_approve_and_the_print_right_comes_down_once(together: Together) -> None:
    case = together.accept(1)
    together.agent.once()
    for step, department in (("food_review", "market_regulation"), ("fume_review", "urban_management")):
        decided = together.platform.decide(officer(department), "LJ01", case.id, Verdict(step, True, "同意"))
        assert not hasattr(decided, "code"), decided
    together.line.cut = Cut.ANSWER_LOST
    together.agent.once()
    together.line.cut = None
    together.agent.once()
    together.agent.once()
    with together.hall.read() as conn:
        done = case_queries.case(conn, case.id)
        (document,) = documents.documents_of(conn, case.person)
        content = documents.content(together.hall, conn, document)
        kinds = [entry.kind for entry in together.hall.journal.all(conn, "LJ01")]
    assert done is not None
    assert (done.state, done.owner) == (CaseState.APPROVED, Owner.HALL)
    assert all(step["approved"] for step in done.steps.values())
    assert document.state is RightState.GRANTED
    assert content is not None
    assert (content["title"], content["holder"]) == ("食品经营许可证", "临江区小满面馆")
    assert kinds.count("issuing.right_granted") == 1
    together.copies_agree()


def test_an_agent_killed_after_sending_sends_the_same_run_again_harmlessly(together: Together) -> None:
    together.take(1)
    together.line.cut = Cut.ANSWER_LOST
    for _ in range(3):
        assert not together.agent.once().online
    together.take(2)
    together.line.cut = None
    together.agent.once()
    together.copies_agree()


def test_an_altered_entry_is_refused_and_said(together: Together) -> None:
    together.take(1)
    entries = HALL_JOURNAL.entries
    with together.hall.engine.begin() as conn:
        conn.execute(update(entries).where(entries.c.seq == 2).values(actor="somebody"))
    state = together.agent.once()
    assert (state.online, state.trouble) == (True, "sync.altered")
    assert "sync.altered" in state.sentence()


def test_the_platform_reads_a_person_only_until_they_are_erased(together: Together) -> None:
    from shared.people.service import erase

    ticket = together.take(1)
    together.agent.once()
    erase(together.hall, ticket.person, "desk")
    together.agent.once()
    together.copies_agree()
    with together.platform.side.read() as conn:
        assert platform_queries.details(together.platform.side, conn, ticket.person) is None


def test_without_enrolment_the_platform_takes_nothing(together: Together) -> None:
    from shared.people.sealing import SideKeys
    from shared.sync.client import PlatformClient
    from shared.sync.ports import Rejected
    from shared.sync.wire import Run

    stranger = PlatformClient(together.url, "LJ01", SideKeys.made().signing_key, together.hall.clock)
    with pytest.raises(Rejected) as rejected:
        stranger.ship(Run(entries=[]))
    assert rejected.value.code == "sync.bad_signature"
    stranger.close()
