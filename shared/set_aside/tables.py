"""What was set aside, and how it was settled."""

from dataclasses import replace

from sqlalchemy import BigInteger, Column, Connection, String, Table, Text

from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.set_aside.model import SET_ASIDE, SetAside, evolve, set_aside_of

set_aside = Table(
    "set_aside",
    schema.hall,
    Column("id", String(64), primary_key=True),
    Column("kind", String(60), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("person", String(40)),
    Column("actor", String(80), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("settled_at", BigInteger),
    Column("settled_by", String(80)),
    Column("note", Text),
)

rows = Rows(set_aside, SetAside)


def apply(conn: Connection, entry: Recorded) -> None:
    """The projection of the journal's own entries; those that need no person change no state."""
    if entry.kind == "journal.set_aside_settled":
        rows.project(conn, entry, evolve)
    elif entry.kind == SET_ASIDE and (told := set_aside_of(entry)) is not None:
        rows.project(conn, replace(entry, subject=told.id), lambda held, _entry: held or told)
