"""A full disk: a sentence, nothing half-done, and work goes on where it stopped once there is room."""

import errno
import os
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from shared.cases.scans import keep_scan, read_scan
from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.people.model import Evidence
from shared.people.service import meet
from shared.queueing import queries
from shared.queueing.model import Ticket
from shared.queueing.service import Queue
from tests.halls import SETUP, make_hall, person
from tests.outages import full_disk, small_file


def take_until_full(hall: Side, disk: AbstractContextManager[None]) -> None:
    """Takes numbers until there is no room, and one more once there is."""
    queue = Queue(hall, SETUP)

    def take(number: int) -> Ticket:
        ticket = queue.take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1", f"key-{number}")
        assert isinstance(ticket, Ticket)
        return ticket

    fault, taken = None, take(1).number
    with disk:
        while fault is None and taken < 500:
            try:
                taken = take(taken + 1).number
            except EnvironmentFault as full:
                fault = full
    assert fault is not None
    assert fault.code == "environment.disk_full"
    with hall.read() as conn:
        assert queries.last_number(conn, "2026-11-24", "A") == taken
        assert hall.journal.verify(conn, "LJ01") == 2 * taken
    assert take(taken + 1).number == taken + 1


def test_no_room_for_an_entry_refuses_the_ticket_and_loses_nothing(hall: Side) -> None:
    take_until_full(hall, full_disk(hall.engine))


def test_a_file_that_may_not_grow_refuses_the_ticket_and_loses_nothing(sqlite_url: str) -> None:
    hall = make_hall(sqlite_url)
    take_until_full(hall, small_file(hall.engine))


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
