"""The manager's view over a real hall: what it tells, how soon, what opens, and what it writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QAbstractItemModel, QDate, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counter.manager.figures import Figure, FigureRow, FigureTable
from counter.manager.tables import FigureView
from counter.manager.view import ManagerView
from counter.widgets.problem_panel import ProblemPanel
from shared.bootstrap import HallServices
from shared.cases.model import Intake, Terms, decide_accept
from shared.config import PlaceSection, Settings
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import queries
from shared.qt.jobs import Jobs
from shared.qt.look import NORMAL
from shared.qt.stylesheet import stylesheet
from shared.qt.theme import dress
from shared.queueing.model import MINUTE
from shared.queueing.queries import ticket as ticket_of
from shared.ratings.model import FollowUpState, Level
from shared.ratings.queries import rating
from shared.staff.model import Account, Role
from shared.sync.model import LineState
from tests.gui.counter_desk import services_of, settings_of
from tests.gui.issuing_window import KIOSK_PLACE, changed
from tests.halls import OPENING, HandClock, person
from tests.print_rights import IN_QUESTION, KIOSK, give, stands, take_on
from tests.report_days import PlayedHall

DAY = "2026-11-24"
MANAGER = Account("chen", "陈主任", [str(Role.MANAGER)])
NOTHING_ELSE = "Nothing else is to be dealt with."
WORDS = "跑了两趟，材料说法不一致"


@dataclass
class Office:
    """The view under test and the hall behind it."""

    view: ManagerView
    services: HallServices
    played: PlayedHall
    bot: QtBot
    line: list[LineState]
    """How the line stands; a test puts another in its place."""

    def until(self, true: Callable[[], bool], timeout: int = 3000) -> None:
        self.bot.waitUntil(true, timeout=timeout)

    def find(self, name: str) -> QWidget:
        """The visible widget of that name, in the open dialog if there is one."""
        tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        dialogs = [top for top in tops if top is not self.view]
        found = [
            each
            for top in (*dialogs, self.view)
            for each in (top, *top.findChildren(QWidget))
            if each.objectName() == name and each.isVisible()
        ]
        assert found, f"{name} is not to be seen"
        return found[0]

    def sees(self, name: str) -> bool:
        try:
            return bool(self.find(name))
        except AssertionError:
            return False

    def text(self, name: str) -> str:
        widget = self.find(name)
        assert isinstance(widget, QLabel | QPushButton)
        return widget.text()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def table(self, name: str) -> list[list[str]]:
        view = self.find(name)
        assert isinstance(view, QTableView)
        model = view.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def double_click(self, name: str, row: int, column: int) -> None:
        view = self.find(name)
        assert isinstance(view, QTableView)
        spot: QPoint = view.visualRect(view.model().index(row, column)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def todos(self) -> list[str]:
        labels = self.find("todoList").findChildren(QLabel)
        shown = [each for each in labels if each.isVisible()]
        return [each.text() for each in sorted(shown, key=lambda each: each.mapToGlobal(QPoint()).y())]

    def picture(self, path: Path) -> None:
        QApplication.processEvents()
        self.view.grab().save(str(path))


def play_morning(services: HallServices, clock: HandClock) -> PlayedHall:
    """A week ago one ticket; today two served, one of them rated badly, one at a window, two waiting."""
    played = PlayedHall(services.hall, clock, services.queue.setup)
    services.staff.create("wangfang", "王芳", [Role.CLERK], "another password", "setup")
    played.day = "2026-11-17"
    played.at(0)
    services.queue.open_window("5", "0512")
    played.take(90)
    played.serve("5", "0512", called=5, walked=1, served=4)
    services.queue.close_window("5", "0512")
    played.day = DAY
    played.at(0)
    services.queue.open_window("5", "0512")
    services.queue.open_window("6", "wangfang")
    for serial in range(1, 4):
        played.take(serial)
    first = played.serve("5", "0512", called=4, walked=1, served=7)
    played.rate(first, Level.VERY_GOOD)
    second = played.serve("6", "wangfang", called=13, walked=1, served=3)
    played.rate(second, Level.BAD, WORDS)
    played.at(18)
    played.take(4, "B")
    played.take(5)
    played.at(20)
    called = played.call("5", "0512")
    played.at(21)
    services.queue.begin_serving(called.id, "0512")
    played.at(30)
    return played


@pytest.fixture
def office(
    qtbot: QtBot,
    tmp_path: Path,
    database_url: str,
    clock: HandClock,
    qapp: QApplication,
    printer: IppEmulator,
) -> Iterator[Office]:
    dress(qapp)
    qapp.setStyleSheet(stylesheet())
    kiosk = PlaceSection(name=KIOSK, where=KIOSK_PLACE, document_printer=printer.uri)
    settings = Settings(**changed(settings_of(tmp_path, notice_printer=printer.uri), stations=[kiosk]))
    services = services_of(settings, database_url, clock)
    played = play_morning(services, clock)
    jobs, line = Jobs(), [LEVEL]
    view = ManagerView(services, jobs, MANAGER, lambda: line[0], tmp_path / "reports")
    for model in view.findChildren(FigureTable):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=model)
    view.resize(1760, 1040)
    view.show()
    office = Office(view, services, played, qtbot, line)
    office.until(lambda: office.sees("tileWaiting"))
    yield office
    jobs.close()
    view.close()
    view.deleteLater()
    qapp.sendPostedEvents(None, 0)
    qapp.setStyleSheet("")


AT_1042 = OPENING + 102 * MINUTE
LEVEL = LineState(True, OPENING, AT_1042, 0, run_by="counter-5")
LINES = (
    (LEVEL, "Platform: connected, in step since 10:42", None, "", "The sync runs at counter-5", ""),
    (
        replace(LEVEL, waiting=400, peak=1000),
        "Platform: catching up 60 %, 400 entries waiting",
        60,
        "",
        "The sync runs at counter-5",
        "",
    ),
    (
        replace(LEVEL, online=False, since=AT_1042, waiting=312),
        "Working offline since 10:42, 312 entries waiting",
        None,
        "",
        "The sync runs at counter-5",
        "sent by itself when the line is back",
    ),
    (
        replace(LEVEL, waiting=7, kept=False, run_by=None),
        "Nobody runs the sync, 7 entries waiting: call the engineer",
        None,
        "",
        "No station runs the sync",
        "onewindow sync run",
    ),
    (
        replace(LEVEL, waiting=7, trouble="sync.revoked", refused_since=AT_1042),
        "The platform has shut this hall out; 7 entries wait here",
        None,
        "since 10:42",
        "The sync runs at counter-5",
        "onewindow sync enrol CODE",
    ),
)


@pytest.mark.parametrize(
    ("line", "said", "caught_up", "since", "run_by", "to_do"),
    LINES,
    ids=["level", "catching up", "offline", "nobody runs it", "refused"],
)
def test_the_line_stands_over_every_page(
    office: Office,
    line: LineState,
    said: str,
    caught_up: int | None,
    since: str,
    run_by: str,
    to_do: str,
) -> None:
    office.line[0] = line
    office.until(lambda: office.text("status_sync") == said)
    for page in ("liveTab", "reportTab"):
        office.click(page)
        assert office.text("status_sync") == said
        assert office.text("lineRunBy") == run_by
        assert office.sees("lineSince") is bool(since)
        assert office.sees("lineNextStep") is bool(to_do)
        assert not since or office.text("lineSince") == since
        assert not to_do or to_do in office.text("lineNextStep")
        assert office.sees("caughtUp") is (caught_up is not None)


def test_the_hall_now(office: Office) -> None:
    assert office.text("tileWaiting") == "2"
    assert office.text("tileWaits") == "13 / 20 min"
    assert office.text("tileLongest") == "12 min"
    assert office.text("tileWindows") == "2 / 2"
    assert office.text("tileBadRatings") == "1"
    assert office.table("liveLines") == [
        ["A 综合受理", "1", "13", "20", "12", "4 min"],
        ["B 不动产登记", "1", "—", "—", "12", "4 min"],
        ["Y 预约", "0", "—", "—", "—", "0 min"],
    ]
    assert office.todos() == ["Rating of A002: Dissatisfied, call back by November 25", NOTHING_ELSE]


def test_the_lines_take_the_height_of_their_rows_and_the_hours_the_rest(office: Office) -> None:
    lines, todo, hours = office.find("liveLines"), office.find("todoList"), office.find("hoursChart")
    assert isinstance(lines, FigureView)
    assert lines.height() - lines.whole_height() < 40
    assert not lines.verticalScrollBar().isVisible()
    assert abs(todo.height() - lines.height()) < 10
    assert hours.height() > lines.height()


def test_a_dialog_has_an_edge_without_a_window_manager(office: Office) -> None:
    office.click("followUp")
    office.until(lambda: office.sees("followUpDialog"))
    picture = office.find("followUpDialog").grab().toImage()
    inside = picture.width() - 1, picture.height() - 1
    edges = [picture.pixelColor(x, y).name().upper() for x, y in ((0, 99), (99, 0), inside)]
    assert edges == [NORMAL.ink_soft] * 3
    assert picture.pixelColor(12, 12).name().upper() == NORMAL.card


def test_what_happens_in_the_hall_is_shown_within_a_second(office: Office) -> None:
    office.until(lambda: office.services.hall.clock.now() > 0)
    office.played.take(6)
    office.until(lambda: office.text("tileWaiting") == "3", timeout=1000)
    office.played.at(55)
    office.services.queue.pause_window("6", "wangfang", "送件")
    office.played.at(75)
    office.until(lambda: any("paused for 20 min: 送件" in each for each in office.todos()))
    unserved = "不动产登记: 1 wait and no window is open"
    office.until(lambda: any(each.startswith(unserved) for each in office.todos()))


def test_a_bad_rating_is_called_back(office: Office) -> None:
    ticket = f"{DAY}-A002"
    office.click("followUp")
    office.until(lambda: office.sees("followUpDialog"))
    assert office.text("followUpWords") == WORDS
    said = [each.text() for each in office.find("followUpDialog").findChildren(QLabel)]
    assert {"Dissatisfied", "6 号窗口", "王芳", "张**"} <= set(said)
    record = office.find("followUpRecord")
    assert not record.isEnabled()
    outcome = office.find("followUpOutcome")
    assert isinstance(outcome, QPlainTextEdit)
    outcome.setPlainText("已致电道歉，材料清单已更正")
    office.click("followUpRecord")
    office.until(lambda: not office.sees("followUpDialog"))
    office.until(lambda: office.text("tileBadRatings") == "0")
    office.until(lambda: office.todos() == ["Nothing to deal with: everyone is looked after."])
    with office.services.hall.read() as conn:
        held = rating(conn, ticket)
        assert held is not None
        assert (held.follow_up, held.contacted_by) == (FollowUpState.CONTACTED, "chen")


def accept_case(office: Office, number: str, promised: str) -> None:
    with office.services.hall.read() as conn:
        ticket = ticket_of(conn, f"{DAY}-A001")
    assert ticket is not None
    form = {"contact_phone": "13800005566"}
    intake = Intake("1", "食品经营许可", ticket.person, ticket.id, "5", "0512", form, ())
    decided = decide_accept(
        number, intake, Terms(("市场监督管理局",), DAY, promised, "2026-12-22"), {}, [], {}, {}
    )
    assert isinstance(decided, list)
    with office.services.hall.unit("0512") as unit:
        unit.append(decided)
        unit.commit(number)


def test_cases_that_fall_due_light_up_and_open(office: Office) -> None:
    accept_case(office, "LJ-1", "2026-11-23")
    accept_case(office, "LJ-2", DAY)
    accept_case(office, "LJ-3", "2026-11-30")
    office.until(lambda: office.text("tileLights") == "1 · 1")
    due = {"Cases overdue: 1 (食品经营许可)", "Cases due today: 1"}
    office.until(lambda: due <= set(office.todos()))
    office.click("todo overdue")
    office.until(lambda: office.sees("casesTable"))
    assert [row[1:] for row in office.table("casesTable")] == [
        ["LJ-1", "2026-11-23", "市场监督管理局"],
        ["LJ-2", DAY, "市场监督管理局"],
    ]


def test_the_tickets_behind_a_figure_open(office: Office) -> None:
    office.double_click("liveLines", row=0, column=2)
    office.until(lambda: office.sees("ticketsDialog"))
    rows = office.table("ticketsTable")
    assert [(row[0], row[1], row[5]) for row in rows] == [
        ("A001", "done", "04:00"),
        ("A002", "done", "13:00"),
        ("A003", "being served", "20:00"),
    ]


def press(key: Qt.Key) -> None:
    """Press a key in the dialog in front."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.activateWindow()
    QTest.keyClick(dialog.focusWidget() or dialog, key)


