"""Applications begun online, and which turns of them were given."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Connection,
    Integer,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.platform.applications.evolving import TURNS, evolve, turn_of
from shared.platform.applications.model import Application

applications = Table(
    "platform_applications",
    schema.platform,
    Column("id", String(40), primary_key=True),
    Column("item", String(50), nullable=False),
    Column("person", String(40), nullable=False, index=True),
    Column("begun_at", BigInteger, nullable=False),
    Column("owner", String(50), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("place", String(200), nullable=False),
    Column("edited_since", BigInteger),
    Column("handed_turn", Integer, nullable=False),
    Column("wishes", JSON, nullable=False),
    Column("wish", String(50), index=True),
    Column("recall", Integer, nullable=False),
    Column("recall_turn", Integer, nullable=False),
    Column("recall_kept", BigInteger),
    Column("case", String(140)),
    Column("sealed", Text),
    Column("sealed_person", String(40), nullable=False),
    Column("sealed_slice", String(20), nullable=False),
    Column("askers", JSON, nullable=False),
    Column("materials", JSON, nullable=False),
    Column("scans", JSON, nullable=False),
    Column("doubles", JSON, nullable=False),
)
turns = Table(
    "platform_application_turns",
    schema.platform,
    Column("application", String(40), primary_key=True),
    Column("turn", Integer, primary_key=True),
    Column("stream", String(50), nullable=False),
)
"""Each turn of an application and who made it: the key lets no turn be given twice, whoever asks at once."""
wishes = Table(
    "platform_application_wishes",
    schema.platform,
    Column("hall", String(50), primary_key=True),
    Column("application", String(40), primary_key=True),
)
"""Which hall waits for which application: what is looked up when it asks for its inbox."""

STATE_TABLES = (applications, turns, wishes)

rows = Rows(applications, Application)


def apply(conn: Connection, entry: Recorded) -> None:
    """Takes an entry into its application; ValueError when a turn of ours was given before."""
    held = locked(conn, entry.subject)
    turn = turn_of(held, entry)
    if turn is not None and not _claim(conn, entry, turn):
        if entry.kind in TURNS:
            raise ValueError(f"turn {turn} of {entry.subject} was given before")
        return
    after = evolve(held, entry)
    if after is not None:
        rows.project(conn, entry, lambda _before, _entry: after)
        _keep_wishes(conn, frozenset() if held is None else held.waiting, after)


def locked(conn: Connection, application: str) -> Application | None:
    """The application, kept from everybody else until the transaction ends: its entries come in many streams."""
    conn.execute(select(applications.c.id).where(applications.c.id == application).with_for_update())
    return rows.get(conn, application)


def _keep_wishes(conn: Connection, before: frozenset[str], after: Application) -> None:
    for hall in before - after.waiting:
        mine = (wishes.c.hall == hall) & (wishes.c.application == after.id)
        conn.execute(delete(wishes).where(mine))
    for hall in after.waiting - before:
        conn.execute(insert(wishes), {"hall": hall, "application": after.id})


def _claim(conn: Connection, entry: Recorded, turn: int) -> bool:
    """Whether the turn was free; two that claim it at once wait for each other here."""
    dialect = postgresql if conn.dialect.name == "postgresql" else sqlite
    row = {"application": entry.subject, "turn": turn, "stream": entry.stream}
    claimed = dialect.insert(turns).values(row).on_conflict_do_nothing().returning(turns.c.turn)
    return conn.execute(claimed).first() is not None
