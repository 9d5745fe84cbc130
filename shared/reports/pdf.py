"""The day's report as a paper to sign and send: A4, charts, tables, each figure's definition, Chinese."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from shared.clock import local
from shared.journal.entry import Millis
from shared.papers import fonts
from shared.papers.notice import HEADING
from shared.papers.pdf import one_at_a_time
from shared.papers.sheet import BODY, GREY, SMALL, Column, Margins, Sheet, Type, draw_text, lines_of
from shared.reports.charts import DEEP, PALE, BarChart, Series
from shared.reports.model import USUAL_TARGETS, DayReport, DeskFigures, LineFigures, Targets
from shared.reports.wording import (
    DEFINITIONS,
    LEVELS,
    day_with_weekday,
    extent,
    follow_up,
    minutes,
    share,
    short_day,
)

TITLE = "排队与服务日报"

_MARGINS = Margins(18 * mm, 17 * mm, 20 * mm, 17 * mm)
_TITLE = Type(20, 30, bold=True)
_CELL = Type(9.5, 13.5)
_FIGURE = Type(17, 22, bold=True)
_NOTE = Type(8.5, 12.5, colour=(0.2, 0.2, 0.22))
_FOOT = Type(8.5, 12, colour=GREY)
_NARROW = 12.4 * mm
_CHART = 52 * mm
_SIGNATURES = 26 * mm


def report_pdf(
    report: DayReport, hall_name: str, made_by: str, made_at: Millis, targets: Targets = USUAL_TARGETS
) -> bytes:
    """The report as PDF; `made_by` is the manager's name. Safe to call from any thread.

    Raises fonts.FontMissing when the papers' typefaces are not installed.
    """
    with one_at_a_time:
        return _lay_out(report, hall_name, made_by, made_at, targets)


def _lay_out(report: DayReport, hall_name: str, made_by: str, made_at: Millis, targets: Targets) -> bytes:
    sheet = Sheet(_MARGINS)
    sheet.title(hall_name, Type(13, 20, bold=True))
    sheet.title(TITLE, _TITLE)
    made = local(made_at, ZoneInfo(report.zone))
    sheet.gap(SMALL.leading)
    sheet.text_centred(
        sheet.page_width / 2,
        sheet.y + 4,
        f"{day_with_weekday(report.day)}　{extent(report)}　·　时长单位：分钟",
        SMALL,
    )
    sheet.gap(5)
    sheet.line(sheet.left, sheet.y, sheet.right, sheet.y, 1.1)
    sheet.gap(8)
    _summary(sheet, report, targets)
    _charts(sheet, report, targets)
    _lines(sheet, report)
    _desks(sheet, "窗口", report.windows)
    _desks(sheet, "人员", report.clerks)
    _ratings(sheet, report)
    _cases(sheet, report)
    _definitions(sheet)
    _signatures(sheet)

    def foot(canvas: Canvas, page: int, pages: int) -> None:
        told = f"{hall_name}　{TITLE} {report.day}　{made_by} 制表于 {made:%Y-%m-%d %H:%M}"
        draw_text(canvas, sheet.left, 12 * mm, told, _FOOT)
        count = f"第 {page} 页　共 {pages} 页"
        draw_text(canvas, sheet.right - fonts.width(count, _FOOT.size), 12 * mm, count, _FOOT)

    return sheet.render(f"{TITLE} {report.day}", hall_name, f"{report.day} {extent(report)}", foot)


def _summary(sheet: Sheet, report: DayReport, targets: Targets) -> None:
    total = report.total
    target = f"目标 {targets.median // 60_000} / {targets.p90 // 60_000}"
    boxes = (
        ("取号①", str(len(total.arrivals)), _change(report, lambda line: len(line.arrivals))),
        ("办结", str(len(total.served)), _change(report, lambda line: len(line.served))),
        ("等候 中位 / 90 分位②④", f"{minutes(total.waits.median)} / {minutes(total.waits.p90)}", target),
        ("办理 中位③", minutes(total.servings.median), f"90 分位 {minutes(total.servings.p90)}"),
        ("满意率⑤", share(report.ratings.share_satisfied), f"评价 {len(report.ratings.all)} 件"),
        ("办件 / 免交材料⑥", f"{len(report.cases)} / {report.waived}", f"差评 {len(report.ratings.bad)} 件"),
    )
    widths = (0.145, 0.145, 0.235, 0.145, 0.145, 0.185)
    x, height = sheet.left, 19 * mm
    for part, (label, figure, note) in zip(widths, boxes, strict=True):
        sheet.text(x + 2, sheet.y - 10, label, _NOTE)
        sheet.text(x + 2, sheet.y - 31, figure, _FIGURE)
        for row, line in enumerate(lines_of(note, _FOOT, part * sheet.measure - 4)):
            sheet.text(x + 2, sheet.y - 45 - row * 10, line, _FOOT)
        x += part * sheet.measure
    sheet.gap(height + 4)
    sheet.line(sheet.left, sheet.y, sheet.right, sheet.y, 0.4)
    sheet.gap(10)


def _change(report: DayReport, of: Callable[[LineFigures], int]) -> str:
    """The same figure on the day it is compared with: the week before if there are data, else the day before."""
    if report.week_ago is not None:
        return f"上周同日 {of(report.week_ago.total)}⑦"
    if report.before is not None:
        return f"{short_day(report.before.day)} {of(report.before.total)}⑦"
    return "无可比日"


def _charts(sheet: Sheet, report: DayReport, targets: Targets) -> None:
    arrivals = BarChart(
        "分时取号（个）",
        (Series("取号", DEEP),),
        tuple((f"{hour.hour} 时", (float(len(hour.arrivals)),)) for hour in report.hours),
    )
    waits = BarChart(
        "各队列等候（分钟）",
        (Series("中位", DEEP), Series("90 分位", PALE)),
        tuple(
            (f"{line.code} {line.name}", (_in_minutes(line.waits.median), _in_minutes(line.waits.p90)))
            for line in report.lines
        ),
        (targets.median / 60_000, targets.p90 / 60_000),
        decimals=1,
    )
    sheet.need(_CHART)
    y, half = sheet.y - _CHART, sheet.measure / 2
    sheet.mark(lambda canvas: arrivals.draw(canvas, sheet.left, y, half - 8, _CHART))
    sheet.mark(lambda canvas: waits.draw(canvas, sheet.left + half + 8, y, half - 8, _CHART))
    sheet.gap(_CHART + 4)


def _lines(sheet: Sheet, report: DayReport) -> None:
    _heading(sheet, "一、队列①②③④")
    names = (
        "取号",
        "办结",
        "过号",
        "取消",
        "仍等",
        "在办",
        "等候\n中位",
        "等候\n90%",
        "等候\n最长",
        "办理\n中位",
    )
    wide = sheet.measure - len(names) * _NARROW
    columns = [Column(wide, "队列", _CELL), *(_narrow(name) for name in names)]
    sheet.table(
        columns,
        [
            *(_line_row(f"{line.code} {line.name}", line) for line in report.lines),
            _line_row("全大厅", report.total),
        ],
    )


def _line_row(name: str, line: LineFigures) -> Sequence[str]:
    return (
        name,
        str(len(line.arrivals)),
        str(len(line.served)),
        str(len(line.missed)),
        str(len(line.cancelled)),
        str(len(line.waiting)),
        str(len(line.at_window) + len(line.on_hold)),
        minutes(line.waits.median),
        minutes(line.waits.p90),
        minutes(line.waits.longest),
        minutes(line.servings.median),
    )


def _desks(sheet: Sheet, what: str, desks: Sequence[DeskFigures]) -> None:
    _heading(sheet, f"{'二' if what == '窗口' else '三'}、{what}③④⑤")
    if not desks:
        sheet.paragraph(f"当日没有{what}办理记录。", SMALL, indent=0)
        return
    levels = [
        name.replace("非常不满意", "非常\n不满意").replace("非常满意", "非常\n满意")
        for name in LEVELS.values()
    ]
    levels = [name.replace("基本满意", "基本\n满意") for name in levels]
    each = 15 * mm
    wide = sheet.measure - 8 * each
    columns = [
        Column(wide, what, _CELL),
        *(_narrow(name, each) for name in ("办结", "办理\n中位", "办理\n90%", *levels)),
    ]
    sheet.table(
        columns,
        [
            (
                desk.name,
                str(len(desk.served)),
                minutes(desk.servings.median),
                minutes(desk.servings.p90),
                *(str(len(desk.ratings[level])) for level in LEVELS),
            )
            for desk in desks
        ],
    )


def _ratings(sheet: Sheet, report: DayReport) -> None:
    _heading(sheet, "四、差评与回访⑤")
    if not report.ratings.bad:
        sheet.paragraph(f"评价 {len(report.ratings.all)} 件，没有差评。", SMALL, indent=0)
        return
    windows = {desk.id: desk.name for desk in report.windows}
    clerks = {desk.id: desk.name for desk in report.clerks}
    columns = [
        _narrow("号", 22 * mm),
        _narrow("评价", 28 * mm),
        _narrow("窗口", 34 * mm),
        _narrow("人员", 34 * mm),
        Column(sheet.measure - 118 * mm, "回访", _CELL, centred=True),
    ]
    sheet.table(
        columns,
        [
            (
                report.tickets[bad.ticket].label,
                LEVELS[bad.level],
                windows.get(bad.window or "", bad.window or "—"),
                clerks.get(bad.clerk or "", bad.clerk or "—"),
                follow_up(bad),
            )
            for bad in report.ratings.bad
        ],
    )


def _cases(sheet: Sheet, report: DayReport) -> None:
    _heading(sheet, "五、受理办件与免交材料⑥")
    if not report.cases:
        sheet.paragraph("当日没有受理办件。", SMALL, indent=0)
        return
    columns = [
        Column(52 * mm, "办件编号", _CELL),
        Column(sheet.measure - 88 * mm, "事项", _CELL),
        _narrow("材料", 18 * mm),
        _narrow("免交", 18 * mm),
    ]
    sheet.table(
        columns,
        [(case.number, case.item_name, str(case.materials), str(case.waived)) for case in report.cases],
    )


def _definitions(sheet: Sheet) -> None:
    _heading(sheet, "口径")
    for mark, text in zip("①②③④⑤⑥⑦", DEFINITIONS, strict=True):
        sheet.paragraph(f"{mark} {text}", _NOTE, indent=0)


def _signatures(sheet: Sheet) -> None:
    sheet.need(_SIGNATURES)
    sheet.gap(14 * mm)
    third = sheet.measure / 3
    for place, label in enumerate(("制表", "审核", "大厅负责人")):
        x = sheet.left + place * third
        sheet.text(x, sheet.y, f"{label}：", BODY)
        start = x + fonts.width(f"{label}：", BODY.size) + 2
        sheet.line(start, sheet.y - 2, x + third - 16, sheet.y - 2)
    sheet.gap(10 * mm)
    sheet.text_right(sheet.right - 16, sheet.y, "年　　月　　日", BODY)


def _heading(sheet: Sheet, text: str) -> None:
    sheet.need(HEADING.leading + 4 * _CELL.leading + 12)
    sheet.gap(4)
    sheet.paragraph(text, HEADING, indent=0)
    sheet.gap(2)


def _narrow(name: str, width: float = _NARROW) -> Column:
    return Column(width, name, _CELL, centred=True)


def _in_minutes(lasted: Millis | None) -> float | None:
    return None if lasted is None else lasted / 60_000
