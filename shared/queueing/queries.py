"""What screens and use cases read of the queue."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, and_, bindparam, func, or_, select, true

from shared.db.prepared import Prepared
from shared.journal.entry import Millis
from shared.queueing import policy
from shared.queueing.model import (
    AT_WINDOW,
    Appointment,
    AppointmentState,
    Line,
    Setup,
    Ticket,
    TicketState,
    Window,
    WindowState,
)
from shared.queueing.tables import (
    IS_AT_WINDOW,
    IS_LIVE,
    appointment_rows,
    appointments,
    spans,
    ticket_rows,
    tickets,
    window_rows,
    windows,
)

RECENT_SERVINGS = 20

_last_number = Prepared(
    select(func.max(tickets.c.number)).where(
        tickets.c.day == bindparam("day"), tickets.c.line == bindparam("line")
    )
)
_live_ticket = Prepared(
    ticket_rows.select.where(
        tickets.c.person == bindparam("person"), tickets.c.line == bindparam("line"), IS_LIVE
    )
)
_ticket_at = Prepared(ticket_rows.select.where(tickets.c.window == bindparam("window"), IS_AT_WINDOW))


@dataclass(frozen=True, slots=True)
class LineStatus:
    """A line as a citizen sees it: how many wait in it, and how a ticket taken now would stand.

    `ahead` and `estimate` as in `policy.Standing`; `longest` is the longest wait so far (milliseconds).
    """

    code: str
    name: str
    waiting: int
    ahead: int
    estimate: Millis
    longest: Millis
    open_windows: int


def last_number(conn: Connection, day: str, line: str) -> int:
    """The last number given in `line` on `day`; 0 before the first."""
    return _last_number.scalar(conn, {"day": day, "line": line}) or 0


def live_ticket(conn: Connection, person: str, line: str) -> Ticket | None:
    """The ticket with which `person` waits or is served in `line`."""
    held = ticket_rows.found(conn, _live_ticket, {"person": person, "line": line})
    return held[0] if held else None


def tickets_of(conn: Connection, person: str, day: str) -> list[Ticket]:
    """All tickets `person` took on `day`, first taken first."""
    return ticket_rows.where(conn, tickets.c.person == person, tickets.c.day == day, order=tickets.c.taken_at)


def served_since(conn: Connection, day: str, at: Millis) -> bool:
    """Whether a service of `day` has ended at `at` or later."""
    c = tickets.c
    query = select(c.id).where(c.day == day, c.state == TicketState.DONE, c.changed_at >= at)
    return conn.execute(query.limit(1)).first() is not None


def ticket(conn: Connection, ticket_id: str) -> Ticket | None:
    return ticket_rows.get(conn, ticket_id)


def ticket_at(conn: Connection, window: str) -> Ticket | None:
    """The ticket called to or served at `window`."""
    held = ticket_rows.found(conn, _ticket_at, {"window": window})
    return held[0] if held else None


def window(conn: Connection, window_id: str) -> Window | None:
    return window_rows.get(conn, window_id)


def all_windows(conn: Connection) -> dict[str, Window]:
    """The windows anyone has opened yet, by id."""
    return {w.id: w for w in window_rows.where(conn, order=windows.c.id)}


def waiting(conn: Connection, setup: Setup, day: str, lines: tuple[str, ...]) -> list[Ticket]:
    """Who waits in `lines`, in the order they would be called."""
    found = ticket_rows.where(
        conn, tickets.c.day == day, tickets.c.state == TicketState.WAITING, tickets.c.line.in_(lines)
    )
    return policy.order(found, setup.head_starts)


def next_for(conn: Connection, setup: Setup, day: str, window_id: str) -> policy.Choice | None:
    """Who would be called next at a window, with the rule and whom it passes."""
    lines = setup.windows[window_id].lines
    values = {"day": day, "state": TicketState.WAITING.value}
    values |= {f"line_{n}": line for n, line in enumerate(lines)}
    return policy.choose(ticket_rows.found(conn, _front(len(lines)), values), setup.head_starts)


@cache
def _front(lines: int) -> Prepared:
    """Finds the longest waiting of each priority in so many lines (and who came in the same millisecond).

    Whoever is next is one of them, and so is whom they pass: among tickets of one priority the policy goes
    by seniority alone.
    """
    at = tickets.c
    here = or_(*(at.line == bindparam(f"line_{n}") for n in range(lines)))
    waiting_here = and_(at.day == bindparam("day"), at.state == bindparam("state"), here)
    longest = select(func.min(at.since).label("since")).where(waiting_here).group_by(at.priority)
    # Once, not for each row: PostgreSQL has no statistics of a day that has just begun.
    once = longest.cte("longest").prefix_with("MATERIALIZED")
    return Prepared(ticket_rows.select.where(waiting_here, at.since.in_(select(once.c.since))))


def mean_service(conn: Connection, setup: Setup) -> Millis:
    """The mean of the last servings that ended, or the hall's assumption before the first."""
    query = (
        select(spans.c.ended - spans.c.began)
        .where(spans.c.kind == "serving", spans.c.ended.is_not(None))
        .order_by(spans.c.ended.desc())
        .limit(RECENT_SERVINGS)
    )
    lasted = list(conn.execute(query).scalars())
    return sum(lasted) // len(lasted) if lasted else setup.mean_service


