"""The manager's view over a real hall: what it tells, how soon, and what opens."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
)

from counter.manager.figures import Figure, FigureRow, FigureTable
from counter.manager.tables import FigureView
from shared.queueing.model import MINUTE
from tests.gui.manager_office import NOTHING_ELSE, Office


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


def test_the_tickets_behind_a_figure_open(office: Office) -> None:
    office.double_click("liveLines", row=0, column=2)
    office.until(lambda: office.sees("ticketsDialog"))
    rows = office.table("ticketsTable")
    assert [(row[0], row[1], row[5]) for row in rows] == [
        ("A001", "done", "04:00"),
        ("A002", "done", "13:00"),
        ("A003", "being served", "20:00"),
    ]


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
