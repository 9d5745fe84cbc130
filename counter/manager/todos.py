"""What a manager has to deal with: sentences with one action each, derived by a pure function."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from counter.manager.words import level, listed, span, tr
from counter.words import day
from shared.cases.model import Case
from shared.issuing.model import Document
from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, Setup, Window, WindowState
from shared.ratings.model import Rating
from shared.reports.model import DayReport, LineFigures, Targets, Tickets
from shared.set_aside.model import Matter

LONG_PAUSE: Millis = 15 * MINUTE


class Opens(StrEnum):
    """What a to-do's action opens."""

    FOLLOW_UP = "follow_up"
    DOCUMENT = "document"
    CASES = "cases"
    TICKETS = "tickets"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Todo:
    """A sentence and its action; `subject` is what it is about, `tickets` what opens of it."""

    key: str
    text: str
    action: str
    opens: Opens
    subject: str = ""
    tickets: Tickets = ()
    tone: str = "amber"


def derive_todos(
    report: DayReport,
    setup: Setup,
    windows: Mapping[str, Window],
    deciding: tuple[Case, ...],
    follow_ups: tuple[Rating, ...],
    unknown: tuple[Document, ...],
    aside: tuple[Matter, ...],
    places: Mapping[str, str],
    targets: Targets,
    now: Millis,
) -> tuple[Todo, ...]:
    """The to-dos at `now`, what is promised to someone first."""
    return (
        *(_follow_up(rating, report.day) for rating in follow_ups),
        *(_document(document, places) for document in unknown),
        *_set_aside(aside),
        *_cases(deciding, report.day),
        *(todo for line in report.lines for todo in _line(line, report, setup, windows, targets, now)),
        *_pauses(report, setup, windows, now),
    )


def _follow_up(rating: Rating, today: str) -> Todo:
    number = rating.id.rpartition("-")[2]
    late = rating.contact_by is not None and rating.contact_by < today
    return Todo(
        f"rating {rating.id}",
        tr(
            "Rating of {number}: {level}, call back by {day}",
            number=number,
            level=level(rating.level),
            day=day(rating.contact_by or today),
        ),
        tr("Call back"),
        Opens.FOLLOW_UP,
        rating.id,
        tone="red" if late else "amber",
    )


def _document(document: Document, places: Mapping[str, str]) -> Todo:
    station = document.station or "—"
    return Todo(
        f"document {document.id}",
        tr(
            "{serial}: nobody knows whether the sheet came out at {station}",
            serial=document.id,
            station=places.get(station, station),
        ),
        tr("Look into it"),
        Opens.DOCUMENT,
        document.id,
        tone="red",
    )


def _set_aside(aside: tuple[Matter, ...]) -> Iterator[Todo]:
    """One for all of them: a restored afternoon leaves hundreds."""
    if aside:
        text = tr(
            "Set aside when the hall was restored: {count} entries of {matters} citizens or things",
            count=sum(len(each.entries) for each in aside),
            matters=len(aside),
        )
        yield Todo("aside", text, tr("Settle"), Opens.SET_ASIDE, tone="red")


def _cases(deciding: tuple[Case, ...], today: str) -> Iterator[Todo]:
    over = [case for case in deciding if case.promised_day < today]
    if over:
        names = listed(list(dict.fromkeys(case.item_name for case in over))[:2])
        text = tr("Cases overdue: {count} ({names})", count=len(over), names=names)
        yield Todo("overdue", text, tr("Open"), Opens.CASES, tone="red")
    due = [case for case in deciding if case.promised_day == today]
    if due:
        text = tr("Cases due today: {count}", count=len(due))
        yield Todo("due", text, tr("Open"), Opens.CASES)


def _line(
    line: LineFigures,
    report: DayReport,
    setup: Setup,
    windows: Mapping[str, Window],
    targets: Targets,
    now: Millis,
) -> Iterator[Todo]:
    if not line.waiting:
        return
    serving = [each for each in setup.windows.values() if line.code in each.lines]
    opened = [each for each in serving if _state(windows, each.id) is WindowState.OPEN]
    shut = [each.name for each in serving if _state(windows, each.id) is WindowState.CLOSED]
    if not opened:
        text = tr("{line}: {count} wait and no window is open", line=line.name, count=len(line.waiting))
        more = _could_open(shut)
        yield Todo(
            f"unserved {line.code}",
            text + more,
            tr("See tickets"),
            Opens.TICKETS,
            line.name,
            line.waiting,
            "red",
        )
        return
    waiting = [report.tickets[ticket] for ticket in line.waiting]
    over = [ticket for ticket in waiting if ticket.waiting_for(now) > targets.p90]
    if over:
        longest = max(over, key=lambda ticket: ticket.waiting_for(now))
        text = tr(
            "{line}: {count} wait longer than {target}, {number} for {time}",
            line=line.name,
            count=len(over),
            target=span(targets.p90),
            number=longest.label,
            time=span(longest.waiting_for(now)),
        )
        tickets = tuple(ticket.id for ticket in over)
        yield Todo(
            f"over {line.code}",
            text + _could_open(shut),
            tr("See tickets"),
            Opens.TICKETS,
            line.name,
            tickets,
        )


def _could_open(shut: list[str]) -> str:
    return tr("; could open: {windows}", windows=listed(shut)) if shut else ""


def _pauses(report: DayReport, setup: Setup, windows: Mapping[str, Window], now: Millis) -> Iterator[Todo]:
    for the_id, position in setup.windows.items():
        window = windows.get(the_id)
        if window is None or window.state is not WindowState.PAUSED:
            continue
        lasted = now - window.changed_at
        if lasted <= LONG_PAUSE:
            continue
        text = tr(
            "{window} paused for {time}: {reason}",
            window=position.name,
            time=span(lasted),
            reason=window.reason or "—",
        )
        tickets = tuple(ticket.id for ticket in report.tickets.values() if ticket.window == the_id)
        yield Todo(f"paused {the_id}", text, tr("See tickets"), Opens.TICKETS, position.name, tickets)


def _state(windows: Mapping[str, Window], the_id: str) -> WindowState:
    window = windows.get(the_id)
    return WindowState.CLOSED if window is None else window.state
