"""Since when a hall is shut out"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("platform_halls", sa.Column("revoked_at", sa.BigInteger(), nullable=True))
