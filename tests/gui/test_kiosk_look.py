"""Every page, in every mode: large enough to read and to touch, nothing cut off."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.collect_run import CollectRun, PrintRun
from kiosk.flow import IDENTIFYING_PAGES, Page, State
from kiosk.visit import (
    Booking,
    CaseProgress,
    DocumentTold,
    GivenTicket,
    HeldDocument,
    PhoneWait,
    SlipFate,
    Step,
    Visitor,
)
from shared.cases.model import Case, CaseState, Owner
from shared.issuing.model import Document, RightState
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.qt.look import Mode
from shared.queueing.model import MINUTE, Ticket, TicketState
from shared.sync.model import LineState
from tests.halls import person
from tests.postgres import PostgresServer
from tests.qml.kiosk_terminal import MORNING, KioskWorld, _items, kiosk_world

SMALLEST_TEXT, SMALLEST_TARGET = 26, 120
TARGETS = (
    "tile", "line_", "rate_", "reason_", "confirm", "print", "take", "send", "finish", "back", "leave", "goOn",
    "way", "key_", "erase", "language", "assistance", "mode_", "help", "stay",
)  # fmt: skip

TICKET = Ticket(
    "2026-11-24-A007", "2026-11-24", "A", 7, "A007", "p1", TicketState.DONE, None, None, "id_card",
    MORNING, MORNING, MORNING, window="5",
)  # fmt: skip
CASE = Case(
    "LJ-20261118-000472", "i", "公司设立登记、食品经营许可一件事", "p1", CaseState.DECIDING, Owner.PLATFORM, "t", "5",
    "wang", MORNING, "2026-11-18", "2026-11-23", "2026-12-16", [], {}, None,
)  # fmt: skip
DOCUMENT = HeldDocument(
    Document("LJ20261124000017", CASE.id, "p1", "food", RightState.GRANTED, MORNING, "x"),
    "食品经营许可证",
    "临江区小满面馆",
)
BOOKING = Booking(
    "a1", MORNING, "公司设立登记、食品经营许可一件事", ("身份证原件", "经营场所的租赁合同或产权证明")
)
VISITOR = Visitor(
    "p1", person(), Evidence.ID_CARD, (DOCUMENT,), (BOOKING,), (TICKET,),
    (CaseProgress(CASE, (Step("市场监督管理局", True), Step("消防救援支队", None))),),
)  # fmt: skip
SCENE = {
    "visitor": VISITOR,
    "given": GivenTicket(
        TICKET,
        "综合受理",
        12,
        96 * MINUTE,
        SlipFate.FAILED,
        "https://x.example/follow/1",
        ("5 号窗口",),
        BOOKING,
    ),
    "collect": CollectRun(
        asked=(DOCUMENT,), progress=PrintRun("printing", MORNING, MORNING), printed=(DOCUMENT,)
    ),
    "problem": Refusal("issuing.printer_not_ready"),
    "typed": "13805710018",
    "phone": PhoneWait("c", "13805710018", "138****0018", MORNING + 5 * MINUTE, MORNING, 3),
    "told": DocumentTold(
        "voided",
        "LJ01-FOOD-LICENCE-2026-000017",
        "临江市市场监督管理局",
        "2026-11-24",
        "食品经营许可证",
        "已印制",
    ),
    "level": 1,
    "contact_by": "2026-11-25",
    "chip_reader": True,  # two cards take more words than one
}
EMPTY = {"visitor": Visitor("p1", person(), Evidence.ID_CARD), "given": None, "collect": None}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kiosk(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
    compiled_translations: Path,
) -> Iterator[KioskWorld]:
    folder = tmp_path_factory.mktemp("kiosk")
    url = f"sqlite:///{folder / 'hall.db'}"
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.url(server.create_database())
    with kiosk_world(qapp, QtBot(None), folder, url, compiled_translations) as world:
        world.crowd()
        world.wait(lambda: world.terminal.session.home.waiting == 7)
        yield world


def wear(kiosk: KioskWorld, language: str, elderly: bool, contrast: bool = False) -> None:
    access = kiosk.terminal.session.access
    access.reset()
    access.speak(language)
    access.wear({mode for mode, on in ((Mode.ELDERLY, elderly), (Mode.HIGH_CONTRAST, contrast)) if on})


UNKNOWN = {Page.HOME, *IDENTIFYING_PAGES, Page.DOCUMENT_CODE}
THERE = {"reader_away": None, "chip_away": None, "scanner_there": True, "scanner_away": None}


def turn_to(kiosk: KioskWorld, page: Page, scene: dict[str, object]) -> QQuickItem:
    kiosk.terminal.session._change(nav=State(page, known=page not in UNKNOWN), **THERE | scene)
    kiosk.wait(lambda: kiosk.find(f"page_{page}") is not None)
    kiosk.qtbot.wait(20)
    return kiosk.terminal.window.contentItem()


def seen_texts(root: QQuickItem) -> Iterator[QQuickItem]:
    for item in _items(root):
        if item.inherits("QQuickText") and item.property("text"):
            yield item


def faults(root: QQuickItem, width: float) -> Iterator[str]:
    """What a person would call cut off, too small to read or too small to touch."""
    for text in seen_texts(root):
        words, size = text.property("text"), text.property("font").pixelSize()
        if size < SMALLEST_TEXT:
            yield f"'{words}' is written in {size} px"
        if text.property("contentWidth") > text.width() + 1:
            yield f"'{words}' is wider than its place"
        if text.property("truncated"):
            yield f"'{words}' is cut short"
        place = text.mapRectToScene(QRectF(0, 0, text.width(), text.height()))
        if place.left() < 0 or place.right() > width:
            yield f"'{words}' leaves the screen"
        box = _box(text)
        if box is not None:
            inner = box.mapRectToScene(QRectF(0, 0, box.width(), box.height()))
            if place.bottom() > inner.bottom() + 1 or place.top() < inner.top() - 1:
                yield f"'{words}' sticks out of its box"
    for item in _items(root):
        name = item.objectName()
        if name.startswith(TARGETS) and item.inherits("QQuickRectangle") and item.height() < SMALLEST_TARGET:
            yield f"{name} is {item.height():.0f} px high"


def _box(item: QQuickItem) -> QQuickItem | None:
    """The card, tile or button an item stands in."""
    above = item.parentItem()
    while above is not None and not above.inherits("QQuickRectangle"):
        above = above.parentItem()
    return above


AWAY = {
    "reader_away": Refusal("card.reader_gone"),
    "scanner_there": False,
    "scanner_away": Refusal("scanner.gone"),
    "chip_reader": False,
    "chip_away": Refusal("smartcard.reader_gone"),
}
"""Devices that are gone; the test's own come back by themselves with their next event only."""

