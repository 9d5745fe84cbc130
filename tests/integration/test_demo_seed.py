"""The demonstration's morning: lived through the hall's own use cases, at any hour of the day."""

from datetime import datetime
from pathlib import Path

import pytest

from shared.blanks import queries as blanks
from shared.bootstrap import PROJECTIONS, STATE_TABLES, HallServices, open_hall
from shared.config import Settings, load_settings
from shared.demo.seed import ARRIVALS, CLERKS, PASSWORD, details, seed_hall
from shared.demo.stage import HALL
from shared.journal.entry import Millis
from shared.journal.replay import replay
from shared.people.model import is_valid_number
from shared.queueing import queries as queue
from shared.queueing.model import TicketState
from shared.staff.model import Role, SignedIn
from tests.halls import OPENED, OPENING, ZONE

NOON: Millis = int(datetime(2026, 11, 24, 12, 0, tzinfo=ZONE).timestamp() * 1000)
AFTER_MIDNIGHT: Millis = int(datetime(2026, 11, 24, 0, 4, tzinfo=ZONE).timestamp() * 1000)
SUNDAY: Millis = int(datetime(2026, 11, 29, 20, 30, tzinfo=ZONE).timestamp() * 1000)


def settings_in(folder: Path, database: str) -> Settings:
    return load_settings(
        HALL,
        {
            "ONEWINDOW_STORAGE__DATABASE": database,
            "ONEWINDOW_STORAGE__KEYS": str(folder / "hall.keys"),
        },
    )


def seeded(folder: Path, database: str, now: Millis) -> HallServices:
    settings = settings_in(folder, database)
    seed_hall(settings, now)
    services = open_hall(settings)
    OPENED.append(services.hall.engine)
    return services


@pytest.mark.parametrize("now", [NOON, AFTER_MIDNIGHT, SUNDAY, OPENING])
def test_the_hall_is_in_full_swing_whenever_it_is_shown(
    tmp_path: Path, database_url: str, now: Millis
) -> None:
    services = seeded(tmp_path, database_url, now)
    hall, setup = services.hall, services.queue.setup
    with hall.read() as conn:
        entries = list(hall.journal.all(conn, hall.stream))
        day = entries[0].body.get("day") or datetime.fromtimestamp(now / 1000, ZONE).date().isoformat()
        waiting = {each.code: each.waiting for each in queue.line_statuses(conn, setup, day, now)}
        held = {window: queue.ticket_at(conn, window) for window in CLERKS}

    assert (waiting["A"], waiting["D"], waiting["Y"]) == (0, 0, 0)
    assert waiting["B"] > 0
    assert waiting["C"] > 0
    assert held["5"] is None
    assert all(held[window] and held[window].state is TicketState.SERVING for window in ("6", "9"))
    times = [entry.at for entry in entries]
    assert times == sorted(times)
    assert times[-1] <= now
    assert {entry.body["day"] for entry in entries if entry.kind == "queueing.ticket_taken"} == {day}


def test_it_is_a_journal_like_any_other(tmp_path: Path, database_url: str) -> None:
    services = seeded(tmp_path, database_url, NOON)
    hall = services.hall
    with hall.read() as conn:
        entries = list(hall.journal.all(conn, hall.stream))
        assert hall.journal.verify(conn, hall.stream) == len(entries)
    kinds = {entry.kind for entry in entries}
    assert {"queueing.ticket_missed", "cases.case_accepted", "ratings.service_rated"} <= kinds
    assert "ratings.follow_up_opened" not in kinds
    with hall.engine.begin() as conn:
        assert replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES, lambda _n: None) == []


def test_its_printers_hold_numbered_paper(tmp_path: Path, database_url: str) -> None:
    services = seeded(tmp_path, database_url, NOON)
    with services.hall.read() as conn:
        ledger = blanks.balance(conn)
        first = blanks.on_top(conn, "kiosk-1")
    assert (ledger.hall.received, ledger.hall.unused, ledger.hall.difference) == (500, 500, 0)
    assert {each.station: each.loaded for each in ledger.per_printer()} == {"kiosk-1": 100, "counter-9": 100}
    assert first is not None
    assert services.issuing.numbered["food_licence"] == first.stock


def test_its_people_can_sign_in(tmp_path: Path, database_url: str) -> None:
    staff = seeded(tmp_path, database_url, NOON).staff
    clerk, manager = (staff.sign_in(name, PASSWORD, "counter-5") for name in ("lijing", "zhaomin"))
    assert isinstance(clerk, SignedIn)
    assert isinstance(manager, SignedIn)
    assert clerk.account.has(Role.CLERK)
    assert manager.account.has(Role.MANAGER)


def test_everyone_is_made_up_with_a_right_check_character() -> None:
    numbers = [details(arrival).number for arrival in ARRIVALS]
    assert all(is_valid_number(number) for number in numbers)
    assert len(set(numbers)) == len(ARRIVALS)
