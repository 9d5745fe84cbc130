"""The scans that are not known to be at the platform yet. No part of the journal."""

from sqlalchemy import BigInteger, Column, String, Table

from shared.db import schema

scans = Table(
    "sync_scans",
    schema.hall,
    Column("sha256", String(64), primary_key=True),
    Column("case", String(80), nullable=False),
    Column("noted_at", BigInteger, nullable=False),
    Column("trouble", String(40)),
    Column("tried_at", BigInteger),
)
"""`case` is one that names the scan; `trouble` why it could not be sent when that was last tried."""