def test_a_sheet_in_question_is_found_by_one_or_given_up_by_two(office: Office) -> None:
    hall, found, gone = office.services.hall, "JY13701020000001", "JY13701020000002"
    give(hall, person(1), found, *IN_QUESTION)
    give(hall, person(1), gone, *IN_QUESTION)
    for serial, key in ((found, Qt.Key.Key_F7), (gone, Qt.Key.Key_F6)):
        office.until(partial(office.sees, f"todo document {serial}"))
        office.click(f"todo document {serial}")
        office.until(lambda: office.sees("documentDialog"))
        assert f"came out at {KIOSK_PLACE}" in office.text("documentWhat")
        press(key)
        if serial == found:
            office.until(lambda: office.sees("foundDialog"))
            press(Qt.Key.Key_Return)
        else:
            office.until(lambda: office.sees("colleagueAccount"))
            QTest.keyClicks(office.find("colleagueAccount"), "wangfang")
            QTest.keyClicks(office.find("colleaguePassword"), "another password")
            press(Qt.Key.Key_Return)
        office.until(lambda: not office.sees("documentDialog"))
    office.until(lambda: not any("came out" in each for each in office.todos()))
    assert (str(stands(hall, found).state), stands(hall, found).evidence) == ("printed", "seen by chen")
    assert str(stands(hall, gone).state) == "granted"
    with hall.read() as conn:
        said = queries.adjudications_of(conn, [found, gone])
    assert [(each.verdict, each.first_person, each.second_person) for each in said] == [
        ("printed", "chen", None),
        ("spoiled", "chen", "wangfang"),
    ]


