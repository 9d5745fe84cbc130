"""The stage that fetches what the platform addressed to the hall."""

from dataclasses import dataclass

from shared.db.unit import Side
from shared.sync import queries
from shared.sync.inbox import apply_run
from shared.sync.lease import Lease
from shared.sync.ports import Platform

LONG_POLL_SECONDS = 20.0


@dataclass(slots=True)
class Fetching:
    """Fetches and applies one run of the platform's entries.

    Waits up to `patience` seconds at the platform for something to come; not while nobody knows whether it is there.
    """

    hall: Side
    platform: Platform
    lease: Lease
    patience: float = 0
    name: str = "fetch"
    rest: float = 0.3
    asks: bool = True
    _answered: bool = False

    def turn(self) -> bool:
        with self.hall.read() as conn:
            after = queries.received(conn, self.hall)
        wait, self._answered = self.patience if self._answered else 0, False
        run = self.platform.inbox(after, wait)
        self._answered = True
        if run.entries:
            apply_run(self.hall, run, self.lease.check)
        return bool(run.entries)
