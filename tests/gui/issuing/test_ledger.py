"""The page of numbered blank paper at the issuing desk: a delivery, a tray, a count at closing, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from counter.issuing.models.ledger import LedgerModel
from shared.blanks import queries
from shared.blanks.model import Sheet, SheetState
from shared.people.passwords import hash_known_password
from shared.qt.translations import Translations
from shared.staff import service as staff_service
from tests.gui.counter_desk import CLERK, Desk, close_desk, column, problem, sign_in
from tests.gui.issuing_window import COLLEAGUE, COLLEAGUES_PASSWORD, KIOSK_PLACE, collecting, open_issuing
from tests.halls import person
from tests.print_rights import give, load_blanks

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    sqlite_url: str,
    in_chinese: Translations,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """The ledger stands open at the collecting window; a kiosk has a printer too."""
    monkeypatch.setattr(
        staff_service, "hash_password", hash_known_password
    )  # quick, as it guards nothing here
    settings = collecting(tmp_path, "ipp://127.0.0.1:9/ipp", document_printer="ipp://127.0.0.1:9/ipp")
    desk = open_issuing(qtbot, sqlite_url, settings, ())
    sign_in(desk)
    desk.until(lambda: desk.sees("openLedger"))
    desk.press(Key.Key_B, CTRL)
    for model in desk.window.findChildren(LedgerModel):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=model)
    yield desk
    close_desk(desk)


def fill(desk: Desk, **fields: str) -> None:
    for name, text in fields.items():
        field = desk.find(name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        desk.type(text)


def receive(desk: Desk, first: str, last: str) -> None:
    desk.press(Key.Key_F10)
    stocks = desk.find("receivedStock")
    while stocks.property("currentText") != "空白食品经营许可证":
        QTest.keyClick(stocks, Key.Key_Down)
    fill(desk, firstNumber=first, lastNumber=last)
    desk.press(Key.Key_Return)


def load(desk: Desk, first: str, last: str) -> None:
    desk.press(Key.Key_F8)
    fill(desk, firstNumber=first, lastNumber=last)
    desk.press(Key.Key_Return)


def count(desk: Desk, *runs: str) -> None:
    desk.press(Key.Key_F12)
    field = desk.find("countedRuns")
    assert isinstance(field, QPlainTextEdit)
    assert field.hasFocus()
    assert field.toPlainText() == "", "what is counted is not told beforehand"
    for run in runs:
        desk.type(run)
        QTest.keyClick(field, Key.Key_Return)
    desk.press(Key.Key_Return, CTRL)


def differences(desk: Desk) -> str:
    area = desk.find("countedDifferences")
    return "\n".join(each.text() for each in area.findChildren(QLabel))


def held(desk: Desk, number: str) -> Sheet:
    with desk.services.hall.read() as conn:
        found = queries.sheet(conn, number)
    assert found is not None
    return found


def figures(desk: Desk, at: int) -> list[str]:
    return column(desk, "ledgerTable", at)


def test_a_delivery_is_received_loaded_and_balanced(desk: Desk) -> None:
    assert "还没有收到" in desk.text("ledgerSummary")
    receive(desk, "A0000101", "A0000200")
    desk.until(lambda: desk.text("ledgerTold") == "已登记收到 100 张。")
    assert figures(desk, 2) == ["100", "100"]
    load(desk, "A0000101", "A0000140")
    desk.until(lambda: figures(desk, 1) == ["保险柜", "领证台", ""])
    assert figures(desk, 6) == ["60", "40", "100"]
    assert held(desk, "A0000101").station == "counter-9"
    assert desk.text("ledgerSummary") == "每一张都有着落"


def test_what_cannot_be_entered_is_told_in_the_dialog(desk: Desk) -> None:
    receive(desk, "A0000101", "A00002")
    assert "A00002" in problem(desk)
    desk.press(Key.Key_Escape)
    receive(desk, "A0000101", "A0000110")
    desk.until(lambda: not desk.sees("recordReceived"))
    receive(desk, "A0000105", "A0000105")
    assert "A0000105" in problem(desk)
    desk.press(Key.Key_Escape)
    assert figures(desk, 2) == ["10", "10"]


def test_a_count_names_every_sheet_that_differs_and_two_people_give_one_up(desk: Desk) -> None:
    receive(desk, "A0000101", "A0000120")
    load(desk, "A0000101", "A0000110")
    desk.press(Key.Key_Down)
    desk.until(lambda: "领证台" in desk.text("ledgerSpot"))
    count(desk, "A0000101 A0000104", "A0000106 A0000110", "A0000111")
    desk.until(lambda: desk.sees("countedResult"))
    assert desk.text("countedResult") == "清点 10 张，有 2 张与台账不符。"
    assert "A0000105" in differences(desk)
    assert "A0000111" in differences(desk)
    desk.press(Key.Key_Return)
    desk.until(lambda: desk.text("ledgerSummary") == "1 张待查")
    questions = desk.find("ledgerQuestions")
    assert isinstance(questions, QListWidget)
    assert questions.item(0).text().startswith("A0000105")
    desk.press(Key.Key_F6)
    fill(desk, spoiledNumber="a0000105", colleagueAccount=COLLEAGUE, colleaguePassword="not it")
    desk.press(Key.Key_Return)
    assert "工号和密码对不上" in problem(desk)
    fill(desk, colleaguePassword=COLLEAGUES_PASSWORD)
    desk.press(Key.Key_Return)
    desk.until(lambda: held(desk, "A0000105").state is SheetState.SPOILED)
    assert (held(desk, "A0000105").first_person, held(desk, "A0000105").second_person) == (CLERK, COLLEAGUE)
    desk.until(lambda: desk.text("ledgerSummary") == "每一张都有着落")
    assert figures(desk, 7) == ["0", "0", "0"]


def test_a_count_that_fits_says_so(desk: Desk) -> None:
    receive(desk, "A0000101", "A0000120")
    desk.until(lambda: desk.sees("ledgerTable"))
    count(desk, "A0000101 A0000120")
    desk.until(lambda: desk.sees("countedResult"))
    assert desk.text("countedResult") == "清点 20 张，与台账完全一致。"
    assert not desk.sees("countedDifferences")


def test_a_line_that_is_no_run_is_named_before_anything_is_recorded(desk: Desk) -> None:
    receive(desk, "A0000101", "A0000120")
    count(desk, "A0000101 A0000119", "A0000120 X")
    assert "第 2 行" in problem(desk)
    assert desk.sees("countedRuns")
    with desk.services.hall.read() as conn:
        assert queries.last_counts(conn) == []


def test_a_tray_is_emptied_into_the_safe(desk: Desk) -> None:
    receive(desk, "A0000101", "A0000120")
    load(desk, "A0000101", "A0000110")
    desk.press(Key.Key_Down)
    desk.until(lambda: "领证台" in desk.text("ledgerSpot"))
    desk.press(Key.Key_F7)
    fill(desk, firstNumber="A0000109", lastNumber="A0000110")
    desk.press(Key.Key_Return)
    desk.until(lambda: figures(desk, 6)[1] == "8")
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Return)
    desk.until(lambda: held(desk, "A0000101").state is SheetState.IN_SAFE)


def test_any_sheet_is_explained_by_its_number(desk: Desk) -> None:
    hall = desk.services.hall
    load_blanks(hall)
    give(hall, person(), "LJ01-FOOD-LICENCE-2026-000001", "reserved on a blank", "sent", "printed")
    desk.until(lambda: figures(desk, 3)[-1:] == ["1"])
    fill(desk, sheetSearch="a0000123")
    desk.press(Key.Key_Return)
    desk.until(lambda: "LJ01-FOOD-LICENCE-2026-000001" in desk.text("ledgerTold"))
    assert KIOSK_PLACE in desk.text("ledgerTold")
    fill(desk, sheetSearch="Z9")
    desk.press(Key.Key_Return)
    desk.until(lambda: "没有收到过" in desk.text("ledgerTold"))


def test_the_page_goes_back_to_the_documents_and_its_keys_are_theirs_again(desk: Desk) -> None:
    desk.press(Key.Key_B, CTRL)
    assert desk.sees("papersPane")
    assert not desk.sees("ledgerTable")
    desk.press(Key.Key_F10)
    assert QApplication.activeModalWidget() is None
