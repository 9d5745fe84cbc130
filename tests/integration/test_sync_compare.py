"""`onewindow sync compare`: every way in which two copies of one journal can be unlike is found and told."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, update
from typer.testing import CliRunner

from shared.clock import SystemClock
from shared.commands.app import app
from shared.db.unit import Side
from shared.journal.marks import Mark
from shared.journal.tables import HALL_JOURNAL, PLATFORM_JOURNAL
from shared.people.model import Evidence
from shared.people.service import key_ring
from shared.platform.model import Account
from shared.platform.service import Platform
from shared.queueing.service import Queue
from shared.sync.agent import Agent
from shared.sync.client import PlatformClient
from shared.sync.comparing import Comparison, Difference, Direction, directions
from shared.sync.model import stream_to
from shared.sync.ports import LineCut
from tests.halls import RESOURCES, SETUP, HandClock, person
from tests.lines import Cut, Line, enrolled_agent, serving
from tests.platforms import FOOD, make_platform

SETTINGS = str(RESOURCES / "demo" / "hall.toml")
ROOT = Path(__file__).parents[2]
HELD = 23
ROWS = {"hall": HALL_JOURNAL.entries, "platform": PLATFORM_JOURNAL.entries}


@dataclass
class Sides:
    """A hall and its platform, level: `HELD` entries of the hall, two of the platform."""

    hall: Side
    platform: Platform
    agent: Agent
    line: Line
    client: PlatformClient

    def take(self, number: int) -> None:
        Queue(self.hall, SETUP).take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1")

    def book(self, slot: int, citizen: str) -> None:
        begins = self.platform.slots("LJ01")[slot].begins
        assert hasattr(self.platform.book(citizen, "LJ01", FOOD, begins), "id")

    def compare(self, page: int = 7) -> tuple[Comparison, Comparison]:
        ours, theirs = directions(self.hall, self.client.marks)
        return ours.compare(lambda _count: None, page), theirs.compare(lambda _count: None, page)

    def engine(self, side: str) -> Engine:
        return self.hall.engine if side == "hall" else self.platform.side.engine


@pytest.fixture
def sides(hall: Side, other_url: str, clock: HandClock) -> Iterator[Sides]:
    platform = make_platform(other_url, clock)
    with serving(platform) as url:
        line = Line()
        agent = enrolled_agent(hall, platform, url, line)
        client = PlatformClient(url, "LJ01", key_ring(hall).keys.signing_key, clock, line)
        sides = Sides(hall, platform, agent, line, client)
        citizen = platform.create_citizen(person(90), "secret")
        assert isinstance(citizen, Account)
        for number in range(10):
            sides.take(number)
        sides.book(0, citizen.id)
        sides.book(1, citizen.id)
        agent.once()
        yield sides
        client.close()
    platform.side.engine.dispose()


def test_level_sides_are_said_to_be_level(sides: Sides) -> None:
    for page in (1, 2, 7, 2000):
        ours, theirs = sides.compare(page)
        assert (ours.compared, ours.differing, ours.waiting) == (HELD, 0, 0)
        assert (theirs.compared, theirs.differing, theirs.waiting) == (2, 0, 0)


def test_what_was_not_sent_or_fetched_yet_waits(sides: Sides) -> None:
    sides.take(50)
    with sides.platform.side.read() as conn:
        (citizen,) = {
            entry.person for entry in sides.platform.side.journal.all(conn, stream_to("LJ01")) if entry.person
        }
    sides.book(2, citizen)
    for page in (1, 7, 2000):
        ours, theirs = sides.compare(page)
        assert (ours.compared, ours.differing, ours.waiting) == (HELD, 0, 2)
        assert (theirs.compared, theirs.differing, theirs.waiting) == (2, 0, 1)


CHANGES = {
    "actor": "somebody",
    "body": '{"planted":1}',
    "at": 7,
    "sealed": "planted",
    "hash": "f" * 64,
    "prev": "f" * 64,
    "kind": "queueing.planted",
}


@pytest.mark.parametrize("column", CHANGES)
@pytest.mark.parametrize("side", ["hall", "platform"])
def test_a_row_changed_behind_either_sides_back_is_found(sides: Sides, side: str, column: str) -> None:
    rows = ROWS[side]
    place = (rows.c.stream == "LJ01") & (rows.c.seq == 9)
    with sides.engine(side).begin() as conn:
        conn.execute(update(rows).where(place).values({column: CHANGES[column]}))
    ours, theirs = sides.compare()
    assert (ours.compared, ours.differing, ours.waiting, theirs.differing) == (HELD, 1, 0, 0)
    (told,) = ours.first
    where = "in this hall" if side == "hall" else "at the platform"
    assert (told.place, told.words()) == ((1, 9), f"altered {where} since it was written")


@pytest.mark.parametrize("stream", ["LJ01", stream_to("LJ01")])
@pytest.mark.parametrize("side", ["hall", "platform"])
def test_a_row_that_is_gone_is_found_at_the_end_too(sides: Sides, side: str, stream: str) -> None:
    rows, last = ROWS[side], HELD if stream == "LJ01" else 2
    with sides.engine(side).begin() as conn:
        conn.execute(delete(rows).where(rows.c.stream == stream, rows.c.seq.in_((1, last))))
    told = "the platform has it, this hall has not"
    told = told if side == "hall" else "this hall has it, the platform has not"
    for page in (1, 7, 2000):
        found = sides.compare(page)[0 if stream == "LJ01" else 1]
        assert (found.differing, found.waiting) == (2, 0)
        assert [(each.place, each.words()) for each in found.first] == [((1, 1), told), ((1, last), told)]


def test_a_line_cut_in_the_middle_is_a_cut_line(sides: Sides) -> None:
    sides.line.cut = Cut.REQUEST_LOST
    with pytest.raises(LineCut):
        sides.compare()


def test_two_honest_histories_in_one_place_are_told_apart() -> None:
    mine, other = Mark(1, 1, "a" * 64, True), Mark(1, 1, "b" * 64, True)
    pages = Direction("hall", 1, (1, 1), lambda *_: [mine], lambda *_: [other])
    found = pages.compare(lambda _count: None)
    assert found.first == [Difference((1, 1), mine, other)]
    assert found.first[0].words() == "each side has another entry here, neither altered since"


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Platform]:
    """The demo's hall in a folder of its own, and the platform its settings name, enrolled over the command line."""
    monkeypatch.chdir(tmp_path)
    platform = make_platform(f"sqlite:///{tmp_path / 'platform.db'}", HandClock(SystemClock().now()))
    with serving(platform) as url:
        monkeypatch.setenv("ONEWINDOW_PLATFORM__URL", url)
        assert run("init")[0] == 0
        assert run("sync", "enrol", platform.enrolment_code("LJ01"))[0] == 0
        yield platform
    platform.side.engine.dispose()


