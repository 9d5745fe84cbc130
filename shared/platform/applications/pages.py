"""A citizen's applications: begun here, gone on with here or at a window, always with the word who has them."""

from collections.abc import Mapping
from itertools import groupby
from uuid import uuid4

from starlette.responses import Response
from starlette.routing import Route

from shared.catalogue.model import ServiceItem
from shared.journal.entry import Refusal
from shared.platform import queries as platform_queries
from shared.platform.applications import queries
from shared.platform.applications.model import Application, elsewhere
from shared.platform.applications.service import Applications
from shared.platform.doubles.service import Doubles
from shared.platform.model import Role
from shared.platform.scans import queries as scans
from shared.platform.scans.model import Scan
from shared.platform.scans.wording import scan_shown
from shared.platform.sentences import sentence
from shared.platform.visits import Stop, Visit, page

FIELD = "field."
"""What the name of a form field begins with on the page."""


def listed(visit: Visit) -> Response:
    return _list(visit)


def begin(visit: Visit) -> Response:
    begun = _of(visit).begin(visit.signed_in.id, visit.form.get("item", ""), visit.key())
    if isinstance(begun, Refusal):
        return _list(visit, sentence(begun, visit.platform.side.zone))
    return visit.go(f"/applications/form?id={begun.id}")


def open_form(visit: Visit) -> Response:
    """The citizen has the form before them from now on."""
    opened = _of(visit).open(visit.signed_in.id, visit.form.get("id", ""))
    if isinstance(opened, Refusal):
        return _list(visit, _told(visit, opened))
    return visit.go(f"/applications/form?id={opened.id}")


def show_form(visit: Visit) -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        held = queries.application_of(conn, visit.signed_in.id, visit.form.get("id", ""))
        if held is None or not held.online:
            return _list(visit, _told(visit, elsewhere(held)))
        form = queries.form(platform.side, conn, held)
    return _form(visit, held, {name: str(value) for name, value in form.items()})


def save(visit: Visit) -> Response:
    """Keeps what was typed; what cannot be kept now stays on the page."""
    form, application = visit.form, visit.form.get("id", "")
    turn = form.get("turn", "")
    if not (turn.isascii() and turn.isdigit() and len(turn) < 9):
        raise Stop(400, "没有看懂提交的内容", "请返回“我的申请”，重新打开这份申请。")
    typed = {name.removeprefix(FIELD): value for name, value in form.items() if name.startswith(FIELD)}
    saved = _of(visit).save(visit.signed_in.id, application, int(turn), typed, key=visit.key())
    if not isinstance(saved, Refusal):
        return visit.go("/applications", "已保存。可以随时回来继续，也可以到大厅请窗口接着办。")
    with visit.platform.side.read() as conn:
        held = queries.application_of(conn, visit.signed_in.id, application)
    if held is None:
        raise Stop(404, "没有找到这份申请", "请返回“我的申请”，从列表里重新打开。")
    return _form(visit, held, typed, int(turn), _told(visit, saved))


def ask_back(visit: Visit) -> Response:
    """Asks the window to give it back."""
    asked = _of(visit).recall(visit.signed_in.id, visit.form.get("id", ""))
    if isinstance(asked, Refusal):
        return _list(visit, _told(visit, asked))
    return visit.go("/applications", "已向窗口提出。窗口还给您后，这里会显示“在网上”，就可以继续填写。")


def settle_double(visit: Visit) -> Response:
    """The citizen says whether a case of a hall is the same matter."""
    form = visit.form
    hall, _, case = form.get("case", "").partition("/")
    same = form.get("same") == "yes"
    settled = Doubles(visit.platform.side).settle(visit.signed_in.id, form.get("id", ""), hall, case, same)
    if isinstance(settled, Refusal):
        return _list(visit, _told(visit, settled))
    done = "已并入窗口的办件，填过的内容仍保留。" if same else "已记下：这是两件事，都继续办理。"
    return visit.go("/applications", done)


