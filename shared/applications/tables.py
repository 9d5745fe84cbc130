"""Applications as the hall knows them."""

from sqlalchemy import JSON, BigInteger, Column, Connection, Index, Integer, String, Table, Text, text

from shared.applications.model import Application, evolve
from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded

applications = Table(
    "applications",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("item", String(50), nullable=False),
    Column("person", String(40), nullable=False),
    Column("state", String(10), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("taken_turn", Integer, nullable=False),
    Column("ask", Integer, nullable=False),
    Column("window", String(20), nullable=False),
    Column("visit", String(40), nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("recall", Integer, nullable=False),
    Column("recalled_at", BigInteger),
    Column("elsewhere", JSON),
    Column("case", String(50)),
    Column("sealed", Text),
    Column("askers", JSON, nullable=False),
    Column("scans", JSON, nullable=False),
)
# As text: a database uses a partial index only for a query that states its condition, not one that binds values.
IS_WORKED_ON = text("state IN ('asked', 'held')")
Index("ix_applications_person", applications.c.person)
Index(
    "ix_applications_window",
    applications.c.window,
    sqlite_where=IS_WORKED_ON,
    postgresql_where=IS_WORKED_ON,
)

rows = Rows(applications, Application)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
