"""How the line stands: noted by the agent, read by every screen."""

from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.sync import queries
from shared.sync.model import LineState


def note(hall: Side, online: bool, trouble: str | None) -> None:
    """Writes down whether the platform answers, and what it refused; EnvironmentFault when nothing can be written."""
    with hall.unit("sync") as unit:
        known = queries.line_row(unit.conn)
        since = known[1] if known is not None and known[0] == online else unit.now
        heard = unit.now if online else None if known is None else known[2]
        queries.note_line(unit.conn, online, since, heard, trouble)
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
        known = queries.line_row(conn)
        after = queries.cursor(conn, queries.OUTBOX)
        waiting = hall.journal.count(conn, hall.stream, (after.epoch, after.seq))
    if known is None:
        return LineState(False, 0, None, waiting)
    online, since, heard_at, trouble = known
    return LineState(online, since, heard_at, waiting, trouble)
