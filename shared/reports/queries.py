"""Reading a day's report from the hall database, in five statements whatever the number of tickets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from shared.cases.model import WAIVED
from shared.cases.tables import cases
from shared.clock import day_of
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.queueing.model import Setup
from shared.queueing.tables import spans, ticket_rows, tickets
from shared.ratings.model import FollowUpState
from shared.ratings.tables import ratings
from shared.reports.counting import DayFacts, count_day, count_total
from shared.reports.model import CaseFigures, Comparison, DayReport, Span, TicketRating
from shared.staff.queries import names

_SPAN_COLUMNS = (
    spans.c.kind.label("span_kind"),
    spans.c.began.label("span_began"),
    spans.c.ended.label("span_ended"),
    spans.c.window.label("span_window"),
    spans.c.clerk.label("span_clerk"),
)


def day_report(hall: Side, setup: Setup, day: str, now: Millis) -> DayReport:
    """The report of `day` (ISO, in the hall's zone) as known at `now`: today until now, or a whole past day.

    May block; raises EnvironmentFault.
    """
    today = day_of(now, hall.zone)
    with hall.read() as conn:
        before, week_ago = _last_day_before(conn, day), _week_before(day)
        facts = _facts(conn, {day, week_ago} | ({before} if before else set()))
        accounts = names(conn)
        accepted = _accepted(conn, day)
    mine = replace(facts.get(day, DayFacts(day)), cases=accepted)
    report = count_day(mine, setup, accounts, now, day < today, hall.zone)

    def compared(other: str | None) -> Comparison | None:
        if other is None or other not in facts:
            return None
        until = now if day < today else _same_time(now, other, hall.zone)
        return Comparison(other, count_total(facts[other], until))

    return replace(report, before=compared(before), week_ago=compared(week_ago))


def _facts(conn: Connection, days: set[str]) -> dict[str, DayFacts]:
    """Tickets with their intervals (one statement, so that they fit each other) and ratings, by day."""
    query = (
        ticket_rows.select.add_columns(*_SPAN_COLUMNS)
        .outerjoin(spans, spans.c.ticket == tickets.c.id)
        .where(tickets.c.day.in_(days))
        .order_by(tickets.c.taken_at, tickets.c.id, spans.c.began)
    )
    rows: dict[str, dict[str, object]] = {}
    of_ticket: dict[str, list[Span]] = {}
    for found in conn.execute(query).mappings():
        row = dict(found)
        span = Span(*(row.pop(column.name) for column in _SPAN_COLUMNS))
        rows[row["id"]] = row
        if span.kind is not None:
            of_ticket.setdefault(row["id"], []).append(span)
    rated = _ratings(conn, days)
    by_day: dict[str, list[str]] = {}
    for row_id, row in rows.items():
        by_day.setdefault(str(row["day"]), []).append(row_id)
    return {
        day: DayFacts(
            day,
            ticket_rows.states(rows[the_id] for the_id in ids),
            {the_id: of_ticket.get(the_id, ()) for the_id in ids},
            [rated[the_id] for the_id in ids if the_id in rated],
        )
        for day, ids in by_day.items()
    }


def _ratings(conn: Connection, days: set[str]) -> dict[str, TicketRating]:
    query = (
        select(
            ratings.c.id,
            ratings.c.level,
            ratings.c.window,
            ratings.c.clerk,
            ratings.c.at,
            ratings.c.follow_up,
            ratings.c.contact_by,
            ratings.c.contacted_at,
        )
        .join(tickets, tickets.c.id == ratings.c.id)
        .where(tickets.c.day.in_(days))
    )
    return {
        row.id: TicketRating(
            row.id,
            row.level,
            row.window,
            row.clerk,
            row.at,
            None if row.follow_up is None else FollowUpState(row.follow_up),
            row.contact_by,
            row.contacted_at,
        )
        for row in conn.execute(query)
    }


def _accepted(conn: Connection, day: str) -> Sequence[CaseFigures]:
    query = (
        select(cases.c.id, cases.c.item_name, cases.c.ticket, cases.c.materials)
        .where(cases.c.accepted_day == day)
        .order_by(cases.c.accepted_at)
    )
    return [
        CaseFigures(
            row.id,
            row.item_name,
            row.ticket,
            len(row.materials),
            sum(given["how"] in WAIVED for given in row.materials),
        )
        for row in conn.execute(query)
    ]


def _last_day_before(conn: Connection, day: str) -> str | None:
    found = conn.execute(select(func.max(tickets.c.day)).where(tickets.c.day < day)).scalar_one()
    return None if found is None else str(found)


def _week_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=7)).isoformat()


def _same_time(now: Millis, day: str, zone: ZoneInfo) -> Millis:
    """The instant of `day` at which the hall's clock showed what it shows at `now`."""
    wall = datetime.fromtimestamp(now / 1000, zone).timetz()
    return int(datetime.combine(date.fromisoformat(day), wall).timestamp() * 1000)
