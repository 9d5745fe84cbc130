"""How each row of the platform's state follows from an entry. Pure.

Entries come from the halls' streams and from the platform's own; one that begins nothing and concerns no row gives
None, one that says nothing new gives the row as it was.
"""

from collections.abc import Mapping
from dataclasses import replace

from shared.cases.evolving import begun_checks, checked, with_check
from shared.journal.entry import Recorded
from shared.platform.model import (
    Account,
    Alarm,
    Appointment,
    AppointmentState,
    Case,
    CaseState,
    Document,
    FollowedTicket,
    Hall,
    Licence,
    LicenceQueried,
    Role,
    hall_of,
)


def evolve_case(case: Case | None, entry: Recorded) -> Case | None:
    """A case from the hall's entries and the platform's; others, and echoes of our own, leave it as it is."""
    body = entry.body
    if case is None:
        return _accepted(entry) if entry.kind == "cases.case_accepted" else None
    match entry.kind:
        case "cases.case_handed_over":
            return replace(case, owner=body["to"])
        case "cases.check_passed" | "cases.check_failed" | "cases.check_settled":
            return replace(
                case, checks=checked(case.checks, entry), materials=with_check(case.materials, entry)
            )
        case "platform.step_decided":
            said = {"approved": body["approved"], "note": body["note"], "at": entry.at}
            return replace(case, decisions=dict(case.decisions) | {body["step"]: said})
        case "platform.case_decided":
            state = CaseState.APPROVED if body["approved"] else CaseState.REFUSED
            return replace(case, state=state, owner="hall", decided_at=entry.at)
        case "platform.right_granted":
            return replace(case, serial=entry.subject)
    return case


def _accepted(entry: Recorded) -> Case:
    body, hall = entry.body, hall_of(entry.stream)
    if entry.person is None:
        raise ValueError("a case without an applicant")
    return Case(
        id=f"{hall}/{entry.subject}",
        number=entry.subject,
        hall=hall,
        item=body["item"],
        item_name=body["item_name"],
        person=entry.person,
        state=CaseState.DECIDING,
        owner="hall",
        accepted_at=entry.at,
        accepted_day=body["accepted_day"],
        promised_day=body["promised_day"],
        statutory_day=body["statutory_day"],
        departments=list(body["departments"]),
        materials=list(body["materials"]),
        decisions={},
        sealed_form=entry.sealed,
        checks=begun_checks(body),
    )


DOCUMENT_STATES: Mapping[str, str] = {
    "issuing.attempt_reserved": "reserved",
    "issuing.attempt_sent": "sent",
    "issuing.attempt_printed": "printed",
    "issuing.attempt_blank": "granted",
    "issuing.attempt_unknown": "unknown",
    "issuing.attempt_spoiled": "granted",
    "issuing.sheet_untouched": "granted",
    "issuing.left_behind": "uncollected",
    "issuing.sheet_destroyed": "granted",
    "issuing.handed_over": "handed_over",
}


def evolve_document(document: Document | None, entry: Recorded) -> Document | None:
    """A document from the rights we gave and what its hall reports; another hall's word counts nothing.

    Streams have no common order (see rebuilding), so a word about an earlier turn, or on a document voided
    since, changes no state.
    """
    body = entry.body
    if entry.kind == "platform.right_granted":
        known = document is not None and body["turn"] <= document.turn
        return document if known else _granted(entry)
    if document is None:
        return None
    match entry.kind:
        case "platform.right_recalled" if body["turn"] == document.turn:
            return replace(document, wish=body["to"])
        case "platform.document_voided":
            return replace(document, state="void", replaced_by=body["replaced_by"])
    return document if entry.stream != document.hall else _reported(document, entry)


