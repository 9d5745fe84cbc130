"""One document between two halls and the platform, over lines that fail: one right, one sheet."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from shared.cases.model import Case
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import queries as documents
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk
from shared.issuing.model import Document, RightState
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from shared.papers.verify import CodePayload
from shared.people.model import Details
from shared.people.service import key_ring, meet
from shared.platform import queries as platform_queries
from shared.platform.model import Account, Role, Verdict
from shared.platform.rebuilding import rebuild
from shared.platform.right_moves import RightMoves
from shared.platform.service import Platform
from shared.platform.verifying import standing
from shared.sync.agent import Agent
from tests.documents import SIGNED
from tests.halls import RESOURCES, HandClock, make_hall, person
from tests.intakes import food_licence
from tests.lines import BreakingLine, Cut, enrolled_agent, serving
from tests.platforms import make_platform

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
APPROVALS = (("food_review", "market_regulation"), ("fume_review", "urban_management"))
CITIZEN = person(1)


@dataclass
class Hall:
    """A hall with its kiosk, its printer and its line."""

    side: Side
    agent: Agent
    line: BreakingLine
    printer: IppEmulator

    @property
    def code(self) -> str:
        return self.side.stream

    @property
    def station(self) -> Station:
        return Station(f"kiosk-{self.code}", f"{self.code} 自助终端", IppPrinter(self.printer.uri))

    @property
    def desk(self) -> IssuingDesk:
        return IssuingDesk(self.side)

    def held(self, serial: str) -> Document | None:
        with self.side.read() as conn:
            return documents.document(conn, serial)

    def print(self, serial: str) -> Document | Refusal:
        """Whoever stands at the kiosk shows the citizen's card and presses."""
        held = self.held(serial)
        if held is None:
            return Refusal("issuing.no_right")
        issuing = Issuing(self.side, certificate_renderer(key_ring(self.side).keys.signing_key, "专用章"))
        return issuing.print_document(serial, held.person, self.station)

    def collect(self, serial: str) -> Document | Refusal:
        held = self.held(serial)
        assert held is not None
        return self.desk.hand_over(serial, held.person, SIGNED, "kiosk")

    def sheets(self, serial: str) -> list[str]:
        return [each.name for each in self.printer.documents if each.name.startswith(serial)]


@dataclass
class Province:
    """Two halls and the platform; the first one took the case in."""

    platform: Platform
    first: Hall
    second: Hall

    @property
    def halls(self) -> tuple[Hall, Hall]:
        return self.first, self.second

    @property
    def moves(self) -> RightMoves:
        return RightMoves(self.platform.side)

    def approve(self, shown: Details = CITIZEN) -> str:
        """A case taken in at the first hall and approved: the serial whose right came down to it."""
        citizen = meet(self.first.side, shown, "counter-1")
        assert isinstance(citizen, str)
        cases = Cases(self.first.side, CATALOGUE, WorkingCalendar(), "LJ-{day}-{number:06d}")
        case = cases.accept(food_licence(citizen, "2026-11-24-A001"))
        assert isinstance(case, Case)
        self.level()
        for step, department in APPROVALS:
            officer = Account(department, Role.OFFICER, "审批员", department, None)
            decided = self.platform.decide(officer, self.first.code, case.id, Verdict(step, True, ""))
            assert not isinstance(decided, Refusal), decided
        self.level()
        with self.first.side.read() as conn:
            (granted,) = [each for each in documents.documents_of(conn, citizen) if each.case == case.id]
        return granted.id

    def citizen(self, serial: str) -> str:
        with self.platform.side.read() as conn:
            document = platform_queries.document(conn, serial)
        assert document is not None
        return document.person

    def move(self, serial: str, to: Hall) -> object:
        return self.moves.move(self.citizen(serial), serial, to.code)

    def contest(self, serial: str) -> None:
        first, second = self.halls
        at_once(
            lambda: self.move(serial, second),
            lambda: first.print(serial),
            lambda: [first.agent.once() for _ in range(3)],
            lambda: [(second.agent.once(), second.print(serial)) for _ in range(3)],
        )

    def level(self) -> None:
        """Every line stands, and everything has arrived everywhere."""
        for hall in self.halls:
            hall.line.heal()
        quiet = 0
        for _there_and_back in range(8):
            states = [hall.agent.once() for hall in self.halls]
            assert all(state.online and state.trouble is None for state in states), states
            quiet = 0 if any(state.waiting for state in states) else quiet + 1
            if quiet == 2:  # what one hall gave back in the first is with the other after the second
                return
        raise AssertionError("entries go to and fro without an end")

    def registered(self, serial: str) -> tuple[str, str, int]:
        """Where the platform sees the right: hall, state, turn."""
        with self.platform.side.read() as conn:
            document = platform_queries.document(conn, serial)
        assert document is not None
        return document.hall, document.state, document.turn


@pytest.fixture
def province(database_url: str, other_url: str, tmp_path: Path, clock: HandClock) -> Iterator[Province]:
    platform = make_platform(other_url, clock)
    urls = {"LJ01": database_url, "LJ02": f"sqlite:///{tmp_path / 'second.db'}"}
    with (
        serving(platform) as url,
        IppEmulator(seconds_per_page=0.02) as one,
        IppEmulator(seconds_per_page=0.02) as two,
    ):
        halls = []
        for (code, database), printer in zip(urls.items(), (one, two), strict=True):
            side, line = make_hall(database, clock, code=code), BreakingLine()
            halls.append(Hall(side, enrolled_agent(side, platform, url, line), line, printer))
        yield Province(platform, *halls)
        for hall in halls:
            hall.line.close()
    platform.side.engine.dispose()


def done(what: Document | Refusal) -> Document:
    assert isinstance(what, Document), what
    return what


