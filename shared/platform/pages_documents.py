"""Finished documents: where a citizen collects each, and which ones an office is asked to replace."""

from uuid import uuid4

from starlette.responses import Response
from starlette.routing import Route

from shared.journal.entry import Refusal
from shared.platform import moving, queries
from shared.platform.model import Role
from shared.platform.pages_authorising import WAITING
from shared.platform.right_moves import RightMoves
from shared.platform.sentences import sentence
from shared.platform.visits import Visit, page
from shared.platform.wording import REPLACEMENT_REASONS, collection


def documents(visit: Visit) -> Response:
    return _documents(visit)


def move(visit: Visit) -> Response:
    serial, to = visit.form.get("serial", ""), visit.form.get("hall", "")
    platform = visit.platform
    moved = RightMoves(platform.side).move(visit.signed_in.id, serial, to, visit.key())
    if isinstance(moved, Refusal):
        return _documents(visit, serial, sentence(moved, platform.side.zone))
    with platform.side.read() as conn:
        name = getattr(queries.hall(conn, to), "name", to)
    if moved.hall == to:
        return visit.go("/documents", f"已改在{name}领取。请带本人身份证前往。")
    return visit.go("/documents", f"已请原大厅转出，转到{name}后即可在那里打印领取。")


def replace(visit: Visit) -> Response:
    platform, old = visit.platform, visit.form.get("serial", "")
    made = RightMoves(platform.side).replace(visit.signed_in, old, visit.key())
    if isinstance(made, Refusal):
        return _replacements(visit, sentence(made, platform.side.zone))
    return visit.go("/replacements", f"已同意补发：新证 {made.id} 可以打印，原证 {old} 作废。")


def replacements(visit: Visit) -> Response:
    return _replacements(visit)


ROUTES = [
    Route("/documents", page(documents, Role.CITIZEN), methods=["GET"]),
    Route("/documents", page(move, Role.CITIZEN), methods=["POST"]),
    Route("/replacements", page(replacements, Role.OFFICER), methods=["GET"]),
    Route("/replacements", page(replace, Role.OFFICER), methods=["POST"]),
]


def _documents(visit: Visit, refused_serial: str = "", refused: str = "") -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        mine = queries.documents_of(conn, visit.signed_in.id)
        known = queries.halls(conn)
    halls = {hall.id: hall.name for hall in known}
    hearing = {hall.id: hall.name for hall in known if hall.revoked_at is None}
    kinds = platform.catalogue.licence_kinds
    shown = [
        {
            "serial": each.id,
            "kind": kinds[each.kind].name if each.kind in kinds else each.kind,
            "collection": collection(each, halls),
            "others": {} if each.state not in moving.MOVABLE else _others(hearing, each.hall, each.state),
            "replaces": each.replaces,
            "refused": refused if each.id == refused_serial else "",
            "key": uuid4().hex,
        }
        for each in mine
    ]
    strange = refused if refused and not any(each["refused"] for each in shown) else ""
    status = 409 if refused else 200
    can_authorise = any(each.state in WAITING for each in mine)
    return visit.show("documents.html", status, documents=shown, refused=strange, can_authorise=can_authorise)


def _others(halls: dict[str, str], holder: str, state: str) -> dict[str, str]:
    """The halls a document can be collected at instead; one that was given back, also where it came from."""
    return {code: name for code, name in halls.items() if code != holder or state == moving.RETURNED}


def _replacements(visit: Visit, refused: str = "") -> Response:
    platform, department = visit.platform, visit.signed_in.department or ""
    asked = RightMoves(platform.side).asked(visit.signed_in)
    with platform.side.read() as conn:
        halls = {hall.id: hall.name for hall in queries.halls(conn)}
    kinds = platform.catalogue.licence_kinds
    shown = [
        {
            "serial": each.id,
            "kind": kinds[each.kind].name if each.kind in kinds else each.kind,
            "case": each.case,
            "origin": each.origin,
            "hall": halls.get(each.hall, each.hall),
            "reason": REPLACEMENT_REASONS.get(each.asked or "", ""),
            "key": uuid4().hex,
        }
        for each in asked
    ]
    return visit.show(
        "replacements.html",
        409 if refused else 200,
        asked=shown,
        department=platform.catalogue.departments[department].name,
        refused=refused,
    )
