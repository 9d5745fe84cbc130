"""Every screen of the kiosk in a telling state, as plain data.

What can run out of room is drawn long on purpose: names of matters, sentences, numbers of people.
"""

from dataclasses import dataclass, replace
from typing import Any

from kiosk.collect_run import CollectRun, PrintRun
from kiosk.flow import GUIDE_PAGES, IDENTIFYING_PAGES, Goal, Page, State
from kiosk.guide_run import Store
from kiosk.scene import Offer, Scene
from kiosk.visit import (
    Booking,
    CaseProgress,
    DocumentTold,
    GivenTicket,
    HeldDocument,
    Overview,
    PhoneWait,
    SlipFate,
    Step,
    Visitor,
)
from shared.cases.model import Case, CaseState, Owner
from shared.issuing.model import Document, RightState
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.queueing.model import MINUTE, Ticket, TicketState
from shared.queueing.queries import LineStatus
from shared.sync.model import LineState
from tests.halls import person
from tests.qml.kiosk_terminal import MORNING
from tests.screens import errand_scenes as errands
from tests.screens import staff_scenes as staff


@dataclass(frozen=True, slots=True)
class Shot:
    """A scene of the kiosk; `name` is that of its picture."""

    name: str
    scene: Scene


BUNDLE = "公司设立登记、食品经营许可一件事"
LINES = (
    LineStatus("A", "综合受理", 7, 7, 18 * MINUTE, 0, 2),
    LineStatus("B", "不动产登记", 23, 23, 96 * MINUTE, 0, 1),
    LineStatus("D", "税费医保", 0, 0, 0, 0, 1),
    LineStatus("E", "人力资源和社会保障综合服务", 4, 4, 31 * MINUTE, 0, 0),
)
ONLINE = LineState(True, MORNING, MORNING, 0)
TICKET = Ticket(
    "2026-11-24-A007", "2026-11-24", "A", 7, "A007", "p1", TicketState.DONE, None, None, "id_card",
    MORNING, MORNING, MORNING, window="5",
)  # fmt: skip
CASE = Case(
    "LJ-20261118-000472", "i", BUNDLE, "p1", CaseState.DECIDING, Owner.PLATFORM, "t", "5",
    "wang", MORNING, "2026-11-18", "2026-11-23", "2026-12-16", [], {}, None,
)  # fmt: skip
APPROVED = replace(
    CASE,
    id="LJ-20261102-000101",
    item_name="个体工商户设立登记",
    state=CaseState.APPROVED,
    promised_day="2026-11-30",
)
CASES = (
    CaseProgress(CASE, (Step("市场监督管理局", True), Step("消防救援支队", None))),
    CaseProgress(APPROVED, (Step("市场监督管理局", True), Step("人力资源和社会保障局", True))),
)


def _held(serial: str, title: str, state: RightState, **more: Any) -> HeldDocument:
    document = Document(serial, CASE.id, "p1", "food", state, MORNING, "x", **more)
    return HeldDocument(document, title, "临江区小满面馆")


DOCUMENT = _held("LJ20261124000017", "食品经营许可证", RightState.GRANTED)
HANDED_OVER = _held(
    "LJ20261124000018",
    "营业执照",
    RightState.HANDED_OVER,
    collected_at=MORNING,
    collected_where="一楼西区终端",
)
KEPT = _held("LJ20261124000019", "不动产权证书", RightState.UNCOLLECTED, kept_where="综合出件窗口")
TOO_WEAK = replace(
    _held("LJ20261124000020", "道路运输经营许可证", RightState.GRANTED),
    too_weak=Refusal("people.evidence_too_weak"),
)
BOOKING = Booking("a1", MORNING, BUNDLE, ("身份证原件", "经营场所的租赁合同或产权证明"))
VISITOR = Visitor("p1", person(), Evidence.ID_CARD, (DOCUMENT,), (BOOKING,), (TICKET,), CASES)
NOTHING_HELD = Visitor("p1", person(), Evidence.ID_CARD)
SECOND = _held("LJ20261124000021", "公共场所卫生许可证", RightState.GRANTED)
UNDER_WAY = PrintRun("printing", MORNING - 4000, MORNING - 4000)
TAKEN = CollectRun(asked=(DOCUMENT,), in_hand=1, printed=(DOCUMENT,))
SIGNED = (((200, 500), (500, 300), (800, 500)),)
PRINTED = GivenTicket(
    TICKET,
    "综合受理",
    12,
    96 * MINUTE,
    SlipFate.PRINTED,
    "https://x.example/follow/1",
    ("5 号窗口", "6 号窗口"),
)
ON_SCREEN = replace(PRINTED, slip=SlipFate.FAILED, booking=BOOKING)

CALM = Scene(
    now=MORNING,
    ready=True,
    overview=Overview(LINES, ONLINE, errands.MATTERS),
    chip_reader=True,  # two cards take more words than one
    scanner_there=True,
)
AWAY: dict[str, Any] = {
    "reader_away": Refusal("card.reader_gone"),
    "scanner_there": False,
    "scanner_away": Refusal("scanner.gone"),
    "chip_reader": False,
    "chip_away": Refusal("smartcard.reader_gone"),
}
ONLY_CHIP = AWAY | {"chip_reader": True, "chip_away": None}

