"""What the platform knows and decides: halls, accounts, appointments, the cases departments decide. Pure.

A hall's rows are keyed `<hall>/<id>` wherever the id is the hall's own, so that no hall can touch another's.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from shared.catalogue.model import ServiceItem, Step
from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal

OWN_STREAM = "P"
"""The platform's own stream: accounts, e-licences, halls."""

NOTE_LENGTH = 300
"""Characters a department's reason may have."""


def is_hall_code(code: str) -> bool:
    """Whether a hall may be called this: its code names streams and stands in addresses."""
    return code != OWN_STREAM and re.fullmatch(r"[A-Za-z0-9_-]{1,40}", code) is not None


def stream_to(hall: str) -> str:
    """The stream of the entries addressed to `hall`."""
    return f"P>{hall}"


def notes_on(hall: str) -> str:
    """The stream of what the platform notes of `hall` for itself: licence queries, refused runs."""
    return f"P@{hall}"


def hall_of(stream: str) -> str:
    """The hall a stream comes from, goes to or speaks of."""
    return stream.removeprefix("P>").removeprefix("P@")


class Role(StrEnum):
    CITIZEN = "citizen"
    OFFICER = "officer"


class CaseState(StrEnum):
    DECIDING = "deciding"
    APPROVED = "approved"
    REFUSED = "refused"


class AppointmentState(StrEnum):
    BOOKED = "booked"
    KEPT = "kept"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Hall:
    """An enrolled hall and its public keys (base64, 32 bytes each: Ed25519 and X25519)."""

    id: str
    name: str
    signing_public: str
    box_public: str


@dataclass(frozen=True, slots=True)
class Person:
    """Someone a hall or the platform met; several may be the same citizen, then `number_index` is the same."""

    id: str
    stream: str
    number_index: str | None
    sealed: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """Who can sign in: an officer of a department, or a citizen; a citizen's `id` is `person` and `name` is empty."""

    id: str
    role: Role
    name: str
    department: str | None
    person: str | None


@dataclass(frozen=True, slots=True)
class Appointment:
    """A time in a hall, booked by `person`."""

    id: str
    hall: str
    person: str
    item: str
    begins: Millis
    ends: Millis
    state: AppointmentState


@dataclass(frozen=True, slots=True)
class Licence:
    """An e-licence of the shared store; number and fields are sealed, `valid_to` None is without a limit."""

    id: str
    person: str
    kind: str
    valid_to: str | None
    sealed: str | None


@dataclass(frozen=True, slots=True)
class LicenceQueried:
    """A hall asked for someone's e-licences; `person` None when the platform does not know the number."""

    id: str
    hall: str
    person: str | None
    item: str
    purpose: str
    kinds: Json
    at: Millis


@dataclass(frozen=True, slots=True)
class Case:
    """A hall's case as the departments decide it. `decisions` maps a step's id to what was decided."""

    id: str
    number: str
    hall: str
    item: str
    item_name: str
    person: str
    state: CaseState
    owner: str
    accepted_at: Millis
    accepted_day: str
    promised_day: str
    statutory_day: str
    departments: Json
    materials: Json
    decisions: Json
    sealed_form: str | None
    decided_at: Millis | None = None
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document whose print right the platform gave to `hall`; `state` as the hall reports it."""

    id: str
    hall: str
    case: str
    kind: str
    year: str
    state: str
    attempt: int


@dataclass(frozen=True, slots=True)
class FollowedTicket:
    """A queue ticket as anyone who holds its code may see it."""

    id: str
    hall: str
    ticket: str
    label: str
    state: str
    window: str | None
    changed_at: Millis


@dataclass(frozen=True, slots=True)
class Alarm:
    """The last run of a hall (`id`) that was refused, and at which entry."""

    id: str
    code: str
    epoch: int
    seq: int
    at: Millis


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one department says; a refusal carries its reason in `note`."""

    step: str
    approved: bool
    note: str


@dataclass(frozen=True, slots=True)
class Right:
    """A document to be granted: its serial, kind and what will stand on it (personal data)."""

    serial: str
    kind: str
    content: Mapping[str, Json] = field(repr=False)


def plan(item: ServiceItem | None, departments: Iterable[str]) -> tuple[Step, ...]:
    """The steps of a case: the item's, or one per department at once when the catalogue has it otherwise."""
    named = tuple(departments)
    if item is not None and item.deciding_departments == named:
        return item.steps
    return tuple(Step(department, "审批", department) for department in named)


def open_steps(steps: Iterable[Step], decisions: Mapping[str, Json]) -> list[Step]:
    """The steps that can be decided now: undecided, and everything they come after is approved."""
    return [
        step
        for step in steps
        if step.id not in decisions and all(decisions.get(each, {}).get("approved") for each in step.after)
    ]


