"""What screens read of cases."""

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from shared.cases.model import Case, CaseState
from shared.cases.tables import cases, rows
from shared.db.unit import Side
from shared.journal.entry import Json


def case(conn: Connection, number: str) -> Case | None:
    return rows.get(conn, number)


def cases_of(conn: Connection, person: str) -> list[Case]:
    """The person's cases, newest first."""
    return rows.where(conn, cases.c.person == person, order=cases.c.accepted_at.desc())


def cases_of_ticket(conn: Connection, ticket: str) -> list[Case]:
    return rows.where(conn, cases.c.ticket == ticket, order=cases.c.accepted_at)


def deciding(conn: Connection) -> list[Case]:
    """Cases the departments still have, the first due first."""
    return rows.where(conn, cases.c.state == CaseState.DECIDING, order=cases.c.promised_day)


def accepted_on(conn: Connection, day: str) -> int:
    """How many cases were accepted on `day`: the next number follows."""
    query = select(func.count()).select_from(cases).where(cases.c.accepted_day == day)
    return int(conn.execute(query).scalar_one())


def form(hall: Side, conn: Connection, held: Case) -> Mapping[str, Json] | None:
    """The form as it was filled in; None when the applicant was erased."""
    if held.sealed_form is None:
        return None
    return hall.sealer.open(conn, held.person, held.sealed_form, f"cases|{held.id}")
