"""Every page of the kiosk without touch and for the ear: names, keys, voice, and what lies within reach."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.assisting import assist
from kiosk.ear import USUAL, Ear
from kiosk.flow import Page, State
from kiosk.reading import CONTROLS, Role, items, name_of, role_of, sentences, stops
from shared.devices.voice.ports import Language
from shared.qt.look import Mode
from tests.gui.test_kiosk_look import SCENE, turn_to
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world

KEY = Qt.Key
SHOWN = SCENE | {"level": 2, "assisting": False, "helping": False, "idle_left": None}


NOT_FOR_CITIZENS = {
    "staffCorner",  # not to be found by chance
    "hasty",  # only stops a second touch
}


@dataclass
class Heard:
    """A reader that remembers what it was given."""

    said: list[str] = field(default_factory=list)

    def read(self, text: str, language: Language, pace: int, loudness: int) -> bool:
        self.said.append(f"{language} {pace} {loudness} {text}")
        return True

    def hush(self) -> None:
        pass


@pytest.fixture(scope="module")
def assisted(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, compiled_translations: Path
) -> Iterator[tuple[KioskWorld, Heard]]:
    folder = tmp_path_factory.mktemp("kiosk")
    url = f"sqlite:///{folder / 'hall.db'}"
    with kiosk_world(qapp, QtBot(None), folder, url, compiled_translations) as world:
        heard = Heard()
        assist(world.terminal.session, world.terminal.window, world.jobs, heard)
        yield world, heard


@pytest.fixture
def kiosk(assisted: tuple[KioskWorld, Heard]) -> Iterator[KioskWorld]:
    world, heard = assisted
    world.terminal.session.leave()
    world.terminal.session._change(assisting=False, idle_left=None, nav=State())
    world.wait_page("home")
    heard.said.clear()
    yield world
    world.terminal.session.access.reset()


@pytest.fixture
def heard(assisted: tuple[KioskWorld, Heard]) -> Heard:
    return assisted[1]


def press(kiosk: KioskWorld, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(kiosk.terminal.window, key)


def ear_of(kiosk: KioskWorld) -> Ear:
    return next(child for child in kiosk.terminal.window.children() if isinstance(child, Ear))


def focused(kiosk: KioskWorld) -> str:
    item = kiosk.terminal.window.activeFocusItem()
    return "" if item is None else item.objectName() or name_of(item)


def nameless(root: QQuickItem) -> list[str]:
    """What takes a touch and belongs to nothing that says its name."""
    return [
        f"{item.metaObject().className()} in {[i.objectName() for i in _upward(item) if i.objectName()][:3]}"
        for item in items(root)
        if _takes_touch(item) and not any(_is_named(above) for above in _upward(item))
    ]


def _takes_touch(item: QQuickItem) -> bool:
    handlers = (child for child in item.children() if child.inherits("QQuickTapHandler"))
    kinds = ("QQuickMouseArea", "QQuickTextInput", "QQuickTextEdit")
    if item.objectName() in NOT_FOR_CITIZENS:
        return False
    return item.isEnabled() and (any(map(item.inherits, kinds)) or any(handlers))


def _is_named(item: QQuickItem) -> bool:
    return role_of(item) in CONTROLS | {Role.Dialog} and name_of(item) != ""


def _upward(item: QQuickItem | None) -> Iterator[QQuickItem]:
    while item is not None:
        yield item
        item = item.parentItem()


@pytest.mark.parametrize("page", list(Page))
def test_nothing_that_takes_a_touch_lacks_a_name(kiosk: KioskWorld, page: Page) -> None:
    assert nameless(turn_to(kiosk, page, SHOWN)) == []


def test_a_touch_without_a_name_is_found(kiosk: KioskWorld) -> None:
    engine = kiosk.terminal.engine
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nMouseArea { width: 9; height: 9 }", "")
    planted = component.create()
    assert isinstance(planted, QQuickItem)
    planted.setParentItem(kiosk.item("page_home"))
    assert len(nameless(kiosk.terminal.window.contentItem())) == 1
    planted.setParentItem(None)  # type: ignore[arg-type]  # Qt takes none
    planted.deleteLater()


@pytest.mark.parametrize("page", list(Page))
def test_the_keys_reach_everything_in_reading_order_and_go_round(kiosk: KioskWorld, page: Page) -> None:
    root = turn_to(kiosk, page, SHOWN)
    order = [item.objectName() or name_of(item) for item in stops(root)]
    assert order
    stops(root)[-1].forceActiveFocus()
    seen = []
    for _ in order:
        press(kiosk, KEY.Key_Down)
        seen.append(focused(kiosk))
        assert any(item.objectName() == "focusRing" for item in items(root)), f"{seen[-1]} shows no ring"
    assert seen == order
    back = []
    for _ in order:
        press(kiosk, KEY.Key_Up)
        back.append(focused(kiosk))
    assert back == [*reversed(order[:-1]), order[-1]]


@pytest.mark.parametrize("page", list(Page))
def test_within_reach_all_that_is_touched_lies_below_the_middle(kiosk: KioskWorld, page: Page) -> None:
    kiosk.terminal.session.access.wear({Mode.REACHABLE})
    root = turn_to(kiosk, page, SHOWN)
    middle = kiosk.terminal.window.height() / 2
    above = [
        item.objectName() or name_of(item)
        for item in stops(root)
        if item.mapToScene(QPointF(0, 0)).y() < middle - 1 and _in_sight(item)
    ]
    assert above == []


def _in_sight(item: QQuickItem) -> bool:
    """Not scrolled out of what holds it."""
    for above in _upward(item.parentItem()):
        if above.inherits("QQuickFlickable"):
            return item.mapToItem(above, QPointF(0, item.height())).y() > 0
    return True


def test_a_number_is_taken_by_keys_alone(kiosk: KioskWorld) -> None:
    press(kiosk, KEY.Key_Tab)
    while focused(kiosk) != "tileTakeTicket":
        press(kiosk, KEY.Key_Tab)
    press(kiosk, KEY.Key_Return)
    kiosk.wait_page("presentCard")
    kiosk.lay_card()
    kiosk.wait_page("lines")
    while focused(kiosk) != "line_A":
        press(kiosk, KEY.Key_Down)
    press(kiosk, KEY.Key_Return)
    kiosk.wait_page("ticketTaken")
    while focused(kiosk) != "finish":
        press(kiosk, KEY.Key_Down)
    press(kiosk, KEY.Key_Space)
    kiosk.wait_page("home")
    kiosk.reader.remove()
    kiosk.wait(lambda: not kiosk.terminal.session.scene.card_lies)


def test_every_page_is_read_whole_and_each_control_the_keys_come_to(kiosk: KioskWorld, heard: Heard) -> None:
    turn_to(kiosk, Page.LINES, SHOWN)
    press(kiosk, KEY.Key_Home)
    kiosk.wait(lambda: bool(heard.said))
    page = kiosk.item("page_lines")
    assert heard.said[-1].split(" ", 3)[3].splitlines() == sentences(page)
    assert "您要办哪类业务？" in heard.said[-1]
    heard.said.clear()
    turn_to(kiosk, Page.TICKET_TAKEN, SHOWN)
    kiosk.wait(lambda: any("A007" in said for said in heard.said))
    heard.said.clear()
    press(kiosk, KEY.Key_Down)
    kiosk.wait(lambda: any("按钮" in said for said in heard.said))
    pace = int(heard.said[-1].split(" ")[1])
    heard.said.clear()
    press(kiosk, KEY.Key_PageUp)
    kiosk.wait(lambda: bool(heard.said))
    assert int(heard.said[-1].split(" ")[1]) > pace
    press(kiosk, KEY.Key_End)
    assert Mode.EAR not in kiosk.terminal.session.access.worn
    kiosk.wait(lambda: ear_of(kiosk)._pace == USUAL[0])


def test_larger_and_simpler_says_what_each_page_is_about(kiosk: KioskWorld, heard: Heard) -> None:
    kiosk.terminal.session.access.wear({Mode.ELDERLY})
    turn_to(kiosk, Page.PHONE, SHOWN)
    kiosk.wait(lambda: any("手机" in said for said in heard.said))
    assert not any("13805710018" in said or "138 0571" in said for said in heard.said)


def test_whoever_is_asked_for_is_asked_by_voice_and_by_sight_as_often_as_needed(
    kiosk: KioskWorld, heard: Heard
) -> None:
    ear = ear_of(kiosk)
    kiosk.terminal.session.access.wear({Mode.FLASHING})
    turn_to(kiosk, Page.LINES, SHOWN)
    for time in (1, 2, 3):
        kiosk.terminal.session.touched()
        kiosk.clock.advance(45_000)
        kiosk.terminal.session.tick()
        kiosk.wait(lambda: kiosk.find("idle") is not None)
        kiosk.wait(lambda time=time: len(heard.said) >= time)
        kiosk.wait(lambda: kiosk.item("flash").opacity() == 1)
        press(kiosk, KEY.Key_Return)
        kiosk.wait(lambda: kiosk.find("idle") is None)
        kiosk.wait(lambda: ear._last[1] == "page_lines")
    assert kiosk.page() == "lines"


def test_a_card_that_is_left_is_spoken_of_until_it_is_taken(kiosk: KioskWorld, heard: Heard) -> None:
    ear = ear_of(kiosk)
    ear._again.setInterval(30)
    kiosk.terminal.session._change(card_lies=True)
    kiosk.wait(lambda: sum("身份证" in said for said in heard.said) >= 3)
    kiosk.terminal.session._change(card_lies=False)
    ear.look()
    heard.said.clear()
    kiosk.qtbot.wait(100)
    assert heard.said == []


def test_a_visitor_is_shown_in_full_only_while_it_is_held(kiosk: KioskWorld) -> None:
    turn_to(kiosk, Page.LINES, SHOWN)
    card = SCENE["visitor"].shown  # type: ignore[attr-defined]
    number = kiosk.terminal.session.home.number

    def told() -> bool:
        return any(card.number in text and card.name in text for text in kiosk.texts())

    assert not told()
    assert "*" in number
    window, hold = kiosk.terminal.window, kiosk.item("holdToShow")
    middle = hold.mapToScene(QPointF(hold.width() / 2, hold.height() / 2)).toPoint()
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, left, plain, middle)
    assert told()
    QTest.mouseRelease(window, left, plain, middle)
    assert not told()
    hold.forceActiveFocus()
    QTest.keyPress(window, KEY.Key_Return)
    assert told()
    QTest.keyRelease(window, KEY.Key_Return)
    assert not told()
    QTest.keyPress(window, KEY.Key_Return)
    kiosk.terminal.session.leave()
    assert not told()
