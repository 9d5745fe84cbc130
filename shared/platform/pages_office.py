"""The pages of a department's officers: what waits for them, and one case to decide."""

from uuid import uuid4

from starlette.responses import Response
from starlette.routing import Route

from shared.journal.entry import Refusal
from shared.people.masking import masked_number
from shared.platform import queries
from shared.platform.model import NOTE_LENGTH, CaseState, Role, Verdict, open_steps
from shared.platform.scans import queries as scan_queries
from shared.platform.scans.wording import scan_shown
from shared.platform.sentences import PROBLEMS, sentence
from shared.platform.visits import Stop, Visit, page
from shared.platform.wording import CASE_STATES, given, light, open_checks, progress, value


def inbox(visit: Visit) -> Response:
    platform, department = visit.platform, visit.signed_in.department or ""
    with platform.side.read() as conn:
        found = queries.cases_for(conn, department)
        halls = {hall.id: hall.name for hall in queries.halls(conn)}
        alarms = queries.open_alarms(platform.side, conn)
    today = platform.day(platform.side.clock.now())
    waiting = []
    for each in found:
        mine = [
            step for step in open_steps(platform.steps(each), each.decisions) if step.department == department
        ]
        if mine and each.owner == "platform":
            standing = light(each.promised_day, today, platform.calendar)
            waiting.append(
                {
                    "case": each,
                    "hall": halls.get(each.hall, each.hall),
                    "light": standing,
                    "step": mine[0].name,
                }
            )
    name = platform.catalogue.departments[department].name
    refused = [(halls.get(each.id, each.id), each.at, PROBLEMS[each.code][1]) for each in alarms]
    return visit.show("office.html", waiting=waiting, department=name, refused=refused)


def case(visit: Visit) -> Response:
    return _case(visit)


def decide(visit: Visit) -> Response:
    hall, number = visit.request.path_params["hall"], visit.request.path_params["number"]
    form = visit.form
    if form.get("verdict") not in ("approve", "refuse"):
        return _case(visit, "请选择“同意”或“不同意”，再提交。")
    verdict = Verdict(form.get("step", ""), form["verdict"] == "approve", form.get("note", ""))
    decided = visit.platform.decide(visit.signed_in, hall, number, verdict, visit.key())
    if isinstance(decided, Refusal):
        return _case(visit, sentence(decided, visit.platform.side.zone))
    said = "同意" if verdict.approved else "不同意"
    after = {
        CaseState.DECIDING: "其他部门仍在审批。",
        CaseState.APPROVED: "各部门均已同意，办件已准予，大厅可以出证。",
        CaseState.REFUSED: "办件已不予许可，大厅会通知申请人。",
    }[decided.state]
    return visit.go("/office", f"{number} 已记录“{said}”。{after}")


ROUTES = [
    Route("/office", page(inbox, Role.OFFICER)),
    Route("/office/cases/{hall}/{number}", page(case, Role.OFFICER), methods=["GET"]),
    Route("/office/cases/{hall}/{number}", page(decide, Role.OFFICER), methods=["POST"]),
]


def _case(visit: Visit, refused: str = "") -> Response:
    platform, department = visit.platform, visit.signed_in.department or ""
    hall, number = visit.request.path_params["hall"], visit.request.path_params["number"]
    with platform.side.read() as conn:
        found = queries.case(conn, hall, number)
        if found is None or department not in found.departments:
            raise Stop(404, "没有找到这个办件", "请从待办列表重新打开；办件可能不由您的部门审批。")
        form = queries.form(platform.side, conn, found)
        applicant = queries.details(platform.side, conn, found.person)
        hall_name = getattr(queries.hall(conn, hall), "name", hall)
        named = [each["attachment"] for each in found.materials if each.get("attachment")]
        scans = scan_queries.scans_of(conn, hall, named)
    item = platform.catalogue.item(found.item) if found.item in platform.catalogue else None
    steps = platform.steps(found)
    fields = (
        []
        if item is None or form is None
        else [(field.label, value(field, form[field.id])) for field in item.fields if form.get(field.id)]
    )
    mine = [step for step in open_steps(steps, found.decisions) if step.department == department]
    deciding = found.state is CaseState.DECIDING and found.owner == "platform"
    names = {each.id: each.name for each in platform.catalogue.departments.values()}
    today = platform.day(platform.side.clock.now())
    return visit.show(
        "case.html",
        409 if refused else 200,
        case=found,
        hall=hall_name,
        state=CASE_STATES[found.state],
        checks=open_checks(found.checks) if deciding else "",
        light=light(found.promised_day, today, platform.calendar) if deciding else None,
        applicant=None if applicant is None else (applicant.name, masked_number(applicant.number)),
        fields=fields,
        materials=[(each["name"], given(each), scan_shown(each, scans)) for each in found.materials],
        steps=progress(found, steps, names),
        step=mine[0] if mine and deciding else None,
        refused=refused,
        note=visit.form.get("note", ""),
        note_length=NOTE_LENGTH,
        key=uuid4().hex,
    )