def test_a_document_is_collected_in_another_hall_by_who_never_was_there(province: Province) -> None:
    first, second, serial = province.first, province.second, province.approve()
    province.move(serial, second)
    province.level()
    assert province.registered(serial) == ("LJ02", "granted", 2)
    assert first.print(serial) == Refusal("issuing.right_elsewhere", {"serial": serial})
    assert done(second.print(serial)).case == "LJ01/LJ-20261124-000001"
    done(second.collect(serial))
    province.level()
    assert province.registered(serial) == ("LJ02", "handed_over", 2)
    assert (first.sheets(serial), second.sheets(serial)) == ([], [f"{serial}/1"])


def test_a_right_given_back_waits_at_the_platform_until_the_citizen_chooses(province: Province) -> None:
    first, second, serial = province.first, province.second, province.approve()
    done(first.desk.give_back(serial, None, "wang"))
    province.level()
    assert province.registered(serial) == ("LJ01", "returned", 1)
    assert second.held(serial) is None
    province.move(serial, second)
    province.level()
    assert second.held(serial) is not None


def test_attempts_go_on_counting_when_a_right_goes_there_and_back(province: Province) -> None:
    first, second, serial = province.first, province.second, province.approve()
    first.printer.aborted()
    assert done(first.print(serial)).state is RightState.GRANTED
    province.move(serial, second)
    province.level()
    second.printer.aborted()
    assert done(second.print(serial)).attempt == 2
    province.move(serial, first)
    province.level()
    assert province.registered(serial) == ("LJ01", "granted", 3)
    assert done(first.print(serial)).attempt == 3
    assert first.sheets(serial) == [f"{serial}/3"]
    province.level()
    live = province.registered(serial)
    with province.platform.side.engine.begin() as conn:
        rebuild(province.platform.side, conn)
    assert province.registered(serial) == live


def test_what_is_printed_already_is_not_taken_away(province: Province) -> None:
    serial = province.approve()
    province.move(serial, province.second)  # the platform does not know yet that it is being printed
    done(province.first.print(serial))
    province.level()
    assert province.registered(serial) == ("LJ01", "printed", 1)
    assert province.second.held(serial) is None
    assert province.move(serial, province.second) == Refusal("platform.right_not_free", {"state": "printed"})


def test_a_lost_document_is_replaced_and_its_old_sheet_is_void(province: Province) -> None:
    first, serial = province.first, province.approve()
    done(first.print(serial))
    taken = done(first.collect(serial))
    done(first.desk.ask_replacement(serial, taken.person, "lost", "wang"))
    province.level()
    officer = Account("o", Role.OFFICER, "审批员", "market_regulation", None)
    stranger = Account("s", Role.OFFICER, "审批员", "civil_affairs", None)
    assert [each.id for each in province.moves.asked(officer)] == [serial]
    assert province.moves.asked(stranger) == []
    assert province.moves.replace(stranger, serial) == Refusal("platform.not_your_step")
    new = province.moves.replace(officer, serial, "press-1")
    assert not isinstance(new, Refusal), new
    assert province.moves.replace(officer, serial, "press-1") == new, (
        "a second press gives no second document"
    )
    assert province.moves.replace(officer, serial) == Refusal("platform.no_replacement_asked")
    province.level()
    old = first.held(serial)
    assert old is not None
    assert (old.state, old.replaced_by) == (RightState.VOID, new.id)
    assert first.print(serial) == Refusal("issuing.replaced", {"serial": serial, "by": new.id})
    renewed = done(first.print(new.id))
    assert renewed.replaces == serial
    with province.platform.side.read() as conn:
        registered = platform_queries.document(conn, serial)
    assert standing(CodePayload("局", serial, 1, "2026-11-24", b""), registered) == "replaced"
    province.level()


def test_of_many_who_place_one_right_at_once_one_does(province: Province) -> None:
    first, serial = province.first, province.approve()
    done(first.desk.give_back(serial, None, "wang"))
    province.level()
    answers = at_once(*[lambda to=to: province.move(serial, to) for to in (*province.halls, *province.halls)])
    placed = [each for each in answers if not isinstance(each, Refusal)]
    assert placed
    province.level()
    holders = [
        hall for hall in province.halls if (held := hall.held(serial)) and held.state is RightState.GRANTED
    ]
    assert len(holders) == 1


def at_once(*calls: Callable[[], object]) -> list[object]:
    """What each call gives, all begun at the same barrier; an exception of one is raised here."""
    barrier = threading.Barrier(len(calls))

    def begin(call: Callable[[], object]) -> object:
        barrier.wait(30)
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(begin, calls, timeout=60))


MESSAGES = 6
"""At which messages a line breaks; no more than so many go over it while the document is contested."""


@pytest.mark.parametrize("how", list(Cut))
def test_two_halls_want_one_document_while_the_lines_break_at_every_message(
    province: Province, how: Cut
) -> None:
    """Both kiosks, the citizen's wish for the other hall and both agents begin at one barrier."""
    broken = 0
    for number in range(1, MESSAGES):
        at = (number, MESSAGES - number)
        serial = province.approve(person(number))
        for hall, message in zip(province.halls, at, strict=True):
            hall.line.break_at(message, how)
        province.contest(serial)
        broken += sum(hall.line.cut is not None for hall in province.halls)
        province.level()
        for hall in province.halls:
            hall.print(serial)
        printed = [hall for hall in province.halls if hall.sheets(serial)]
        assert [len(hall.sheets(serial)) for hall in printed] == [1], f"lines broken at {at}"
        done(printed[0].collect(serial))
        province.level()
        assert province.registered(serial)[:2] == (printed[0].code, "handed_over")
    assert broken > MESSAGES, "most lines broke while the document was contested"
