"""Documents and the state of their print rights."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    String,
    Table,
    Text,
    insert,
)

from shared.blanks import tables as blanks
from shared.db import schema
from shared.db.rows import Rows
from shared.issuing.evolving import evolve
from shared.issuing.model import Document
from shared.journal.entry import Recorded

documents = Table(
    "documents",
    schema.hall,
    Column("id", String(80), primary_key=True),
    Column("case", String(100), nullable=False),
    Column("person", String(40), nullable=False),
    Column("kind", String(80), nullable=False),
    Column("state", String(12), nullable=False),
    Column("granted_at", BigInteger, nullable=False),
    Column("sealed", Text),
    Column("turn", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("station", String(40)),
    Column("job", Integer),
    Column("blank", String(40)),
    Column("printed_at", BigInteger),
    Column("evidence", String(80)),
    Column("kept_where", String(80)),
    Column("collected_at", BigInteger),
    Column("collected_where", String(80)),
    Column("collected_by", String(40)),
    Column("sealed_signature", Text),
    Column("replaces", String(80)),
    Column("replaced_by", String(80)),
    Column("replacement_asked_at", BigInteger),
    Column("since", BigInteger, nullable=False),
)
Index("ix_documents_person", documents.c.person)
Index("ix_documents_case", documents.c.case)
Index("ix_documents_state", documents.c.state, documents.c.since)

rows = Rows(documents, Document)


adjudications = Table(
    "adjudications",
    schema.hall,
    Column("id", String(32), primary_key=True),
    Column("document", String(80), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("verdict", String(12), nullable=False),
    Column("blank", String(40)),
    Column("first_person", String(40), nullable=False),
    Column("second_person", String(40)),
    Column("at", BigInteger, nullable=False),
    CheckConstraint("second_person IS NULL OR second_person <> first_person", "two_different_people"),
    CheckConstraint("blank IS NULL OR second_person IS NOT NULL", "two_for_a_numbered_blank"),
    CheckConstraint("verdict = 'printed' OR second_person IS NOT NULL", "two_for_a_new_attempt"),
)
"""Every word of people on a sheet and who answers for it, by the epoch and number of its entry."""
Index("ix_adjudications_document", adjudications.c.document)

VERDICTS = {
    "issuing.attempt_printed": "printed",
    "issuing.attempt_spoiled": "spoiled",
    "issuing.sheet_untouched": "untouched",
    "issuing.sheet_destroyed": "destroyed",
}


def apply(conn: Connection, entry: Recorded) -> None:
    before, after = rows.project(conn, entry, evolve)
    number = after.blank if before is None or before.blank is None else before.blank
    if number is not None:
        blanks.apply_attempt(conn, entry, number)
    verdict = VERDICTS.get(entry.kind)
    if verdict is None or before is None or "by" not in entry.body:
        return
    row = {
        "id": f"{entry.epoch}.{entry.seq}",
        "document": after.id,
        "attempt": after.attempt,
        "verdict": verdict,
        "blank": before.blank,
        "first_person": entry.body["by"],
        "second_person": entry.body["second"],
        "at": entry.at,
    }
    conn.execute(insert(adjudications), row)