def _reported(document: Document, entry: Recorded) -> Document:
    """The document after a word of the hall that holds its right."""
    body = entry.body
    match entry.kind:
        case "issuing.right_returned" if body["turn"] == document.turn:
            return replace(document, state="returned", wish=body["to"] or document.wish)
        case "issuing.replacement_asked":
            return replace(document, asked=body["reason"])
    if entry.kind not in DOCUMENT_STATES or body["attempt"] < document.attempt:
        return document
    state = document.state if document.state == "void" else DOCUMENT_STATES[entry.kind]
    return replace(document, state=state, attempt=body["attempt"])


def _granted(entry: Recorded) -> Document:
    if entry.person is None:
        raise ValueError("a print right without a holder")
    body, hall = entry.body, hall_of(entry.stream)
    return Document(
        id=entry.subject,
        hall=hall,
        case=body["case"],
        kind=body["kind"],
        year=entry.subject.rsplit("-", 2)[1],
        state="granted",
        attempt=body["attempt"],
        origin=body["origin"],
        person=entry.person,
        sealed=entry.sealed,
        turn=body["turn"],
        replaces=body["replaces"],
    )


TICKET_STATES: Mapping[str, str] = {
    "queueing.ticket_taken": "waiting",
    "queueing.ticket_called": "called",
    "queueing.ticket_recalled": "called",
    "queueing.serving_began": "serving",
    "queueing.ticket_done": "done",
    "queueing.ticket_missed": "missed",
    "queueing.ticket_rejoined": "waiting",
    "queueing.ticket_cancelled": "cancelled",
    "queueing.ticket_lapsed": "cancelled",
}


def evolve_ticket(ticket: FollowedTicket | None, entry: Recorded) -> FollowedTicket | None:
    state = TICKET_STATES.get(entry.kind)
    if ticket is None:
        if entry.kind != "queueing.ticket_taken":
            return None
        hall, label = entry.stream, entry.body["label"]
        key = f"{hall}/{entry.subject}"
        return FollowedTicket(key, hall, entry.subject, label, "waiting", None, entry.at)
    if state is None:
        return ticket
    window = None if state == "waiting" else entry.body.get("window", ticket.window)
    return FollowedTicket(ticket.id, ticket.hall, ticket.ticket, ticket.label, state, window, entry.at)


def evolve_appointment(appointment: Appointment | None, entry: Recorded) -> Appointment | None:
    body = entry.body
    if appointment is None:
        if entry.kind != "platform.appointment_booked" or entry.person is None:
            return None
        return Appointment(
            entry.subject,
            hall_of(entry.stream),
            entry.person,
            body["item"],
            body["begins"],
            body["ends"],
            AppointmentState.BOOKED,
        )
    if entry.stream != appointment.hall:
        return appointment
    match entry.kind:
        case "queueing.appointment_kept":
            return replace(appointment, state=AppointmentState.KEPT)
        case "queueing.appointment_cancelled":
            return replace(appointment, state=AppointmentState.CANCELLED)
    return appointment


def evolve_hall(hall: Hall | None, entry: Recorded) -> Hall | None:
    if entry.kind == "platform.hall_revoked":
        return None if hall is None else replace(hall, revoked_at=entry.at)
    body = entry.body
    return Hall(entry.subject, body["name"], body["signing_public"], body["box_public"])


def evolve_account(_account: Account | None, entry: Recorded) -> Account:
    body = entry.body
    return Account(entry.subject, Role(body["role"]), body["name"], body["department"], entry.person)


def evolve_licence(_licence: Licence | None, entry: Recorded) -> Licence:
    if entry.person is None:
        raise ValueError("an e-licence without a holder")
    return Licence(entry.subject, entry.person, entry.body["kind"], entry.body["valid_to"], entry.sealed)


def evolve_queried(_queried: LicenceQueried | None, entry: Recorded) -> LicenceQueried:
    body, hall = entry.body, hall_of(entry.stream)
    return LicenceQueried(
        entry.subject, hall, entry.person, body["item"], body["purpose"], body["kinds"], entry.at
    )


def evolve_alarm(_alarm: Alarm | None, entry: Recorded) -> Alarm:
    body = entry.body
    return Alarm(entry.subject, body["code"], body["epoch"], body["seq"], entry.at)
