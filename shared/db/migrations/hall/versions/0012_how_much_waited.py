"""How many entries waited when the line came back, to tell how far the hall has caught up"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sync_line", schema=None) as batch_op:
        batch_op.add_column(sa.Column("peak", sa.BigInteger(), nullable=False, server_default="0"))
    with op.batch_alter_table("sync_line", schema=None) as batch_op:
        batch_op.alter_column("peak", server_default=None)