def test_a_sheet_settled_meanwhile_says_so_and_asks_nothing(office: Office) -> None:
    hall, serial = office.services.hall, "JY13701020000001"
    give(hall, person(1), serial, *IN_QUESTION)
    office.until(lambda: office.sees(f"todo document {serial}"))
    office.view.live.look_at_sheet(serial)
    take_on(hall, serial, "spoiled")
    office.until(lambda: office.sees("documentDialog"))
    office.view.live.look_at_sheet(serial)
    office.until(lambda: "ready to be printed again" in office.text("documentWhat"))
    assert not office.sees("documentFound")
    assert not office.sees("documentGiveUp")


def open_report(office: Office) -> None:
    office.click("reportTab")
    office.until(lambda: office.sees("linesTable") and len(office.table("linesTable")) == 4)


def test_the_report_of_today_and_of_a_past_day(office: Office) -> None:
    open_report(office)
    assert office.table("linesTable")[0] == [
        "A 综合受理",
        "4",
        "2",
        "0",
        "0",
        "1",
        "1",
        "13",
        "20",
        "20",
        "3",
        "7",
    ]
    assert office.table("linesTable")[-1][:3] == ["Whole hall", "5", "2"]
    assert office.table("windowsTable")[1] == ["6 号窗口", "1", "3", "3", "0", "0", "0", "1", "0"]
    assert [row[:2] for row in office.table("clerksTable")] == [["李静", "1"], ["王芳", "1"]]
    assert office.table("ratingsTable")[-1] == ["Satisfied in all", "1", "50.0%"]
    assert office.table("badTable") == [
        ["A002", "Dissatisfied", "6 号窗口", "王芳", "call back by November 25"]
    ]
    day = office.find("reportDay")
    assert isinstance(day, QDateEdit)
    day.setDate(QDate(2026, 11, 17))
    office.until(lambda: office.table("linesTable")[-1][:3] == ["Whole hall", "1", "1"])
    assert office.text("reportExtent") == "the whole day"
    assert day.maximumDate() == QDate(2026, 11, 24)


