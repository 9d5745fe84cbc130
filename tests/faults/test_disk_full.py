"""A full disk: a sentence, nothing half-done, and work goes on where it stopped once there is room."""

import errno
import os
from pathlib import Path

import pytest
from sqlalchemy import event

from shared.cases.scans import keep_scan, read_scan
from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.people.model import Evidence
from shared.people.service import meet
from shared.queueing import queries
from shared.queueing.model import Ticket
from shared.queueing.service import Queue
from tests.halls import SETUP, make_hall, person


@pytest.fixture
def room() -> dict[str, int]:
    """How many pages the database may grow to; a full disk gives SQLite the same answer."""
    return {"pages": 1_000_000}


@pytest.fixture
def small_hall(sqlite_url: str, room: dict[str, int]) -> Side:
    hall = make_hall(sqlite_url)
    event.listen(
        hall.engine, "begin", lambda conn: conn.exec_driver_sql(f"PRAGMA max_page_count={room['pages']}")
    )
    return hall


def test_a_full_disk_refuses_the_ticket_and_loses_nothing(small_hall: Side, room: dict[str, int]) -> None:
    queue = Queue(small_hall, SETUP)
    assert isinstance(queue.take_ticket(person(0), "A", Evidence.ID_CARD, "kiosk-1", "first"), Ticket)
    room["pages"] = 1
    taken, fault = 1, None
    while fault is None and taken < 500:
        try:
            queue.take_ticket(person(taken), "A", Evidence.ID_CARD, "kiosk-1", f"key-{taken}")
            taken += 1
        except EnvironmentFault as full:
            fault = full
    assert fault is not None
    assert fault.code == "environment.disk_full"
    with small_hall.read() as conn:
        assert queries.last_number(conn, "2026-11-24", "A") == taken
        assert small_hall.journal.verify(conn, "LJ01") == 2 * taken
    room["pages"] = 1_000_000
    again = queue.take_ticket(person(taken), "A", Evidence.ID_CARD, "kiosk-1", f"key-{taken}")
    assert isinstance(again, Ticket)
    assert again.number == taken + 1


def test_a_scan_that_finds_no_room_leaves_no_piece(
    hall: Side, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = meet(hall, person(), "counter-5")
    assert isinstance(who, str)
    real_fsync = os.fsync

    def no_room(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(EnvironmentFault) as full:
        keep_scan(hall, tmp_path / "files", who, b"%PDF-1.7 scanned")
    assert full.value.code == "environment.disk_full"
    assert list((tmp_path / "files").iterdir()) == []
    monkeypatch.setattr(os, "fsync", real_fsync)
    name = keep_scan(hall, tmp_path / "files", who, b"%PDF-1.7 scanned")
    assert read_scan(hall, tmp_path / "files", who, name) == b"%PDF-1.7 scanned"
