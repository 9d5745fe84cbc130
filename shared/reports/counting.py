"""Counting a day: from tickets and their intervals to figures. Pure.

Everything is counted as it stood at a cut, so that two days can be compared at the same time of day.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from shared.journal.entry import Millis
from shared.queueing.model import AT_WINDOW, SPANS, Setup, Ticket, TicketState
from shared.ratings.model import Level
from shared.reports.model import (
    CaseFigures,
    DayReport,
    DeskFigures,
    Durations,
    HourFigures,
    LineFigures,
    RatingFigures,
    Span,
    TicketRating,
    TicketTimes,
)

_STATES = {kind: state for state, kind in SPANS.items()}


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the database holds of one day: its tickets in the order taken, their intervals, ratings, cases."""

    day: str
    tickets: Sequence[Ticket] = ()
    spans: Mapping[str, Sequence[Span]] | None = None
    ratings: Sequence[TicketRating] = ()
    cases: Sequence[CaseFigures] = ()


def as_of(ticket: Ticket, spans: Sequence[Span], until: Millis, level: int | None = None) -> TicketTimes:
    """How `ticket` stood at `until`, which is not before it was taken; `spans` in the order they began."""
    known = [span for span in spans if span.began <= until]
    running = next((s for s in known if s.ended is None or s.ended > until), None)
    over = [span for span in known if span is not running]
    lasted = {
        kind: sum(max(0, (span.ended or span.began) - span.began) for span in over if span.kind == kind)
        for kind in _STATES
    }
    servings = tuple(
        (span.window, span.clerk, max(0, (span.ended or span.began) - span.began))
        for span in over
        if span.kind == SPANS[TicketState.SERVING]
    )
    at_window = [span for span in known if span.window is not None]
    return TicketTimes(
        id=ticket.id,
        label=ticket.label,
        line=ticket.line,
        state=_state(ticket, running, until),
        taken_at=ticket.taken_at,
        waited=lasted["waiting"],
        walked=lasted["walking"],
        served_for=lasted["serving"],
        held_for=lasted["on_hold"],
        called=any(span.kind == SPANS[TicketState.CALLED] for span in known),
        running_since=None if running is None else running.began,
        window=at_window[-1].window if at_window else None,
        clerk=at_window[-1].clerk if at_window else None,
        servings=servings,
        level=level,
    )


def _state(ticket: Ticket, running: Span | None, until: Millis) -> TicketState:
    if running is not None:
        return _STATES[running.kind]
    if ticket.changed_at <= until:
        return ticket.state
    return TicketState.MISSED  # the one state without an interval that a ticket leaves again


def count_line(code: str, name: str, tickets: Sequence[TicketTimes]) -> LineFigures:
    """The figures of `tickets` as one line."""

    def ids(*states: TicketState) -> tuple[str, ...]:
        return tuple(ticket.id for ticket in tickets if ticket.state in states)

    def durations(of: Callable[[TicketTimes], Millis], counted: Callable[[TicketTimes], bool]) -> Durations:
        return Durations(tuple(sorted((of(ticket), ticket.id) for ticket in tickets if counted(ticket))))

    return LineFigures(
        code=code,
        name=name,
        arrivals=tuple(ticket.id for ticket in tickets),
        served=ids(TicketState.DONE),
        missed=ids(TicketState.MISSED),
        cancelled=ids(TicketState.CANCELLED),
        waiting=ids(TicketState.WAITING),
        at_window=ids(*AT_WINDOW),
        on_hold=ids(TicketState.ON_HOLD),
        waits=durations(
            lambda ticket: ticket.waited,
            lambda ticket: ticket.called and ticket.state not in (TicketState.WAITING, TicketState.CANCELLED),
        ),
        servings=durations(lambda ticket: ticket.served_for, lambda ticket: ticket.state is TicketState.DONE),
    )


def count_total(facts: DayFacts, until: Millis) -> LineFigures:
    """The whole hall's figures of a day at `until`."""
    return count_line("", "", list(_times(facts, until).values()))


