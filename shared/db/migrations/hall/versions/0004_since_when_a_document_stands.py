"""Since when a document stands as it does, found by its state and by its case"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("since", sa.BigInteger(), nullable=False, server_default="0"))
    documents = sa.table(
        "documents",
        sa.column("since"),
        sa.column("granted_at"),
        sa.column("printed_at"),
        sa.column("collected_at"),
    )
    last_known = sa.func.coalesce(documents.c.collected_at, documents.c.printed_at, documents.c.granted_at)
    op.execute(documents.update().values(since=last_known))
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.alter_column("since", server_default=None)
        batch_op.create_index("ix_documents_case", ["case"], unique=False)
        batch_op.create_index("ix_documents_state", ["state", "since"], unique=False)
    with op.batch_alter_table("adjudications", schema=None) as batch_op:
        batch_op.create_index("ix_adjudications_document", ["document"], unique=False)
