"""What the report page shows of a day, derived by one pure function."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from counter.manager.figures import Figure, FigureRow, counted, timed
from counter.manager.live_view import Tile
from counter.manager.words import level, minutes, share, state, tr
from counter.words import day, duration
from shared.clock import clock_time
from shared.ratings.model import FollowUpState
from shared.reports.model import DayReport, DeskFigures, LineFigures, Targets, TicketRating, Tickets

LEVELS = (5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class DayView:
    """Everything the report page shows."""

    extent: str = ""
    tiles: tuple[Tile, ...] = ()
    lines: tuple[FigureRow, ...] = ()
    windows: tuple[FigureRow, ...] = ()
    clerks: tuple[FigureRow, ...] = ()
    ratings: tuple[FigureRow, ...] = ()
    bad: tuple[FigureRow, ...] = ()


def derive_day(report: DayReport, targets: Targets) -> DayView:
    """The page of a day."""
    until = clock_time(report.until, ZoneInfo(report.zone))
    return DayView(
        extent=tr("the whole day") if report.whole else tr("until {time}", time=until),
        tiles=_tiles(report, targets),
        lines=(
            *(_line(f"{line.code} {line.name}", line, targets) for line in report.lines),
            _line(tr("Whole hall"), report.total, targets, total=True),
        ),
        windows=tuple(_desk(desk) for desk in report.windows),
        clerks=tuple(_desk(desk) for desk in report.clerks),
        ratings=_ratings(report),
        bad=tuple(_bad(rating, report) for rating in report.ratings.bad),
    )


def ticket_rows(report: DayReport, tickets: Tickets) -> tuple[FigureRow, ...]:
    """The tickets behind a figure; those of another day are not among the report's and are left out."""
    zone = ZoneInfo(report.zone)
    windows, clerks = _names(report.windows), _names(report.clerks)
    waiting = set(report.total.waiting)
    return tuple(
        FigureRow(
            ticket.id,
            (
                Figure(ticket.label),
                Figure(state(ticket)),
                Figure(windows.get(ticket.window or "", ticket.window or "—")),
                Figure(clerks.get(ticket.clerk or "", ticket.clerk or "—")),
                Figure(clock_time(ticket.taken_at, zone)),
                Figure(duration(ticket.waiting_for(report.until) if ticket.id in waiting else ticket.waited)),
                Figure(duration(ticket.walked)),
                Figure(duration(ticket.served_for)),
                Figure(duration(ticket.held_for)),
                Figure("" if ticket.level is None else level(ticket.level)),
            ),
        )
        for ticket in (report.tickets[each] for each in tickets if each in report.tickets)
    )


def _tiles(report: DayReport, targets: Targets) -> tuple[Tile, ...]:
    total, ratings = report.total, report.ratings
    other = report.week_ago or report.before
    compared = "" if other is None else day(other.day)

    def against(count: int | None) -> str:
        return (
            tr("no other day to compare")
            if count is None
            else tr("{day}: {count}", day=compared, count=count)
        )

    return (
        Tile(
            "Arrivals",
            tr("Tickets taken"),
            str(len(total.arrivals)),
            against(None if other is None else len(other.total.arrivals)),
            tickets=total.arrivals,
        ),
        Tile(
            "Served",
            tr("Served"),
            str(len(total.served)),
            against(None if other is None else len(other.total.served)),
            tickets=total.served,
        ),
        Tile(
            "DayWaits",
            tr("Wait: median / 90th"),
            tr("{median} / {p90} min", median=minutes(total.waits.median), p90=minutes(total.waits.p90)),
            tr("target {median} / {p90} min", median=minutes(targets.median), p90=minutes(targets.p90)),
            "red" if (total.waits.p90 or 0) > targets.p90 else "",
            tickets=total.waits.tickets,
        ),
        Tile(
            "Servings",
            tr("Service: median / 90th"),
            tr(
                "{median} / {p90} min", median=minutes(total.servings.median), p90=minutes(total.servings.p90)
            ),
            tr("without walking and holds"),
            tickets=total.servings.tickets,
        ),
        Tile(
            "Satisfied",
            tr("Satisfied share"),
            share(ratings.share_satisfied),
            tr("ratings: {count}, bad: {bad}", count=len(ratings.all), bad=len(ratings.bad)),
            tickets=ratings.all,
        ),
        Tile(
            "Cases",
            tr("Cases · papers spared"),
            f"{len(report.cases)} · {report.waived}",
            tr("of {count} materials", count=sum(case.materials for case in report.cases)),
            tickets=tuple(dict.fromkeys(case.ticket for case in report.cases)),
        ),
    )


def _line(name: str, line: LineFigures, targets: Targets, total: bool = False) -> FigureRow:
    late = "red" if (line.waits.p90 or 0) > targets.p90 else ""
    p90 = timed(line.waits, 90, minutes)
    return FigureRow(
        line.code or "total",
        (
            Figure(name, line.arrivals),
            counted(line.arrivals),
            counted(line.served),
            counted(line.missed),
            counted(line.cancelled),
            counted(line.waiting),
            counted((*line.at_window, *line.on_hold)),
            timed(line.waits, 50, minutes),
            Figure(p90.text, p90.tickets, late),
            timed(line.waits, 100, minutes),
            timed(line.servings, 50, minutes),
            timed(line.servings, 90, minutes),
        ),
        total,
    )


def _desk(desk: DeskFigures) -> FigureRow:
    return FigureRow(
        desk.id,
        (
            Figure(desk.name, desk.served),
            counted(desk.served),
            timed(desk.servings, 50, minutes),
            timed(desk.servings, 90, minutes),
            *(counted(desk.ratings[each], "red" if each <= 2 else "") for each in LEVELS),
        ),
    )


def _ratings(report: DayReport) -> tuple[FigureRow, ...]:
    ratings = report.ratings
    everyone = len(ratings.all)
    rows = [
        FigureRow(
            str(each),
            (
                Figure(level(each), ratings.levels[each]),
                counted(ratings.levels[each], "red" if each <= 2 else ""),
                Figure(
                    share(len(ratings.levels[each]) / everyone if everyone else None), ratings.levels[each]
                ),
            ),
        )
        for each in LEVELS
    ]
    satisfied = (
        Figure(tr("Satisfied in all"), ratings.satisfied),
        counted(ratings.satisfied),
        Figure(share(ratings.share_satisfied), ratings.satisfied),
    )
    return (*rows, FigureRow("satisfied", satisfied, strong=True))


def _bad(rating: TicketRating, report: DayReport) -> FigureRow:
    windows, clerks = _names(report.windows), _names(report.clerks)
    behind = (rating.ticket,)
    called = rating.follow_up is FollowUpState.CONTACTED
    told = tr("called back") if called else tr("call back by {day}", day=day(rating.contact_by or report.day))
    return FigureRow(
        rating.ticket,
        (
            Figure(report.tickets[rating.ticket].label, behind),
            Figure(level(rating.level), behind, "red"),
            Figure(windows.get(rating.window or "", rating.window or "—"), behind),
            Figure(clerks.get(rating.clerk or "", rating.clerk or "—"), behind),
            Figure(told, behind, "jade" if called else "amber"),
        ),
    )


def _names(desks: tuple[DeskFigures, ...]) -> dict[str, str]:
    return {desk.id: desk.name for desk in desks}
