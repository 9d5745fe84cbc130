"""Migrations end in the schema the models declare, on both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, inspect

import shared.bootstrap
import shared.platform.app  # noqa: F401  # both schemas are complete once their rooms are imported
from shared.db import schema
from shared.db.engine import open_engine
from shared.db.migrate import migrate


@pytest.mark.parametrize(("side", "metadata"), [("hall", schema.hall), ("platform", schema.platform)])
def test_migrations_end_in_the_declared_schema(database_url: str, side: str, metadata: MetaData) -> None:
    engine = open_engine(database_url)
    try:
        migrate(engine, side, metadata)
        migrate(engine, side, metadata)
        with engine.connect() as conn:
            context = MigrationContext.configure(conn, opts={"compare_type": True})
            assert compare_metadata(context, metadata) == []
            declared = {(t.name, i.name) for t in metadata.tables.values() for i in t.indexes}
            there = {
                (table, index["name"])
                for table in metadata.tables
                for index in inspect(conn).get_indexes(table)
                if not index.get("duplicates_constraint")
            }
            assert declared <= there
    finally:
        engine.dispose()
