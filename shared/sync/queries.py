"""Reading and moving the sync's own rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from shared.db.prepared import Prepared
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.journal.store import Journal
from shared.sync.model import LineState, Signs, stream_to
from shared.sync.tables import clock, cursors, lease, line, peers
from shared.sync.tables import troubles as troubled
from shared.sync.wire import Enrolled, Held

START = Held(epoch=1, seq=0)
OUTBOX = "outbox"

_CURSOR = Prepared(
    select(cursors.c.epoch, cursors.c.seq).where(cursors.c.direction == bindparam("direction"))
)
_RUNS = select(lease.c.holder, lease.c.term, lease.c.beat)
_LEASE, _LEASE_KEPT = Prepared(_RUNS), Prepared(_RUNS.with_for_update(read=True))


def cursor(conn: Connection, direction: str) -> Held:
    """How far a direction is; START before the first entry."""
    row = _CURSOR.first(conn, {"direction": direction})
    return START if row is None else Held(epoch=row[0], seq=row[1])


def received(conn: Connection, hall: Side) -> Held:
    """The last entry of the platform's stream the hall holds and has applied; START before the first."""
    head = hall.journal.head(conn, stream_to(hall.stream))
    return START if head is None else Held(epoch=head.epoch, seq=head.seq)


def move(conn: Connection, direction: str, to: Held) -> None:
    _put(conn, cursors, "direction", {"direction": direction, "epoch": to.epoch, "seq": to.seq})


def line_state(conn: Connection, waiting: int, run_by: str | None = None) -> LineState | None:
    """The line as last noted while `waiting` entries wait, or None before the first try."""
    row = conn.execute(select(line)).mappings().one_or_none()
    if row is None:
        return None
    first = min(troubles(conn).values(), key=lambda trouble: trouble.since, default=None)
    return LineState(
        online=bool(row["online"]),
        since=row["since"],
        heard_at=row["heard_at"],
        waiting=waiting,
        trouble=None if first is None else first.code,
        peak=row["peak"],
        run_by=run_by,
        refused_since=None if first is None else first.since,
    )


def note_line(conn: Connection, state: LineState) -> None:
    """Keeps whether the line stands; what is refused is kept by its stage (`note_trouble`)."""
    values: dict[str, object] = {"id": "platform", "online": int(state.online), "since": state.since}
    values |= {"heard_at": state.heard_at, "peak": state.peak}
    _put(conn, line, "id", values)


def noted(conn: Connection, journal: Journal, stream: str) -> tuple[LineState, Signs]:
    """The line as the agent last noted it (offline since ever before the first try), and the agent's signs of life."""
    waits, runs = waiting(conn, journal, stream), lease_row(conn)
    known = line_state(conn, waits, None if runs is None else runs.holder)
    state = LineState(False, 0, None, waits) if known is None else known
    return state, Signs(None if runs is None else (runs.term, runs.beat), state.heard_at)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the platform refuses, by its code, and since when."""

    code: str
    since: Millis


def troubles(conn: Connection) -> dict[str, Trouble]:
    """What is refused, by the stage whose work it is."""
    rows = conn.execute(select(troubled).order_by(troubled.c.stage)).mappings()
    return {row["stage"]: Trouble(row["code"], row["since"]) for row in rows}


def note_trouble(conn: Connection, stage: str, code: str | None, at: Millis) -> None:
    """What is refused of a stage's work from `at` on, unless it was before; None: nothing any more."""
    known = troubles(conn).get(stage)
    if (known.code if known is not None else None) == code:
        return
    if code is None:
        conn.execute(delete(troubled).where(troubled.c.stage == stage))
    else:
        _put(conn, troubled, "stage", {"stage": stage, "code": code, "since": at})


def waiting(conn: Connection, journal: Journal, stream: str) -> int:
    """How many entries of the hall's stream the platform does not hold yet."""
    after = cursor(conn, OUTBOX)
    return journal.count(conn, stream, (after.epoch, after.seq))


def clock_ahead(conn: Connection) -> Millis:
    """By how much the hall's clock is ahead of the platform's, as last noted; 0 before."""
    return conn.execute(select(clock.c.ahead)).scalar_one_or_none() or 0


def note_clock(conn: Connection, ahead: Millis, at: Millis) -> None:
    _put(conn, clock, "id", {"id": "platform", "ahead": ahead, "at": at})


def platform_keys(conn: Connection) -> Enrolled | None:
    """The platform's public keys from the enrolment, or None before it."""
    row = conn.execute(select(peers)).mappings().one_or_none()
    if row is None:
        return None
    return Enrolled(signing_public=row["signing_public"], box_public=row["box_public"])


def keep_platform_keys(conn: Connection, keys: Enrolled) -> None:
    _put(conn, peers, "id", {"id": "platform"} | keys.model_dump())


def _put(conn: Connection, table: Table, key: str, row: Mapping[str, object]) -> None:
    """Writes the one row of `key`; callers hold the journal's head, so nobody writes between."""
    conn.execute(delete(table).where(table.c[key] == row[key]))
    conn.execute(insert(table), row)


@dataclass(frozen=True, slots=True)
class LeaseRow:
    """Which station runs the agent (None: it was let go), for which term, and how often it has beaten."""

    holder: str | None
    term: int
    beat: int


def lease_row(conn: Connection, keep: bool = False) -> LeaseRow | None:
    """The lease, or None before its first holder; with `keep` nobody changes it until the transaction ends."""
    row = (_LEASE_KEPT if keep else _LEASE).first(conn, {})
    return None if row is None else LeaseRow(*row)


def begin_lease(conn: Connection, station: str) -> bool:
    """The first term; False when another station begins it at the same time."""
    first = {"id": "platform", "holder": station, "term": 1, "beat": 1}
    try:
        with conn.begin_nested():
            conn.execute(insert(lease), first)
    except IntegrityError:
        return False
    return True


def take_lease(conn: Connection, station: str, seen: LeaseRow) -> bool:
    """The term after the one that was seen to stand still; False when it moved."""
    unmoved = (lease.c.term == seen.term) & (lease.c.beat == seen.beat)
    taken = {"holder": station, "term": seen.term + 1, "beat": seen.beat + 1}
    return conn.execute(update(lease).where(unmoved).values(taken)).rowcount == 1


def beat(conn: Connection, term: int) -> bool:
    """Keeps the lease alive; False when the term is over."""
    later = update(lease).where(lease.c.term == term).values(beat=lease.c.beat + 1)
    return conn.execute(later).rowcount == 1


def leave_lease(conn: Connection, term: int) -> None:
    conn.execute(update(lease).where(lease.c.term == term).values(holder=None))
