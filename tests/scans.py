"""A hall that keeps scans and an agent that sends them, on a line that can break."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from shared.cases.model import Case, How
from shared.cases.scans import keep_scan
from shared.cases.service import Cases
from shared.db.unit import Side
from shared.people.model import Evidence
from shared.platform import queries as platform_queries
from shared.platform.scans import queries as platform_scans
from shared.platform.scans.keeping import Scans
from shared.platform.scans.model import Scan
from shared.platform.service import Platform
from shared.queueing.model import Ticket
from shared.queueing.service import Queue
from shared.sync.agent import Agent
from shared.sync.client import PlatformClient
from shared.sync.scans import queries
from shared.sync.scans.queries import Waiting
from shared.sync.scans.sending import SendingScans
from tests.halls import SETUP, HandClock, person
from tests.intakes import food_licence
from tests.lines import BreakingLine, enrolled_agent, serving
from tests.platforms import CATALOGUE, hall_cases, make_platform


@dataclass
class ScanPlace:
    """A hall with its folder of scans, the platform, and the agent between them."""

    hall: Side
    platform: Platform
    agent: Agent
    client: PlatformClient
    line: BreakingLine
    folder: Path
    cases: Cases
    queue: Queue
    clock: HandClock

    def accept(self, number: int, *scans: bytes) -> tuple[Case, list[str]]:
        """A case that names these scans, for person `number`, and their names."""
        ticket = self.queue.take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1")
        assert isinstance(ticket, Ticket)
        names = [keep_scan(self.hall, self.folder, ticket.person, data) for data in scans]
        application = food_licence(ticket.person, ticket.id)
        first, *others = application.given
        given = [replace(first, how=How.SCAN, attachment=name) for name in names] or [first]
        case = self.cases.accept(replace(application, given=(*given, *others)))
        assert isinstance(case, Case)
        return case, names

    def killed(self) -> Agent:
        """Another agent of the same hall, as after a kill: it knows what the database knows."""
        stages = (*self.agent.stages[:-1], self.stage())
        return Agent(self.hall, stages, self.agent.lease)

    def stage(self) -> SendingScans:
        return SendingScans(self.hall, self.client, self.folder, self.agent.lease)

    def waiting(self) -> list[Waiting]:
        with self.hall.read() as conn:
            return queries.waiting(conn)

    def at_platform(self, name: str) -> Scan | None:
        with self.platform.side.read() as conn:
            return platform_scans.scan(conn, self.hall.stream, name)

    def opened(self, case: Case, name: str) -> bytes | None:
        """The scan as an office reads it."""
        with self.platform.side.read() as conn:
            found = platform_queries.case(conn, self.hall.stream, case.id)
        assert found is not None
        return Scans(self.platform.side).opened(found, name)


@contextmanager
def scan_place(hall: Side, platform_url: str, folder: Path, clock: HandClock) -> Iterator[ScanPlace]:
    platform = make_platform(platform_url, clock)
    with serving(platform) as url:
        line = BreakingLine()
        agent = enrolled_agent(hall, platform, url, line)
        client = agent.stages[0].platform  # type: ignore[attr-defined]  # the stage that ships
        scans = SendingScans(hall, client, folder, agent.lease)
        agent = Agent(hall, (*agent.stages, scans), agent.lease)
        assert agent.lease.hold()
        queue, cases = Queue(hall, SETUP), hall_cases(hall, CATALOGUE)
        yield ScanPlace(hall, platform, agent, client, line, folder, cases, queue, clock)
        client.close()
    platform.side.engine.dispose()
