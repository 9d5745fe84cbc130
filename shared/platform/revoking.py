"""Shutting a hall out, and the word it is told with when it speaks all the same."""

from shared.db.unit import Side
from shared.journal.entry import Entry, Refusal
from shared.platform import queries
from shared.platform.alarms import raise_alarm
from shared.platform.model import Hall

REVOKED = "sync.revoked"


def revoke(side: Side, hall: str, by: str = "administrator") -> Hall | Refusal:
    """From now on nothing the hall signs is taken, until it enrols with a new code; codes made before are void.

    Its journal and what it was given stay. Revoking twice changes nothing.
    """
    with side.unit(by=by) as unit:
        known = queries.hall(unit.conn, hall)
        if known is None:
            return Refusal("platform.unknown_hall")
        queries.drop_enrolment_codes(unit.conn, hall)
        if known.revoked_at is None:
            unit.append([Entry("platform.hall_revoked", hall)])
        unit.commit(None)
        return queries.hall(unit.conn, hall) or known


def shut_out(side: Side, hall: Hall) -> str | None:
    """The code a revoked hall's proven request is refused with, and an alarm; None for a hall that may speak."""
    if hall.revoked_at is None:
        return None
    with side.read() as conn:
        head = side.journal.head(conn, hall.id)
    epoch, seq = (1, 0) if head is None else (head.epoch, head.seq)
    raise_alarm(side, hall.id, REVOKED, epoch, seq, hall.revoked_at)
    return REVOKED
