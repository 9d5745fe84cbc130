"""Switching the language while the screens are open."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from shared.qt.compile_translations import compile_translations
from shared.qt.linguist import ToolRefused
from shared.qt.translations import Translations

KIOSK_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context><name>Home</name>
<message><source>Take a number</source><translation>取号</translation></message>
</context></TS>
"""


class Greeting(QLabel):
    """A widget that retranslates itself, as those of the counter do."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(QCoreApplication.translate("Home", "Take a number"))
        super().changeEvent(event)


@pytest.fixture
def translations(qapp: QApplication, tmp_path: Path) -> Translations:
    tmp_path.joinpath("kiosk_zh_CN.ts").write_text(KIOSK_TS, "utf-8")
    compile_translations(tmp_path, tmp_path)
    return Translations(qapp, tmp_path)


def test_widgets_and_qml_follow_a_switch(qtbot: QtBot, translations: Translations) -> None:
    greeting, engine = Greeting("Take a number"), QQmlEngine()
    qtbot.addWidget(greeting)
    component = QQmlComponent(engine)
    component.setData(b'import QtQuick\nText { text: qsTranslate("Home", "Take a number") }', "")
    text = component.create()
    assert text is not None, component.errors()
    translations.follow(engine)
    try:
        missing = translations.switch("zh_CN")
        missed = ("shared", "board", "counter", "manager")
        assert [one.file.name for one in missing] == [f"{part}_zh_CN.qm" for part in missed]
        qtbot.waitUntil(lambda: greeting.text() == "取号", timeout=1000)
        assert text.property("text") == "取号"
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"  # Qt's own words
    finally:
        assert translations.switch("en") == []
    qtbot.waitUntil(lambda: greeting.text() == "Take a number", timeout=1000)
    assert text.property("text") == "Take a number"
    text.deleteLater()


def test_a_third_language_needs_only_its_file(translations: Translations, tmp_path: Path) -> None:
    assert translations.languages() == ["zh_CN", "en"]
    shutil.copy(tmp_path / "kiosk_zh_CN.qm", tmp_path / "kiosk_bo_CN.qm")
    assert translations.languages() == ["zh_CN", "bo_CN", "en"]


def test_only_what_changed_is_compiled(translations: Translations, tmp_path: Path) -> None:
    assert compile_translations(tmp_path, tmp_path) == []
    source = tmp_path / "kiosk_zh_CN.ts"
    later = source.stat().st_mtime + 10
    os.utime(source, (later, later))
    assert compile_translations(tmp_path, tmp_path) == [tmp_path / "kiosk_zh_CN.qm"]


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    tmp_path.joinpath("kiosk_zh_CN.ts").write_text("<TS><context>", "utf-8")
    with pytest.raises(ToolRefused, match=r"kiosk_zh_CN\.ts"):
        compile_translations(tmp_path, tmp_path)


def test_all_translations_of_the_product_compile(compiled_translations: Path) -> None:
    assert (compiled_translations / "shared_zh_CN.qm").stat().st_size > 1000
