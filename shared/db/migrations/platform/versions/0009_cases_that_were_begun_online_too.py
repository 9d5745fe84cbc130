"""Cases that were begun online too"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("platform_applications", schema=None) as batch_op:
        batch_op.add_column(sa.Column("doubles", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("platform_applications", schema=None) as batch_op:
        batch_op.alter_column("doubles", server_default=None)
    op.create_table(
        "platform_doubles_looked",
        sa.Column("hall", sa.String(length=50), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hall"),
    )
