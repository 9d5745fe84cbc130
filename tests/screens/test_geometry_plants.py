"""Each rule of the geometry, shown to see what it is for: a page is spoilt on purpose."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from kiosk.flow import Page
from tests.screens.geometry import faults, look_at
from tests.screens.scenes import kiosk_shot
from tests.screens.studio import SIZES, Studio, visible_items


@pytest.fixture
def page(studio: Studio) -> Iterator[Studio]:
    """The keypad's page, which is all right as it is; turned away from at the end, and all that was planted with it."""
    studio.speak("zh_CN")
    studio.wear(())
    studio.resize(SIZES[0])
    studio.turn_to(kiosk_shot(Page.PHONE))
    assert wrong(studio) == []
    yield studio
    studio.turn_to(kiosk_shot(Page.HOME))


def wrong(studio: Studio) -> list[str]:
    return list(faults(look_at(studio.shown.contentItem()), studio.scale()))


def item(studio: Studio, name: str) -> QQuickItem:
    return next(each for each in visible_items(studio.shown.contentItem()) if each.objectName() == name)


def label(studio: Studio, name: str) -> QQuickItem:
    """The words on a control."""
    return next(each for each in visible_items(item(studio, name)) if each.inherits("QQuickText"))


def lettered(text: QObject, px: int) -> None:
    font = text.property("font")
    changed = type(font)(font)
    changed.setPixelSize(px)
    text.setProperty("font", changed)


def test_words_that_end_in_dots(page: Studio) -> None:
    text = label(page, "key_5")
    text.setProperty("text", "一二三四五六七八九十")
    text.setProperty("width", 40)
    text.setProperty("maximumLineCount", 1)
    page.settle()
    assert "'一二三四五六七八九十' is cut short" in wrong(page)


def test_words_larger_than_their_place(page: Studio) -> None:
    text = item(page, "heading")
    text.setHeight(10)
    assert any("is larger than its place" in fault for fault in wrong(page))


def test_words_that_stick_out_of_a_button(page: Studio) -> None:
    lettered(label(page, "key_5"), 400)
    assert "'5' sticks out of what it stands on" in wrong(page)


def test_letters_nobody_reads(page: Studio) -> None:
    lettered(label(page, "key_5"), 20)
    assert wrong(page) == ["'5' is written in 20 px"]


def test_letters_that_differ_from_machine_to_machine(page: Studio) -> None:
    label(page, "key_5").setProperty("text", "𓀀")
    assert wrong(page) == ["'𓀀' has letters that no font of ours has: 𓀀"]


def test_a_button_a_finger_misses(page: Studio) -> None:
    item(page, "sendCode").setHeight(80)
    assert any(fault.startswith("sendCode is") for fault in wrong(page))


def test_two_buttons_on_one_spot(page: Studio) -> None:
    moved = item(page, "key_5")
    moved.setX(moved.x() + 60)
    assert "key_5 and key_6 overlap" in wrong(page)


def test_two_texts_on_one_spot(page: Studio) -> None:
    heading = item(page, "heading")
    heading.setProperty("text", "请输入手机号" * 2)
    page.settle()
    heading.setY(heading.y() + 110)
    assert any(fault.endswith("overlap") for fault in wrong(page))


def test_what_leaves_the_window(page: Studio) -> None:
    item(page, "help").setX(page.shown.width() - 60)
    assert {"help leaves the window"} <= set(wrong(page))


def test_what_is_not_painted_is_measured_as_if_it_were(page: Studio) -> None:
    def places() -> list[tuple[str, float, float, float, float]]:
        items = visible_items(page.shown.contentItem())
        return [(each.objectName(), each.x(), each.y(), each.width(), each.height()) for each in items]

    unpainted = places()
    page.picture()
    assert places() == unpainted
