"""The kiosk's ways to know somebody, with a platform that really serves; nothing of them stays in any file."""

import re
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog
from sqlalchemy import Engine, inspect, text

from kiosk.flow import Goal
from kiosk.visit import Known, PhoneWait
from kiosk.ways import Ways
from shared.bootstrap import open_hall, prepare_hall
from shared.codes.model import AppointmentCode, TicketCode
from shared.codes.own import appointment_text, ticket_address
from shared.crashes import CrashReports
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.passwords import hash_known_password
from shared.people.service import key_ring, meet
from shared.platform.identity.service import Identification
from shared.platform.identity.sms import DemoSms
from shared.platform.model import Account
from shared.queueing.model import MINUTE, Appointment, AppointmentState, Ticket
from shared.queueing.service import book
from shared.ratings.model import Level
from shared.sync import queries as sync
from shared.sync.client import PlatformClient
from shared.sync.wire import Enrolment
from tests.halls import OPENED, OPENING, HandClock, person
from tests.integration.test_canary import spellings
from tests.lines import Cut, Line, serving
from tests.platforms import make_platform
from tests.qml.kiosk_terminal import kiosk_settings

ME, PHONE = person(5, name="龘靐鸟"), "13987654321"
VOUCHED = Details(ME.name, ME.number, ME.sex, ME.birth)


@dataclass
class Place:
    """A kiosk's ways, its hall and platform, and the line between them."""

    ways: Ways
    identification: Identification
    sms: DemoSms
    citizen: str
    line: Line
    clock: HandClock

    @property
    def hall(self) -> Side:
        return self.ways.services.hall

    @property
    def platform(self) -> Side:
        return self.identification.side

    def digits(self) -> str:
        """As they came to the phone."""
        found = re.search(r"验证码 (\d{6})", self.sms.messages()[0].text)
        assert found is not None
        return found[1]


@pytest.fixture
def place(
    tmp_path: Path, logs_folder: Path, database_url: str, other_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Place]:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    clock, sms, line = HandClock(), DemoSms(), Line()
    settings = kiosk_settings(tmp_path, database_url)
    prepare_hall(settings)
    services = open_hall(settings, clock)
    platform = make_platform(other_url, clock)
    OPENED.extend((services.hall.engine, platform.side.engine))
    identification = Identification(platform.side, sms)
    account = platform.create_citizen(ME, "x", hash_known_password)
    assert isinstance(account, Account)
    identification.register_phone(account.id, PHONE)
    with serving(platform, sms) as url:
        client = PlatformClient(url, "LJ01", services.keys.signing_key, clock, line)
        enrolment = Enrolment(
            code=platform.enrolment_code("LJ01"),
            hall="LJ01",
            name="临江大厅",
            signing_public=b64encode(services.keys.signing_public).decode(),
            box_public=b64encode(services.keys.box_public).decode(),
        )
        with services.hall.unit("sync") as unit:
            sync.keep_platform_keys(unit.conn, client.enrol(enrolment))
            unit.commit(None)
        yield Place(Ways(services, client), identification, sms, account.id, line, clock)
        client.close()


def code(told: object) -> str:
    assert isinstance(told, Refusal), told
    return told.code


def test_an_identity_code_is_verified_by_the_platform_once(place: Place) -> None:
    token = place.identification.make_code(place.citizen).token
    assert place.ways.scan(token, "k1") == Known(VOUCHED, Evidence.IDENTITY_CODE)
    assert code(place.ways.scan(token, "k2")) == "identity.used"


def test_without_a_line_an_identity_code_proves_nothing_and_stays_good(place: Place) -> None:
    token = place.identification.make_code(place.citizen).token
    place.line.cut = Cut.REQUEST_LOST
    assert code(place.ways.scan(token, "k1")) == "identity.offline"
    place.line.cut = None
    assert isinstance(place.ways.scan(token, "k2"), Known)


@pytest.mark.parametrize("cut", [Cut.ANSWER_LOST, Cut.GARBAGE, Cut.WENT_WRONG])
def test_an_answer_that_does_not_arrive_identifies_nobody(place: Place, cut: Cut) -> None:
    token = place.identification.make_code(place.citizen).token
    place.line.cut = cut
    assert code(place.ways.scan(token, "k1")) == "identity.offline"


def test_a_phone_and_the_code_sent_to_it_tell_who_has_it(place: Place) -> None:
    wait = place.ways.send_code(PHONE)
    assert isinstance(wait, PhoneWait)
    assert (wait.masked, wait.tries_left, wait.until) == ("139****4321", None, OPENING + 5 * MINUTE)
    right = place.digits()
    assert place.ways.check_code(wait, f"{(int(right) + 1) % 10**6:06d}") == 4
    assert place.ways.check_code(wait, right) == Known(VOUCHED, Evidence.PHONE_CODE)
    assert code(place.ways.check_code(wait, right)) == "identity.code_over"
    assert code(place.ways.send_code(PHONE)) == "identity.too_soon"
    assert code(place.ways.send_code("12345678901")) == "identity.bad_phone"
    place.line.cut = Cut.REQUEST_LOST
    assert code(place.ways.send_code("13900000000")) == "identity.offline"


