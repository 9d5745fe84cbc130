"""Calls on a phone"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_platform_tickets_hall_state", "platform_tickets", ["hall", "state", "changed_at"])
