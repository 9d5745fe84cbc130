"""A manager's account opens the manager's view at the counter's door, and no window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter.widgets.health_dialog import HealthDialog
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.staff.model import Role
from tests.gui.counter_desk import Desk, OpenDesk


def sign_in(desk: Desk) -> None:
    desk.services.staff.create("chen", "陈主任", [Role.MANAGER], "only-for-tests", "setup")
    desk.find("account").setFocus()
    desk.type("chen")
    desk.press(Qt.Key.Key_Tab)
    desk.type("only-for-tests")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("tileWaiting"))


def test_a_manager_signs_in_at_the_counter(opened: OpenDesk) -> None:
    desk = opened()
    sign_in(desk)
    assert desk.text("tileWindows") == "0 / 2"
    assert desk.text("tileWaiting") == "0"


def test_the_manager_has_the_page_of_devices_and_line_too(opened: OpenDesk, tmp_path: Path) -> None:
    with EscposEmulator() as slips:
        desk = opened(slip_printer=f"127.0.0.1:{slips.port}", scan_folder=str(tmp_path / "scans"))
        sign_in(desk)
        assert desk.text("openHealth") == "设备与线路"
        slips.paper_out()
        desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        desk.until(lambda: desk.sees("health_slip_printer") and "缺纸" in desk.text("health_slip_printer"))
        page = QApplication.activeModalWidget()
        assert isinstance(page, HealthDialog)
        assert "找不到扫描件" in desk.text("health_scan_folder")
        page.grab().toImage().save(str(tmp_path / "health-faults.png"))
        slips.paper_out(False)
        (tmp_path / "scans").mkdir()
        desk.press(Qt.Key.Key_F5)
        desk.until(lambda: "已就绪" in desk.text("health_slip_printer"))
        assert "可以读取" in desk.text("health_scan_folder")
        page.grab().toImage().save(str(tmp_path / "health-mended.png"))
        desk.press(Qt.Key.Key_Escape)
        assert QApplication.activeModalWidget() is None
        desk.picture(tmp_path / "manager.png")
