"""A canary person goes through a whole visit; afterwards no file anywhere holds the name or the number."""

import base64
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog
from sqlalchemy import text

from shared.cases.scans import keep_scan
from shared.cases.service import Cases
from shared.catalogue.working_days import WorkingCalendar
from shared.crashes import CrashReports
from shared.db import schema
from shared.db.unit import Side
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import queries as documents
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.sealing import SideKeys
from shared.people.service import erase
from shared.platform.model import Account, Role, Verdict
from shared.queueing.service import Queue
from shared.ratings.model import Level
from shared.ratings.service import Ratings
from tests.documents import SIGNED
from tests.halls import OPENED, SETUP, HandClock, make_hall, person
from tests.intakes import food_licence
from tests.lines import Line, enrolled_agent, serving
from tests.platforms import CATALOGUE, make_platform

CANARY = person(5, name="龘靐鸟", address="临江市金丝雀巷 7 号")
SECRETS = (CANARY.name, CANARY.number, CANARY.address, "13987654321", "鸟不满意的原话")
STEPS = (("food_review", "market_regulation"), ("fume_review", "urban_management"))


def done(outcome: object) -> None:
    assert not isinstance(outcome, Refusal), outcome


@pytest.fixture
def place(tmp_path: Path, logs_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything of this test lands, temporary files too."""
    assert logs_folder.is_relative_to(tmp_path)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def visit(place: Path, hall: Side, clock: HandClock) -> str:
    """Ticket, intake with a scan, sync, approvals, print, rating, a crash; gives the person's id."""
    platform = make_platform(f"sqlite:///{place}/platform.db", clock)
    OPENED.append(platform.side.engine)
    queue = Queue(hall, SETUP)
    ticket = queue.take_ticket(CANARY, "A", Evidence.ID_CARD, "kiosk-1")
    assert not isinstance(ticket, Refusal)
    done(queue.open_window("5", "lijing"))
    done(queue.call_next("5", "lijing"))
    done(queue.begin_serving(ticket.id, "lijing"))
    scan = f"%PDF-1.7 {CANARY.name} {CANARY.number}".encode()
    keep_scan(hall, place / "files", ticket.person, scan)
    cases = Cases(hall, CATALOGUE, WorkingCalendar(), "LJ-{day}-{number:06d}")
    form = {"operator_name": CANARY.name, "operator_number": CANARY.number, "contact_phone": "13987654321"}
    case = cases.accept(food_licence(ticket.person, ticket.id, **form))
    assert not isinstance(case, Refusal), case
    done(queue.finish(ticket.id, "lijing"))
    with serving(platform) as url:
        line = Line()
        agent = enrolled_agent(hall, platform, url, line)
        agent.once()
        for step, department in STEPS:
            officer = Account(department, Role.OFFICER, "审批员", department, None)
            done(platform.decide(officer, "LJ01", case.id, Verdict(step, True, "")))
        agent.once()
        line.close()
    print_and_rate(hall, ticket.id, ticket.person)
    crash(place, CANARY)
    return ticket.person


def print_and_rate(hall: Side, ticket: str, who: str) -> None:
    with hall.read() as conn:
        (document,) = documents.documents_of(conn, who)
    desk = Issuing(hall, certificate_renderer(SideKeys.made().signing_key, "专用章"))
    with IppEmulator(seconds_per_page=0.05) as printer:
        station = Station("kiosk-1", "1 号终端", IppPrinter(printer.uri))
        done(desk.print_document(document.id, who, station))
        assert len(printer.documents) == 1
        done(IssuingDesk(hall).hand_over(document.id, who, SIGNED, "kiosk-1"))
    ratings = Ratings(hall, WorkingCalendar())
    done(ratings.rate(ticket, who, Level.BAD, "鸟不满意的原话", "1 号终端", "kiosk-1"))


def crash(place: Path, shown: Details) -> None:
    """A bug whose message and variables hold the card; the report must not."""
    try:
        raise KeyError(f"no window for {shown.name} {shown.number}")
    except KeyError as error:
        CrashReports(place / "logs", "kiosk-1").write(error)
        structlog.get_logger("kiosk").exception("visit_failed")


def spellings(secret: str) -> set[bytes]:
    """Every way a file might hold it."""
    plain = {secret.encode(code, "ignore") for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")}
    escaped = json.dumps(secret)[1:-1].encode()
    encoded = {base64.b64encode(b"\0" * pad + secret.encode())[4:-4] for pad in range(3)}
    return {form for form in plain | encoded | {escaped} if len(form) >= 6}


def leaks(folder: Path) -> list[str]:
    """Each file that holds a secret, and which."""
    found = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        data = path.read_bytes()
        found += [
            f"{path.relative_to(folder)}: {secret}"
            for secret in SECRETS
            if any(form in data for form in spellings(secret))
        ]
    return found


def test_the_canary_is_in_no_file_after_a_visit(place: Path, clock: HandClock) -> None:
    hall = make_hall(f"sqlite:///{place}/hall.db", clock)
    who = visit(place, hall, clock)
    written = {path.name for path in place.rglob("*") if path.is_file()}
    assert {"hall.db", "platform.db", "kiosk-1.log"} <= written
    assert any(name.startswith("crash-kiosk-1") for name in written)
    assert len(list((place / "files").iterdir())) == 1
    assert leaks(place) == []
    erase(hall, who, "desk")
    with hall.read() as conn:
        assert isinstance(hall.journal.verify(conn, "LJ01"), int)
        assert all(hall.opened(conn, entry) is None for entry in hall.journal.all(conn, "LJ01"))


def test_the_canary_is_in_no_table_of_postgresql(postgres_url: str, place: Path, clock: HandClock) -> None:
    hall = make_hall(postgres_url, clock)
    visit(place, hall, clock)
    dump = place / "dump"
    dump.mkdir()
    with hall.read() as conn:
        for table in schema.hall.tables:
            rows = conn.execute(text(f'SELECT * FROM "{table}"')).all()
            (dump / table).write_text(repr(rows))
    assert len(list(dump.iterdir())) > 10
    assert leaks(place) == []
    hall.engine.dispose()


PLANTED: list[Callable[[Path], object]] = [
    lambda place: (place / "a.log").write_text(f"read card of {CANARY.name}"),
    lambda place: (place / "b.db").write_bytes(CANARY.number.encode("utf-16-le")),
    lambda place: (place / "c.json").write_text(json.dumps({"name": CANARY.name})),
    lambda place: (place / "d.bin").write_bytes(CANARY.name.encode("gb18030")),
    lambda place: (place / "e.b64").write_bytes(base64.b64encode(b"x" + CANARY.number.encode() + b"y")),
]


@pytest.mark.parametrize("plant", PLANTED)
def test_a_planted_leak_is_found(tmp_path: Path, plant: Callable[[Path], object]) -> None:
    plant(tmp_path)
    assert len(leaks(tmp_path)) == 1
