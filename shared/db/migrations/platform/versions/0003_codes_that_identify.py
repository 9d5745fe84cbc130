"""Codes that identify"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "platform_identity_codes",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("hall", sa.String(length=50), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_identity_codes")),
    )
    op.create_index("ix_platform_identity_codes_person", "platform_identity_codes", ["person"])
    op.create_table(
        "platform_phones",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_platform_phones")),
        sa.UniqueConstraint("phone", name=op.f("uq_platform_phones_phone")),
    )
    op.create_table(
        "platform_phone_codes",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("hall", sa.String(length=50), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_phone_codes")),
    )
    for column in ("phone", "hall"):
        name = f"ix_platform_phone_codes_{column}_made_at"
        op.create_index(name, "platform_phone_codes", [column, "made_at"])
