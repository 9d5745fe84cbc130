"""`onewindow doctor`, as the hall's engineer types it: against real wires, healthy and not."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from shared.bootstrap import make_agent, open_hall, prepare_hall
from shared.commands.app import app
from shared.config import Settings, load_settings
from shared.devices.cards.emulator import SamEmulator
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.wires.serial_wire import SerialWire
from shared.people.model import Evidence
from shared.sync import queries
from shared.sync.lease import Lease
from shared.sync.model import LineState
from shared.sync.wire import Enrolled
from tests.halls import RESOURCES, person
from tests.lines import NoPlatform
from tests.restorations import made, put_aside


@dataclass
class Station:
    """A station with every device, and what the doctor says of it."""

    reader: SamEmulator
    slips: EscposEmulator
    documents: IppEmulator
    settings: Settings
    words: tuple[str, ...]
    environment: dict[str, str] = field(repr=False)

    def doctor(self, *more: str) -> tuple[int, str]:
        done = CliRunner().invoke(
            app, ["doctor", *self.words, *more], env=self.environment | {"COLUMNS": "220"}
        )
        return done.exit_code, done.output

    def checks(self) -> tuple[int, dict[str, dict[str, object]]]:
        code, text = self.doctor("--json")
        return code, {each["name"]: each for each in json.loads(text)}

    def row(self, name: str) -> str:
        """The table's row of that name."""
        lines = self.doctor()[1].splitlines()
        return next(line for line in lines if name in line)

    @contextmanager
    def syncing(self) -> Iterator[None]:
        """A station runs the sync meanwhile."""
        hall, ended = open_hall(self.settings).hall, threading.Event()
        lease = Lease(hall, "counter-1")

        def beat() -> None:
            while not ended.wait(0.1):
                lease.hold()

        assert lease.hold()
        beating = threading.Thread(target=beat)
        beating.start()
        try:
            yield
        finally:
            ended.set()
            beating.join()
            hall.engine.dispose()

    def note_line(self, online: bool = True) -> None:
        """What the agent would have noted of the line; the hall is enrolled."""
        hall = open_hall(self.settings).hall
        with hall.unit("sync") as unit:
            queries.keep_platform_keys(unit.conn, Enrolled(signing_public="s", box_public="b"))
            queries.note_line(unit.conn, LineState(online, unit.now, unit.now, 0))
            unit.commit(None)
        hall.engine.dispose()


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    monkeypatch.chdir(tmp_path)
    with ExitStack() as stack:
        reader = stack.enter_context(SamEmulator(tmp_path / "reader"))
        slips = stack.enter_context(EscposEmulator())
        documents = stack.enter_context(IppEmulator())
        environment = {
            "ONEWINDOW_DEVICES__CARD_READER": str(tmp_path / "reader"),
            "ONEWINDOW_DEVICES__SLIP_PRINTER": f"127.0.0.1:{slips.port}",
            "ONEWINDOW_DEVICES__DOCUMENT_PRINTER": documents.uri,
        }
        file = RESOURCES / "demo" / "hall.toml"
        settings = load_settings(file, environment)
        prepare_hall(settings)
        station = Station(reader, slips, documents, settings, ("-s", str(file)), environment)
        station.note_line()
        yield station


@pytest.fixture
def synced(station: Station) -> Iterator[Station]:
    """The station of a hall whose sync runs."""
    with station.syncing():
        yield station


def test_a_healthy_station(synced: Station) -> None:
    code, checks = synced.checks()
    assert "✓ ok" in synced.row("The card reader")
    assert code == 0
    assert {each["state"] for each in checks.values()} == {"ok"}, checks
    assert set(checks) == {
        "database",
        "keys",
        "disk",
        "catalogue",
        "clock",
        "platform",
        "sync",
        "checks",
        "scans",
        "set_aside",
        "card_reader",
        "slip_printer",
        "document_printer",
    }


def test_a_hall_whose_sync_nobody_runs_is_told_so_whatever_was_noted_last(station: Station) -> None:
    code, checks = station.checks()
    assert code == 1
    assert (checks["sync"]["state"], checks["sync"]["code"]) == ("failing", "health.sync_unkept")
    assert "onewindow sync run" in str(checks["sync"]["next_step"])
    assert checks["platform"]["code"] == "health.line_unwatched"
    with station.syncing():
        code, checks = station.checks()
    assert code == 0
    assert checks["sync"]["what"] == "It runs at counter-1."


def test_what_a_restoration_set_aside_is_told_until_it_is_settled(synced: Station) -> None:
    services = open_hall(synced.settings)
    put_aside(services.hall, made("1"), made("2"))
    code, checks = synced.checks()
    told = checks["set_aside"]
    assert code == 0
    assert (told["state"], told["code"]) == ("warning", "health.set_aside_waits")
    assert "set 2 entries aside that nobody settled: 2 citizens or things" in str(told["what"])
    assert "At the manager's desk" in str(told["next_step"])
    services.set_aside.settle([made("1").id, made("2").id], "重新受理", "chen")
    services.hall.engine.dispose()
    assert synced.checks()[1]["set_aside"]["code"] == "health.set_aside_settled"


