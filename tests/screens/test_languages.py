"""What a language owes its screens: nothing left in English, its own direction, and what was entered kept."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.flow import Page
from shared.qt.translations import DIRECTORY, own_name, reads_from_right
from tests.screens.geometry import look_at
from tests.screens.scenes import KIOSK, Shot, kiosk_shot
from tests.screens.studio import LANGUAGES, SIZES, Studio, visible_items

QML = sorted((Path(__file__).parents[2] / "kiosk").rglob("*.qml"))
ENGLISH = re.compile(r"[A-Za-z]{3,}")
ALLOWED = frozenset({"Language", "English", "Enter"})
"""A way out for whoever cannot read the rest, and what stands on a key; a crash has the name of its class."""
NO_WORDS = re.compile(r"LJ[\w-]+|LJ|https?://\S+|/dev/\w+|\[\w+\] 的 \w+")
"""Numbers of documents, addresses, devices, and settings as the staff find them in the file."""


def strangers(words: str) -> list[str]:
    """English words in a Chinese text."""
    found = ENGLISH.findall(NO_WORDS.sub("", words))
    return [word for word in found if word not in ALLOWED and not word.endswith("Error")]


def test_no_word_of_the_chinese_screens_is_english(studio: Studio) -> None:
    studio.speak("zh_CN")
    studio.wear(())
    studio.resize(SIZES[0])
    left = {}
    for shot in KIOSK:
        studio.turn_to(shot)
        for text in look_at(studio.shown.contentItem()).texts:
            if strangers(text.words):
                left[shot.name] = text.words
    assert left == {}


def test_an_english_word_is_seen() -> None:
    assert strangers("请稍等 One moment…") == ["One", "moment"]
    assert strangers("证照编号 LJ20261124000017") == []


IN_EVERY_LANGUAGE = frozenset({"Attract.qml", "Languages.qml", "LanguageButton.qml", "style.qml"})
"""What is meant for whoever cannot read the language of the screen."""


def test_every_source_is_english() -> None:
    chinese = re.compile(r"[\u4e00-\u9fff]")
    found = {
        file.name
        for file in QML
        for line in file.read_text("utf-8").splitlines()
        if chinese.search(re.sub(r'qsTr\(".*?"\)', "", line))
    }
    assert found <= IN_EVERY_LANGUAGE


def contexts(language: str) -> dict[str, list[tuple[str, str]]]:
    """What the kiosk's file says in each context: source and translation."""
    tree = ElementTree.parse(DIRECTORY / f"kiosk_{language}.ts")
    return {
        context.findtext("name", ""): [
            (message.findtext("source", ""), message.findtext("translation") or "")
            for message in context.iter("message")
        ]
        for context in tree.iter("context")
    }


def test_what_was_started_in_uyghur_is_whole_and_keeps_numbers_the_right_way_round() -> None:
    told = contexts("ug")
    for context in ("HomePage", "HomeHeader", "Greeting", "Footer", "PageHeader", "Languages", "Assistance"):
        assert [source for source, text in told[context] if not text] == [], context
    for source, text in (pair for pairs in told.values() for pair in pairs if pair[1]):
        assert re.findall(r"%\d", source) == sorted(re.findall(r"%\d", text)), source
        assert re.findall(r"%\d", text) == [at[1:-1] for at in re.findall("\u2066%\\d\u2069", text)], source


def middles(studio: Studio) -> dict[str, float]:
    """Where the named controls are, as a share of the width."""
    sight = look_at(studio.shown.contentItem())
    width = sight.window.width
    return {target.name: (target.box.left + target.box.right) / 2 / width for target in sight.targets}


def test_a_script_from_the_right_mirrors_every_page(studio: Studio) -> None:
    assert [own_name(one) for one in LANGUAGES] == ["中文", "English", "ئۇيغۇرچە"]
    assert [reads_from_right(one) for one in LANGUAGES] == [False, False, True]
    studio.wear(())
    studio.resize(SIZES[1])
    for shot in (kiosk_shot(Page.HOME), kiosk_shot(Page.LINES), kiosk_shot(Page.PHONE, typed="13805710018")):
        places = {}
        for language in ("en", "ug"):
            studio.speak(language)
            studio.turn_to(shot)
            places[language] = middles(studio)
        for name in {"help", "back", "leave"} & set(places["en"]):
            assert places["ug"][name] == pytest.approx(1 - places["en"][name], abs=0.08), (shot.name, name)
    texts = {text.words for text in look_at(studio.shown.contentItem()).texts}
    assert "138 0571 0018" in texts  # its digits have no direction to turn


def entered(studio: Studio) -> list[Any]:
    """What somebody typed or drew on the page itself, and what else of it is not in the scene."""
    found: list[Any] = []
    for item in visible_items(studio.shown.contentItem()):
        if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit"):
            found.append(item.property("text"))
        if item.metaObject().indexOfProperty("strokes") >= 0:
            found.append(drawn(item))
    return found


def drawn(pad: QQuickItem) -> bool:
    return not pad.property("empty")


@pytest.mark.parametrize("shot", KIOSK, ids=lambda shot: shot.name)
def test_switching_the_language_keeps_what_was_entered(studio: Studio, shot: Shot) -> None:
    studio.speak("zh_CN")
    studio.wear(())
    studio.resize(SIZES[0])
    studio.turn_to(shot)
    for item in visible_items(studio.shown.contentItem()):
        if item.inherits("QQuickTextInput") and not item.property("readOnly"):
            item.setProperty("text", "稻香路")
        if item.metaObject().indexOfProperty("strokes") >= 0:
            item.setProperty("strokes", [[200, 500, 800, 500]])
    session = studio.terminal.session
    scene, typed, page = replace(session.scene, choosing_language=False), entered(studio), shown_page(studio)
    page.setObjectName("the very same")
    for language in ("ug", "en", "zh_CN"):
        session.speak(language)
        studio.settle()
        assert session.scene == scene
        assert entered(studio) == typed
        assert shown_page(studio).objectName() == "the very same"
    studio.turn_to(kiosk_shot(Page.HOME if shot.scene.nav.page is not Page.HOME else Page.LINES))


def shown_page(studio: Studio) -> QQuickItem:
    """The root of the page: the item of the loader in the middle of the window."""
    middle = QPointF(studio.shown.width() / 2, studio.shown.height() / 2)
    loaders = [
        item
        for item in studio.shown.contentItem().childItems()
        if item.inherits("QQuickLoader")
        and item.property("source").isValid()
        and item.contains(item.mapFromScene(middle))
    ]
    assert len(loaders) == 1
    (page,) = loaders[0].childItems()
    return page