STRANGERS = frozenset({Page.HOME, Page.DOCUMENT_CODE}) | IDENTIFYING_PAGES | GUIDE_PAGES
"""Pages on which nobody need be known."""


def kiosk_shot(page: Page, state: str = "", *, goal: Goal | None = None, **parts: Any) -> Shot:
    """`page` as a visitor with everything finds it, with `parts` of the scene put otherwise."""
    known = parts.pop("known", page not in STRANGERS)
    seen = {"visitor": VISITOR} if known else {}
    scene = replace(CALM, nav=State(page, goal, known=known), **seen | parts)
    return Shot(f"{page}-{state}" if state else str(page), scene)


def _line(line: LineState) -> dict[str, Any]:
    return {"overview": Overview(LINES, line)}


OFFLINE = LineState(False, MORNING - 102 * MINUTE, MORNING, 31_200)
FIRST_PAGES = (
    kiosk_shot(Page.HOME),
    kiosk_shot(Page.HOME, "starting", ready=False, overview=None),
    kiosk_shot(Page.HOME, "known", known=True),
    kiosk_shot(Page.HOME, "nobody_waits", overview=Overview(LINES[2:3], ONLINE)),
    kiosk_shot(Page.HOME, "card_forgotten", card_lies=True),
    kiosk_shot(Page.HOME, "devices_away", **AWAY),
    kiosk_shot(Page.HOME, "only_chip", **ONLY_CHIP),
    kiosk_shot(Page.HOME, "offline", **_line(OFFLINE)),
    kiosk_shot(Page.HOME, "catching_up", **_line(LineState(True, MORNING, MORNING, 400, peak=1000))),
    kiosk_shot(Page.HOME, "refused", **_line(LineState(True, MORNING, MORNING, 31_200, "sync.revoked"))),
    kiosk_shot(Page.HOME, "help", helping=True),
    kiosk_shot(Page.HOME, "assistance", assisting=True),
    kiosk_shot(Page.HOME, "languages", choosing_language=True),
    kiosk_shot(Page.HOME, "busy", busy=True),
)
SAYING_WHO = (
    kiosk_shot(Page.PRESENT_CARD, goal=Goal.COLLECT),
    kiosk_shot(Page.PRESENT_CARD, "devices_away", goal=Goal.TAKE_TICKET, **AWAY),
    kiosk_shot(Page.PRESENT_CARD, "only_chip", goal=Goal.CHECK_IN, **ONLY_CHIP),
    kiosk_shot(Page.PRESENT_CARD, "offline", goal=Goal.PROGRESS, **_line(OFFLINE)),
    kiosk_shot(Page.SCAN_CODE),
    kiosk_shot(Page.SCAN_CODE, "away", **AWAY),
    kiosk_shot(Page.PHONE),
    kiosk_shot(Page.PHONE, "typed", typed="13805710018"),
    kiosk_shot(
        Page.PHONE_CODE,
        typed="1380",
        phone=PhoneWait("c", "13805710018", "138****0018", MORNING + 5 * MINUTE, MORNING, 3),
    ),
)
NUMBERS = (
    kiosk_shot(Page.LINES),
    kiosk_shot(Page.LINES, "busy", busy=True),
    kiosk_shot(Page.LINES, "no_paper", offer=Offer(True, line="A")),
    kiosk_shot(Page.LINES, "still_there", idle_left=12),
    kiosk_shot(Page.TICKET_TAKEN, given=PRINTED),
    kiosk_shot(Page.TICKET_TAKEN, "on_screen", given=ON_SCREEN, idle_left=20),
    kiosk_shot(Page.CHECK_IN),
    kiosk_shot(Page.CHECK_IN, "nothing", visitor=NOTHING_HELD),
    kiosk_shot(Page.CHECKED_IN, given=replace(PRINTED, booking=BOOKING)),
    kiosk_shot(Page.CHECKED_IN, "on_screen", given=ON_SCREEN),
)
PAPERS = (
    kiosk_shot(Page.COLLECT),
    kiosk_shot(
        Page.COLLECT, "many", visitor=replace(VISITOR, documents=(DOCUMENT, KEPT, TOO_WEAK, HANDED_OVER))
    ),
    kiosk_shot(Page.COLLECT, "nothing", visitor=NOTHING_HELD),
    kiosk_shot(Page.PRINTING, collect=CollectRun(asked=(DOCUMENT,), progress=UNDER_WAY)),
    kiosk_shot(
        Page.PRINTING,
        "second",
        collect=CollectRun(asked=(DOCUMENT, SECOND), in_hand=1, printed=(DOCUMENT,), progress=UNDER_WAY),
    ),
    kiosk_shot(Page.PRINTED, collect=TAKEN),
    kiosk_shot(Page.PRINTED, "signed", collect=replace(TAKEN, signature=SIGNED)),
    kiosk_shot(
        Page.PRINTED,
        "some",
        collect=CollectRun(
            asked=(DOCUMENT, SECOND),
            in_hand=1,
            printed=(DOCUMENT,),
            stopped=Refusal("issuing.printer_not_ready"),
        ),
    ),
    kiosk_shot(Page.COLLECTED, collect=TAKEN),
    kiosk_shot(Page.PROGRESS),
    kiosk_shot(Page.PROGRESS, "nothing", visitor=NOTHING_HELD),
    kiosk_shot(Page.RATE),
    kiosk_shot(Page.RATE, "bad", level=1, reasons=frozenset({"1", "3"})),
    kiosk_shot(Page.RATE, "nothing", visitor=NOTHING_HELD),
    kiosk_shot(Page.RATED, level=5),
    kiosk_shot(Page.RATED, "bad", level=1, contact_by="2026-11-25"),
)
ISSUER = "临江市市场监督管理局"
OTHERS = (
    kiosk_shot(
        Page.DOCUMENT_CODE,
        told=DocumentTold("valid", "LJ20261124000017", ISSUER, "2026-11-24", "食品经营许可证", "已领取"),
    ),
    kiosk_shot(
        Page.DOCUMENT_CODE,
        "voided",
        told=DocumentTold(
            "voided", "LJ01-FOOD-LICENCE-2026-000017", ISSUER, "2026-11-24", "食品经营许可证", "已印制"
        ),
    ),
    kiosk_shot(
        Page.DOCUMENT_CODE, "offline", told=DocumentTold("offline", "LJ20261124000017", ISSUER, "2026-11-24")
    ),
    kiosk_shot(Page.PROBLEM, problem=Refusal("issuing.printer_not_ready")),
    kiosk_shot(Page.PROBLEM, "card", known=False, problem=Refusal("card.unreadable")),
)
EVENT, MATTER = errands.MENU.events[0].id, errands.AWAY.code
GUIDE = (
    kiosk_shot(Page.GUIDE, guide=errands.guide()),
    kiosk_shot(Page.GUIDE_TOPIC, guide=errands.guide(group=errands.MENU.groups[0].id)),
    kiosk_shot(Page.GUIDE_FIND, guide=errands.guide()),
    kiosk_shot(
        Page.GUIDE_FIND, "found", guide=errands.guide(letters="JZZ", found=errands.MENU.groups[0].entries[:6])
    ),
    kiosk_shot(Page.GUIDE_QUESTION, guide=errands.guide(EVENT)),
    kiosk_shot(Page.GUIDE_LIST, guide=errands.listed(EVENT, None, Store.UNASKED)),
    kiosk_shot(
        Page.GUIDE_LIST,
        "known",
        known=True,
        guide=errands.listed(EVENT, frozenset({"id_card", "business_licence"}), Store.ANSWERED),
    ),
    kiosk_shot(Page.GUIDE_LIST, "cut", known=True, guide=errands.listed(MATTER, None, Store.CUT)),
)


