"""What the hall remembers of the line: how far each direction is, and whom it talks to. No part of the journal."""

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text

from shared.db import schema

cursors = Table(
    "sync_cursors",
    schema.hall,
    Column("direction", String(10), primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
)
line = Table(
    "sync_line",
    schema.hall,
    Column("id", String(10), primary_key=True),
    Column("online", Integer, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("heard_at", BigInteger),
    Column("peak", BigInteger, nullable=False),
)
troubles = Table(
    "sync_troubles",
    schema.hall,
    Column("stage", String(20), primary_key=True),
    Column("code", Text, nullable=False),
    Column("since", BigInteger, nullable=False),
)
"""What the platform refuses of a stage's work, until that stage goes on: it outlives the agent that was refused."""
peers = Table(
    "sync_peers",
    schema.hall,
    Column("id", String(20), primary_key=True),
    Column("signing_public", String(64), nullable=False),
    Column("box_public", String(64), nullable=False),
)
lease = Table(
    "sync_lease",
    schema.hall,
    Column("id", String(10), primary_key=True),
    Column("holder", String(80)),
    Column("term", BigInteger, nullable=False),
    Column("beat", BigInteger, nullable=False),
)
"""Which station runs the agent, for which term (see lease.py)."""
clock = Table(
    "sync_clock",
    schema.hall,
    Column("id", String(10), primary_key=True),
    Column("ahead", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
)
"""By how much the hall's clock is ahead of the platform's (milliseconds), and when that was noted."""
