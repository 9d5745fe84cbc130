"""Scans on their way to the platform"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sync_scans",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=80), nullable=False),
        sa.Column("noted_at", sa.BigInteger(), nullable=False),
        sa.Column("trouble", sa.String(length=40), nullable=True),
        sa.Column("tried_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_sync_scans")),
    )
