"""The people a hall has met, their details sealed."""

from sqlalchemy import BigInteger, Boolean, Column, Connection, String, Table, Text

from shared.db import schema
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.people.model import Person, evolve

people = Table(
    "people",
    schema.hall,
    Column("id", String(40), primary_key=True),
    Column("sealed", Text),
    Column("met_at", BigInteger, nullable=False),
    Column("erased", Boolean, nullable=False),
)
rows = Rows(people, Person, begins="people.person_met")


def apply(conn: Connection, entry: Recorded) -> None:
    rows.project(conn, entry, evolve)
