"""What the live page shows, derived by one pure function from what was read and the time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from counter.manager.figures import Figure, FigureRow, counted, timed
from counter.manager.todos import Todo, derive_todos
from counter.manager.words import minutes, signed, span, tr
from counter.words import day, duration
from shared.cases.model import Case
from shared.clock import clock_time, local
from shared.issuing.model import Document
from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, Setup, TicketState, Window, WindowState
from shared.queueing.queries import LineStatus
from shared.ratings.model import Rating
from shared.reports.model import USUAL_TARGETS, DayReport, HourFigures, Targets, Tickets, TicketTimes
from shared.set_aside.model import Matter

LONG_SERVING: Millis = 20 * MINUTE
"""A serving that lasts longer is shown in red: the window may need help."""


@dataclass(frozen=True, slots=True)
class LiveFacts:
    """What one read of the hall database tells of the hall; `places` is what people call its stations."""

    setup: Setup
    report: DayReport
    statuses: tuple[LineStatus, ...]
    windows: Mapping[str, Window]
    deciding: tuple[Case, ...]
    follow_ups: tuple[Rating, ...]
    unknown: tuple[Document, ...]
    aside: tuple[Matter, ...]
    places: Mapping[str, str]
    names: Mapping[str, str]
    targets: Targets = USUAL_TARGETS

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.report.zone)


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with what it is measured against; `ink` as in Figure."""

    key: str
    label: str
    figure: str
    note: str
    ink: str = ""
    note_ink: str = "soft"
    tickets: Tickets = ()


@dataclass(frozen=True, slots=True)
class WindowCell:
    """A window on the map; `tone` is jade (serving), brand (free), amber (paused), red (long), quiet (shut)."""

    id: str
    name: str
    what: str
    since: str
    tone: str
    told: str
    tickets: Tickets = ()


@dataclass(frozen=True, slots=True)
class LiveView:
    """Everything the live page shows."""

    updated: str = ""
    tiles: tuple[Tile, ...] = ()
    windows: tuple[WindowCell, ...] = ()
    lines: tuple[FigureRow, ...] = ()
    hours: tuple[HourFigures, ...] = ()
    present_hour: int = -1
    todos: tuple[Todo, ...] = ()


def derive_live(facts: LiveFacts, now: Millis) -> LiveView:
    """The hall at `now`."""
    return LiveView(
        updated=tr("As of {time}", time=clock_time(now, facts.zone)),
        tiles=(
            _waiting(facts),
            _waits(facts),
            _longest(facts, now),
            _open_windows(facts),
            _lights(facts),
            _bad_ratings(facts, now),
        ),
        windows=tuple(_window(facts, window, now) for window in facts.setup.windows),
        lines=tuple(_line(facts, status, now) for status in facts.statuses),
        hours=facts.report.hours,
        present_hour=local(now, facts.zone).hour,
        todos=derive_todos(
            facts.report,
            facts.setup,
            facts.windows,
            facts.deciding,
            facts.follow_ups,
            facts.unknown,
            facts.aside,
            facts.places,
            facts.targets,
            now,
        ),
    )


def deadline(iso: str, zone: ZoneInfo) -> Millis:
    """The end of the hall's ISO day, by which something promised for it is due."""
    midnight = datetime.combine(date.fromisoformat(iso) + timedelta(days=1), time(), zone)
    return int(midnight.timestamp() * 1000)


def _waiting(facts: LiveFacts) -> Tile:
    waiting = facts.report.total.waiting
    other = facts.report.week_ago or facts.report.before
    if other is None:
        return Tile(
            "Waiting", tr("Waiting now"), str(len(waiting)), tr("no other day to compare"), tickets=waiting
        )
    change = len(waiting) - len(other.total.waiting)
    told = (
        tr("{change} against a week ago at this time", change=signed(change))
        if facts.report.week_ago is not None
        else tr("{change} against {day} at this time", change=signed(change), day=day(other.day))
    )
    return Tile(
        "Waiting", tr("Waiting now"), str(len(waiting)), told, "", "red" if change > 0 else "jade", waiting
    )


def _waits(facts: LiveFacts) -> Tile:
    waits, targets = facts.report.total.waits, facts.targets
    missed = (waits.median or 0) > targets.median or (waits.p90 or 0) > targets.p90
    return Tile(
        "Waits",
        tr("Wait: median / 90th"),
        tr("{median} / {p90} min", median=minutes(waits.median), p90=minutes(waits.p90)),
        tr("target {median} / {p90} min", median=minutes(targets.median), p90=minutes(targets.p90)),
        "red" if missed else "",
        tickets=waits.tickets,
    )


