"""Rules of a case: accepted whole or refused with all said at once, owned by one side at a time. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal


class How(StrEnum):
    """How a material was given."""

    LICENCE = "licence"
    SCAN = "scan"
    ORIGINAL_SEEN = "original_seen"
    COMMITMENT = "commitment"
    DEFERRED = "deferred"


WAIVED = (How.LICENCE,)
"""Ways that spare the citizen the paper (免交)."""


class CaseState(StrEnum):
    DECIDING = "deciding"
    APPROVED = "approved"
    REFUSED = "refused"


class Owner(StrEnum):
    HALL = "hall"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True)
class Given:
    """One material as taken in.

    `source` is what a person reads: the licence or the file it came from; `licence` the e-licence kind that
    waived it; `attachment` the SHA-256 (hex) of the sealed scan; `due` the day a deferred one is owed.
    """

    material: str
    name: str
    how: How
    source: str = ""
    licence: str | None = None
    attachment: str | None = None
    pages: int | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """What a clerk takes in for one item; `form` is personal data."""

    item: str
    item_name: str
    person: str
    ticket: str
    window: str
    clerk: str
    form: Mapping[str, Json] = field(repr=False)
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the item and the calendar say of this case: deciding departments and days (2026-11-24)."""

    departments: tuple[str, ...]
    accepted_day: str
    promised_day: str
    statutory_day: str


@dataclass(frozen=True, slots=True)
class Case:
    """One application. `steps` maps each deciding department to its decision, or None while it is open."""

    id: str
    item: str
    item_name: str
    person: str
    state: CaseState
    owner: Owner
    ticket: str
    window: str
    clerk: str
    accepted_at: Millis
    accepted_day: str
    promised_day: str
    statutory_day: str
    materials: Json
    steps: Json
    sealed_form: str | None
    decided_at: Millis | None = None


def case_number(template: str, day: str, number: int) -> str:
    """A case number by the hall's template, e.g. `LJ-{day}-{number:06d}` (there is no national format)."""
    return template.format(day=day.replace("-", ""), number=number)


def decide_accept(
    number: str,
    intake: Intake,
    terms: Terms,
    required: Mapping[str, str],
    unmet: list[str],
    wrong_fields: Mapping[str, str],
) -> Decision:
    """Accepts a case and hands it to the platform, where the departments decide.

    `required` maps the materials this applicant owes to their names. Everything that is wrong is told at
    once (Administrative Licensing Law art. 32).
    """
    if unmet:
        return Refusal("cases.conditions_unmet", {"reasons": unmet})
    if wrong_fields:
        return Refusal("cases.form_invalid", {"fields": dict(wrong_fields)})
    have = {given.material for given in intake.given}
    missing = [name for material, name in required.items() if material not in have]
    if missing:
        return Refusal("cases.materials_missing", {"names": missing})
    body = {
        "item": intake.item,
        "item_name": intake.item_name,
        "ticket": intake.ticket,
        "window": intake.window,
        "clerk": intake.clerk,
        "departments": list(terms.departments),
        "accepted_day": terms.accepted_day,
        "promised_day": terms.promised_day,
        "statutory_day": terms.statutory_day,
        "materials": [asdict(given) | {"how": str(given.how)} for given in intake.given],
    }
    return [
        Entry("cases.case_accepted", number, body, intake.person, intake.form),
        Entry("cases.case_handed_over", number, {"to": str(Owner.PLATFORM)}, intake.person),
    ]


def decide_step(case: Case | None, department: str, approved: bool, note: str) -> Decision:
    """A department's decision as it came from the platform; a repeat changes nothing."""
    if case is None:
        return Refusal("cases.unknown_case")
    if case.owner is not Owner.PLATFORM:
        return Refusal("cases.not_owner", {"owner": str(case.owner)})
    if department not in case.steps:
        return Refusal("cases.unknown_department", {"department": department})
    if case.steps[department] is not None:
        return []
    body = {"department": department, "approved": approved, "note": note}
    return [Entry("cases.step_decided", case.id, body, case.person)]


def decide_outcome(case: Case | None, approved: bool) -> Decision:
    """The platform's decision on the whole case; ownership comes back to the hall with it."""
    if case is None:
        return Refusal("cases.unknown_case")
    if case.owner is not Owner.PLATFORM:
        return Refusal("cases.not_owner", {"owner": str(case.owner)})
    return [
        Entry("cases.case_decided", case.id, {"approved": approved}, case.person),
        Entry("cases.case_handed_over", case.id, {"to": str(Owner.HALL)}, case.person),
    ]


def evolve(case: Case | None, entry: Recorded) -> Case:
    body = entry.body
    if case is None:
        if entry.kind != "cases.case_accepted" or entry.person is None:
            raise ValueError(f"{entry.kind} for a case nobody accepted")
        return Case(
            id=entry.subject,
            item=body["item"],
            item_name=body["item_name"],
            person=entry.person,
            state=CaseState.DECIDING,
            owner=Owner.HALL,
            ticket=body["ticket"],
            window=body["window"],
            clerk=body["clerk"],
            accepted_at=entry.at,
            accepted_day=body["accepted_day"],
            promised_day=body["promised_day"],
            statutory_day=body["statutory_day"],
            materials=body["materials"],
            steps=dict.fromkeys(body["departments"]),
            sealed_form=entry.sealed,
        )
    match entry.kind:
        case "cases.case_handed_over":
            return replace(case, owner=Owner(body["to"]))
        case "cases.step_decided":
            decision = {"approved": body["approved"], "note": body["note"], "at": entry.at}
            return replace(case, steps=dict(case.steps) | {body["department"]: decision})
        case "cases.case_decided":
            state = CaseState.APPROVED if body["approved"] else CaseState.REFUSED
            return replace(case, state=state, decided_at=entry.at)
    raise ValueError(f"{entry.kind} is no entry of a case")
