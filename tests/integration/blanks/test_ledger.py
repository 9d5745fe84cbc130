"""The ledger of blank paper: what comes in, moves and is refused; what the database holds and the platform gets."""

from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from shared.blanks import queries, tables
from shared.blanks.counting import Counted, Difference, Kind
from shared.blanks.service import Blanks
from shared.db.unit import Side
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from tests.blank_paper import balance, document, stocked, tray
from tests.halls import OPENED, HandClock
from tests.lines import Line, enrolled_agent, serving
from tests.platforms import make_platform


def test_what_goes_in_comes_out_in_its_order(hall: Side, blanks: Blanks) -> None:
    blanks.receive("paper", "SP001", "SP010", "zhaomin")
    blanks.load("kiosk-1", "SP003", "SP001", "lijing")
    blanks.load("kiosk-1", "SP007", "SP008", "lijing")
    assert tray(hall) == ["SP003", "SP002", "SP001", "SP007", "SP008"]
    assert blanks.unload("kiosk-1", "lijing", ("SP001", "SP002")) == 2
    assert tray(hall) == ["SP003", "SP007", "SP008"]
    assert blanks.load("counter-9", "SP001", "SP001", "lijing") == 1
    assert blanks.unload("kiosk-1", "lijing") == 3
    with hall.read() as conn:
        printers = queries.balance(conn).per_printer()
        moved = [(it.came_from, it.went_to, it.first, it.last) for it in queries.last_movements(conn, 3)]
    assert [(each.station, each.received) for each in printers] == [("counter-9", 1), ("kiosk-1", 0)]
    assert sorted(moved, key=repr) == [
        ("kiosk-1", None, "SP003", "SP003"),
        ("kiosk-1", None, "SP007", "SP008"),
        (None, "counter-9", "SP001", "SP001"),
    ]


def test_a_refusal_changes_nothing(hall: Side, blanks: Blanks) -> None:
    stocked(blanks)
    with hall.read() as conn:
        entries = hall.journal.count(conn, hall.stream)
    refused = [
        blanks.receive("paper", "SP009", "SP012", "zhaomin"),
        blanks.receive("none", "A1", "A2", "zhaomin"),
        blanks.receive("paper", "A1", "B2", "zhaomin"),
        blanks.load("kiosk-2", "SP003", "SP005", "zhaomin"),
        blanks.load("kiosk-2", "SP010", "SP011", "zhaomin"),
        blanks.unload("kiosk-2", "zhaomin"),
        blanks.unload("kiosk-1", "zhaomin", ("SP003", "SP004")),
        blanks.count_safe("none", [], "zhaomin"),
        blanks.count_safe("paper", [("SP001", "SP002"), ("SP002", "SP003")], "zhaomin"),
    ]
    assert [each.code for each in refused if isinstance(each, Refusal)] == [
        "blanks.already_received",
        "blanks.unknown_stock",
        "blanks.no_run",
        "blanks.already_loaded",
        "blanks.not_received",
        "blanks.tray_empty",
        "blanks.not_in_tray",
        "blanks.unknown_stock",
        "blanks.counted_twice",
    ]
    with hall.read() as conn:
        assert hall.journal.count(conn, hall.stream) == entries
    assert tray(hall) == ["SP001", "SP002", "SP003"]


def test_a_repeated_command_is_done_once(hall: Side, blanks: Blanks) -> None:
    for _again in range(2):
        assert blanks.receive("paper", "SP001", "SP005", "zhaomin", "k1") == 5
        assert blanks.load("kiosk-1", "SP001", "SP003", "zhaomin", "k2") == 3
        counted = blanks.count_tray("kiosk-1", [("SP002", "SP002")], "zhaomin", "k3")
        missing = (Difference(Kind.MISSING, "SP001"), Difference(Kind.MISSING, "SP003"))
        assert counted == Counted(1, missing)
    assert balance(hall).received == 5


BREACHES: list[dict[str, Any]] = [
    {"state": "spoiled"},
    {"state": "spoiled", "first_person": "lijing", "second_person": "lijing"},
    {"state": "loaded"},
    {"state": "issued"},
]


@pytest.mark.parametrize("breach", BREACHES)
def test_the_database_holds_what_a_sheet_may_be(hall: Side, blanks: Blanks, breach: dict[str, Any]) -> None:
    blanks.receive("paper", "SP001", "SP001", "zhaomin")
    with hall.engine.begin() as conn, pytest.raises(IntegrityError):
        conn.execute(update(tables.sheets).values(**breach))


def test_no_tray_has_two_sheets_in_doubt(hall: Side, blanks: Blanks) -> None:
    stocked(blanks)
    doubt = {"state": "in_question", "document": "D"}
    c = tables.sheets.c
    with hall.engine.begin() as conn:
        conn.execute(update(tables.sheets).where(c.id == "SP001").values(attempt=1, **doubt))
        with pytest.raises(IntegrityError):
            conn.execute(update(tables.sheets).where(c.id == "SP002").values(attempt=2, **doubt))


def test_ten_thousand_sheets_come_in_at_once(hall: Side, blanks: Blanks) -> None:
    assert blanks.receive("paper", "SP00001", "SP10000", "zhaomin") == 10_000
    assert balance(hall).unused == 10_000


def test_the_platform_takes_the_ledger_along_and_shows_nothing_of_it(
    hall: Side,
    other_url: str,
    clock: HandClock,
    issuing: Issuing,
    blanks: Blanks,
    rights: str,
    station: Station,
) -> None:
    stocked(blanks)
    document(issuing.print_document("D1", rights, station))
    blanks.count_tray("kiosk-1", [], "lijing")
    platform = make_platform(other_url, clock)
    OPENED.append(platform.side.engine)
    with serving(platform) as url:
        line = Line()
        agent = enrolled_agent(hall, platform, url, line)
        status = agent.once()
        line.close()
    assert status.online
    with platform.side.read() as conn, hall.read() as own:
        sent = [it.kind for it in platform.side.journal.all(conn, hall.stream)]
        assert sent == [it.kind for it in hall.journal.all(own, hall.stream)]
    assert {"blanks.received", "blanks.loaded", "blanks.counted"} <= set(sent)
