"""The platform's state tables, kept in step with its journal streams, and what is no part of the journal."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Connection,
    Index,
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
from shared.db.bulk import Bulk
from shared.db.gathering import add_rows, settle
from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.journal.feed import Projection
from shared.platform import evolving, model
from shared.platform.applications import tables as applications

State = TypeVar("State")
KEY = String(140)

halls = Table(
    "platform_halls",
    schema.platform,
    Column("id", String(50), primary_key=True),
    Column("name", String(100), nullable=False),
    Column("signing_public", String(44), nullable=False),
    Column("box_public", String(44), nullable=False),
    Column("revoked_at", BigInteger),
)
hall_keys = Table(
    "platform_hall_keys",
    schema.platform,
    Column("signing_public", String(44), primary_key=True),
    Column("hall", String(50), nullable=False),
)
"""Every signing key a hall ever had: papers signed with an old one stay authentic."""
persons = Table(
    "platform_persons",
    schema.platform,
    Column("id", String(40), primary_key=True),
    Column("stream", String(50), nullable=False),
    Column("number_index", String(64), index=True),
    Column("sealed", Text),
)
accounts = Table(
    "platform_accounts",
    schema.platform,
    Column("id", String(40), primary_key=True),
    Column("role", String(10), nullable=False),
    Column("name", String(40), nullable=False),
    Column("department", String(40)),
    Column("person", String(40)),
)
appointments = Table(
    "platform_appointments",
    schema.platform,
    Column("id", String(40), primary_key=True),
    Column("hall", String(50), nullable=False),
    Column("person", String(40), nullable=False, index=True),
    Column("item", String(50), nullable=False),
    Column("begins", BigInteger, nullable=False),
    Column("ends", BigInteger, nullable=False),
    Column("state", String(10), nullable=False),
    Index("ix_platform_appointments_slot", "hall", "begins"),
)
licences = Table(
    "platform_licences",
    schema.platform,
    Column("id", String(80), primary_key=True),
    Column("person", String(40), nullable=False, index=True),
    Column("kind", String(40), nullable=False),
    Column("valid_to", String(10)),
    Column("sealed", Text),
)
queried = Table(
    "platform_licence_queries",
    schema.platform,
    Column("id", String(40), primary_key=True),
    Column("hall", String(50), nullable=False),
    Column("person", String(40), index=True),
    Column("item", String(50), nullable=False),
    Column("purpose", String(200), nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("at", BigInteger, nullable=False),
)
cases = Table(
    "platform_cases",
    schema.platform,
    Column("id", KEY, primary_key=True),
    Column("number", String(80), nullable=False),
    Column("hall", String(50), nullable=False),
    Column("item", String(50), nullable=False),
    Column("item_name", String(200), nullable=False),
    Column("person", String(40), nullable=False, index=True),
    Column("state", String(10), nullable=False),
    Column("owner", String(10), nullable=False),
    Column("accepted_at", BigInteger, nullable=False),
    Column("accepted_day", String(10), nullable=False),
    Column("promised_day", String(10), nullable=False),
    Column("statutory_day", String(10), nullable=False),
    Column("departments", JSON, nullable=False),
    Column("materials", JSON, nullable=False),
    Column("decisions", JSON, nullable=False),
    Column("sealed_form", Text),
    Column("checks", JSON, nullable=False),
    Column("decided_at", BigInteger),
    Column("serial", String(80)),
)
desks = Table(
    "platform_desks",
    schema.platform,
    Column("department", String(40), primary_key=True),
    Column("case", KEY, primary_key=True, index=True),
)
"""Which departments have a part in which undecided case: what an office's inbox looks up."""
_new_desks = Bulk(desks)
documents = Table(
    "platform_documents",
    schema.platform,
    Column("id", String(80), primary_key=True),
    Column("hall", String(50), nullable=False),
    Column("case", String(80), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("year", String(4), nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("origin", String(50), nullable=False),
    Column("person", String(40), nullable=False, index=True),
    Column("sealed", Text),
    Column("turn", Integer, nullable=False),
    Column("wish", String(50)),
    Column("asked", String(20)),
    Column("replaces", String(80)),
    Column("replaced_by", String(80)),
    Index("ix_platform_documents_serials", "origin", "kind", "year"),
)
turns = Table(
    "platform_turns",
    schema.platform,
    Column("serial", String(80), primary_key=True),
    Column("turn", Integer, primary_key=True),
    Column("hall", String(50), nullable=False),
)
"""Each time a print right was given out: the key lets no turn be given twice, whoever asks at once."""
tickets = Table(
    "platform_tickets",
    schema.platform,
    Column("id", KEY, primary_key=True),
    Column("hall", String(50), nullable=False),
    Column("ticket", String(80), nullable=False, index=True),
    Column("label", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    Column("window", String(20)),
    Column("changed_at", BigInteger, nullable=False),
    Index("ix_platform_tickets_hall_state", "hall", "state", "changed_at"),
)
alarms = Table(
    "platform_alarms",
    schema.platform,
    Column("id", String(50), primary_key=True),
    Column("code", String(40), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
)

credentials = Table(
    "platform_credentials",
    schema.platform,
    Column("account", String(40), primary_key=True),
    Column("password_hash", Text, nullable=False),
)
"""Outside the journal, so that a replay never restores a password."""
enrolment_codes = Table(
    "platform_enrolment_codes",
    schema.platform,
    Column("digest", String(64), primary_key=True),
    Column("hall", String(50), nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)
hearings = Table(
    "platform_hearings",
    schema.platform,
    Column("hall", String(50), primary_key=True),
    Column("at", BigInteger, nullable=False),
)
"""When each hall last spoke to us: no entry says it, for silence has no entry."""

STATE_TABLES = (
    halls,
    hall_keys,
    persons,
    accounts,
    appointments,
    licences,
    queried,
    cases,
    desks,
    documents,
    turns,
    tickets,
    alarms,
    *applications.STATE_TABLES,
)
"""The tables that follow from the journal (see rebuilding.rebuild)."""

hall_rows = Rows(halls, model.Hall)
person_rows = Rows(persons, model.Person)
account_rows = Rows(accounts, model.Account)
appointment_rows = Rows(appointments, model.Appointment)
licence_rows = Rows(licences, model.Licence)
queried_rows = Rows(queried, model.LicenceQueried)
case_rows = Rows(cases, model.Case)
document_rows = Rows(documents, model.Document)
ticket_rows = Rows(tickets, model.FollowedTicket)
alarm_rows = Rows(alarms, model.Alarm)


IndexOf = Callable[[Connection, str, str | None], str | None]
"""The keyed index of the identity number in what is sealed of a person; None when it cannot be read."""


def projections(index_of: IndexOf) -> Mapping[str, Projection]:
    """What takes entries of every stream into the tables; `index_of` finds one citizen behind several persons."""
    return {
        "people": partial(_apply_person, index_of),
        "queueing": _apply_queueing,
        "cases": _apply_case,
        "issuing": _apply_issuing,
        "applications": applications.apply,
        "platform": _apply_platform,
    }


def _apply_person(index_of: IndexOf, conn: Connection, entry: Recorded) -> None:
    """One side's word on a person of another counts only when it was sealed with that person's key."""
    before = person_rows.get(conn, entry.subject)
    index = index_of(conn, entry.subject, entry.sealed)
    if before is not None and before.stream != entry.stream and index is None:
        return
    stream = entry.stream if before is None else before.stream
    person = model.Person(entry.subject, stream, index, entry.sealed)
    person_rows.project(conn, entry, lambda _before, _entry: person)


def _apply_queueing(conn: Connection, entry: Recorded) -> None:
    if entry.kind.startswith("queueing.appointment_"):
        _project(appointment_rows, conn, entry, entry.subject, evolving.evolve_appointment)
    else:
        _project(ticket_rows, conn, entry, f"{entry.stream}/{entry.subject}", evolving.evolve_ticket)


def claim_turn(conn: Connection, serial: str, turn: int, hall: str) -> bool:
    """Whether this turn was free, or is this hall's already; two that ask at once wait for each other here."""
    row = {"serial": serial, "turn": turn, "hall": hall}
    if conn.dialect.name == "postgresql":
        conn.execute(postgresql.insert(turns).values(row).on_conflict_do_nothing())
    else:
        conn.execute(sqlite.insert(turns).values(row).on_conflict_do_nothing())
    mine = (turns.c.serial == serial) & (turns.c.turn == turn)
    held: str = conn.execute(select(turns.c.hall).where(mine)).scalar_one()
    return held == hall


def _apply_case(conn: Connection, entry: Recorded, named: str | None = None) -> None:
    key = named or f"{model.hall_of(entry.stream)}/{entry.subject}"
    moved = _project(case_rows, conn, entry, key, evolving.evolve_case)
    before, after = moved
    if after is None:
        return
    if before is None:
        rows = [{"department": each, "case": key} for each in dict.fromkeys(after.departments)]
        add_rows(conn, _new_desks, rows)
    elif before.state is model.CaseState.DECIDING and after.state is not before.state:
        settle(conn)
        conn.execute(delete(desks).where(desks.c.case == key))


def _apply_issuing(conn: Connection, entry: Recorded) -> None:
    _project(document_rows, conn, entry, entry.subject, evolving.evolve_document)


def _apply_platform(conn: Connection, entry: Recorded) -> None:
    match entry.kind:
        case "platform.hall_enrolled":
            _project(hall_rows, conn, entry, entry.subject, evolving.evolve_hall)
            _keep_key(conn, entry.subject, entry.body["signing_public"])
        case "platform.hall_revoked":
            _project(hall_rows, conn, entry, entry.subject, evolving.evolve_hall)
        case "platform.account_created":
            _project(account_rows, conn, entry, entry.subject, evolving.evolve_account)
        case "platform.licence_issued":
            _project(licence_rows, conn, entry, entry.subject, evolving.evolve_licence)
        case "platform.licences_queried":
            _project(queried_rows, conn, entry, entry.subject, evolving.evolve_queried)
        case "platform.run_refused":
            _project(alarm_rows, conn, entry, entry.subject, evolving.evolve_alarm)
        case "platform.appointment_booked":
            _project(appointment_rows, conn, entry, entry.subject, evolving.evolve_appointment)
        case "platform.step_decided" | "platform.case_decided":
            _apply_case(conn, entry)
        case "platform.right_granted":
            _apply_case(conn, entry, f"{entry.body['origin']}/{entry.body['case']}")
            _apply_issuing(conn, entry)
            if not claim_turn(conn, entry.subject, entry.body["turn"], model.hall_of(entry.stream)):
                raise ValueError(f"turn {entry.body['turn']} of {entry.subject} was given out before")
        case "platform.right_recalled" | "platform.document_voided":
            _apply_issuing(conn, entry)
        case (
            "platform.application_begun"
            | "platform.application_opened"
            | "platform.application_saved"
            | "platform.application_handed"
            | "platform.application_elsewhere"
            | "platform.application_recalled"
            | "platform.application_doubled"
            | "platform.application_joined"
            | "platform.application_apart"
        ):
            applications.apply(conn, entry)
        case "platform.identity_verified":
            pass  # who asked stands in the journal, and beside the code that was used
        case _:
            raise ValueError(f"{entry.kind} is no entry of the platform")


def _keep_key(conn: Connection, hall: str, signing_public: str) -> None:
    known = select(hall_keys.c.hall).where(hall_keys.c.signing_public == signing_public)
    if conn.execute(known).first() is None:
        conn.execute(insert(hall_keys), {"signing_public": signing_public, "hall": hall})


def _project(
    rows: Rows[State],
    conn: Connection,
    entry: Recorded,
    key: str,
    evolve: Callable[[State | None, Recorded], State | None],
) -> tuple[State | None, State | None]:
    """Takes an entry into the row `key`; entries that begin nothing and concern no row are passed over."""
    before = rows.get(conn, key)
    after = evolve(before, entry)
    if after is None:
        return before, None
    rows.keep(conn, key, before, after)
    return before, after
