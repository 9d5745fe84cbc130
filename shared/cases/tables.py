"""Cases as the hall knows them."""

from sqlalchemy import JSON, BigInteger, Column, Connection, Index, String, Table, Text

from shared.cases.evolving import evolve
from shared.cases.model import Case
from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded

cases = Table(
    "cases",
    schema.hall,
    Column("id", String(50), primary_key=True),
    Column("item", String(50), nullable=False),
    Column("item_name", String(120), nullable=False),
    Column("person", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("owner", String(10), nullable=False),
    Column("ticket", String(40), nullable=False),
    Column("window", String(20), nullable=False),
    Column("clerk", String(40), nullable=False),
    Column("accepted_at", BigInteger, nullable=False),
    Column("accepted_day", String(10), nullable=False),
    Column("promised_day", String(10), nullable=False),
    Column("statutory_day", String(10), nullable=False),
    Column("materials", JSON, nullable=False),
    Column("steps", JSON, nullable=False),
    Column("sealed_form", Text),
    Column("checks", JSON, nullable=False),
    Column("checking", String(10)),
    Column("decided_at", BigInteger),
)
Index("ix_cases_person", cases.c.person)
Index("ix_cases_accepted_day", cases.c.accepted_day)
Index("ix_cases_checking", cases.c.checking)

rows = Rows(cases, Case)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
