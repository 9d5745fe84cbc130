"""Ratings and their follow-ups."""

from sqlalchemy import BigInteger, Column, Connection, Integer, String, Table, Text

from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.ratings.model import Rating, evolve

ratings = Table(
    "ratings",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("person", String(40), nullable=False),
    Column("level", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("where", String(80), nullable=False),
    Column("window", String(20)),
    Column("clerk", String(40)),
    Column("sealed", Text),
    Column("follow_up", String(12)),
    Column("contact_by", String(10)),
    Column("contacted_at", BigInteger),
    Column("contacted_by", String(40)),
)

rows = Rows(ratings, Rating)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
