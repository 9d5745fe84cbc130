"""Print rights that move between halls"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "platform_turns",
        sa.Column("serial", sa.String(length=80), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("hall", sa.String(length=50), nullable=False),
        sa.PrimaryKeyConstraint("serial", "turn", name=op.f("pk_platform_turns")),
    )
    with op.batch_alter_table("platform_documents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin", sa.String(length=50), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("person", sa.String(length=40), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("sealed", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("turn", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("wish", sa.String(length=50), nullable=True))
        batch_op.add_column(sa.Column("asked", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("replaces", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("replaced_by", sa.String(length=80), nullable=True))
        batch_op.drop_index(batch_op.f("ix_platform_documents_serials"))
        batch_op.create_index("ix_platform_documents_serials", ["origin", "kind", "year"], unique=False)
        batch_op.create_index(batch_op.f("ix_platform_documents_person"), ["person"], unique=False)

    op.execute("UPDATE platform_documents SET origin = hall")
    op.execute(
        "UPDATE platform_documents SET person = (SELECT person FROM platform_cases AS c"
        " WHERE c.id = platform_documents.hall || '/' || platform_documents.\"case\")"
    )
    with op.batch_alter_table("platform_documents", schema=None) as batch_op:
        for name in ("origin", "person", "turn"):
            batch_op.alter_column(name, server_default=None)