def refuse_decision(
    case: Case | None, steps: tuple[Step, ...], department: str, verdict: Verdict
) -> Refusal | None:
    """Why `department` cannot say this now, or None. The first decision of a step stands."""
    if case is None:
        return Refusal("platform.unknown_case")
    step = next((each for each in steps if each.id == verdict.step), None)
    if step is None or step.department != department:
        return Refusal("platform.not_your_step")
    if step.id in case.decisions:
        said = case.decisions[step.id]
        return Refusal("platform.already_decided", {"approved": said["approved"], "at": said["at"]})
    if case.state is not CaseState.DECIDING:
        return Refusal("platform.case_closed", {"approved": case.state is CaseState.APPROVED})
    if case.owner != "platform":
        return Refusal("platform.not_handed_over")
    if step not in open_steps(steps, case.decisions):
        names = [each.name for each in steps if each.id in step.after and each.id not in case.decisions]
        return Refusal("platform.not_yet", {"steps": names})
    if not verdict.approved and not verdict.note.strip():
        return Refusal("platform.reason_missing")
    if len(verdict.note) > NOTE_LENGTH:
        return Refusal("platform.note_too_long", {"most": NOTE_LENGTH})
    return None


def completes(case: Case, steps: tuple[Step, ...], verdict: Verdict) -> bool:
    """Whether with this approval every step is approved."""
    approved = {step for step, said in case.decisions.items() if said["approved"]} | {verdict.step}
    return verdict.approved and approved >= {step.id for step in steps}


def decide_step(case: Case, department: str, verdict: Verdict, right: Right | None) -> list[Entry]:
    """One department's word, and what follows from it.

    `right` is given when the word completes the case (see `completes`): then the hall gets the print right.
    One refusal refuses the case; what other departments have not said yet is moot.
    """
    body = {
        "case": case.number,
        "department": department,
        "step": verdict.step,
        "approved": verdict.approved,
        "note": verdict.note.strip(),
    }
    entries = [Entry("platform.step_decided", case.number, body, case.person)]
    if right is not None or not verdict.approved:
        outcome = {"case": case.number, "approved": right is not None}
        entries.append(Entry("platform.case_decided", case.number, outcome, case.person))
    if right is not None:
        granted = {"case": case.number, "kind": right.kind}
        entries.append(Entry("platform.right_granted", right.serial, granted, case.person, right.content))
    return entries


def serial_number(kind: str, hall: str, year: str, number: int) -> str:
    """The serial of a document: LJ01-FOOD-LICENCE-2026-000001; without gaps per hall, kind and year."""
    return f"{hall}-{kind.upper().replace('_', '-')}-{year}-{number:06d}"


@dataclass(frozen=True, slots=True)
class Booking:
    """A citizen's wish for a time in a hall."""

    id: str
    hall: str
    person: str
    item: str
    begins: Millis
    ends: Millis


def decide_booking(
    booking: Booking, offered: bool, taken: int, capacity: int, mine: bool, details: Mapping[str, Json]
) -> Decision:
    """The appointment the hall is told of; `details` (personal data) let the hall know who will come.

    `taken` is how many hold this slot of `capacity`, `mine` whether this citizen has an appointment at that time.
    """
    if not offered:
        return Refusal("platform.slot_not_offered")
    if mine:
        return Refusal("platform.already_booked")
    if taken >= capacity:
        return Refusal("platform.slot_full")
    body = {"item": booking.item, "begins": booking.begins, "ends": booking.ends}
    return [Entry("platform.appointment_booked", booking.id, body, booking.person, details)]


def evolve_case(case: Case | None, entry: Recorded) -> Case | None:
    """A case from the hall's entries and the platform's; others, and echoes of our own, leave it as it is."""
    body = entry.body
    if case is None:
        return _accepted(entry) if entry.kind == "cases.case_accepted" else None
    match entry.kind:
        case "cases.case_handed_over":
            return replace(case, owner=body["to"])
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
    )


DOCUMENT_STATES: Mapping[str, str] = {
    "issuing.attempt_reserved": "reserved",
    "issuing.attempt_sent": "sent",
    "issuing.attempt_printed": "printed",
    "issuing.attempt_blank": "granted",
    "issuing.attempt_unknown": "unknown",
    "issuing.handed_over": "handed_over",
}


def evolve_document(document: Document | None, entry: Recorded) -> Document | None:
    """A document from the right we granted and what its hall then reports; another hall's word counts nothing."""
    if document is None:
        if entry.kind != "platform.right_granted":
            return None
        year = entry.subject.rsplit("-", 2)[1]
        body = entry.body
        return Document(
            entry.subject, hall_of(entry.stream), body["case"], body["kind"], year, "granted", attempt=0
        )
    if entry.stream != document.hall or entry.kind not in DOCUMENT_STATES:
        return document
    attempt = entry.body.get("attempt", document.attempt)
    return replace(document, state=DOCUMENT_STATES[entry.kind], attempt=attempt)


TICKET_STATES: Mapping[str, str] = {
    "queueing.ticket_taken": "waiting",
    "queueing.ticket_called": "called",
    "queueing.ticket_recalled": "called",
    "queueing.serving_began": "serving",
    "queueing.ticket_done": "done",
    "queueing.ticket_missed": "missed",
    "queueing.ticket_rejoined": "waiting",
    "queueing.ticket_cancelled": "cancelled",
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
    return replace(ticket, state=state, window=window, changed_at=entry.at)


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


def evolve_hall(_hall: Hall | None, entry: Recorded) -> Hall:
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