ROUTES = [
    Route("/applications", page(listed, Role.CITIZEN), methods=["GET"]),
    Route("/applications", page(begin, Role.CITIZEN), methods=["POST"]),
    Route("/applications/open", page(open_form, Role.CITIZEN), methods=["POST"]),
    Route("/applications/form", page(show_form, Role.CITIZEN), methods=["GET"]),
    Route("/applications/form", page(save, Role.CITIZEN), methods=["POST"]),
    Route("/applications/double", page(settle_double, Role.CITIZEN), methods=["POST"]),
    Route("/applications/back", page(ask_back, Role.CITIZEN), methods=["POST"]),
]


def _of(visit: Visit) -> Applications:
    return Applications(visit.platform.side, visit.platform.catalogue)


def _told(visit: Visit, refusal: Refusal) -> str:
    return sentence(refusal, visit.platform.side.zone)


def _list(visit: Visit, refused: str = "") -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        mine = queries.applications_of(conn, visit.signed_in.id)
        halls = {hall.id: hall.name for hall in platform_queries.halls(conn)}
        begun_scans = {each.id: scans.scans_for(conn, each) for each in mine}
    shown = [
        {
            "id": each.id,
            "item": _name(visit, each.item),
            "begun_at": each.begun_at,
            "online": each.online,
            "case": each.case and each.case.partition("/")[2],
            "place": f"{halls.get(each.owner, each.owner)} {each.place}".strip(),
            "since": each.since,
            "asked": each.asked_by.get("citizen"),
            "others": [asker for who, asker in each.asked_by.items() if who != "citizen"],
            "doubles": _doubles(each, halls),
            "brought": _brought(visit, each, halls, begun_scans[each.id]),
            "kept": each.recall_kept,
            "wished": each.wish and halls.get(each.wish, each.wish),
        }
        for each in mine
    ]
    by_department = groupby(
        sorted(platform.catalogue.items, key=lambda item: item.department), key=lambda item: item.department
    )
    groups = [(platform.catalogue.departments[each].name, list(items)) for each, items in by_department]
    status = 409 if refused else 200
    return visit.show(
        "applications.html", status, mine=shown, groups=groups, refused=refused, key=uuid4().hex
    )


def _doubles(held: Application, halls: dict[str, str]) -> list[dict[str, object]]:
    """Cases that may be the same matter, of which nobody has said yet."""
    return [
        {"ref": ref, "hall": halls.get(hall, hall), "number": number, "at": each["at"]}
        for ref, each in held.doubles.items()
        if each["same"] is None and held.case is None
        for hall, _, number in [ref.partition("/")]
    ]


def _brought(
    visit: Visit, held: Application, halls: dict[str, str], begun: Mapping[str, Scan]
) -> list[dict[str, object]]:
    """The materials windows have scanned, in the item's order, and how far each scan has come."""
    catalogue = visit.platform.catalogue
    if held.item not in catalogue:
        return []
    return [
        {
            "id": each.id,
            "name": each.name,
            "hall": halls.get(given["hall"], given["hall"]),
            "pages": given["pages"],
            "at": given["at"],
            "scan": scan_shown(given, begun),
        }
        for each in catalogue.item(held.item).materials
        if (given := held.materials.get(each.id)) is not None
    ]


def _form(
    visit: Visit, held: Application, form: dict[str, str], turn: int | None = None, refused: str = ""
) -> Response:
    item: ServiceItem = visit.platform.catalogue.item(held.item)
    fields = [(field, form.get(field.id, "")) for field in item.fields]
    return visit.show(
        "application.html",
        409 if refused else 200,
        item=item,
        id=held.id,
        turn=held.turn if turn is None else turn,
        fields=fields,
        prefix=FIELD,
        refused=refused,
        key=uuid4().hex,
    )


def _name(visit: Visit, code: str) -> str:
    catalogue = visit.platform.catalogue
    return catalogue.item(code).name if code in catalogue else code
