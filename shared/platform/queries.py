"""What the platform reads: for its pages, for the API, and for its use cases within their unit."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, func, insert, select, update

from shared.db.unit import Side
from shared.journal.entry import Json, Millis
from shared.people.model import Details
from shared.platform import tables
from shared.platform.model import (
    Account,
    Alarm,
    Appointment,
    AppointmentState,
    Case,
    Document,
    FollowedTicket,
    Hall,
    Licence,
    LicenceQueried,
)


@dataclass(frozen=True, slots=True)
class OpenedLicence:
    """An e-licence with its content: `number` of the document and `fields` by the kind's field ids."""

    licence: Licence
    content: Mapping[str, Json] = field(repr=False)


def hall(conn: Connection, code: str) -> Hall | None:
    return tables.hall_rows.get(conn, code)


def halls(conn: Connection) -> list[Hall]:
    """All enrolled halls, by code."""
    return tables.hall_rows.where(conn, order=tables.halls.c.id)


def signing_keys(conn: Connection) -> list[str]:
    """Every signing key (base64) a hall has or had."""
    return list(conn.execute(select(tables.hall_keys.c.signing_public)).scalars())


def account(conn: Connection, account_id: str) -> Account | None:
    return tables.account_rows.get(conn, account_id)


def password_hash(conn: Connection, account_id: str) -> str | None:
    table = tables.credentials
    query = select(table.c.password_hash).where(table.c.account == account_id)
    return conn.execute(query).scalar_one_or_none()


def set_password_hash(conn: Connection, account_id: str, password_hash: str) -> None:
    table = tables.credentials
    conn.execute(delete(table).where(table.c.account == account_id))
    conn.execute(insert(table), {"account": account_id, "password_hash": password_hash})


def details(side: Side, conn: Connection, person: str) -> Details | None:
    """What is known of a person; None when unknown or erased."""
    known = tables.person_rows.get(conn, person)
    if known is None or known.sealed is None:
        return None
    private = side.sealer.open(conn, person, known.sealed, f"people|{person}")
    return None if private is None else Details(**private)


def same_citizen(conn: Connection, person: str) -> list[str]:
    """All persons with the identity number of `person`, itself among them."""
    known = tables.person_rows.get(conn, person)
    if known is None or known.number_index is None:
        return [person]
    return persons_with(conn, known.number_index)


def persons_with(conn: Connection, number_index: str) -> list[str]:
    table = tables.persons
    query = select(table.c.id).where(table.c.number_index == number_index).order_by(table.c.id)
    return list(conn.execute(query).scalars())


def stream_of(conn: Connection, person: str) -> str | None:
    """The side that made a person: a hall's stream or the platform's own."""
    known = tables.person_rows.get(conn, person)
    return None if known is None else known.stream


def person_at(conn: Connection, person: str, hall: str) -> str:
    """How `hall` knows the citizen `person`: by the person it made itself, else by ours."""
    table = tables.persons
    query = select(table.c.id).where(table.c.id.in_(same_citizen(conn, person)), table.c.stream == hall)
    return conn.execute(query.order_by(table.c.id).limit(1)).scalar_one_or_none() or person


def appointment(conn: Connection, appointment_id: str) -> Appointment | None:
    return tables.appointment_rows.get(conn, appointment_id)


def appointments_of(conn: Connection, person: str) -> list[Appointment]:
    """A citizen's appointments in all halls, the latest first."""
    table = tables.appointments
    mine = table.c.person.in_(same_citizen(conn, person))
    return tables.appointment_rows.where(conn, mine, order=table.c.begins.desc())


def has_appointment(conn: Connection, person: str, begins: Millis) -> bool:
    table = tables.appointments
    mine = table.c.person.in_(same_citizen(conn, person))
    live = table.c.state == str(AppointmentState.BOOKED)
    return bool(tables.appointment_rows.where(conn, mine, live, table.c.begins == begins))