Harm = Callable[[Station], object]


@pytest.mark.parametrize(
    ("harm", "name", "mark", "said", "to_do", "code"),
    [
        (lambda it: it.slips.paper_out(), "slip_printer", "✗ failing", "out of paper", "Put paper in", 1),
        (lambda it: it.slips.near_end(), "slip_printer", "! warning", "nearly used up", "Put paper in", 0),
        (
            lambda it: it.slips.cover_open(),
            "slip_printer",
            "✗ failing",
            "cover is open",
            "Close the cover",
            1,
        ),
        (lambda it: it.slips.power_off(), "slip_printer", "✗ failing", "does not answer", "cable", 1),
        (
            lambda it: it.reader.silent(),
            "card_reader",
            "✗ failing",
            "does not answer",
            "Unplug the reader",
            1,
        ),
        (lambda it: it.reader.unplug(), "card_reader", "✗ failing", "There is no card reader", "cable in", 1),
        (lambda it: it.documents.power_off(), "document_printer", "✗ failing", "does not answer", "cable", 1),
        (
            lambda it: it.documents.media_empty(),
            "document_printer",
            "✗ failing",
            "out of paper",
            "Put paper",
            1,
        ),
    ],
)
def test_a_device_that_fails_is_told_with_what_to_do(
    synced: Station, harm: Harm, name: str, mark: str, said: str, to_do: str, code: int
) -> None:
    harm(synced)
    found, checks = synced.checks()
    assert found == code
    assert said in str(checks[name]["what"])
    assert to_do in str(checks[name]["next_step"])
    others = {each["state"] for other, each in checks.items() if other != name}
    assert others == {"ok"}
    assert mark in synced.row(f"The {name.replace('_', ' ')}")


def test_a_reader_another_program_holds_is_not_disturbed(synced: Station) -> None:
    held = SerialWire(synced.settings.devices.card_reader)
    held.write(b"")
    try:
        code, checks = synced.checks()
    finally:
        held.close()
    assert code == 0
    assert checks["card_reader"]["code"] == "health.reader_in_use"
    assert synced.reader.requests == []


def test_the_reader_is_asked_without_reading_the_card(station: Station) -> None:
    station.checks()
    assert station.reader.requests == [b"\x11\xff", b"\x12\xff"]


def test_a_platform_away_is_a_warning_with_what_waits_since_when(station: Station) -> None:
    services = open_hall(station.settings)
    services.queue.take_ticket(person(), "A", Evidence.ID_CARD, "kiosk-1")
    state = make_agent(services.hall, NoPlatform(), services.keys.box_public, "counter-1").once()
    services.hall.engine.dispose()
    with station.syncing():
        code, checks = station.checks()
    assert code == 0
    line = checks["platform"]
    assert (line["state"], line["since"]) == ("warning", state.since)
    assert f"; {state.waiting} entries wait here." in str(line["what"])
    assert state.waiting > 0
    assert "all is sent by itself later" in str(line["next_step"])


def test_a_database_that_is_not_there_does_not_hide_the_rest(station: Station, tmp_path: Path) -> None:
    for each in tmp_path.glob("onewindow.db*"):
        each.unlink()
    code, checks = station.checks()
    assert code == 1
    assert checks["database"]["what"] == "There is no database onewindow.db."
    assert checks["platform"]["code"] == "health.line_unknown"
    assert checks["slip_printer"]["state"] == "ok"
    assert not list(tmp_path.glob("onewindow.db*")), "looking makes no database"


def test_a_database_of_an_older_version(station: Station, tmp_path: Path) -> None:
    for each in tmp_path.glob("onewindow.db*"):
        each.unlink()
    (tmp_path / "onewindow.db").touch()
    code, checks = station.checks()
    assert code == 1
    assert checks["database"]["code"] == "health.database_unprepared"
    assert "onewindow init" in str(checks["database"]["next_step"])


def test_lost_keys_a_wrong_address_and_a_clock_put_ahead(station: Station, tmp_path: Path) -> None:
    (tmp_path / "onewindow.keys").write_text("{}")
    station.environment |= {
        "ONEWINDOW_DEVICES__DOCUMENT_PRINTER": "http://printer",
        "ONEWINDOW_DEVICES__SLIP_PRINTER": "",
        "ONEWINDOW_DEVICES__CARD_READER": "",
        "ONEWINDOW_HALL__CLOCK_AHEAD": "90",
    }
    code, checks = station.checks()
    assert code == 1
    assert checks["keys"]["code"] == "environment.keys_unreadable"
    assert checks["document_printer"]["code"] == "health.address_unusable"
    assert "by 90 minutes" in str(checks["clock"]["what"])
    assert not {"slip_printer", "card_reader"} & set(checks), "what the settings do not name is not looked at"
    first_rows = [line for line in station.doctor()[1].splitlines() if line.startswith("│ ")][:2]
    assert all("✗ failing" in row for row in first_rows), "the worst stands first"
