"""Applications begun online"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "platform_applications",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("item", sa.String(length=50), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.String(length=50), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("edited_since", sa.BigInteger(), nullable=True),
        sa.Column("handed_turn", sa.Integer(), nullable=False),
        sa.Column("wishes", sa.JSON(), nullable=False),
        sa.Column("wish", sa.String(length=50), nullable=True),
        sa.Column("recall", sa.Integer(), nullable=False),
        sa.Column("recall_turn", sa.Integer(), nullable=False),
        sa.Column("recall_kept", sa.BigInteger(), nullable=True),
        sa.Column("case", sa.String(length=140), nullable=True),
        sa.Column("sealed", sa.Text(), nullable=True),
        sa.Column("sealed_person", sa.String(length=40), nullable=False),
        sa.Column("sealed_slice", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_applications")),
    )
    op.create_index(op.f("ix_platform_applications_person"), "platform_applications", ["person"])
    op.create_index(op.f("ix_platform_applications_wish"), "platform_applications", ["wish"])
    op.create_table(
        "platform_application_turns",
        sa.Column("application", sa.String(length=40), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("stream", sa.String(length=50), nullable=False),
        sa.PrimaryKeyConstraint("application", "turn", name=op.f("pk_platform_application_turns")),
    )
    op.create_table(
        "platform_application_wishes",
        sa.Column("hall", sa.String(length=50), nullable=False),
        sa.Column("application", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("hall", "application", name=op.f("pk_platform_application_wishes")),
    )
