"""Documents and the state of their print rights."""

from sqlalchemy import BigInteger, Column, Connection, Index, Integer, String, Table, Text

from shared.db import schema
from shared.db.rows import Rows
from shared.issuing.model import Document, evolve
from shared.journal.entry import Recorded

documents = Table(
    "documents",
    schema.hall,
    Column("id", String(80), primary_key=True),
    Column("case", String(50), nullable=False),
    Column("person", String(40), nullable=False),
    Column("kind", String(80), nullable=False),
    Column("state", String(12), nullable=False),
    Column("granted_at", BigInteger, nullable=False),
    Column("sealed", Text),
    Column("attempt", Integer, nullable=False),
    Column("station", String(40)),
    Column("job", Integer),
    Column("printed_at", BigInteger),
    Column("evidence", String(80)),
    Column("collected_at", BigInteger),
    Column("collected_where", String(80)),
    Column("collected_by", String(40)),
)
Index("ix_documents_person", documents.c.person)

rows = Rows(documents, Document)


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
