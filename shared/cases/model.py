"""Rules of a case: accepted whole or refused with all said at once, owned by one side at a time. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Millis, Refusal


class How(StrEnum):
    """How a material was given."""

    LICENCE = "licence"
    SCAN = "scan"
    ORIGINAL_SEEN = "original_seen"
    COMMITMENT = "commitment"
    DEFERRED = "deferred"
    CHECK_PENDING = "check_pending"
    CHECK_FAILED = "check_failed"


WAIVED = (How.LICENCE,)
"""Ways that spare the citizen the paper (免交)."""


class CaseState(StrEnum):
    DECIDING = "deciding"
    APPROVED = "approved"
    REFUSED = "refused"


class Owner(StrEnum):
    HALL = "hall"
    PLATFORM = "platform"


class CheckState(StrEnum):
    """How a check stands that only the shared store of e-licences can answer; a failed one waits for a person."""

    PENDING = "pending"
    PASSED = "passed"
    FAILED = "failed"
    SETTLED = "settled"


SETTLING = (How.ORIGINAL_SEEN, How.SCAN)
"""Ways a failed check is settled at a window."""


@dataclass(frozen=True, slots=True)
class Given:
    """One material as taken in.

    `source` is what a person reads: the licence or the file it came from; `licence` the e-licence kind that
    waived it, or is to once its check passes; `attachment` the SHA-256 (hex) of the sealed scan; `due` the day a
    deferred one is owed.
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
    """What a clerk takes in for one item; `form` is personal data.

    `consent` is the purpose for which the citizen lets the hall ask for e-licences once the line is back; None
    while nothing is left to be asked.
    """

    item: str
    item_name: str
    person: str
    ticket: str
    window: str
    clerk: str
    form: Mapping[str, Json] = field(repr=False)
    given: tuple[Given, ...]
    consent: str | None = None


@dataclass(frozen=True, slots=True)
class Hanging:
    """A condition that hangs on e-licences nobody could ask for: `name` as it is pending, `sentence` if it fails."""

    name: str
    rule: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Terms:
    """What the item and the calendar say of this case: deciding departments and days (2026-11-24)."""

    departments: tuple[str, ...]
    accepted_day: str
    promised_day: str
    statutory_day: str


@dataclass(frozen=True, slots=True)
class Case:
    """One application. `steps` maps each deciding department to its decision, or None while it is open.

    `checks` are the live checks it was accepted without, by the material's id or "condition 1" …: name, purpose,
    licence (the kind) or rule and sentence, state, reason. `checking` is what is left to do: pending, failed or None.
    """

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
    checks: Json = field(default_factory=dict)
    checking: CheckState | None = None
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
    waivable: Mapping[str, str],
    hanging: Sequence[Hanging] = (),
) -> Decision:
    """Accepts a case and hands it to the platform, where the departments decide.

    `required` maps the materials this applicant owes to their names, `waivable` those an e-licence may waive to
    its kind; `hanging` are the conditions to be judged with the checks. Everything that is wrong is told at once
    (Administrative Licensing Law art. 32).
    """
    if unmet:
        return Refusal("cases.conditions_unmet", {"reasons": unmet})
    if wrong_fields:
        return Refusal("cases.form_invalid", {"fields": dict(wrong_fields)})
    have = {given.material for given in intake.given}
    missing = [name for material, name in required.items() if material not in have]
    if missing:
        return Refusal("cases.materials_missing", {"names": missing})
    later = [given for given in intake.given if given.how is How.CHECK_PENDING]
    wrong = [
        each.name for each in later if each.licence is None or waivable.get(each.material) != each.licence
    ]
    if wrong or (later and intake.consent is None):
        return Refusal("cases.no_check_later", {"names": wrong or [each.name for each in later]})
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
        "checks": _checks(intake, later, hanging),
    }
    return [
        Entry("cases.case_accepted", number, body, intake.person, intake.form),
        Entry("cases.case_handed_over", number, {"to": str(Owner.PLATFORM)}, intake.person),
    ]


def _checks(intake: Intake, later: Sequence[Given], hanging: Sequence[Hanging]) -> dict[str, Json]:
    """What is to be asked once the line is back, and what the applicant lets it be asked for."""
    materials = {each.material: {"name": each.name, "licence": each.licence} for each in later}
    conditions = {f"condition {number}": asdict(each) for number, each in enumerate(hanging, start=1)}
    return {check: what | {"purpose": intake.consent} for check, what in (materials | conditions).items()}


def decide_check(case: Case | None, check: str, reason: str | None) -> Decision:
    """What the shared store says to a check: it passes, or fails for a `reason`.

    The first answer stands, and a decided case needs none. The case may be the platform's: the check is not.
    """
    if case is None:
        return Refusal("cases.unknown_case")
    if check not in case.checks:
        return Refusal("cases.unknown_check")
    asked = case.checks[check]
    if asked["state"] != CheckState.PENDING or case.state is not CaseState.DECIDING:
        return []
    body = {"check": check, "licence": asked.get("licence")}
    if reason is None:
        return [Entry("cases.check_passed", case.id, body, case.person)]
    return [Entry("cases.check_failed", case.id, body | {"reason": reason}, case.person)]


def decide_settling(case: Case | None, check: str, how: How, source: str) -> Decision:
    """A clerk saw what the store did not hold; a repeat changes nothing."""
    if case is None:
        return Refusal("cases.unknown_case")
    if check not in case.checks:
        return Refusal("cases.unknown_check")
    state = case.checks[check]["state"]
    if state == CheckState.SETTLED:
        return []
    if state != CheckState.FAILED or case.state is not CaseState.DECIDING or how not in SETTLING:
        return Refusal("cases.wrong_state")
    body = {"check": check, "how": str(how), "source": source}
    return [Entry("cases.check_settled", case.id, body, case.person)]


def decide_step(case: Case | None, department: str, approved: bool, note: str) -> Decision:
    """A department's decision as it came from the platform; a repeat changes nothing, whoever owns the case by then."""
    if case is None:
        return Refusal("cases.unknown_case")
    if department not in case.steps:
        return Refusal("cases.unknown_department", {"department": department})
    if case.steps[department] is not None:
        return []
    if case.owner is not Owner.PLATFORM:
        return Refusal("cases.not_owner", {"owner": str(case.owner)})
    body = {"department": department, "approved": approved, "note": note}
    return [Entry("cases.step_decided", case.id, body, case.person)]


def decide_outcome(case: Case | None, approved: bool) -> Decision:
    """The platform's decision on the whole case; ownership comes back to the hall with it. A repeat changes nothing."""
    if case is None:
        return Refusal("cases.unknown_case")
    if case.state is (CaseState.APPROVED if approved else CaseState.REFUSED):
        return []
    if case.owner is not Owner.PLATFORM:
        return Refusal("cases.not_owner", {"owner": str(case.owner)})
    return [
        Entry("cases.case_decided", case.id, {"approved": approved}, case.person),
        Entry("cases.case_handed_over", case.id, {"to": str(Owner.HALL)}, case.person),
    ]
