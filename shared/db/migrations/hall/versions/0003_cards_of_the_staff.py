"""Cards of the staff"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("staff_accounts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("card", sa.String(length=40), nullable=True))
    with op.batch_alter_table("staff_credentials", schema=None) as batch_op:
        batch_op.add_column(sa.Column("card", sa.Text(), nullable=True))