def _longest(facts: LiveFacts, now: Millis) -> Tile:
    held = facts.report.longest_waiting
    if held is None:
        return Tile("Longest", tr("Longest wait"), "—", tr("nobody waits"))
    waited = held.waiting_for(now)
    line = facts.setup.lines[held.line].name if held.line in facts.setup.lines else held.line
    ink = "red" if waited > facts.targets.p90 else ""
    return Tile(
        "Longest", tr("Longest wait"), span(waited), f"{line} · {held.label}", ink, tickets=(held.id,)
    )


def _open_windows(facts: LiveFacts) -> Tile:
    here = [w for the_id, w in facts.windows.items() if the_id in facts.setup.windows]
    opened = [w for w in here if w.state is WindowState.OPEN]
    paused = [w for w in here if w.state is WindowState.PAUSED]
    busy = _at_windows(facts)
    free = sum(w.id not in busy for w in opened)
    return Tile(
        "Windows",
        tr("Windows open"),
        f"{len(opened)} / {len(facts.setup.windows)}",
        tr("{free} free · {paused} paused", free=free, paused=len(paused)),
        tickets=facts.report.total.at_window,
    )


def _lights(facts: LiveFacts) -> Tile:
    today = facts.report.day
    due = sum(case.promised_day == today for case in facts.deciding)
    over = sum(case.promised_day < today for case in facts.deciding)
    return Tile(
        "Lights",
        tr("Cases: due today · overdue"),
        f"{due} · {over}",
        tr("of {count} being decided", count=len(facts.deciding)),
        "red" if over else "amber" if due else "",
    )


def _bad_ratings(facts: LiveFacts, now: Millis) -> Tile:
    title = tr("Bad ratings to call back")
    if not facts.follow_ups:
        return Tile("BadRatings", title, "0", tr("all called back"), "jade")
    first = min(
        (deadline(each.contact_by, facts.zone) for each in facts.follow_ups if each.contact_by), default=now
    )
    told = (
        tr("{time} left", time=span(first - now))
        if first > now
        else tr("late by {time}", time=span(now - first))
    )
    here = tuple(each.id for each in facts.follow_ups if each.id in facts.report.tickets)
    return Tile(
        "BadRatings", title, str(len(facts.follow_ups)), told, "red", "red" if first < now else "amber", here
    )


def _at_windows(facts: LiveFacts) -> dict[str, TicketTimes]:
    tickets = (facts.report.tickets[ticket] for ticket in facts.report.total.at_window)
    return {ticket.window: ticket for ticket in tickets if ticket.window is not None}


def _window(facts: LiveFacts, the_id: str, now: Millis) -> WindowCell:
    name, window = facts.setup.windows[the_id].name, facts.windows.get(the_id)
    today = tuple(ticket.id for ticket in facts.report.tickets.values() if ticket.window == the_id)
    if window is None or window.state is WindowState.CLOSED:
        return WindowCell(the_id, name, tr("not open"), "", "quiet", name, today)
    clerk = facts.names.get(window.clerk or "", window.clerk or "")
    told = f"{name} · {clerk}"
    if window.state is WindowState.PAUSED:
        lasted = duration(now - window.changed_at)
        return WindowCell(
            the_id, name, tr("paused: {reason}", reason=window.reason or "—"), lasted, "amber", told, today
        )
    ticket = _at_windows(facts).get(the_id)
    if ticket is None:
        return WindowCell(the_id, name, tr("free"), clerk, "brand", told, today)
    lasted_ms = now - (ticket.running_since or now)
    long = ticket.state is TicketState.SERVING and lasted_ms > LONG_SERVING
    what = ticket.label if ticket.state is TicketState.SERVING else tr("calls {number}", number=ticket.label)
    return WindowCell(the_id, name, what, duration(lasted_ms), "red" if long else "jade", told, today)


def _line(facts: LiveFacts, status: LineStatus, now: Millis) -> FigureRow:
    line = next(each for each in facts.report.lines if each.code == status.code)
    waiting = [facts.report.tickets[ticket] for ticket in line.waiting]
    longest = max(waiting, key=lambda ticket: ticket.waiting_for(now), default=None)
    waited = None if longest is None else longest.waiting_for(now)
    over = waited is not None and waited > facts.targets.p90
    return FigureRow(
        status.code,
        (
            Figure(f"{status.code} {status.name}", line.arrivals),
            counted(line.waiting),
            timed(line.waits, 50, minutes),
            timed(line.waits, 90, minutes),
            Figure(minutes(waited), () if longest is None else (longest.id,), "red" if over else ""),
            Figure(span(status.estimate), line.waiting),
        ),
    )
