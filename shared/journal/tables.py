"""The journal's tables: entries, the head of each stream, and the first answers to commands."""

from dataclasses import dataclass

from sqlalchemy import JSON, BigInteger, Column, Integer, MetaData, String, Table, Text

from shared.db import schema


@dataclass(frozen=True, slots=True)
class JournalTables:
    entries: Table
    heads: Table
    commands: Table


def journal_tables(metadata: MetaData) -> JournalTables:
    """Declares the journal in a schema; the hall's and the platform's are alike.

    `body` is kept as the canonical text that was hashed, so that a changed byte shows.
    """
    entries = Table(
        "journal_entries",
        metadata,
        Column("stream", String(50), primary_key=True),
        Column("epoch", Integer, primary_key=True),
        Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
        Column("at", BigInteger, nullable=False),
        Column("actor", String(80), nullable=False),
        Column("command", String(120)),
        Column("kind", String(60), nullable=False),
        Column("subject", String(80), nullable=False),
        Column("person", String(40)),
        Column("body", Text, nullable=False),
        Column("sealed", Text),
        Column("prev", String(64), nullable=False),
        Column("hash", String(64), nullable=False),
    )
    heads = Table(
        "journal_heads",
        metadata,
        Column("stream", String(50), primary_key=True),
        Column("epoch", Integer, nullable=False),
        Column("seq", BigInteger, nullable=False),
        Column("hash", String(64), nullable=False),
    )
    commands = Table(
        "commands",
        metadata,
        Column("key", String(120), primary_key=True),
        Column("at", BigInteger, nullable=False),
        Column("answer", JSON, nullable=False),
    )
    return JournalTables(entries, heads, commands)


HALL_JOURNAL = journal_tables(schema.hall)
PLATFORM_JOURNAL = journal_tables(schema.platform)