PAGES = [(page, SCENE) for page in Page] + [
    (page, EMPTY) for page in (Page.CHECK_IN, Page.COLLECT, Page.PROGRESS, Page.RATE)
]
PAGES += [(page, SCENE | AWAY) for page in (Page.HOME, Page.PRESENT_CARD, Page.SCAN_CODE)]
PAGES += [
    (page, SCENE | AWAY | {"chip_reader": True, "chip_away": None}) for page in (Page.HOME, Page.PRESENT_CARD)
]


@pytest.mark.parametrize(("page", "scene"), PAGES)
@pytest.mark.parametrize("elderly", [False, True])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nothing_is_cut_off_or_too_small(
    kiosk: KioskWorld, language: str, elderly: bool, page: Page, scene: dict[str, object]
) -> None:
    wear(kiosk, language, elderly)
    root = turn_to(kiosk, page, scene)
    assert list(faults(root, kiosk.terminal.window.width())) == []


FEET = (
    LineState(False, MORNING + 102 * MINUTE, MORNING, 31_200),
    LineState(True, MORNING, MORNING, 400, peak=1000),
    LineState(True, MORNING, MORNING, 31_200, "sync.revoked"),
)


@pytest.mark.parametrize("line", FEET, ids=["offline", "catching up", "refused"])
@pytest.mark.parametrize("page", [Page.HOME, Page.PRESENT_CARD, Page.PHONE])
@pytest.mark.parametrize("elderly", [False, True])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_foot_has_room_for_how_the_line_stands(
    kiosk: KioskWorld, language: str, elderly: bool, page: Page, line: LineState
) -> None:
    wear(kiosk, language, elderly)
    overview = kiosk.terminal.session.scene.overview
    assert overview is not None
    root = turn_to(kiosk, page, SCENE | {"overview": replace(overview, platform=line)})
    kiosk.qtbot.wait(60)
    assert list(faults(root, kiosk.terminal.window.width())) == []


def test_the_check_sees_what_is_wrong(kiosk: KioskWorld) -> None:
    wear(kiosk, "zh_CN", elderly=False)
    turn_to(kiosk, Page.HOME, SCENE)
    title = next(text for text in seen_texts(kiosk.item("tileProgress")))
    before = title.property("font")
    smaller = type(before)(before)
    smaller.setPixelSize(20)
    title.setProperty("font", smaller)
    assert any("20 px" in fault for fault in faults(kiosk.item("tileProgress"), 1080))
    title.setProperty("font", before)


@pytest.mark.parametrize("page", list(Page))
def test_high_contrast_shows_every_page(kiosk: KioskWorld, page: Page) -> None:
    wear(kiosk, "zh_CN", elderly=False, contrast=True)
    root = turn_to(kiosk, page, SCENE)
    assert list(faults(root, kiosk.terminal.window.width())) == []
