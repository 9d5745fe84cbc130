"""What the programs under test wait for takes a second where a hall leaves half a minute, and runs are short.

So the line and death have many chances within a short trial; nothing else about the programs changes.
"""

from shared.db import engine
from shared.sync import agent, lease, model, shipping

LEASE_SECONDS = 0.5
BEAT_SECONDS = 0.1
LONGEST_WAIT = 1.0
MAX_RUN = 200
LONGEST_PAUSE_MS = 1000


def make() -> None:
    engine.LONGEST_PAUSE_MS = LONGEST_PAUSE_MS
    lease.LEASE_SECONDS = LEASE_SECONDS
    lease.BEAT_SECONDS = BEAT_SECONDS
    agent.BEAT_SECONDS = BEAT_SECONDS  # type: ignore[attr-defined]  # its copy of the lease's
    model.LONGEST_WAIT = LONGEST_WAIT
    shipping.MAX_RUN = MAX_RUN  # type: ignore[attr-defined]  # its copy of the wire's
