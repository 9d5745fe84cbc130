"""A manager's account opens the manager's view at the counter's door, and no window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shared.staff.model import Role
from tests.gui.counter_desk import close_desk, open_desk


def test_a_manager_signs_in_at_the_counter(qtbot: QtBot, tmp_path: Path, database_url: str) -> None:
    desk = open_desk(qtbot, tmp_path, database_url)
    try:
        desk.services.staff.create("chen", "陈主任", [Role.MANAGER], "only-for-tests", "setup")
        desk.find("account").setFocus()
        desk.type("chen")
        desk.press(Qt.Key.Key_Tab)
        desk.type("only-for-tests")
        desk.press(Qt.Key.Key_Return)
        desk.until(lambda: desk.sees("tileWaiting"))
        assert desk.text("tileWindows") == "0 / 2"
        assert desk.text("tileWaiting") == "0"
    finally:
        close_desk(desk)