def run(*words: str) -> tuple[int, str]:
    outcome = CliRunner().invoke(app, [*words, "-s", SETTINGS], env={"COLUMNS": "160"})
    return outcome.exit_code, outcome.output


@pytest.mark.usefixtures("typed")
def test_the_command_says_level_waiting_or_differing_and_what_to_do(tmp_path: Path) -> None:
    words = ("--role", "clerk", "--password", "only-for-tests")
    assert run("staff", "add", "lijing", "李静", *words)[0] == 0
    code, text = run("sync", "compare")
    assert (code, "1 wait" in text, "sync once" in text) == (2, True, True)
    once = [sys.executable, str(ROOT / "onewindow.py"), "sync", "once", "-s", SETTINGS]
    subprocess.run(once, check=True, timeout=60)
    assert run("sync", "compare") == (
        0,
        "This hall's entries: 1 compared, 0 differ, 0 wait\n"
        "The platform's entries for this hall: 0 compared, 0 differ, 0 wait\n"
        "Hall and platform hold the same, entry by entry.\n",
    )
    from shared.db.engine import opened

    with opened(f"sqlite:///{tmp_path / 'platform.db'}") as engine, engine.begin() as conn:
        conn.execute(update(PLATFORM_JOURNAL.entries).where(ROWS["platform"].c.seq == 1).values(actor="x"))
    code, text = run("sync", "compare")
    assert code == 1
    assert "  epoch 1 entry 1: altered at the platform since it was written\n" in text
    assert "onewindow journal verify" in text


@pytest.mark.usefixtures("typed")
def test_the_command_says_that_the_line_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONEWINDOW_PLATFORM__URL", "http://127.0.0.1:9")
    code, text = run("sync", "compare")
    assert (code, "The line to the online platform is down" in text) == (2, True)
