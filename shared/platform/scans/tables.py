"""Scans and their pieces, sealed by the hall that took them in. No part of the journal, which only names them."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from shared.db import schema

scans = Table(
    "platform_scans",
    schema.platform,
    Column("hall", String(50), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("held", BigInteger, nullable=False),
    Column("whole", Integer, nullable=False),
    Column("refusals", Integer, nullable=False),
)
pieces = Table(
    "platform_scan_pieces",
    schema.platform,
    Column("hall", String(50), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("at", BigInteger, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
