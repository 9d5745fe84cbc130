"""One agent for each hall, whichever station runs it: a lease in the hall database, without any clock but one's own.

A row tells who holds it, for which term, and beats. A challenger that saw the beat stand still for `LEASE_SECONDS`
of its own monotonic clock begins the next term. Whoever was frozen meanwhile finds the term changed before it moves
anything: every move checks it within its own transaction.
"""

import time
from collections.abc import Callable
from threading import Lock

from shared.db.unit import Side, Unit
from shared.sync import queries

BEAT_SECONDS = 2.0
LEASE_SECONDS = 8.0


class LeaseLost(Exception):
    """Another station runs the agent now; nothing was moved."""


class Lease:
    """The right of `station` to run the hall's agent."""

    def __init__(self, hall: Side, station: str, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._hall = hall
        self._station = station
        self._monotonic = monotonic
        self._term: int | None = None
        self._seen: tuple[int, int] | None = None
        self._since = 0.0
        """When the beat was last written by us, or last seen to move."""
        self._lock = Lock()

    def hold(self) -> bool:
        """Whether this station runs the agent: keeps the lease alive, or takes one that nobody keeps.

        Raises EnvironmentFault when the database cannot be used.
        """
        with self._lock:
            if self._term is not None:
                if self._monotonic() - self._since < BEAT_SECONDS or self._beat(self._term):
                    return True
                self._term, self._seen = None, None
            return self._challenge()

    def check(self, unit: Unit) -> None:
        """Within a unit that moves something: LeaseLost when this station's term is over."""
        known = queries.lease_row(unit.conn, keep=True)
        if self._term is None or known is None or known.term != self._term:
            raise LeaseLost

    def let_go(self) -> None:
        """Leaves the lease to whoever wants it; a stop without this costs the next one `LEASE_SECONDS`."""
        with self._lock:
            term, self._term = self._term, None
            if term is not None:
                with self._hall.writing() as conn:
                    queries.leave_lease(conn, term)

    def _challenge(self) -> bool:
        now = self._monotonic()
        with self._hall.read() as conn:
            known = queries.lease_row(conn)
        if known is None:
            with self._hall.writing() as conn:
                begun = queries.begin_lease(conn, self._station)
            return begun and self._took(1)
        seen = (known.term, known.beat)
        if seen != self._seen:
            self._seen, self._since = seen, now
        if known.holder is not None and now - self._since < LEASE_SECONDS:
            return False
        with self._hall.writing() as conn:
            taken = queries.take_lease(conn, self._station, known)
        return taken and self._took(known.term + 1)

    def _beat(self, term: int) -> bool:
        with self._hall.writing() as conn:
            ours = queries.beat(conn, term)
        if ours:
            self._since = self._monotonic()
        return ours

    def _took(self, term: int) -> bool:
        self._term, self._since = term, self._monotonic()
        return True
