"""What screens read of cases."""

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from shared.cases.model import Case, CaseState, CheckState
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


def first_to_check(conn: Connection) -> Case | None:
    """The case that has waited longest for the shared store's answer."""
    query = rows.select.where(cases.c.checking == CheckState.PENDING).order_by(
        cases.c.accepted_at, cases.c.id
    )
    return next(iter(rows.states(conn.execute(query.limit(1)).mappings())), None)


def checks_pending(conn: Connection) -> int:
    """How many cases wait for the shared store's answer."""
    query = select(func.count()).select_from(cases).where(cases.c.checking == CheckState.PENDING)
    return int(conn.execute(query).scalar_one())


def failed_checks(conn: Connection) -> list[Case]:
    """Cases with a check that failed and that a person has to settle, the first due first."""
    return rows.where(conn, cases.c.checking == CheckState.FAILED, order=cases.c.promised_day)


def accepted_on(conn: Connection, day: str) -> int:
    """How many cases were accepted on `day`: the next number follows."""
    query = select(func.count()).select_from(cases).where(cases.c.accepted_day == day)
    return int(conn.execute(query).scalar_one())


def form(hall: Side, conn: Connection, held: Case) -> Mapping[str, Json] | None:
    """The form as it was filled in; None when the applicant was erased."""
    if held.sealed_form is None:
        return None
    return hall.sealer.open(conn, held.person, held.sealed_form, f"cases|{held.id}")
