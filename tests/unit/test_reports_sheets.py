"""The workbook as another program reads it."""

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from shared.reports.model import DayReport
from shared.reports.sheets import report_xlsx
from tests.halls import SETUP, ZONE
from tests.report_days import busy_day


@pytest.fixture(scope="module")
def report() -> DayReport:
    return busy_day()


@pytest.fixture(scope="module")
def book(report: DayReport) -> Workbook:
    return load_workbook(BytesIO(report_xlsx(report)))


def table(book: Workbook, sheet: str, name: str) -> list[dict[str, object]]:
    """The rows of a real Excel table, by its headings."""
    page = book[sheet]
    assert isinstance(page, Worksheet)
    head, *rows = [[cell.value for cell in row] for row in page[page.tables[name].ref]]
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_every_table_is_there_by_name(book: Workbook) -> None:
    found = {page.title: list(page.tables) for page in book.worksheets}
    assert found == {
        "概览": [],
        "队列": ["Lines"],
        "窗口": ["Windows"],
        "人员": ["Clerks"],
        "评价": ["Ratings"],
        "办件": ["Cases"],
        "号票": ["Tickets"],
        "口径": [],
    }


def test_the_lines_can_be_counted_again_from_the_raw_tickets(book: Workbook, report: DayReport) -> None:
    tickets = table(book, "号票", "Tickets")
    assert len(tickets) == len(report.tickets) == 120
    for line in table(book, "队列", "Lines"):
        mine = [ticket for ticket in tickets if ticket["队列"] == line["队列"]]
        assert line["取号"] == len(mine)
        assert line["办结"] == sum(ticket["状态"] == "已办结" for ticket in mine)
        waits = sorted(t["等候"] for t in mine if t["状态"] in ("已办结", "过号"))  # type: ignore[type-var]  # durations
        assert line["等候中位"] == waits[(len(waits) + 1) // 2 - 1]
        assert line["等候最长"] == waits[-1]


def test_durations_and_times_are_excels_own(book: Workbook, report: DayReport) -> None:
    first = table(book, "号票", "Tickets")[0]
    ticket = next(iter(report.tickets.values()))
    assert isinstance(first["等候"], timedelta)
    assert first["等候"].total_seconds() == pytest.approx(ticket.waited / 1000, abs=0.002)
    taken = datetime.fromtimestamp(ticket.taken_at / 1000, ZONE).replace(tzinfo=None)
    assert isinstance(first["取号时间"], datetime)
    assert abs(first["取号时间"] - taken) < timedelta(milliseconds=2)
    assert book["队列"]["J2"].number_format == "[h]:mm:ss"


def test_nothing_personal_is_in_it(book: Workbook, report: DayReport) -> None:
    words = {str(cell.value) for page in book.worksheets for row in page.iter_rows() for cell in row}
    assert not [word for word in words if "p-" in word]
    assert set(table(book, "号票", "Tickets")[0]) == {
        "号",
        "队列",
        "状态",
        "取号时间",
        "等候",
        "走到窗口",
        "办理",
        "挂起",
        "窗口",
        "人员",
        "评价",
    }
    assert report_xlsx(report) == report_xlsx(report)


def test_a_day_without_tickets_is_a_workbook_too() -> None:
    from shared.reports.counting import DayFacts, count_day

    empty = count_day(DayFacts("2026-11-24"), SETUP, {}, 0, whole=True, zone=ZONE)
    assert len(load_workbook(BytesIO(report_xlsx(empty))).worksheets) == 8