def taken_slots(conn: Connection, hall: str, since: Millis) -> dict[Millis, int]:
    """How many hold each slot of a hall that begins at `since` or later."""
    table = tables.appointments
    query = (
        select(table.c.begins, func.count().label("held"))
        .where(table.c.hall == hall, table.c.begins >= since)
        .where(table.c.state != str(AppointmentState.CANCELLED))
        .group_by(table.c.begins)
    )
    return {row.begins: row.held for row in conn.execute(query)}


def case(conn: Connection, hall: str, number: str) -> Case | None:
    return tables.case_rows.get(conn, f"{hall}/{number}")


def cases_of(conn: Connection, person: str) -> list[Case]:
    """A citizen's cases in all halls, the latest first."""
    table = tables.cases
    mine = table.c.person.in_(same_citizen(conn, person))
    return tables.case_rows.where(conn, mine, order=table.c.accepted_at.desc())


def cases_for(conn: Connection, department: str) -> list[Case]:
    """Undecided cases in which a department has a part, by promised day."""
    table, desks = tables.cases, tables.desks
    here = table.c.id.in_(select(desks.c.case).where(desks.c.department == department))
    found = tables.case_rows.where(conn, here)
    return sorted(found, key=lambda each: (each.promised_day, each.accepted_at, each.id))


def form(side: Side, conn: Connection, found: Case) -> Mapping[str, Json] | None:
    """What the applicant filled in; None when the person was erased."""
    if found.sealed_form is None:
        return None
    return side.sealer.open(conn, found.person, found.sealed_form, f"cases|{found.number}")


def last_serial(conn: Connection, hall: str, kind: str, year: str) -> int:
    """How many documents of a kind a hall was granted in a year; the next one's number is one more."""
    table = tables.documents
    query = select(func.count()).where(table.c.origin == hall, table.c.kind == kind, table.c.year == year)
    return int(conn.execute(query).scalar_one())


def document(conn: Connection, serial: str) -> Document | None:
    return tables.document_rows.get(conn, serial)


def documents_of(conn: Connection, person: str) -> list[Document]:
    """A citizen's documents in all halls, by serial."""
    table = tables.documents
    mine = table.c.person.in_(same_citizen(conn, person))
    return tables.document_rows.where(conn, mine, order=table.c.id)


def document_of(conn: Connection, person: str, serial: str) -> Document | None:
    """A document, when it is this citizen's."""
    found = document(conn, serial)
    mine = found is not None and found.person in same_citizen(conn, person)
    return found if mine else None


def decides(conn: Connection, officer: Account, found: Document) -> bool:
    """Whether the officer's department had a part in the case a document came from."""
    origin = case(conn, found.origin, found.case)
    return origin is not None and officer.department in origin.departments


def wished_for(conn: Connection, hall: str) -> list[str]:
    """Serials of the documents whose right is with the platform and is to go to `hall`."""
    table = tables.documents
    query = select(table.c.id).where(table.c.state == "returned", table.c.wish == hall).order_by(table.c.id)
    return list(conn.execute(query).scalars())


def wishes_of(conn: Connection, holder: str) -> list[str]:
    """The halls that wait for rights `holder` gave back."""
    table = tables.documents
    query = select(table.c.wish).where(
        table.c.state == "returned", table.c.hall == holder, table.c.wish.is_not(None)
    )
    return list(conn.execute(query.distinct()).scalars())


def replacements_asked(conn: Connection) -> list[Document]:
    """Documents handed over for which a replacement is wanted, by serial."""
    table = tables.documents
    wanted = (table.c.state == "handed_over") & table.c.asked.is_not(None)
    return tables.document_rows.where(conn, wanted, order=table.c.id)


def printed_content(side: Side, conn: Connection, found: Document) -> Mapping[str, Json] | None:
    """What stands on a document; None when its holder was erased."""
    if found.sealed is None:
        return None
    return side.sealer.open(conn, found.person, found.sealed, f"platform|{found.id}")


