"""Checks a hall's case was accepted without"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("platform_cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("checks", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("platform_cases", schema=None) as batch_op:
        batch_op.alter_column("checks", server_default=None)
