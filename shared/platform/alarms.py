"""What the platform writes down when it refuses a hall."""

import structlog

from shared.db.unit import Side
from shared.journal.entry import Entry, Millis
from shared.platform import queries
from shared.platform.model import notes_on

log = structlog.get_logger("onewindow.platform")


def raise_alarm(side: Side, hall: str, code: str, epoch: int, seq: int, since: Millis = 0) -> None:
    """Notes that `hall` was refused with `code` where its journal stood, once for each place however often it tries.

    An alarm from before `since` (milliseconds UTC) is another one.
    """
    log.error("hall_refused", hall=hall, code=code, epoch=epoch, seq=seq)
    with side.read() as conn:
        if not queries.alarm_is_new(conn, hall, code, epoch, seq, since):
            return
    with side.unit(by=hall, stream=notes_on(hall)) as unit:
        if queries.alarm_is_new(unit.conn, hall, code, epoch, seq, since):
            facts = {"code": code, "epoch": epoch, "seq": seq}
            unit.append([Entry("platform.run_refused", hall, facts)])
            unit.commit(None)
