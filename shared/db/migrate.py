"""Bringing a database to the schema the code expects, with Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, MetaData

from shared.db.engine import faults_named

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, side: str, metadata: MetaData, to: str = "head") -> None:
    """Runs the outstanding migrations of `side` ("hall" or "platform") up to `to`; EnvironmentFault when it cannot."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS / side))
    config.attributes["metadata"] = metadata
    with faults_named(), engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, to)
