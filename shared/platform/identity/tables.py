"""Codes that identify, by their hashes alone, and the phones of citizens. No part of the journal: a replay must
bring neither a used code nor a phone back."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from shared.db import schema
from shared.db.rows import Rows
from shared.platform.identity.model import IdentityCode, PhoneCode

identity_codes = Table(
    "platform_identity_codes",
    schema.platform,
    Column("id", String(64), primary_key=True),
    Column("person", String(40), nullable=False, index=True),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Column("hall", String(50)),
)
phones = Table(
    "platform_phones",
    schema.platform,
    Column("person", String(40), primary_key=True),
    Column("phone", String(64), nullable=False, unique=True),
    Column("sealed", Text, nullable=False),
)
"""`phone` is the keyed index of the number, which stands sealed beside it."""
phone_codes = Table(
    "platform_phone_codes",
    schema.platform,
    Column("id", String(32), primary_key=True),
    Column("hall", String(50), nullable=False),
    Column("phone", String(64), nullable=False),
    Column("person", String(40)),
    Column("digest", String(64), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("used_at", BigInteger),
    Index("ix_platform_phone_codes_phone_made_at", "phone", "made_at"),
    Index("ix_platform_phone_codes_hall_made_at", "hall", "made_at"),
)

identity_rows = Rows(identity_codes, IdentityCode)
phone_code_rows = Rows(phone_codes, PhoneCode)