def _applying(page: Page, state: str = "", **parts: Any) -> Shot:
    shot = kiosk_shot(page, state, **parts)
    return replace(shot, scene=replace(shot.scene, nav=replace(shot.scene.nav, item=MATTER)))


FORM = errands.ANSWERED
APPLY = (
    kiosk_shot(Page.APPLY),
    _applying(Page.APPLY_BEGIN, apply=errands.apply()),
    _applying(Page.APPLY_QUESTION, apply=errands.apply(typed="1380013")),
    _applying(Page.APPLY_QUESTION, "choice", apply=errands.apply(*FORM[:1])),
    _applying(Page.APPLY_QUESTION, "text", apply=errands.apply(*FORM[:2], typed="上海")),
    _applying(Page.APPLY_QUESTION, "day", apply=errands.apply(*FORM[:3], typed="202612")),
    _applying(Page.APPLY_MATERIAL, apply=errands.apply(*FORM)),
    _applying(Page.APPLY_REVIEW, apply=errands.reviewed()),
    _applying(Page.APPLY_REVIEW, "signed", apply=errands.reviewed(signature=SIGNED)),
    _applying(Page.APPLY_DONE, apply=errands.applied(SlipFate.PRINTED)),
    _applying(Page.APPLY_DONE, "no_slip", apply=errands.applied(SlipFate.FAILED)),
)
STAFF = (
    kiosk_shot(Page.MAINTENANCE, known=False, upkeep=staff.ASKED, chip_reader=True),
    kiosk_shot(Page.MAINTENANCE, "typing", known=False, upkeep=staff.TYPING),
    kiosk_shot(Page.MAINTENANCE, "looking", known=False, upkeep=staff.LOOKING),
    kiosk_shot(Page.MAINTENANCE, "open", known=False, upkeep=staff.OPEN),
    kiosk_shot(Page.MAINTENANCE, "sure", known=False, upkeep=staff.SURE),
    kiosk_shot(Page.MAINTENANCE, "done", known=False, upkeep=staff.DONE),
)
KIOSK: tuple[Shot, ...] = (*FIRST_PAGES, *SAYING_WHO, *NUMBERS, *PAPERS, *OTHERS, *GUIDE, *APPLY, *STAFF)
