"""The counter's page of devices and line, by keys: what is wrong, what to do, and that it follows."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.widgets.health_dialog import HealthDialog
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.qt.translations import Translations
from shared.sync import queries
from shared.sync.model import LineState
from shared.sync.wire import Enrolled
from tests.gui.counter_desk import Desk, close_desk, open_desk, sign_in
from tests.halls import OPENING
from tests.outages import bring_back, take_away

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def slips() -> Iterator[EscposEmulator]:
    with EscposEmulator() as printer:
        yield printer


@pytest.fixture
def notices() -> Iterator[IppEmulator]:
    with IppEmulator() as printer:
        yield printer


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    database_url: str,
    in_chinese: Translations,
    slips: EscposEmulator,
    notices: IppEmulator,
) -> Iterator[Desk]:
    """A desk whose clerk has signed in, with a slip printer, a notice printer, and a reader that is not there."""
    desk = open_desk(
        qtbot,
        tmp_path,
        database_url,
        slip_printer=f"127.0.0.1:{slips.port}",
        notice_printer=notices.uri,
        card_reader=str(tmp_path / "reader"),
    )
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.settle()
    yield desk
    close_desk(desk)


def said(desk: Desk, name: str) -> str:
    return desk.text(f"health_{name}") if desk.sees(f"health_{name}") else ""


def page() -> HealthDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, HealthDialog), "the page is not open"
    assert found.objectName() == "healthPage"
    return found


def test_the_page_opens_with_its_key_tells_what_to_do_and_closes(
    desk: Desk, slips: EscposEmulator, tmp_path: Path
) -> None:
    slips.paper_out()
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: "缺纸" in said(desk, "slip_printer"))
    assert "✗ 故障" in said(desk, "slip_printer")
    assert "请装纸" in said(desk, "slip_printer")
    assert "自 09:00 起" in said(desk, "slip_printer")
    assert "没有读卡器" in said(desk, "card_reader")
    assert "✓ 正常\n通知书打印机\n已就绪" in said(desk, "notice_printer")
    assert "大厅数据库正常" in said(desk, "database")
    assert "✗" in desk.text("healthSummary")
    page().grab().toImage().save(str(tmp_path / "health.png"))
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert desk.sees("callNext")


def test_the_page_tells_of_the_line_what_the_foot_tells_and_what_to_do(desk: Desk) -> None:
    hall = desk.services.hall
    with hall.unit("sync") as unit:
        queries.keep_platform_keys(unit.conn, Enrolled(signing_public="s", box_public="b"))
        unit.commit(None)
    line = LineState(True, OPENING, OPENING, 0, run_by="counter-2")
    desk.store.line = line
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: "由 counter-2 运行" in said(desk, "sync"), timeout=10_000)
    assert "✓ 正常" in said(desk, "platform")
    desk.store.line = replace(line, waiting=312, kept=False, run_by=None)
    desk.press(Qt.Key.Key_F5)
    desk.until(lambda: "没有机器在运行同步；有 312 条记录等待发送" in said(desk, "sync"), timeout=10_000)
    assert "✗ 故障" in said(desk, "sync")
    assert "onewindow sync run" in said(desk, "sync")
    assert "✓ 正常" not in said(desk, "platform")
    desk.store.line = replace(line, waiting=312, trouble="sync.revoked")
    desk.press(Qt.Key.Key_F5)
    desk.until(lambda: "平台已停用本大厅；有 312 条记录等待发送" in said(desk, "platform"), timeout=10_000)
    assert "onewindow sync enrol" in said(desk, "platform")


def test_the_page_follows_the_device_and_remembers_since_when(desk: Desk, slips: EscposEmulator) -> None:
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: "已就绪" in said(desk, "slip_printer"))
    desk.clock.advance(5 * 60_000)
    slips.near_end()
    desk.press(Qt.Key.Key_F5)
    desk.until(lambda: "! 留意" in said(desk, "slip_printer"))
    assert "自 09:05 起" in said(desk, "slip_printer")
    assert "自 09:00 起" in said(desk, "notice_printer")
    slips.near_end(False)
    desk.until(lambda: "已就绪" in said(desk, "slip_printer"), timeout=10_000)


def test_nobody_is_asked_while_the_page_is_closed(desk: Desk) -> None:
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: bool(said(desk, "database")))
    opened = page()
    desk.press(Qt.Key.Key_Escape)
    told: list[None] = []
    opened._presenter.changed.connect(lambda: told.append(None))
    desk.bot.wait(4_500)
    assert not told
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: bool(told))
    assert page() is opened, "it remembers since when, so it is the same one"


def test_a_database_that_goes_away_is_told_there_too(desk: Desk) -> None:
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: bool(said(desk, "database")))
    take_away(desk.services.hall.engine)
    try:
        desk.press(Qt.Key.Key_F5)
        desk.until(lambda: "数据库没有应答" in said(desk, "database"), timeout=15_000)
        assert "线路状态未知" in said(desk, "platform")
    finally:
        bring_back(desk.services.hall.engine)
    desk.until(lambda: "大厅数据库正常" in said(desk, "database"), timeout=15_000)


def test_the_page_is_in_chinese_throughout(desk: Desk) -> None:
    desk.press(Qt.Key.Key_D, CTRL)
    desk.until(lambda: bool(said(desk, "database")))
    assert page().windowTitle() == "设备与线路"
    for name in ("database", "keys", "disk", "catalogue", "clock", "platform", "card_reader"):
        told = said(desk, name).splitlines()
        assert all(any("\u4e00" <= sign <= "\u9fff" for sign in line) for line in told), told


def test_a_counter_that_starts_does_not_wait_for_what_the_page_needs() -> None:
    look = "import counter.app, sys; sys.exit(any(each in sys.modules for each in ('shared.health.looking', 'serial')))"
    assert (
        subprocess.run([sys.executable, "-c", look], cwd=Path(__file__).parents[2], check=False).returncode
        == 0
    )
