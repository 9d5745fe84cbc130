"""Scanned materials on disk: sealed under the applicant's key, named by their own hash."""

import hashlib
import os
from pathlib import Path

from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.journal.entry import Recorded
from shared.people.service import key_ring

CONTEXT = "scan"
NAMED_BY = ("cases.case_accepted", "applications.saved")
"""The kinds of entries that may name scans."""


def named_in(entry: Recorded) -> list[str]:
    """The scans an entry of NAMED_BY names, by their hash."""
    given = entry.body["materials"] if entry.kind == "cases.case_accepted" else entry.body.get("scans", [])
    return [each["attachment"] for each in given if each.get("attachment")]


def keep_scan(hall: Side, folder: Path, person: str, data: bytes) -> str:
    """Seals `data` and stores it; returns the SHA-256 (hex) of the sealed bytes, by which a case names it.

    EnvironmentFault `environment.disk_full` when it cannot be stored; nothing half-written stays.
    """
    with hall.read() as conn:
        sealed = key_ring(hall).seal_file(conn, person, data, CONTEXT)
    name = hashlib.sha256(sealed).hexdigest()
    piece = folder / f"{name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with piece.open("wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        piece.replace(folder / name)
    except OSError as error:
        piece.unlink(missing_ok=True)
        raise EnvironmentFault("environment.disk_full", {"folder": str(folder)}) from error
    return name


def read_scan(hall: Side, folder: Path, person: str, name: str) -> bytes:
    """The scan as it was taken in; KeyError when the person was erased, NotOurs when the file was altered."""
    with hall.read() as conn:
        return key_ring(hall).open_file(conn, person, (folder / name).read_bytes(), CONTEXT)
