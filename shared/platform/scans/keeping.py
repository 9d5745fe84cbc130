"""Taking in the scans that cases and applications name: each byte once, proven by its hash at the end, or thrown away
and asked anew.
"""

import hashlib
from dataclasses import dataclass, replace

import structlog

from shared.db.unit import Side, Unit
from shared.journal.entry import Entry, Refusal
from shared.people.service import key_ring
from shared.platform.applications.model import Application
from shared.platform.model import Case, notes_on
from shared.platform.scans import model, queries
from shared.platform.scans.model import Scan, Took
from shared.sync.scans.ports import Piece

CONTEXT = "scan"
"""What a hall seals its scans for (shared.cases.scans)."""

log = structlog.get_logger("onewindow.platform")


@dataclass(frozen=True, slots=True)
class Scans:
    """The scans of all halls. A hall brings only what a case or an application names by its word: nothing else."""

    side: Side

    def held(self, hall: str, case: str, sha256: str) -> Scan | Refusal | None:
        """How far a scan has come; None before its first piece. Refusal `sync.unknown_scan`."""
        with self.side.read() as conn:
            if not queries.is_named(conn, hall, case, sha256):
                return Refusal("sync.unknown_scan")
            return queries.scan(conn, hall, sha256)

    def take(self, hall: str, piece: Piece) -> Scan | Refusal:
        """Takes a piece in when it goes on where we are; how far the scan is then.

        Refusals: sync.unknown_scan, sync.altered_scan (all pieces are gone then, and the first time there is an alarm).
        """
        with self.side.unit(by=hall, stream=notes_on(hall)) as unit:
            if not queries.is_named(unit.conn, hall, piece.case, piece.sha256):
                return Refusal("sync.unknown_scan")
            known = queries.scan(unit.conn, hall, piece.sha256)
            before = known or Scan(hall, piece.sha256, piece.size)
            if before.held == 0:
                before = replace(before, size=piece.size)
            after, took = model.take(before, piece.at, piece.size, len(piece.data))
            if took is Took.NOTHING:
                return before
            if took is not Took.ALIEN:
                queries.keep_piece(unit.conn, after, piece.at, piece.data)
            if took is Took.LAST:
                after = replace(after, whole=_digest(unit, after) == piece.sha256)
            refused = took is Took.ALIEN or (took is Took.LAST and not after.whole)
            if refused:
                after = _throw_away(unit, after, piece.case)
            queries.keep(unit.conn, after)
            unit.commit(None)
        return Refusal("sync.altered_scan") if refused else after

    def opened(self, found: Case, sha256: str) -> bytes | None:
        """A whole scan of a case as it was taken in; None while it is on its way, or when the applicant was erased.

        Raises NotOurs when it was not sealed under the applicant's key.
        """
        return self._opened(found.hall, found.person, sha256) if queries.names(found, sha256) else None

    def brought(self, begun: Application, material: str) -> bytes | None:
        """The same, for a material an application was given at a window."""
        given = begun.materials.get(material)
        return None if given is None else self._opened(given["hall"], given["person"], given["attachment"])

    def _opened(self, hall: str, person: str, sha256: str) -> bytes | None:
        with self.side.read() as conn:
            scan = queries.scan(conn, hall, sha256)
            if scan is None or not scan.whole:
                return None
            sealed = b"".join(queries.bytes_of(conn, scan))
            try:
                return key_ring(self.side).open_file(conn, person, sealed, CONTEXT)
            except KeyError:
                return None


def _digest(unit: Unit, scan: Scan) -> str:
    digest = hashlib.sha256()
    for data in queries.bytes_of(unit.conn, scan):
        digest.update(data)
    return digest.hexdigest()


def _throw_away(unit: Unit, scan: Scan, case: str) -> Scan:
    """Begins the scan anew, with an alarm the first time: a hall that tries again adds nothing."""
    queries.drop_pieces(unit.conn, scan)
    if scan.refusals == 0:
        head = unit.side.journal.head(unit.conn, scan.hall)
        place = {"epoch": 1, "seq": 0} if head is None else {"epoch": head.epoch, "seq": head.seq}
        facts = {"code": "sync.altered_scan", "case": case, "sha256": scan.sha256, **place}
        log.error("scan_refused", hall=scan.hall, **facts)
        unit.append([Entry("platform.run_refused", scan.hall, facts)])
    return model.thrown_away(scan)
