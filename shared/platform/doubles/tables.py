"""Up to which entry of each hall it was looked for cases that were begun online too. No part of the state."""

from sqlalchemy import BigInteger, Column, Integer, String, Table

from shared.db import schema

looked = Table(
    "platform_doubles_looked",
    schema.platform,
    Column("hall", String(50), primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
)
