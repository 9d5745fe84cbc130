"""What the entries of a case make of it, and of the checks it was accepted without. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shared.cases.model import Case, CaseState, CheckState, How, Owner
from shared.journal.entry import Json, Recorded


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
            checks=begun_checks(body),
            checking=CheckState.PENDING if begun_checks(body) else None,
        )
    match entry.kind:
        case "cases.check_passed" | "cases.check_failed" | "cases.check_settled":
            checks = checked(case.checks, entry)
            return replace(
                case,
                checks=checks,
                materials=with_check(case.materials, entry),
                checking=_left_to_do(checks) if case.state is CaseState.DECIDING else None,
            )
        case "cases.case_handed_over":
            return replace(case, owner=Owner(body["to"]))
        case "cases.step_decided":
            decision = {"approved": body["approved"], "note": body["note"], "at": entry.at}
            return replace(case, steps=dict(case.steps) | {body["department"]: decision})
        case "cases.case_decided":
            state = CaseState.APPROVED if body["approved"] else CaseState.REFUSED
            return replace(case, state=state, decided_at=entry.at, checking=None)
    raise ValueError(f"{entry.kind} is no entry of a case")


def begun_checks(accepted: Mapping[str, Json]) -> dict[str, Json]:
    """The checks of a case as it was accepted, all pending; one from before there were any has none."""
    return {
        check: what | {"state": str(CheckState.PENDING)} for check, what in accepted.get("checks", {}).items()
    }


def checked(checks: Mapping[str, Json], entry: Recorded) -> dict[str, Json]:
    """The checks after one passed, failed or was settled."""
    check = entry.body["check"]
    state = CheckState(entry.kind.removeprefix("cases.check_"))
    said = {"state": str(state), "reason": entry.body.get("reason"), "at": entry.at}
    return dict(checks) | {check: checks[check] | said}


def with_check(materials: Sequence[Json], entry: Recorded) -> list[Json]:
    """The materials after the check of one was answered: it is waived, lacking, or was shown after all."""
    match entry.kind:
        case "cases.check_passed":
            how: dict[str, Json] = {"how": str(How.LICENCE)}
        case "cases.check_failed":
            how = {"how": str(How.CHECK_FAILED)}
        case _:
            how = {"how": entry.body["how"], "source": entry.body["source"], "licence": None}
    return [each | how if each["material"] == entry.body["check"] else each for each in materials]


def _left_to_do(checks: Mapping[str, Json]) -> CheckState | None:
    states = {each["state"] for each in checks.values()}
    return next((each for each in (CheckState.PENDING, CheckState.FAILED) if each in states), None)
