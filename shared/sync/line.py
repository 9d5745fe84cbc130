"""How the line stands: noted by the agent, read by every screen."""

from dataclasses import replace

from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.sync import queries
from shared.sync.model import LineState, peak_after


def note(hall: Side, online: bool, trouble: str | None) -> None:
    """Writes down whether the platform answers, and what it refused; EnvironmentFault when nothing can be written."""
    with hall.unit("sync") as unit:
        waits = queries.waiting(unit.conn, hall.journal, hall.stream)
        known = queries.line_state(unit.conn, waits)
        if known is None or known.online != online:
            heard, peak = (None, 0) if known is None else (known.heard_at, known.peak)
            known = LineState(online, unit.now, heard, waits, peak=peak)
        heard_at = unit.now if online else known.heard_at
        peak = peak_after(known.peak, waits)
        queries.note_line(unit.conn, replace(known, heard_at=heard_at, trouble=trouble, peak=peak))
        unit.commit(None)


def note_clock(hall: Side, ahead: Millis) -> None:
    """Writes down by how much the hall's clock is ahead of the platform's."""
    with hall.unit("sync") as unit:
        if queries.clock_ahead(unit.conn) != ahead:
            queries.note_clock(unit.conn, ahead, unit.now)
            unit.commit(None)


def line_state(hall: Side) -> LineState:
    """The line as the agent last noted it: offline since ever before the first try."""
    with hall.read() as conn:
        waits = queries.waiting(conn, hall.journal, hall.stream)
        known = queries.line_state(conn, waits)
    return LineState(False, 0, None, waits) if known is None else known
