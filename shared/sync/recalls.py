"""The stage that lets go of what was recalled from windows where nobody is any more."""

from dataclasses import dataclass

from shared.applications.service import Applications
from shared.sync.lease import Lease


@dataclass(slots=True)
class Recalls:
    """A window that is there answers a recall by itself; what stays unanswered goes back to the platform."""

    applications: Applications
    lease: Lease
    name: str = "recalls"
    rest: float = 2.0
    asks: bool = False

    def turn(self) -> bool:
        self.applications.release_unanswered(self.lease.check)
        return False
