"""What the platform knows and decides: halls, accounts, appointments, the cases departments decide. Pure.

A hall's rows are keyed `<hall>/<id>` wherever the id is the hall's own, so that no hall can touch another's.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shared.cases.model import CheckState
from shared.catalogue.model import ServiceItem, Step
from shared.journal.entry import Decision, Entry, Json, Millis, Refusal

OWN_STREAM = "P"
"""The platform's own stream: accounts, e-licences, halls."""

NOTE_LENGTH = 300
"""Characters a department's reason may have."""


def is_hall_code(code: str) -> bool:
    """Whether a hall may be called this: its code names streams and stands in addresses."""
    return code != OWN_STREAM and re.fullmatch(r"[A-Za-z0-9_-]{1,40}", code) is not None


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
    """An enrolled hall and its public keys (base64, 32 bytes each: Ed25519 and X25519).

    `revoked_at` is since when nothing it signs is taken, milliseconds UTC; None of a hall that may speak.
    """

    id: str
    name: str
    signing_public: str
    box_public: str
    revoked_at: Millis | None = None


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
    """A hall's case as the departments decide it. `decisions` maps a step's id to what was decided.

    `checks` are what the hall could not ask while its line was cut, as in shared.cases.model.Case.
    """

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
    checks: Json = field(default_factory=dict)
    decided_at: Millis | None = None
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document and its print right: given to `hall` at this `turn`; `state` as that hall reports it.

    Returned, the right is with the platform. `origin` is the hall of the case, `wish` the hall where it is to be
    collected instead, `asked` why a replacement is wanted. `sealed` is what is printed, under the key of `person`.
    """

    id: str
    hall: str
    case: str
    kind: str
    year: str
    state: str
    attempt: int
    origin: str
    person: str
    sealed: str | None
    turn: int = 1
    wish: str | None = None
    asked: str | None = None
    replaces: str | None = None
    replaced_by: str | None = None


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
    if completes(case, steps, verdict):
        for state in (CheckState.PENDING, CheckState.FAILED):
            names = [each["name"] for each in case.checks.values() if each["state"] == state]
            if names:
                return Refusal(f"platform.check_{state}", {"names": names})
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
        body = granting(case.number, right.kind, case.hall, turn=1)
        entries.append(Entry("platform.right_granted", right.serial, body, case.person, right.content))
    return entries


def granting(case: str, kind: str, origin: str, turn: int) -> dict[str, Json]:
    """The body of an entry that gives a right never attempted before; `origin` is the hall of the case."""
    return {
        "case": case,
        "kind": kind,
        "origin": origin,
        "turn": turn,
        "attempt": 0,
        "replaces": None,
    }


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