def followed(conn: Connection, ticket: str) -> list[FollowedTicket]:
    """The tickets of this code: one, unless several halls gave out the same number on the same day."""
    table = tables.tickets
    return tables.ticket_rows.where(conn, table.c.ticket == ticket, order=table.c.hall)


def valid_licences(side: Side, conn: Connection, persons: list[str], day: str) -> list[OpenedLicence]:
    """E-licences of these persons that hold on `day`, with their content."""
    table = tables.licences
    valid = table.c.valid_to.is_(None) | (table.c.valid_to >= day)
    found = tables.licence_rows.where(conn, table.c.person.in_(persons), valid, order=table.c.id)
    opened = []
    for each in found:
        context = f"platform|{each.id}"
        content = each.sealed and side.sealer.open(conn, each.person, each.sealed, context)
        if content:
            opened.append(OpenedLicence(each, content))
    return opened


def licence(conn: Connection, licence_id: str) -> Licence | None:
    return tables.licence_rows.get(conn, licence_id)


def queries_about(conn: Connection, person: str) -> list[LicenceQueried]:
    """Which hall asked for a citizen's e-licences, when and what for; the latest first."""
    table = tables.queried
    mine = table.c.person.in_(same_citizen(conn, person))
    return tables.queried_rows.where(conn, mine, order=table.c.at.desc())


def alarm_is_new(conn: Connection, hall: str, code: str, epoch: int, seq: int, since: Millis = 0) -> bool:
    """Whether this is another refusal than the last one noted of the hall, or that was before `since`."""
    last = tables.alarm_rows.get(conn, hall)
    return last is None or last.at < since or (last.code, last.epoch, last.seq) != (code, epoch, seq)


def open_alarms(side: Side, conn: Connection) -> list[Alarm]:
    """Refusals that still stand, by hall: the hall is shut out, or its journal has not grown here since."""
    standing = []
    for alarm in tables.alarm_rows.where(conn, order=tables.alarms.c.id):
        known, head = hall(conn, alarm.id), side.journal.head(conn, alarm.id)
        grown = head is not None and (head.epoch, head.seq) > (alarm.epoch, alarm.seq)
        let_in = alarm.code == "sync.revoked" and known is not None and known.revoked_at is None
        if not grown and not let_in:
            standing.append(alarm)
    return standing


def heard_at(conn: Connection, hall: str) -> Millis | None:
    """When the hall last spoke to the platform."""
    table = tables.hearings
    return conn.execute(select(table.c.at).where(table.c.hall == hall)).scalar_one_or_none()


def note_hearing(conn: Connection, hall: str, at: Millis) -> None:
    """Notes that the hall spoke; its row is made when the hall enrols."""
    table = tables.hearings
    conn.execute(update(table).where(table.c.hall == hall).values(at=at))


def begin_hearing(conn: Connection, hall: str, at: Millis) -> None:
    if heard_at(conn, hall) is None:
        conn.execute(insert(tables.hearings), {"hall": hall, "at": at})


def keep_enrolment_code(conn: Connection, digest: str, hall: str, expires_at: Millis) -> None:
    row = {"digest": digest, "hall": hall, "expires_at": expires_at}
    conn.execute(insert(tables.enrolment_codes), row)


def drop_enrolment_codes(conn: Connection, hall: str) -> None:
    """Voids every code made for the hall."""
    table = tables.enrolment_codes
    conn.execute(delete(table).where(table.c.hall == hall))


def use_enrolment_code(conn: Connection, digest: str, hall: str, now: Millis) -> bool:
    """Takes the code away; whether it was one for this hall and had not run out."""
    table = tables.enrolment_codes
    fits = (table.c.digest == digest) & (table.c.hall == hall) & (table.c.expires_at > now)
    return conn.execute(delete(table).where(fits)).rowcount == 1
