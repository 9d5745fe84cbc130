"""Codes that were used up."""

from sqlalchemy import BigInteger, Column, Connection, String, Table

from shared.codes.model import UsedCode, evolve
from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded

used_codes = Table(
    "used_codes",
    schema.hall,
    Column("id", String(64), primary_key=True),
    Column("appointment", String(60), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("station", String(40), nullable=False),
)

rows = Rows(used_codes, UsedCode)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
