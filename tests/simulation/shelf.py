"""A hall's folder of scans, in memory: sealed, and named by their own hash."""

import hashlib
from dataclasses import dataclass, field

from shared.cases.scans import CONTEXT
from shared.db.unit import Side
from shared.people.service import key_ring


@dataclass(frozen=True, slots=True)
class _File:
    data: bytes | None

    def read_bytes(self) -> bytes:
        if self.data is None:
            raise FileNotFoundError
        return self.data


@dataclass(frozen=True, slots=True)
class Shelf:
    """As much of a `Path` as the stage asks of its folder. It outlives the hall's database, as a folder would."""

    files: dict[str, bytes] = field(default_factory=dict)

    def __truediv__(self, name: str) -> _File:
        return _File(self.files.get(name))

    def keep(self, hall: Side, person: str, plain: bytes) -> str:
        """The name of the scan, now sealed (as shared.cases.scans.keep_scan does with files)."""
        with hall.read() as conn:
            sealed = key_ring(hall).seal_file(conn, person, plain, CONTEXT)
        name = hashlib.sha256(sealed).hexdigest()
        self.files[name] = sealed
        return name
