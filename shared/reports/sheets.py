"""The day's report as an Excel workbook: real tables, real durations and times, no personal data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from xlsxwriter import Workbook

from shared.clock import local
from shared.journal.entry import Millis
from shared.reports.model import DayReport, DeskFigures, LineFigures
from shared.reports.wording import (
    DEFINITIONS,
    LEVELS,
    STATES,
    day_with_weekday,
    extent,
    follow_up,
)

Cell = str | int | float | datetime | None

_FORMATS: Mapping[str, Mapping[str, Any]] = {
    "text": {},
    "count": {"num_format": "0"},
    "lasted": {"num_format": "[h]:mm:ss"},
    "share": {"num_format": "0.0%"},
    "time": {"num_format": "yyyy-mm-dd hh:mm:ss"},
}
_WIDTHS = {"text": 16, "count": 9, "lasted": 12, "share": 10, "time": 20}
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class _Field:
    """A column of a table: its heading, how it is shown (a key of _FORMATS), its width in characters."""

    name: str
    kind: str = "count"
    width: int | None = None


def report_xlsx(report: DayReport) -> bytes:
    """The workbook: 概览, 队列, 窗口, 人员, 评价, 办件, 号票, 口径. The same bytes for the same report.

    Durations are Excel durations ([h]:mm:ss), times are the hall's wall times.
    """
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {
            "title": f"排队与服务日报 {report.day}",
            "created": datetime.fromtimestamp(report.until / 1000, UTC).replace(tzinfo=None),
        }
    )
    writer = _Writer(book)
    _summary(writer, report)
    _lines(writer, report)
    _desks(writer, "窗口", "Windows", report.windows)
    _desks(writer, "人员", "Clerks", report.clerks)
    _ratings(writer, report)
    _cases(writer, report)
    _tickets(writer, report)
    writer.notes("口径", DEFINITIONS)
    book.close()
    return buffer.getvalue()


class _Writer:
    """Puts tables on sheets of their own."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._formats = {kind: book.add_format(dict(form)) for kind, form in _FORMATS.items()}
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter"})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})

    def table(self, sheet: str, name: str, fields: Sequence[_Field], rows: Sequence[Sequence[Cell]]) -> None:
        """A sheet that holds the table `name` (as formulas call it), with its headings frozen."""
        page = self._book.add_worksheet(sheet)
        page.freeze_panes(1, 1)
        for place, field in enumerate(fields):
            page.set_column(place, place, field.width or _WIDTHS[field.kind])
        columns = [
            {"header": field.name, "format": self._formats[field.kind], "header_format": self._head}
            for field in fields
        ]
        page.add_table(
            0,
            0,
            max(1, len(rows)),
            len(fields) - 1,
            {
                "name": name,
                "columns": columns,
                "data": [list(row) for row in rows],
                "style": "Table Style Light 9",
            },
        )
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)

    def facts(self, sheet: str, title: str, rows: Sequence[tuple[str, Sequence[tuple[Cell, str]]]]) -> None:
        """A sheet of named figures below a title; each value comes with its kind."""
        page = self._book.add_worksheet(sheet)
        page.set_column(0, 0, 26)
        page.set_column(1, 3, 20)
        page.write_string(0, 0, title, self._book.add_format({"bold": True, "font_size": 14}))
        for row, (label, values) in enumerate(rows, start=2):
            bold = self._head if not row - 2 else self._formats["text"]
            page.write_string(row, 0, label, bold)
            for column, (value, kind) in enumerate(values, start=1):
                page.write(row, column, value, bold if kind == "text" else self._formats[kind])

    def notes(self, sheet: str, texts: Sequence[str]) -> None:
        page = self._book.add_worksheet(sheet)
        page.set_column(0, 0, 110)
        for row, text in enumerate(texts):
            page.write_string(row, 0, text, self._wrap)


def _summary(writer: _Writer, report: DayReport) -> None:
    compared = [other for other in (report.before, report.week_ago) if other is not None]
    totals = [report.total, *(other.total for other in compared)]

    def row(label: str, of: Callable[[LineFigures], Cell], kind: str) -> tuple[str, list[tuple[Cell, str]]]:
        return label, [(of(total), kind) for total in totals]

    writer.facts(
        "概览",
        f"排队与服务日报　{day_with_weekday(report.day)}　{extent(report)}",
        [
            ("指标", [(report.day, "text"), *((other.day, "text") for other in compared)]),
            row("取号", lambda line: len(line.arrivals), "count"),
            row("办结", lambda line: len(line.served), "count"),
            row("过号", lambda line: len(line.missed), "count"),
            row("取消", lambda line: len(line.cancelled), "count"),
            row("仍在等候", lambda line: len(line.waiting), "count"),
            row("在窗口或挂起", lambda line: len(line.at_window) + len(line.on_hold), "count"),
            row("等候 中位", lambda line: _lasted(line.waits.median), "lasted"),
            row("等候 90 分位", lambda line: _lasted(line.waits.p90), "lasted"),
            row("等候 最长", lambda line: _lasted(line.waits.longest), "lasted"),
            row("办理 中位", lambda line: _lasted(line.servings.median), "lasted"),
            row("办理 90 分位", lambda line: _lasted(line.servings.p90), "lasted"),
            ("评价", [(len(report.ratings.all), "count")]),
            ("满意率", [(report.ratings.share_satisfied, "share")]),
            ("差评", [(len(report.ratings.bad), "count")]),
            ("受理办件", [(len(report.cases), "count")]),
            ("免交材料", [(report.waived, "count")]),
        ],
    )


