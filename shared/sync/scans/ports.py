"""What the hall asks of the platform to send a scan."""

from dataclasses import dataclass, field
from typing import Protocol

from shared.sync.wire import ScanHeld


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of the sealed scan `sha256` from the offset `at` on; the whole has `size` bytes.

    `case` names the scan: the number of a case, or the id of an application begun online.
    """

    case: str
    sha256: str
    at: int
    size: int
    data: bytes = field(repr=False)


class ScanStore(Protocol):
    """Where the scans of the hall's cases and applications go. Every method raises LineCut or Rejected.

    Rejected `sync.unknown_scan`: no case or application that is there names such a scan. `sync.altered_scan`: what
    arrived is not what its hash says; it was thrown away and is to be sent from the beginning.
    """

    def scan_held(self, case: str, sha256: str) -> ScanHeld:
        """How much of a scan is there."""
        ...

    def send_piece(self, piece: Piece) -> ScanHeld:
        """How much is there after it; a piece that does not go on where the platform is changes nothing."""
        ...
