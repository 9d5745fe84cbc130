"""The lease of the sync agent; the inbox's cursor gives way to the copy of the platform's stream"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sync_lease",
        sa.Column("id", sa.String(length=10), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=True),
        sa.Column("term", sa.BigInteger(), nullable=False),
        sa.Column("beat", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync_lease")),
    )
    op.execute("DELETE FROM sync_cursors WHERE direction = 'inbox'")