def count_day(
    facts: DayFacts, setup: Setup, names: Mapping[str, str], until: Millis, whole: bool, zone: ZoneInfo
) -> DayReport:
    """The report of a day as known at `until`; `names` maps accounts to the names of clerks."""
    times = _times(facts, until)
    tickets = list(times.values())
    known = {code: line.name for code, line in setup.lines.items()}
    codes = [*known, *sorted({ticket.line for ticket in tickets} - known.keys())]
    ratings = [rating for rating in facts.ratings if rating.at <= until and rating.ticket in times]
    return DayReport(
        day=facts.day,
        zone=zone.key,
        until=until,
        whole=whole,
        tickets=times,
        total=count_line("", "", tickets),
        lines=tuple(
            count_line(code, known.get(code, code), [t for t in tickets if t.line == code]) for code in codes
        ),
        windows=_windows(tickets, ratings, setup),
        clerks=_clerks(tickets, ratings, names),
        hours=_hours(tickets, zone),
        ratings=RatingFigures(_mix(ratings), tuple(r for r in ratings if r.level <= Level.BAD)),
        cases=tuple(facts.cases),
    )


def _times(facts: DayFacts, until: Millis) -> dict[str, TicketTimes]:
    spans = facts.spans or {}
    levels = {rating.ticket: rating.level for rating in facts.ratings if rating.at <= until}
    return {
        ticket.id: as_of(ticket, spans.get(ticket.id, ()), until, levels.get(ticket.id))
        for ticket in facts.tickets
        if ticket.taken_at <= until
    }


def _windows(
    tickets: Sequence[TicketTimes], ratings: Sequence[TicketRating], setup: Setup
) -> tuple[DeskFigures, ...]:
    seen = {ticket.window for ticket in tickets if ticket.window is not None}
    ids = [*setup.windows, *sorted(seen - setup.windows.keys())]
    return tuple(
        _desk(
            window,
            setup.windows[window].name if window in setup.windows else window,
            [ticket for ticket in tickets if ticket.window == window],
            [(t.id, lasted) for t in tickets for at, _, lasted in _done(t) if at == window],
            [rating for rating in ratings if rating.window == window],
        )
        for window in ids
    )


def _clerks(
    tickets: Sequence[TicketTimes], ratings: Sequence[TicketRating], names: Mapping[str, str]
) -> tuple[DeskFigures, ...]:
    seen = {clerk for ticket in tickets for clerk in (ticket.clerk, *(c for _, c, _ in ticket.servings))}
    return tuple(
        _desk(
            clerk,
            names.get(clerk, clerk),
            [ticket for ticket in tickets if ticket.clerk == clerk],
            [(t.id, lasted) for t in tickets for _, by, lasted in _done(t) if by == clerk],
            [rating for rating in ratings if rating.clerk == clerk],
        )
        for clerk in sorted(clerk for clerk in seen if clerk is not None)
    )


def _done(ticket: TicketTimes) -> tuple[tuple[str | None, str | None, Millis], ...]:
    return ticket.servings if ticket.state is TicketState.DONE else ()


def _desk(
    the_id: str,
    name: str,
    tickets: Sequence[TicketTimes],
    servings: Iterable[tuple[str, Millis]],
    ratings: Sequence[TicketRating],
) -> DeskFigures:
    spent: dict[str, Millis] = {}
    for ticket, lasted in servings:
        spent[ticket] = spent.get(ticket, 0) + lasted
    return DeskFigures(
        the_id,
        name,
        tuple(ticket.id for ticket in tickets if ticket.state is TicketState.DONE),
        Durations(tuple(sorted((lasted, ticket) for ticket, lasted in spent.items()))),
        _mix(ratings),
    )


def _mix(ratings: Sequence[TicketRating]) -> dict[int, tuple[str, ...]]:
    return {
        int(level): tuple(rating.ticket for rating in ratings if rating.level == level)
        for level in sorted(Level, reverse=True)
    }


def _hours(tickets: Sequence[TicketTimes], zone: ZoneInfo) -> tuple[HourFigures, ...]:
    by_hour: dict[int, list[str]] = {}
    for ticket in tickets:
        by_hour.setdefault(datetime.fromtimestamp(ticket.taken_at / 1000, zone).hour, []).append(ticket.id)
    if not by_hour:
        return ()
    return tuple(
        HourFigures(hour, tuple(by_hour.get(hour, ()))) for hour in range(min(by_hour), max(by_hour) + 1)
    )
