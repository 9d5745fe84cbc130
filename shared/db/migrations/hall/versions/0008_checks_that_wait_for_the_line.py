"""Checks a case was accepted without, to be made once the line is back"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("checks", sa.JSON(), nullable=False, server_default="{}"))
        batch_op.add_column(sa.Column("checking", sa.String(length=10), nullable=True))
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.alter_column("checks", server_default=None)
        batch_op.create_index("ix_cases_checking", ["checking"], unique=False)