def place_of(conn: Connection, setup: Setup, held: Ticket, now: Millis) -> policy.Standing:
    """How many would be called before `held` and how long that takes."""
    if held.state is not TicketState.WAITING:
        return policy.Standing(0, 0)
    everyone = waiting(conn, setup, held.day, tuple(setup.lines))
    mean = mean_service(conn, setup)
    return policy.foresee(held, everyone, _desks(conn, setup, mean, now), setup.head_starts, mean)


def line_statuses(conn: Connection, setup: Setup, day: str, now: Millis) -> list[LineStatus]:
    """Every line of the hall, in the order of the configuration."""
    everyone = waiting(conn, setup, day, tuple(setup.lines))
    mean = mean_service(conn, setup)
    desks = _desks(conn, setup, mean, now)
    statuses = []
    for line in setup.lines.values():
        here = [t for t in everyone if t.line == line.code]
        new = policy.foresee(_newcomer(line, day, now), everyone, desks, setup.head_starts, mean)
        longest = max((now - t.taken_at for t in here), default=0)
        opened = sum(line.code in desk.lines for desk in desks)
        status = LineStatus(line.code, line.name, len(here), new.ahead, new.estimate, longest, opened)
        statuses.append(status)
    return statuses


def last_calls(
    conn: Connection, day: str, limit: int = 6, windows: frozenset[str] = frozenset()
) -> list[Ticket]:
    """The tickets called last on `day`, newest first; to these windows only, if any are named."""
    query = (
        ticket_rows.select.join(spans, (spans.c.ticket == tickets.c.id) & (spans.c.kind == "walking"))
        .where(tickets.c.day == day, tickets.c.window.is_not(None))
        .where(tickets.c.window.in_(windows) if windows else true())
        .order_by(spans.c.began.desc())
        .limit(limit * 2)
    )
    found = {row["id"]: row for row in conn.execute(query).mappings()}
    return ticket_rows.states(list(found.values())[:limit])


def called_at(conn: Connection, ids: Sequence[str]) -> dict[str, Millis]:
    """When each of these tickets was last called to a window, by ticket; without those that never were."""
    query = (
        select(spans.c.ticket, func.max(spans.c.began))
        .where(spans.c.ticket.in_(ids), spans.c.kind == "walking")
        .group_by(spans.c.ticket)
    )
    return dict(conn.execute(query).all())


def missed(conn: Connection, day: str, after: Millis) -> list[Ticket]:
    """Tickets missed since `after`, which may rejoin."""
    return ticket_rows.where(
        conn,
        tickets.c.day == day,
        tickets.c.state == TicketState.MISSED,
        tickets.c.changed_at > after,
        order=tickets.c.changed_at,
    )


def appointments_of(conn: Connection, person: str, after: Millis) -> list[Appointment]:
    """The person's appointments still to be kept that end after `after`."""
    return appointment_rows.where(
        conn,
        appointments.c.person == person,
        appointments.c.state == AppointmentState.BOOKED,
        appointments.c.ends > after,
        order=appointments.c.begins,
    )


def appointment(conn: Connection, appointment_id: str) -> Appointment | None:
    return appointment_rows.get(conn, appointment_id)


def _desks(conn: Connection, setup: Setup, mean: Millis, now: Millis) -> list[policy.Desk]:
    """The open windows; one that serves is free when its serving (or the walk to it) has lasted the mean."""
    opened = {w.id for w in window_rows.where(conn, windows.c.state == WindowState.OPEN)}
    busy = {t.window: t.changed_at for t in ticket_rows.where(conn, tickets.c.state.in_(AT_WINDOW))}
    return [
        policy.Desk(position.lines, max(0, busy[position.id] + mean - now) if position.id in busy else 0)
        for position in setup.windows.values()
        if position.id in opened
    ]


def _newcomer(line: Line, day: str, now: Millis) -> Ticket:
    """The ticket somebody would take now, behind all who took theirs in the same millisecond."""
    return Ticket(
        id="~",
        day=day,
        line=line.code,
        number=0,
        label="",
        person="",
        state=TicketState.WAITING,
        priority=line.priority,
        appointment=None,
        evidence="",
        taken_at=now,
        since=now,
        changed_at=now,
    )


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of a ticket's time: waiting, walking, serving or on_hold; `ended` None while it runs."""

    kind: str
    began: Millis
    ended: Millis | None


@dataclass(frozen=True, slots=True)
class WindowDay:
    """What a window did on one day: servings that ended and their mean in milliseconds (None before the first)."""

    done: int
    mean_service: Millis | None


def intervals_of(conn: Connection, ticket_id: str) -> list[Interval]:
    """The intervals of a ticket's time, the first first."""
    query = select(spans.c.kind, spans.c.began, spans.c.ended).where(spans.c.ticket == ticket_id)
    return [Interval(*row) for row in conn.execute(query.order_by(spans.c.began))]


def window_day(conn: Connection, window_id: str, day: str) -> WindowDay:
    """The servings of `day` that ended at a window."""
    query = (
        select(spans.c.ended - spans.c.began)
        .join(tickets, spans.c.ticket == tickets.c.id)
        .where(
            tickets.c.day == day,
            spans.c.window == window_id,
            spans.c.kind == "serving",
            spans.c.ended.is_not(None),
        )
    )
    lasted = list(conn.execute(query).scalars())
    return WindowDay(len(lasted), sum(lasted) // len(lasted) if lasted else None)
