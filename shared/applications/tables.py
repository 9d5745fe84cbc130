"""Applications as the hall knows them."""

from sqlalchemy import JSON, BigInteger, Column, Connection, Index, Integer, String, Table, Text

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
    Column("since", BigInteger, nullable=False),
    Column("recall", Integer, nullable=False),
    Column("elsewhere", JSON),
    Column("case", String(50)),
    Column("sealed", Text),
)
Index("ix_applications_person", applications.c.person)

rows = Rows(applications, Application)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
