"""Cases that were begun online too."""

from sqlalchemy import BigInteger, Boolean, Column, Connection, Integer, String, Table

from shared.db import schema
from shared.db.rows import Rows
from shared.doubles.model import Double, evolve
from shared.journal.entry import Recorded

doubles = Table(
    "doubles",
    schema.hall,
    Column("id", String(50), primary_key=True),
    Column("application", String(40), nullable=False),
    Column("item", String(50), nullable=False),
    Column("person", String(40), nullable=False),
    Column("begun_at", BigInteger, nullable=False),
    Column("standing", String(10), nullable=False),
    Column("place", String(200), nullable=False),
    Column("told", Integer, nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("same", Boolean),
)

rows = Rows(doubles, Double)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