def _lines(writer: _Writer, report: DayReport) -> None:
    fields = (
        _Field("队列", "text"),
        _Field("名称", "text"),
        *(_Field(name) for name in ("取号", "办结", "过号", "取消", "仍在等候", "在窗口", "挂起")),
        *(
            _Field(name, "lasted", 14)
            for name in ("等候中位", "等候90分位", "等候最长", "办理中位", "办理90分位")
        ),
    )
    rows = [
        (
            line.code,
            line.name,
            *(
                len(group)
                for group in (
                    line.arrivals,
                    line.served,
                    line.missed,
                    line.cancelled,
                    line.waiting,
                    line.at_window,
                    line.on_hold,
                )
            ),
            *(_lasted(value) for value in (line.waits.median, line.waits.p90, line.waits.longest)),
            *(_lasted(value) for value in (line.servings.median, line.servings.p90)),
        )
        for line in report.lines
    ]
    writer.table("队列", "Lines", fields, rows)


def _desks(writer: _Writer, what: str, name: str, desks: Sequence[DeskFigures]) -> None:
    fields = (
        _Field("编号", "text"),
        _Field(what, "text"),
        _Field("办结"),
        _Field("办理中位", "lasted"),
        _Field("办理90分位", "lasted", 14),
        *(_Field(level, width=12) for level in LEVELS.values()),
    )
    rows = [
        (
            desk.id,
            desk.name,
            len(desk.served),
            _lasted(desk.servings.median),
            _lasted(desk.servings.p90),
            *(len(desk.ratings[level]) for level in LEVELS),
        )
        for desk in desks
    ]
    writer.table(what, name, fields, rows)


def _ratings(writer: _Writer, report: DayReport) -> None:
    bad = {rating.ticket: rating for rating in report.ratings.bad}
    fields = (
        _Field("号", "text"),
        _Field("评价", "text"),
        _Field("级别"),
        _Field("窗口", "text"),
        _Field("人员", "text"),
        _Field("回访", "text", 22),
    )
    rows: list[Sequence[Cell]] = []
    for level, tickets in report.ratings.levels.items():
        for the_id in tickets:
            ticket = report.tickets[the_id]
            told = follow_up(bad[the_id]) if the_id in bad else ""
            rows.append(
                (ticket.label, LEVELS[level], level, ticket.window, _clerk(report, ticket.clerk), told)
            )
    writer.table("评价", "Ratings", fields, rows)


def _cases(writer: _Writer, report: DayReport) -> None:
    fields = (
        _Field("办件编号", "text", 24),
        _Field("事项", "text", 36),
        _Field("号", "text"),
        _Field("材料"),
        _Field("免交"),
    )
    rows = [
        (case.number, case.item_name, case.ticket.rpartition("-")[2], case.materials, case.waived)
        for case in report.cases
    ]
    writer.table("办件", "Cases", fields, rows)


def _tickets(writer: _Writer, report: DayReport) -> None:
    zone = ZoneInfo(report.zone)
    fields = (
        _Field("号", "text"),
        _Field("队列", "text"),
        _Field("状态", "text"),
        _Field("取号时间", "time"),
        *(_Field(name, "lasted") for name in ("等候", "走到窗口", "办理", "挂起")),
        _Field("窗口", "text"),
        _Field("人员", "text"),
        _Field("评价", "text"),
    )
    rows = [
        (
            ticket.label,
            ticket.line,
            STATES[ticket.state],
            local(ticket.taken_at, zone).replace(tzinfo=None),
            *(
                _lasted(lasted)
                for lasted in (ticket.waited, ticket.walked, ticket.served_for, ticket.held_for)
            ),
            ticket.window,
            _clerk(report, ticket.clerk),
            LEVELS.get(ticket.level or 0),
        )
        for ticket in report.tickets.values()
    ]
    writer.table("号票", "Tickets", fields, rows)


def _clerk(report: DayReport, clerk: str | None) -> str | None:
    return next((desk.name for desk in report.clerks if desk.id == clerk), clerk)


def _lasted(lasted: Millis | None) -> float | None:
    """Excel counts days."""
    return None if lasted is None else lasted / _DAY_MS
