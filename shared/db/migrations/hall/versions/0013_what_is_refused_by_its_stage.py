"""What the platform refuses, by the stage whose work it is, so that it outlives the agent that was told"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sync_troubles",
        sa.Column("stage", sa.String(20), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("stage", name=op.f("pk_sync_troubles")),
    )
    op.execute(
        "INSERT INTO sync_troubles (stage, code, since)"
        " SELECT 'ship', trouble, since FROM sync_line WHERE trouble IS NOT NULL"
    )
    with op.batch_alter_table("sync_line", schema=None) as batch_op:
        batch_op.drop_column("trouble")
