"""The platform's door, at the far end of its halls' lines (as shared.platform.api does over HTTP)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.platform import queries, receiving
from shared.platform.api import _licence
from shared.platform.applications.service import Applications
from shared.platform.doubles.service import Doubles
from shared.platform.model import OWN_STREAM
from shared.platform.right_moves import RightMoves
from shared.platform.scans.keeping import Scans
from shared.platform.scans.model import Scan
from shared.platform.service import Platform
from shared.sync.model import stream_to
from shared.sync.ports import LineCut, Rejected
from shared.sync.scans.ports import Piece
from shared.sync.wire import Held, LicenceQuery, Licences, Message, Run, ScanHeld, WireEntry
from tests.simulation.crashes import Crashed

Read = TypeVar("Read", bound=Message)


@dataclass
class Door:
    """The platform as its halls meet it; `up` while its process runs."""

    platform: Platform
    most: int
    up: bool = True
    crashed: Callable[[], None] = lambda: None
    addressed: Callable[[], int] = lambda: 0
    """How many entries there are for all halls."""
    stir: Callable[[str], None] = lambda _place: None
    """Told that there is something new for a hall."""

    def take(self, hall: str, body: bytes) -> Held:
        """Takes a run of the hall's journal in."""
        run = read(Run, body)
        if run is None:
            raise Rejected("sync.bad_message")
        with _Serving(self):
            entries = tuple(entry.recorded() for entry in run.entries)
            taken = receiving.receive(self.platform.side, receiving.Run(hall, entries, run.keys))
            if isinstance(taken, Refusal):
                raise Rejected(taken.code, Held(epoch=taken.facts["epoch"], seq=taken.facts["seq"]))
            RightMoves(self.platform.side).place_returned(hall)
            if any(entry.kind.startswith("applications.") for entry in entries):
                self._applications.settle(hall)
            return Held(epoch=taken.epoch, seq=taken.seq)

    def give(self, hall: str, body: bytes) -> Run:
        """Gives what is addressed to the hall behind what it holds."""
        with _Serving(self):
            self.platform.heard(hall)
            RightMoves(self.platform.side).place(hall)
            self._applications.place(hall)
            Doubles(self.platform.side).look(hall)
            return self._entries(hall, stream_to(hall), body)

    def give_copy(self, hall: str, body: bytes) -> Run:
        """Gives the platform's copy of the hall's own journal behind what it holds."""
        with _Serving(self):
            return self._entries(hall, hall, body)

    def tell_scan(self, hall: str, case: str, sha256: str) -> ScanHeld:
        """Tells how much of a scan is here."""
        with _Serving(self):
            return _told(Scans(self.platform.side).held(hall, case, sha256))

    def take_piece(self, hall: str, piece: Piece) -> ScanHeld:
        """Takes a piece of a scan."""
        if not 0 < len(piece.data) <= piece.size - piece.at:
            raise Rejected("sync.bad_message")
        with _Serving(self):
            return _told(Scans(self.platform.side).take(hall, piece))

    def tell_licences(self, hall: str, body: bytes) -> Licences:
        """Tells the e-licences of a person."""
        asked = LicenceQuery.model_validate_json(body)
        with _Serving(self):
            found = self.platform.licences(hall, asked.number, asked.item, asked.purpose)
            return Licences(licences=[_licence(self.platform, each) for each in found])

    @property
    def _applications(self) -> Applications:
        return Applications(self.platform.side, self.platform.catalogue)

    def _entries(self, hall: str, stream: str, body: bytes) -> Run:
        after = Held.model_validate_json(body)
        with self.platform.side.read() as conn:
            known = queries.hall(conn, hall)
        assert known is not None
        given = self.platform.entries(known, stream, (after.epoch, after.seq), self.most)
        return Run(entries=[WireEntry.of(entry) for entry in given.entries], keys=given.keys)


class _Serving:
    """What becomes of a request: what follows for other halls, or that the process ends or its disk is full."""

    def __init__(self, door: Door) -> None:
        self._door, self._before = door, door.addressed()

    def __enter__(self) -> None:
        if not self._door.up:
            raise LineCut("nobody listens")

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if self._door.addressed() != self._before:
            self._door.stir(OWN_STREAM)
        if isinstance(error, Crashed):
            self._door.crashed()
            raise LineCut("the platform is gone") from error
        if isinstance(error, EnvironmentFault):
            raise LineCut("status 500") from error


def read(kind: type[Read], body: bytes) -> Read | None:
    """The message, or None when it is none."""
    try:
        return kind.model_validate_json(body)
    except ValidationError:
        return None


def _told(found: Scan | Refusal | None) -> ScanHeld:
    if isinstance(found, Refusal):
        raise Rejected(found.code)
    return ScanHeld(held=0 if found is None else found.held, whole=found is not None and found.whole)
