"""The stage that sends the hall's entries up."""

from dataclasses import dataclass

from shared.db.unit import Side, Unit
from shared.people.service import key_ring
from shared.sync import queries
from shared.sync.lease import Lease
from shared.sync.ports import Platform, Rejected
from shared.sync.restoring import is_behind, recover
from shared.sync.scans import queries as scans
from shared.sync.wire import MAX_RUN, Held, Run, WireEntry


@dataclass(slots=True)
class Shipping:
    """Sends one run of entries the platform does not hold yet, for as long as there are any.

    `box_public` is the platform's X25519 key, for which person keys are wrapped. The first turn of a process asks how
    far the platform is: a hall restored from a backup learns there what it has lost, and gets it back.
    """

    hall: Side
    platform: Platform
    box_public: bytes
    lease: Lease
    name: str = "ship"
    rest: float = 0.3
    asks: bool = False
    _compared: bool = False

    def turn(self) -> bool:
        if not self._compared:
            self._compare()
        with self.hall.read() as conn:
            after = queries.cursor(conn, queries.OUTBOX)
            entries = self.hall.journal.read(conn, self.hall.stream, (after.epoch, after.seq), MAX_RUN)
            ring = key_ring(self.hall)
            persons = {entry.person for entry in entries if entry.person is not None}
            wrapped = {who: ring.wrapped_for(conn, who, self.box_public) for who in persons}
        keys = {who: key for who, key in wrapped.items() if key is not None}
        if not entries:
            return False
        try:
            held = self.platform.ship(Run(entries=[WireEntry.of(entry) for entry in entries], keys=keys))
        except Rejected as rejected:
            if rejected.held is None:
                raise
            if rejected.code == "sync.altered" and recover(self.hall, self.platform, self.lease):
                return True
            if rejected.code != "sync.gap" or rejected.held == after:
                raise
            held = rejected.held
        self._move(held)
        return True

    def _compare(self) -> None:
        held = self.platform.ship(Run(entries=[]))
        with self.hall.read() as conn:
            after = queries.cursor(conn, queries.OUTBOX)
        if is_behind(self.hall, held):
            recover(self.hall, self.platform, self.lease)
        elif (held.epoch, held.seq) < (after.epoch, after.seq):
            self._move(held)
        self._compared = True

    def _move(self, to: Held) -> None:
        with self.hall.unit("sync") as unit:
            self.lease.check(unit)
            queries.move(unit.conn, queries.OUTBOX, to)
            _note_scans_behind(unit, to)
            unit.commit(None)


def _note_scans_behind(unit: Unit, sent: Held) -> None:
    """A platform that has lost entries has lost their scans: they are to be noted anew."""
    noted = queries.cursor(unit.conn, scans.CURSOR)
    if (noted.epoch, noted.seq) > (sent.epoch, sent.seq):
        queries.move(unit.conn, scans.CURSOR, sent)
