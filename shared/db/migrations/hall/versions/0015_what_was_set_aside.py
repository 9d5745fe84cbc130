"""What was set aside when the hall was restored, until a person has settled it"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = op.create_table(
        "set_aside",
        sa.Column("id", sa.String(length=64), primary_key=True),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=True),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("settled_by", sa.String(length=80), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
    )
    written = sa.text(
        "SELECT subject, body FROM journal_entries WHERE kind = 'journal.entry_set_aside' ORDER BY epoch, seq"
    )
    found: dict[str, dict[str, object]] = {}
    for subject, text in op.get_bind().execute(written):
        body = json.loads(text)
        while body["kind"] == "journal.entry_set_aside":
            body = body["body"]
        if body["actor"] != "platform" and not body["kind"].startswith("journal."):
            told = {name: body[name] for name in ("kind", "person", "actor", "at")}
            found.setdefault(body["hash"], told | {"id": body["hash"], "subject": subject})
    if found:
        op.bulk_insert(table, list(found.values()))
