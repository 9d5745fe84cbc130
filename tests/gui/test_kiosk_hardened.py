"""No way out of the kiosk's window: every chord of a plugged-in keyboard, every button, on a real screen."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.app import MAIN
from kiosk.hardening import Hardening, leads_nowhere
from shared.demo.hand import Hand
from tests.kiosk_program import KioskProgram, kiosk_program
from tests.x11 import ask_to_close, windows

QML = MAIN.parent
FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 13))
CHORDS = (
    *("alt+F4", "alt+Tab", "alt+shift+Tab", "alt+Escape", "alt+space", "alt+Return", "alt+Left", "alt+Home"),
    *("ctrl+q", "ctrl+w", "ctrl+n", "ctrl+t", "ctrl+o", "ctrl+p", "ctrl+s", "ctrl+c", "ctrl+v", "ctrl+r"),
    *("ctrl+Tab", "ctrl+F4", "ctrl+Escape", "ctrl+shift+Escape", "ctrl+shift+i", "ctrl+shift+q"),
    *("ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t", "ctrl+alt+F2", "ctrl+alt+Left"),
    *("super", "super+d", "super+l", "super+e", "super+r", "super+Tab", "super+m", "Menu", "shift+F10"),
    *("Escape", "Print", "alt+Print", "Sys_Req", "Pause", "Help", "Insert", "shift+Insert"),
    *("XF86HomePage", "XF86Back", "XF86Mail", "XF86Calculator", "XF86PowerOff", "XF86Sleep", "XF86Close"),
    *FUNCTION_KEYS,
    *(f"alt+{key}" for key in FUNCTION_KEYS[:6]),
    *(f"ctrl+{key}" for key in FUNCTION_KEYS[:6]),
)
WITHOUT_THE_FILTER = """
import sys
from kiosk.hardening import Hardening
from onewindow import main
Hardening.eventFilter = lambda *_: False
main()
"""


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskProgram]:
    with kiosk_program(tmp_path_factory.mktemp("kiosk"), ("onewindow.py", "kiosk")) as program:
        yield program
        assert (program.folder / "said").read_text() == ""
        assert not list((program.folder / "logs").glob("crash-*"))


@pytest.fixture(scope="module")
def hand(kiosk: KioskProgram) -> Iterator[Hand]:
    hand = kiosk.hand()
    hand.wait("tileTakeTicket")
    hand.probe.wait_text("到了就办")  # the hall is open
    yield hand
    hand.probe.close()


def still_there(kiosk: KioskProgram, only: dict[int, str]) -> None:
    """The program lives, and on the screen is its one window, as it was."""
    assert kiosk.process.poll() is None
    assert windows(kiosk.display) == only


def test_it_fills_the_screen_alone(kiosk: KioskProgram, hand: Hand) -> None:
    hand.wait("tileTakeTicket")
    assert list(windows(kiosk.display).values()) == ["540x960+0+0"]


def test_no_chord_leads_out_of_the_window(kiosk: KioskProgram, hand: Hand) -> None:
    only = windows(kiosk.display)
    hand.touch("tileTakeTicket")
    hand.wait("page_presentCard")
    for chord in CHORDS:
        hand.press(chord)
        assert kiosk.process.poll() is None, chord
    hand.settle()
    still_there(kiosk, only)
    assert hand.probe.page().name == "page_presentCard"
    hand.touch("back")
    hand.wait("page_home")


def test_no_button_and_no_long_press_opens_anything(kiosk: KioskProgram, hand: Hand) -> None:
    only = windows(kiosk.display)
    tile = hand.probe.wait("tileGuide").centre
    for button in ("2", "3", "8", "9"):
        hand._xdotool("mousemove", *map(str, tile), "click", button)
    for corner in ((1, 1), (538, 958)):
        hand._xdotool("mousemove", *map(str, corner), "mousedown", "1", "sleep", "0.9", "mouseup", "1")
    hand.settle()
    still_there(kiosk, only)
    assert hand.probe.page().name == "page_home"


def test_a_request_to_close_is_not_heard(kiosk: KioskProgram, hand: Hand) -> None:
    only = windows(kiosk.display)
    for window in only:
        ask_to_close(kiosk.display, window)
    hand.settle()
    still_there(kiosk, only)


def test_a_scanner_that_acts_as_a_keyboard_is_heard(hand: Hand) -> None:
    code = ["O", "W", "1", "colon", *"6BF70790T99Z", "Return"]
    for _ in range(20):  # on a busy machine its keys may come apart: a burst has no pause of 35 ms
        hand._xdotool("key", "--delay", "1", *code)
        if hand.probe.page().name == "page_problem":
            break
        time.sleep(0.3)
    hand.wait("page_problem")
    hand.touch("goOn")
    hand.touch("back")
    hand.wait("page_home")


def test_keys_move_about(hand: Hand) -> None:
    """What somebody who cannot touch the screen needs."""
    hand.press("Tab", "Tab", "Tab")
    hand.press("space")
    hand.settle()
    assert hand.probe.page().name != "page_home" or hand.shows("assistancePanel")


NO_WAY_OUT = re.compile(
    r"import (QtQuick\.Dialogs|Qt\.labs|QtQuick\.Controls|QtWebEngine|QtWebView)|openUrlExternally"
    r"|\b(Popup|Menu|Dialog|FileDialog|FolderDialog|ToolTip|DropArea)\s*\{"
)


@pytest.mark.parametrize("file", sorted(QML.rglob("*.qml")), ids=lambda file: file.name)
def test_no_page_knows_a_dialog_a_menu_or_another_window(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert NO_WAY_OUT.search(text) is None
    assert (re.search(r"^\s*(Window|ApplicationWindow)\s*\{", text, re.MULTILINE) is not None) == (
        file.name == "Main.qml"
    )


def test_a_window_that_comes_up_all_the_same_is_hidden(qapp: QApplication, qtbot: QtBot) -> None:
    window, other = QQuickWindow(), QWindow()
    hardening = Hardening(qapp, window)
    for each in (window, other):
        each.show()
    other.requestActivate()
    qtbot.waitUntil(lambda: not other.isVisible())
    assert window.isVisible()
    window.close()
    assert window.isVisible()
    window.showMinimized()
    qtbot.waitUntil(lambda: window.windowState() is Qt.WindowState.WindowFullScreen)
    hardening.let_go()
    window.close()
    assert not window.isVisible()
    delete(window)
    delete(other)


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "passes"),
    [
        (Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_A, "A", Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_5, "5", Qt.KeyboardModifier.KeypadModifier, True),
        (Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Backtab, "", Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_Escape, "\x1b", Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_A, "a", Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_A, "a", Qt.KeyboardModifier.MetaModifier, False),
        (Qt.Key.Key_Insert, "", Qt.KeyboardModifier.ShiftModifier, False),
        (Qt.Key.Key_Menu, "", Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Control, "", Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_F5, "", Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Print, "", Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_PowerOff, "", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_which_keys_reach_the_pages(
    key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier, passes: bool
) -> None:
    assert leads_nowhere(key, text, modifiers) is passes


def test_without_its_filter_a_request_to_close_would_end_it(tmp_path: Path) -> None:
    """The plant: what the tests above are to notice."""
    script = tmp_path / "planted.py"
    script.write_text(WITHOUT_THE_FILTER)
    with kiosk_program(tmp_path, (str(script), "kiosk"), {"PYTHONPATH": "."}) as kiosk:
        hand = kiosk.hand()
        hand.wait("tileTakeTicket")
        for window in windows(kiosk.display):
            ask_to_close(kiosk.display, window)
        assert kiosk.process.wait(30) == 0
        hand.probe.close()
