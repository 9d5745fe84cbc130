"""What the desk shows of the queue, derived by one pure function from what was read and the time."""

from dataclasses import dataclass

from counter.words import duration, tr, who
from shared.journal.entry import Millis
from shared.people.model import Details
from shared.queueing.model import Setup, Ticket, TicketState, Window, WindowState
from shared.queueing.policy import Choice
from shared.queueing.queries import Interval, WindowDay


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """What one read of the hall database tells of a window; `today` is the hall's ISO day."""

    today: str
    setup: Setup
    waiting: tuple[Ticket, ...]
    choice: Choice | None
    held: Ticket | None
    person: Details | None
    intervals: tuple[Interval, ...]
    window: Window | None
    figures: WindowDay


@dataclass(frozen=True, slots=True)
class Chip:
    """A state in a word; `tone` is jade, amber, red, brand or quiet."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One waiting ticket as the table shows it."""

    ticket: str
    number: str
    line: str
    waited: str
    chip: Chip | None


@dataclass(frozen=True, slots=True)
class DeskView:
    """Everything the top bar and the queue pane show; `stage` is unread, empty, called, serving or paused."""

    stage: str
    number: str = "—"
    person: str = ""
    times: str = ""
    can_call: bool = False
    can_recall: bool = False
    can_miss: bool = False
    can_begin: bool = False
    can_finish: bool = False
    paused: bool = False
    rows: tuple[WaitingRow, ...] = ()
    waiting: str = ""
    why_title: str = ""
    why: str = ""
    figures: str = ""


UNREAD = DeskView("unread")
"""Before the first read."""


def derive_desk(facts: DeskFacts, now: Millis) -> DeskView:
    """The desk at `now`."""
    held, paused = facts.held, facts.window is not None and facts.window.state is WindowState.PAUSED
    serving = held is not None and held.state is TicketState.SERVING
    called = held is not None and held.state is TicketState.CALLED
    title, why = _why(facts, now)
    return DeskView(
        stage="serving" if serving else "called" if called else "paused" if paused else "empty",
        number="—" if held is None else held.label,
        person=_greeting(facts),
        times="" if held is None else _times(facts.intervals, now),
        can_call=not paused,
        can_recall=called,
        can_miss=called,
        can_begin=called,
        can_finish=serving,
        paused=paused,
        rows=tuple(_row(ticket, facts.setup, now) for ticket in facts.waiting),
        waiting=_headline(facts.waiting, now),
        why_title=title,
        why=why,
        figures=_figures(facts.figures),
    )


def priority_chip(priority: str | None) -> Chip | None:
    """The chip of a ticket's priority; a priority the hall made up itself is shown by its own name."""
    match priority:
        case None:
            return None
        case "appointment":
            return Chip(tr("Appointment"), "brand")
        case "elderly":
            return Chip("70+", "amber")
        case other:
            return Chip(other, "amber")


def _greeting(facts: DeskFacts) -> str:
    if facts.held is None:
        return tr("Nobody at the window")
    return who(facts.person, facts.today) if facts.person else tr("Details were erased")


def _times(intervals: tuple[Interval, ...], now: Millis) -> str:
    lasted: dict[str, Millis] = {}
    for each in intervals:
        lasted[each.kind] = (
            lasted.get(each.kind, 0) + (now if each.ended is None else each.ended) - each.began
        )
    told = [tr("waited {time}", time=duration(lasted.get("waiting", 0)))]
    if "serving" in lasted:
        told.append(tr("serving {time}", time=duration(lasted["serving"])))
    elif "walking" in lasted:
        told.append(tr("called {time} ago", time=duration(lasted["walking"])))
    return " · ".join(told)


def _row(ticket: Ticket, setup: Setup, now: Millis) -> WaitingRow:
    line = setup.lines[ticket.line].name if ticket.line in setup.lines else ticket.line
    waited = duration(now - ticket.taken_at)
    return WaitingRow(ticket.id, ticket.label, line, waited, priority_chip(ticket.priority))


def _headline(waiting: tuple[Ticket, ...], now: Millis) -> str:
    if not waiting:
        return tr("nobody")
    longest = max(now - ticket.taken_at for ticket in waiting)
    return tr("{count} people · longest {time}", count=len(waiting), time=duration(longest))


def _why(facts: DeskFacts, now: Millis) -> tuple[str, str]:
    choice = facts.choice
    if choice is None:
        return tr("Who is next?"), tr("Nobody is waiting. The next number appears here by itself.")
    ticket = choice.ticket
    title = tr("Why is {number} next?", number=ticket.label)
    waited = duration(now - ticket.taken_at)
    if choice.passed is None:
        text = tr("{number} has waited longest: {time}.", number=ticket.label, time=waited)
        others = [each for each in facts.waiting if each.id != ticket.id]
        if others:
            text += tr(
                " {other} follows with {time}.",
                other=others[0].label,
                time=duration(now - others[0].taken_at),
            )
        return title, text
    text = tr(
        "{rule} count {minutes} minutes more. {number} took its number {time} ago and so goes before {other}, "
        "who has waited {others}. Whoever has waited {minutes} minutes longer is passed by no one.",
        rule=_rule_words(choice.rule),
        minutes=choice.head_start // 60_000,
        number=ticket.label,
        time=waited,
        other=choice.passed.label,
        others=duration(now - choice.passed.taken_at),
    )
    return title, text


def _rule_words(rule: str) -> str:
    match rule:
        case "appointment":
            return tr("Appointments kept on time")
        case "elderly":
            return tr("People of 70 and over")
        case other:
            return other


def _figures(figures: WindowDay) -> str:
    if figures.mean_service is None:
        return tr("Nobody served yet today")
    return tr("served {count} · mean {time}", count=figures.done, time=duration(figures.mean_service))
