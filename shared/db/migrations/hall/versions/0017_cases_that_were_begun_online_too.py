"""Cases that were begun online too"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "doubles",
        sa.Column("id", sa.String(length=50), nullable=False),
        sa.Column("application", sa.String(length=40), nullable=False),
        sa.Column("item", sa.String(length=50), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("standing", sa.String(length=10), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_doubles_state", "doubles", ["state"], unique=False)