def export(office: Office, button: str, suffix: str) -> None:
    office.until(lambda: office.find(button).isEnabled())
    office.click(button)
    office.until(lambda: office.sees("exportDone") and office.text("exportDone").endswith(suffix), 15_000)


def test_the_report_is_written_to_files(office: Office, tmp_path: Path) -> None:
    open_report(office)
    export(office, "exportPdf", ".pdf")
    export(office, "exportXlsx", ".xlsx")
    stem = tmp_path / "reports" / f"排队与服务日报 {DAY} 截至 0930"
    assert "截至09:30" in PdfReader(f"{stem}.pdf").pages[0].extract_text().replace(" ", "")
    assert load_workbook(f"{stem}.xlsx")["概览"]["B4"].value == 5
    assert sorted(each.suffix for each in (tmp_path / "reports").iterdir()) == [".pdf", ".xlsx"]


def told(office: Office) -> str:
    panel = office.find("problem")
    assert isinstance(panel, ProblemPanel)
    return panel.text()


def test_the_report_is_printed_and_a_silent_printer_is_told(office: Office, printer: IppEmulator) -> None:
    open_report(office)
    printer.power_off()
    office.click("printReport")
    office.until(lambda: office.sees("problem") and "not printed" in told(office))
    printer.power_on()
    office.until(lambda: office.find("printReport").isEnabled())
    office.click("printReport")
    office.until(lambda: office.sees("exportDone") and "is printed" in office.text("exportDone"), 15_000)
    assert not office.sees("problem")
    (paper,) = printer.documents
    assert "截至09:30" in PdfReader(BytesIO(paper.pdf)).pages[0].extract_text().replace(" ", "")