def test_an_appointments_code_is_known_with_the_line_cut(place: Place) -> None:
    place.line.cut = Cut.REQUEST_LOST
    who = meet(place.hall, ME, "kiosk-3")
    assert isinstance(who, str)
    begins = OPENING + 10 * MINUTE
    with place.hall.unit("platform") as unit:
        book(unit, Appointment("Y1", who, "x", begins, begins + 30 * MINUTE, AppointmentState.BOOKED))
        unit.commit(None)
    key = key_ring(place.platform).keys.signing_key
    shown = appointment_text(AppointmentCode("Y1", "LJ01", begins + 30 * MINUTE, "00ff"), key)
    known = place.ways.scan(shown, "k1")
    assert isinstance(known, Known)
    assert (known.shown.number, known.evidence, known.goal, known.booking) == (
        ME.number,
        Evidence.SIGNED_CODE,
        Goal.CHECK_IN,
        "Y1",
    )
    assert code(place.ways.scan(shown, "k2")) == "codes.used"
    assert place.ways.scan(shown, "k1") == known  # the same command once more, after a lost answer
    assert code(place.ways.scan(shown[:-1] + ("0" if shown[-1] != "0" else "1"), "k3")).startswith("codes.")


def test_a_tickets_code_leads_to_progress_then_to_the_rating_of_its_service(place: Place) -> None:
    services = place.ways.services
    ticket = services.queue.take_ticket(ME, "A", Evidence.ID_CARD, "kiosk-3")
    assert isinstance(ticket, Ticket)
    until = OPENING + 600 * MINUTE
    text_ = ticket_address("http://x/follow", TicketCode(ticket.id, "LJ01", until), services.keys.signing_key)

    def goal() -> Goal | None:
        known = place.ways.scan(text_, "k")
        assert isinstance(known, Known), known
        return known.goal

    assert goal() is Goal.PROGRESS
    services.queue.open_window("5", "wang")
    services.queue.call_next("5", "wang")
    services.queue.begin_serving(ticket.id, "wang")
    services.queue.finish(ticket.id, "wang")
    assert goal() is Goal.RATE
    services.ratings.rate(ticket.id, ticket.person, Level.GOOD, "", "1", "kiosk-3")
    assert goal() is Goal.PROGRESS


def dump(engine: Engine, path: Path) -> None:
    """Every table as text: a database server's files cannot be searched."""
    with engine.connect() as conn:
        rows = [
            repr(conn.execute(text(f'SELECT * FROM "{name}"')).all())
            for name in inspect(engine).get_table_names()
        ]
    path.write_text("\n".join(rows))


def found(folder: Path, secrets: tuple[str, ...]) -> list[str]:
    return [
        f"{path.relative_to(folder)}: {secret}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for data in [path.read_bytes()]
        for secret in secrets
        if any(form in data for form in spellings(secret))
    ]


def crash(logs: Path, token: str) -> None:
    """A bug whose message and variables hold the token."""
    try:
        raise KeyError(f"no reader for {token}")
    except KeyError as error:
        CrashReports(logs, "kiosk-1").write(error)
        structlog.get_logger("kiosk").exception("scan_failed")


def test_what_was_scanned_and_typed_stands_in_no_file(
    place: Place, tmp_path: Path, logs_folder: Path
) -> None:
    used, unused = (place.identification.make_code(place.citizen).token for _ in range(2))
    place.ways.scan(used, "k1")
    place.ways.scan(used, "k2")
    wait = place.ways.send_code(PHONE)
    assert isinstance(wait, PhoneWait)
    digits = place.digits()
    place.ways.check_code(wait, digits)
    place.line.cut = Cut.GARBAGE
    place.ways.scan(unused, "k3")
    structlog.get_logger("kiosk").info("seen", wait=wait, known=Known(VOUCHED, Evidence.PHONE_CODE))
    crash(logs_folder, used)
    dump(place.hall.engine, tmp_path / "hall.dump")
    dump(place.platform.engine, tmp_path / "platform.dump")
    written = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert {"kiosk-1.log", "hall.dump", "platform.dump"} <= written
    assert any(name.startswith("crash-") for name in written)
    assert wait.challenge in (tmp_path / "platform.dump").read_text()
    secrets = (used, unused, PHONE, ME.name, ME.number, f"验证码 {digits}", f'"{digits}"', f"'{digits}'")
    assert found(tmp_path, secrets) == []


def test_a_planted_token_is_found(tmp_path: Path) -> None:
    (tmp_path / "kiosk-1.log").write_text("scanned q3vZ0Jd0aZ9fYl2sT7cH1bXw8mKe4nRu")
    assert found(tmp_path, ("q3vZ0Jd0aZ9fYl2sT7cH1bXw8mKe4nRu",)) != []
