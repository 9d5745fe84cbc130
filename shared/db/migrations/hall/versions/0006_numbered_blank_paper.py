"""Numbered blank paper: the sheets, their movements, the counts"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "blank_sheets",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("stock", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("station", sa.String(length=40), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("document", sa.String(length=80), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=True),
        sa.Column("first_person", sa.String(length=40), nullable=True),
        sa.Column("second_person", sa.String(length=40), nullable=True),
        sa.CheckConstraint(
            "state <> 'spoiled' OR (second_person IS NOT NULL AND second_person <> first_person)",
            name="two_people_spoil_a_sheet",
        ),
        sa.CheckConstraint(
            "state <> 'loaded' OR (station IS NOT NULL AND position IS NOT NULL)", name="a_tray_has_an_order"
        ),
        sa.CheckConstraint(
            "state NOT IN ('at_printer', 'issued') OR attempt IS NOT NULL", name="an_attempt_took_it"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blank_sheets")),
        sa.UniqueConstraint("document", "attempt", name=op.f("uq_blank_sheets_document_attempt")),
    )
    unsettled = sa.text("document IS NOT NULL AND state IN ('at_printer', 'in_question')")
    with op.batch_alter_table("blank_sheets", schema=None) as batch_op:
        batch_op.create_index(
            "ix_blank_sheets_tray",
            ["station", "state", "position"],
            unique=False,
        )
        batch_op.create_index(
            "uq_blank_sheets_one_unsettled_per_tray",
            ["station"],
            unique=True,
            sqlite_where=unsettled,
            postgresql_where=unsettled,
        )
    op.create_table(
        "blank_movements",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("stock", sa.String(length=40), nullable=False),
        sa.Column("received", sa.Boolean(), nullable=False),
        sa.Column("came_from", sa.String(length=40), nullable=True),
        sa.Column("went_to", sa.String(length=40), nullable=True),
        sa.Column("first", sa.String(length=40), nullable=False),
        sa.Column("last", sa.String(length=40), nullable=False),
        sa.Column("sheets", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blank_movements")),
    )
    op.create_table(
        "blank_counts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("stock", sa.String(length=40), nullable=True),
        sa.Column("station", sa.String(length=40), nullable=True),
        sa.Column("differences", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blank_counts")),
    )
