"""A scan is read by an officer of a case their department decides, and by the citizen whose application it is of."""

from starlette.responses import Response
from starlette.routing import Route

from shared.people.sealing import NotOurs
from shared.platform import queries
from shared.platform.applications import queries as applications
from shared.platform.model import Role
from shared.platform.scans.keeping import Scans
from shared.platform.visits import Stop, Visit, page

_KINDS = {b"%PDF-": "application/pdf", b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""How each kind of scan begins; anything else a browser is only given to keep."""


def scan(visit: Visit) -> Response:
    asked = visit.request.path_params
    with visit.platform.side.read() as conn:
        found = queries.case(conn, asked["hall"], asked["number"])
    if found is None or visit.signed_in.department not in found.departments:
        raise Stop(404, "没有找到这个办件", "请从待办列表重新打开；办件可能不由您的部门审批。")
    try:
        data = Scans(visit.platform.side).opened(found, asked["sha256"])
    except NotOurs:
        raise Stop(409, "扫描件打不开", "文件不是用申请人的密钥封存的。请联系受理大厅重新扫描。") from None
    if data is None:
        raise Stop(404, "没有这份扫描件", "它可能还在从大厅传来的路上。请稍后从办件页重新打开。")
    return _file(data)


def brought(visit: Visit) -> Response:
    """A material of the citizen's own application, as it was scanned at a window."""
    asked = visit.request.path_params
    with visit.platform.side.read() as conn:
        begun = applications.application_of(conn, visit.signed_in.id, asked["id"])
    if begun is None:
        raise Stop(404, "没有找到这份申请", "请返回“我的申请”，从列表里重新打开。")
    try:
        data = Scans(visit.platform.side).brought(begun, asked["material"])
    except NotOurs:
        raise Stop(409, "扫描件打不开", "文件不是用您的密钥封存的。请联系扫描的大厅重新扫描。") from None
    if data is None:
        raise Stop(404, "没有这份扫描件", "它可能还在从大厅传来的路上。请稍后从“我的申请”重新打开。")
    return _file(data)


ROUTES = [
    Route("/office/cases/{hall}/{number}/scans/{sha256}", page(scan, Role.OFFICER)),
    Route("/applications/{id}/materials/{material}", page(brought, Role.CITIZEN)),
]


def _file(data: bytes) -> Response:
    kind = next((kind for mark, kind in _KINDS.items() if data.startswith(mark)), "application/octet-stream")
    return Response(data, media_type=kind)