def test_a_folder_that_cannot_be_written_to_is_told(office: Office, tmp_path: Path) -> None:
    open_report(office)
    (tmp_path / "a file").write_text("in the way")
    folder = office.find("exportFolder")
    assert isinstance(folder, QLineEdit)
    folder.setText(str(tmp_path / "a file"))
    office.click("exportXlsx")
    office.until(lambda: office.sees("problem"))
    said = [each.text() for each in office.find("problem").findChildren(QLabel)]
    assert any(each.startswith("The file could not be written to") for each in said)
    assert "Choose another folder, then export again." in said


def test_a_figure_table_keeps_to_the_rules_of_models(qapp: QApplication) -> None:
    table: QAbstractItemModel = FigureTable(("Line", "Taken"))
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert isinstance(table, FigureTable)
    one = FigureRow("A", (Figure("A"), Figure("1", ("t1",))))
    for rows in ((one,), (one, FigureRow("B", (Figure("B"), Figure("0")), strong=True)), (), (one,)):
        table.show(rows)
        assert table.rowCount() == len(rows)
    assert table.told(table.index(0, 1)) == "A · Taken 1"
    assert tester.failureReportingMode() is QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_words_of_the_clock_do_not_round_a_wait_away() -> None:
    from counter.manager.words import minutes, span

    assert (minutes(None), minutes(65 * MINUTE), span(65 * MINUTE)) == ("—", "65", "1 h 5 min")
