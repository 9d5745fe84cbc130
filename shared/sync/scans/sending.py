"""The stage that sends scans up, beside the entries that name them and never in their way."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import structlog

from shared.cases.scans import NAMED_BY, named_in
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.sync import queries as sync
from shared.sync.lease import Lease
from shared.sync.ports import LineCut, Rejected
from shared.sync.scans import queries
from shared.sync.scans.ports import Piece, ScanStore
from shared.sync.scans.queries import Waiting
from shared.sync.wire import MAX_RUN, Held, ScanHeld

PIECE_BYTES = 256 << 10
LOOK_AGAIN: Millis = 60_000
"""How long a scan that could not be sent is left alone while others go."""
OF_ONE_SCAN = ("sync.unknown_scan", "sync.altered_scan")
"""Why the platform does not take one scan; it may take others."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Opened:
    """A scan being sent, its bytes proven against its hash; `held` is None until the platform was asked."""

    scan: Waiting
    data: bytes
    held: int | None = None


@dataclass(slots=True)
class SendingScans:
    """Sends one piece of one scan in each turn; `folder` is where the hall keeps them, sealed.

    A scan is noted once the platform has the entry that names it. How much of it is there the platform alone knows,
    so a piece may be sent again after any cut, by any agent.
    """

    hall: Side
    platform: ScanStore
    folder: Path
    lease: Lease
    name: str = "scans"
    rest: float = 1.0
    asks: bool = False
    _opened: _Opened | None = None

    def turn(self) -> bool:
        """One question or piece; False when there is nothing to send or the platform is no further for it."""
        while self._noted_more():
            pass
        if self._opened is None:
            self._opened = self._next()
        return self._opened is not None and self._sent(self._opened)

    def _noted_more(self) -> bool:
        """Notes what the entries behind the cursor name; whether there may be more of them."""
        with self.hall.read() as conn:
            after, upto = sync.cursor(conn, queries.CURSOR), sync.cursor(conn, sync.OUTBOX)
            if after == upto:
                return False
            here, there = (after.epoch, after.seq), (upto.epoch, upto.seq)
            found = queries.entries_between(conn, self.hall.stream, here, there, NAMED_BY, MAX_RUN)
        full = len(found) == MAX_RUN
        to = Held(epoch=found[-1].epoch, seq=found[-1].seq) if full else upto
        named = {name: entry.subject for entry in found for name in named_in(entry)}
        if named or _far(after, to):
            self._note(named, after, to)
        return full

    def _note(self, named: Mapping[str, str], after: Held, to: Held) -> None:
        with self.hall.unit("sync") as unit:
            self.lease.check(unit)
            if sync.cursor(unit.conn, queries.CURSOR) == after:
                queries.note(unit.conn, named, unit.now)
                sync.move(unit.conn, queries.CURSOR, to)
                unit.commit(None)

    def _next(self) -> _Opened | None:
        """The scan that waits longest and can be read; what cannot is told and does not stop the others."""
        with self.hall.read() as conn:
            waiting = queries.waiting(conn)
        now = self.hall.clock.now()
        for scan in waiting:
            if scan.tried_at is None or not 0 <= now - scan.tried_at < LOOK_AGAIN:
                data = self._read(scan)
                if data is not None:
                    return _Opened(scan, data)
        return None

    def _read(self, scan: Waiting) -> bytes | None:
        try:
            data = (self.folder / scan.sha256).read_bytes()
        except FileNotFoundError:
            self._trouble(scan, "sync.scan_missing")
        except OSError:
            self._trouble(scan, "sync.scan_unreadable")
        else:
            if hashlib.sha256(data).hexdigest() == scan.sha256:
                return data
            self._trouble(scan, "sync.scan_damaged")
        return None

    def _sent(self, opened: _Opened) -> bool:
        before = opened.held
        try:
            told = self._asked(opened)
        except LineCut:
            opened.held = None  # the answer that was lost may have told of one piece more
            raise
        except Rejected as rejected:
            self._opened = None
            if rejected.code not in OF_ONE_SCAN:
                raise
            self._trouble(opened.scan, rejected.code)
            return True
        if told.whole:
            self._opened = None
            with self.hall.unit("sync") as unit:
                self.lease.check(unit)
                queries.arrived(unit.conn, opened.scan.sha256)
                unit.commit(None)
        opened.held = told.held
        return told.whole or told.held != before

    def _asked(self, opened: _Opened) -> ScanHeld:
        scan, size = opened.scan, len(opened.data)
        if opened.held is None:
            return self.platform.scan_held(scan.case, scan.sha256)
        at = opened.held if opened.held < size else 0
        return self.platform.send_piece(
            Piece(scan.case, scan.sha256, at, size, opened.data[at : at + PIECE_BYTES])
        )

    def _trouble(self, scan: Waiting, code: str) -> None:
        if scan.trouble != code:
            log.warning("scan_not_sent", case=scan.case, scan=scan.sha256, cause=code)
        with self.hall.unit("sync") as unit:
            self.lease.check(unit)
            queries.note_trouble(unit.conn, scan.sha256, code, unit.now)
            unit.commit(None)


def _far(after: Held, to: Held) -> bool:
    """Whether looking at these entries anew in each turn would cost more than moving the cursor once."""
    return to.epoch != after.epoch or abs(to.seq - after.seq) >= MAX_RUN
