"""The keyboard scanner's filter before a real window: bursts become codes, typing arrives whole and in order."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.app import write_on_the_screen
from shared.devices.codes.model import CodeRead, ScannerCame
from shared.qt.key_scanner import KeyScanner

CODE = "OW1:6BF+70790T9"


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    edit.activateWindow()
    qtbot.waitUntil(edit.hasFocus)
    return edit


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[KeyScanner]:
    """As it is used."""
    made = KeyScanner(qapp)
    yield made
    made.close()


@pytest.fixture
def patient(qapp: QApplication) -> Iterator[KeyScanner]:
    """For bursts: a test's keys may stand in a busy machine's way for longer than a scanner's do."""
    made = KeyScanner(qapp, gap_ms=20_000, silence_ms=40_000)
    yield made
    made.close()


def key(field: QLineEdit, letter: str, delay: int = -1) -> None:
    """One press and release at the window, as the keyboard's."""
    window = field.window().windowHandle()
    pressed = Qt.Key.Key_Return if letter == "\r" else letter
    QTest.keyClick(window, pressed, Qt.KeyboardModifier.NoModifier, delay)  # type: ignore[call-overload]  # either


def test_a_burst_is_a_code_and_writes_nothing(field: QLineEdit, patient: KeyScanner) -> None:
    entered: list[bool] = []
    field.returnPressed.connect(lambda: entered.append(True))
    for letter in CODE + "\r":
        key(field, letter)
    assert patient.poll() == (ScannerCame(), CodeRead(CODE))
    assert patient.poll() == ()
    assert (field.text(), entered) == ("", [])


def test_typing_arrives_whole_and_in_order(field: QLineEdit, scanner: KeyScanner, qtbot: QtBot) -> None:
    for letter in "13800000001":
        key(field, letter, delay=45)
    qtbot.waitUntil(lambda: field.text() == "13800000001")
    key(field, "\r", delay=45)
    assert scanner.poll() == (ScannerCame(),)


def test_a_burst_without_an_end_was_typed(field: QLineEdit, scanner: KeyScanner, qtbot: QtBot) -> None:
    for letter in "12345678":
        key(field, letter)
    qtbot.waitUntil(lambda: field.text() == "12345678")


def test_keys_that_write_nothing_let_go_of_what_was_kept_back(field: QLineEdit, patient: KeyScanner) -> None:
    key(field, "1")
    key(field, "2")
    QTest.keyClick(field.window().windowHandle(), Qt.Key.Key_Left)
    key(field, "3")
    patient.close()
    assert field.text() == "132"


def test_typing_goes_on_after_a_code(field: QLineEdit, patient: KeyScanner) -> None:
    for letter in CODE + "\r":
        key(field, letter)
    key(field, "1")
    key(field, "1")
    patient.close()
    assert field.text() == "11"


def test_the_keyboard_on_the_screen_is_the_one_input_method() -> None:
    environment = {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland;fcitx;ibus", "LANG": "zh_CN.UTF-8"}
    write_on_the_screen(environment)
    assert environment == {
        "QT_IM_MODULE": "qtvirtualkeyboard",
        "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",
        "LANG": "zh_CN.UTF-8",
    }
