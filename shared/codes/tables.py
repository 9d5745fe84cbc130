"""Codes that were used up, and authorisations to collect that were shown."""

from sqlalchemy import JSON, BigInteger, Column, Connection, Index, String, Table

from shared.codes.model import Authorisation, UsedCode, evolve, evolve_authorisation
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

authorisations = Table(
    "authorisations",
    schema.hall,
    Column("id", String(64), primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("collector", String(40), nullable=False),
    Column("documents", JSON, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("station", String(40), nullable=False),
)
Index("ix_authorisations_collector", authorisations.c.collector, authorisations.c.until)

authorisation_rows = Rows(authorisations, Authorisation)


def apply(conn: Connection, entry: Recorded) -> None:
    if entry.kind == "codes.collecting_shown":
        authorisation_rows.project(conn, entry, evolve_authorisation)
    else:
        rows.project(conn, entry, evolve)
