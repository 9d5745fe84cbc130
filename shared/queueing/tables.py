"""Tickets, the intervals of their time, windows and appointments; the database holds the queue's promises."""

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    insert,
    text,
    update,
)

from shared.db import schema
from shared.db.prepared import Prepared
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.queueing.evolving import evolve_appointment, evolve_ticket, evolve_window
from shared.queueing.model import SPANS, Appointment, Ticket, Window

tickets = Table(
    "tickets",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("line", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    Column("label", String(20), nullable=False),
    Column("person", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("priority", String(30)),
    Column("appointment", String(60)),
    Column("evidence", String(20), nullable=False),
    Column("taken_at", BigInteger, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("window", String(20)),
    Column("clerk", String(40)),
    Column("calls", Integer, nullable=False),
    Column("rule", String(30)),
    UniqueConstraint("day", "line", "number"),
)
# As text: a database uses a partial index only for a query that states its condition, not one that binds values.
IS_LIVE = text("state IN ('waiting', 'called', 'serving', 'on_hold')")
IS_AT_WINDOW = text("state IN ('called', 'serving')")
Index(
    "uq_tickets_live_per_person_and_line",
    tickets.c.person,
    tickets.c.line,
    unique=True,
    sqlite_where=IS_LIVE,
    postgresql_where=IS_LIVE,
)
Index(
    "uq_tickets_open_call_per_window",
    tickets.c.window,
    unique=True,
    sqlite_where=IS_AT_WINDOW,
    postgresql_where=IS_AT_WINDOW,
)
Index(
    "ix_tickets_day_state",  # who is called next is found in the index alone
    *(tickets.c[name] for name in ("day", "state", "line", "priority", "since", "id")),
)

spans = Table(
    "ticket_spans",
    schema.hall,
    Column("ticket", String(40), primary_key=True),
    Column("began", BigInteger, primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("ended", BigInteger),
    Column("window", String(20)),
    Column("clerk", String(40)),
)
_open_span = text("ended IS NULL")
Index(
    "uq_ticket_spans_one_open_per_ticket",
    spans.c.ticket,
    unique=True,
    sqlite_where=_open_span,
    postgresql_where=_open_span,
)

windows = Table(
    "windows",
    schema.hall,
    Column("id", String(20), primary_key=True),
    Column("state", String(10), nullable=False),
    Column("clerk", String(40)),
    Column("changed_at", BigInteger, nullable=False),
    Column("reason", String(80)),
)

appointments = Table(
    "appointments",
    schema.hall,
    Column("id", String(60), primary_key=True),
    Column("person", String(40), nullable=False),
    Column("item", String(50), nullable=False),
    Column("begins", BigInteger, nullable=False),
    Column("ends", BigInteger, nullable=False),
    Column("state", String(10), nullable=False),
    Column("ticket", String(40)),
)
Index("ix_appointments_person", appointments.c.person)

ticket_rows = Rows(tickets, Ticket, begins="queueing.ticket_taken")
window_rows = Rows(windows, Window)
appointment_rows = Rows(appointments, Appointment)

_end_span = Prepared(
    update(spans)
    .where(spans.c.ticket == bindparam("of_ticket"), spans.c.ended.is_(None))
    .values(ended=bindparam("at"))
)
_begin_span = Prepared(insert(spans))


def apply(conn: Connection, entry: Recorded) -> None:
    """Takes an entry of the queue into the state tables."""
    thing = entry.kind.removeprefix("queueing.").partition("_")[0]
    if thing == "window":
        window_rows.project(conn, entry, evolve_window)
    elif thing == "appointment":
        appointment_rows.project(conn, entry, evolve_appointment)
    else:
        _keep_spans(conn, *ticket_rows.project(conn, entry, evolve_ticket), entry)


def _keep_spans(conn: Connection, before: Ticket | None, after: Ticket, entry: Recorded) -> None:
    if before is not None:
        if before.state is after.state:
            return
        if before.state in SPANS:
            _end_span.run(conn, {"of_ticket": after.id, "at": entry.at})
    kind = SPANS.get(after.state)
    if kind is not None:
        row = {"ticket": after.id, "began": entry.at, "kind": kind, "ended": None}
        _begin_span.run(conn, row | {"window": after.window, "clerk": after.clerk})
