"""What the halls scanned for an application begun online, and who asks for it"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("platform_applications", schema=None) as batch_op:
        for name in ("askers", "materials", "scans"):
            batch_op.add_column(sa.Column(name, sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("platform_applications", schema=None) as batch_op:
        for name in ("askers", "materials", "scans"):
            batch_op.alter_column(name, server_default=None)
