"""Which visit an application is worked on for, and since when a recall waits for its window"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("applications", schema=None) as batch_op:
        batch_op.add_column(sa.Column("visit", sa.String(length=40), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("recalled_at", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("applications", schema=None) as batch_op:
        batch_op.alter_column("visit", server_default=None)
    op.create_index(
        "ix_applications_window",
        "applications",
        ["window"],
        sqlite_where=sa.text("state IN ('asked', 'held')"),
        postgresql_where=sa.text("state IN ('asked', 'held')"),
    )
