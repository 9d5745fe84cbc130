"""Watching the line: what is noted of it counts for as long as whoever notes it lives."""

import time
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from shared.sync.lease import BEAT_SECONDS
from shared.sync.model import LineState, Signs, Stillness, as_watched, watched

Read = Callable[[], tuple[LineState, Signs]]
LOOK_SECONDS = 0.5
PATIENCE_SECONDS = 3 * BEAT_SECONDS


class LineWatch:
    """How the line stands as one program sees it: as noted, for as long as whoever notes it lives.

    Any thread may look. A program that has just begun to look believes what is noted.
    """

    def __init__(self, read: Read, monotonic: Callable[[], float] = time.monotonic) -> None:
        """`read` gives what is noted of the line and the signs its agent leaves; it may raise EnvironmentFault."""
        self._read, self._monotonic = read, monotonic
        self._still: Stillness | None = None
        self._lock = Lock()

    def look(self) -> LineState:
        """How the line stands now; EnvironmentFault when the database cannot be read."""
        return self._looked()[0]

    def look_once(self, patience: float = PATIENCE_SECONDS) -> LineState:
        """For a program that looks once: waits up to `patience` seconds for the agent to show itself."""
        state, first = self._looked()
        until = self._monotonic() + patience
        while state.run_by is not None and self._monotonic() < until:
            time.sleep(LOOK_SECONDS)
            state, signs = self._looked()
            if signs.beat != first.beat:
                return state
        return replace(state, kept=False, run_by=None)

    def _looked(self) -> tuple[LineState, Signs]:
        with self._lock:
            state, signs = self._read()
            now = self._monotonic()
            self._still = watched(self._still, signs, now)
            return as_watched(state, self._still, now), signs
