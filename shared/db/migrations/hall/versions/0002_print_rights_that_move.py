"""Print rights that move, and who judged a sheet"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "adjudications",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document", sa.String(length=80), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=12), nullable=False),
        sa.Column("blank", sa.String(length=40), nullable=True),
        sa.Column("first_person", sa.String(length=40), nullable=False),
        sa.Column("second_person", sa.String(length=40), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("verdict = 'printed' OR second_person IS NOT NULL", name="two_for_a_new_attempt"),
        sa.CheckConstraint("blank IS NULL OR second_person IS NOT NULL", name="two_for_a_numbered_blank"),
        sa.CheckConstraint(
            "second_person IS NULL OR second_person <> first_person", name="two_different_people"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adjudications")),
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("turn", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("blank", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("kept_where", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("sealed_signature", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("replaces", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("replaced_by", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("replacement_asked_at", sa.BigInteger(), nullable=True))
        batch_op.alter_column(
            "case", existing_type=sa.VARCHAR(length=50), type_=sa.String(length=100), existing_nullable=False
        )

    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.alter_column("turn", server_default=None)
