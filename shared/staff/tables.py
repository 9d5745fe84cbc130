"""Accounts (from the journal) and credentials (outside it: a replay restores no password and no card)."""

from sqlalchemy import JSON, Column, Connection, String, Table, Text

from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.staff.model import Account, evolve

accounts = Table(
    "staff_accounts",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("name", String(40), nullable=False),
    Column("roles", JSON, nullable=False),
    Column("card", String(40)),
)
# `card` is what the bound card is known by, a keyed hash; without it nobody signs in to an account that needs one.
credentials = Table(
    "staff_credentials",
    schema.hall,
    Column("account", String(40), primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("card", Text),
)

rows = Rows(accounts, Account)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
