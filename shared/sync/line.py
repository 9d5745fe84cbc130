"""How the line stands: noted by the agent, read by every screen."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.sync import queries
from shared.sync.model import LineState, Signs, peak_after
from shared.sync.watching import LineWatch


def note(hall: Side, online: bool, stage: str, trouble: str | None) -> None:
    """Writes down whether the platform answers, and what it refuses of a stage's work.

    Raises EnvironmentFault when nothing can be written.
    """
    with hall.unit("sync") as unit:
        waits = queries.waiting(unit.conn, hall.journal, hall.stream)
        known = queries.line_state(unit.conn, waits)
        if known is None or known.online != online:
            heard, peak = (None, 0) if known is None else (known.heard_at, known.peak)
            known = LineState(online, unit.now, heard, waits, peak=peak)
        heard_at = unit.now if online else known.heard_at
        queries.note_line(unit.conn, replace(known, heard_at=heard_at, peak=peak_after(known.peak, waits)))
        queries.note_trouble(unit.conn, stage, trouble, unit.now)
        unit.commit(None)


def troubles(hall: Side) -> dict[str, str]:
    """What the platform refuses, by the stage whose work it is, whichever agent was told."""
    with hall.read() as conn:
        return {stage: trouble.code for stage, trouble in queries.troubles(conn).items()}


def note_clock(hall: Side, ahead: Millis) -> None:
    """Writes down by how much the hall's clock is ahead of the platform's."""
    with hall.unit("sync") as unit:
        if queries.clock_ahead(unit.conn) != ahead:
            queries.note_clock(unit.conn, ahead, unit.now)
            unit.commit(None)


def line_state(hall: Side) -> LineState:
    """The line as the agent last noted it: offline since ever before the first try."""
    return _noted(hall)[0]


def watch(hall: Side, monotonic: Callable[[], float] = time.monotonic) -> LineWatch:
    """A watch over the line of `hall`; `monotonic` is the looking program's own clock, in seconds."""
    return LineWatch(partial(_noted, hall), monotonic)


def _noted(hall: Side) -> tuple[LineState, Signs]:
    with hall.read() as conn:
        return queries.noted(conn, hall.journal, hall.stream)
