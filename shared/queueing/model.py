"""Rules of the queue: tickets, windows and appointments. Pure.

A ticket waits, is called (the citizen walks), is served, and ends; missed tickets may rejoin.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Millis, Refusal

MINUTE: Millis = 60_000


class TicketState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ON_HOLD = "on_hold"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"


LIVE = (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.ON_HOLD)
AT_WINDOW = (TicketState.CALLED, TicketState.SERVING)

SPANS: Mapping[TicketState, str] = {
    TicketState.WAITING: "waiting",
    TicketState.CALLED: "walking",
    TicketState.SERVING: "serving",
    TicketState.ON_HOLD: "on_hold",
}
"""Which interval of a ticket's time runs in a state; the others are ends."""


class AppointmentState(StrEnum):
    BOOKED = "booked"
    KEPT = "kept"
    CANCELLED = "cancelled"


class WindowState(StrEnum):
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A place in a line. `id` is `<day>-<label>`; `since` is the seniority the calling policy counts from."""

    id: str
    day: str
    line: str
    number: int
    label: str
    person: str
    state: TicketState
    priority: str | None
    appointment: str | None
    evidence: str
    taken_at: Millis
    since: Millis
    changed_at: Millis
    window: str | None = None
    clerk: str | None = None
    calls: int = 0
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A counter position and who sits there."""

    id: str
    state: WindowState
    clerk: str | None
    changed_at: Millis
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Appointment:
    """A time booked on the platform for one person and item."""

    id: str
    person: str
    item: str
    begins: Millis
    ends: Millis
    state: AppointmentState
    ticket: str | None = None


@dataclass(frozen=True, slots=True)
class Manners:
    """How a hall runs its queue (configuration): all times in milliseconds."""

    early: Millis = 30 * MINUTE
    late: Millis = 15 * MINUTE
    recalls: int = 3
    rejoin_within: Millis = 60 * MINUTE
    rejoin_behind: Millis = 5 * MINUTE


@dataclass(frozen=True, slots=True)
class Line:
    """A queue; `priority` is what every ticket of it gets (the line of appointments: "appointment")."""

    code: str
    name: str
    priority: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A window as the hall is set up: its name on the board and the lines it calls from."""

    id: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setup:
    """The hall's queues and windows (configuration); `mean_service` is assumed until one was measured."""

    lines: Mapping[str, Line]
    windows: Mapping[str, Position]
    head_starts: Mapping[str, Millis]
    appointment_line: str
    manners: Manners = Manners()
    mean_service: Millis = 6 * MINUTE


@dataclass(frozen=True, slots=True)
class Place:
    """The number a new ticket gets: the next of its line and day, counted under the journal's lock."""

    day: str
    line: str
    number: int

    @property
    def label(self) -> str:
        return f"{self.line}{self.number:03d}"

    @property
    def ticket(self) -> str:
        return f"{self.day}-{self.label}"


def decide_take(
    place: Place, person: str, waiting: Ticket | None, priority: str | None, evidence: str
) -> Decision:
    """A new ticket, unless this person already has a live one in the line (real-name queueing)."""
    refusal = _refuse_second(waiting, place)
    if refusal is not None:
        return refusal
    return [*_lapsed(waiting), _taken(place, person, priority, evidence, None)]


def decide_check_in(
    appointment: Appointment | None,
    place: Place,
    waiting: Ticket | None,
    now: Millis,
    manners: Manners,
    evidence: str,
) -> Decision:
    """The ticket of a kept appointment: from `early` before it begins to `late` after it begins."""
    if appointment is None or appointment.state is AppointmentState.CANCELLED:
        return Refusal("queueing.no_appointment")
    if appointment.state is AppointmentState.KEPT:
        return Refusal(
            "queueing.appointment_already_used", {"number": (appointment.ticket or "").rpartition("-")[2]}
        )
    if now < appointment.begins - manners.early:
        return Refusal("queueing.appointment_too_early", {"at": appointment.begins})
    if now > appointment.begins + manners.late:
        return Refusal("queueing.appointment_too_late", {"at": appointment.begins})
    refusal = _refuse_second(waiting, place)
    if refusal is not None:
        return refusal
    kept = Entry("queueing.appointment_kept", appointment.id, {"ticket": place.ticket})
    return [
        *_lapsed(waiting),
        kept,
        _taken(place, appointment.person, "appointment", evidence, appointment.id),
    ]


def decide_book(appointment: str, person: str, item: str, begins: Millis, ends: Millis) -> list[Entry]:
    """An appointment the platform made for this hall."""
    body = {"item": item, "begins": begins, "ends": ends}
    return [Entry("queueing.appointment_booked", appointment, body, person)]


def decide_call(
    window: Window | None, held: Ticket | None, chosen: Ticket | None, rule: str, clerk: str
) -> Decision:
    """Calls the chosen ticket to a window that is open for this clerk and has no other ticket."""
    refusal = _refuse_window(window, clerk)
    if refusal is not None:
        return refusal
    assert window is not None
    if held is not None:
        return Refusal("queueing.window_busy", {"number": held.label, "ticket": held.id})
    if chosen is None:
        return Refusal("queueing.nobody_waiting")
    if chosen.state is not TicketState.WAITING:
        return _wrong_state(chosen)
    body = {"window": window.id, "clerk": clerk, "rule": rule}
    return [Entry("queueing.ticket_called", chosen.id, body, chosen.person)]


def decide_recall(ticket: Ticket, clerk: str, manners: Manners) -> Decision:
    """Calls again, up to the number of recalls the hall allows before a ticket counts as missed."""
    if ticket.state is not TicketState.CALLED or ticket.clerk != clerk:
        return _not_mine(ticket, clerk)
    if ticket.calls > manners.recalls:
        return Refusal("queueing.recalls_used_up", {"number": ticket.label, "recalls": manners.recalls})
    return [Entry("queueing.ticket_recalled", ticket.id, {"window": ticket.window}, ticket.person)]


def decide_begin(ticket: Ticket, clerk: str) -> Decision:
    """The citizen stands at the window."""
    if ticket.state is not TicketState.CALLED or ticket.clerk != clerk:
        return _not_mine(ticket, clerk)
    return [Entry("queueing.serving_began", ticket.id, {}, ticket.person)]


def decide_miss(ticket: Ticket, clerk: str) -> Decision:
    """Nobody came."""
    if ticket.state is not TicketState.CALLED or ticket.clerk != clerk:
        return _not_mine(ticket, clerk)
    return [Entry("queueing.ticket_missed", ticket.id, {}, ticket.person)]


def decide_rejoin(ticket: Ticket, now: Millis, manners: Manners) -> Decision:
    """A missed ticket comes back within the hour, a few places down."""
    if ticket.state is not TicketState.MISSED:
        return _wrong_state(ticket)
    if now - ticket.changed_at > manners.rejoin_within:
        return Refusal("queueing.rejoin_too_late", {"number": ticket.label})
    since = min(now, ticket.since + manners.rejoin_behind + now - ticket.changed_at)
    return [Entry("queueing.ticket_rejoined", ticket.id, {"since": since}, ticket.person)]


def decide_finish(ticket: Ticket, clerk: str) -> Decision:
    if ticket.state is not TicketState.SERVING or ticket.clerk != clerk:
        return _not_mine(ticket, clerk)
    return [Entry("queueing.ticket_done", ticket.id, {}, ticket.person)]


def decide_cancel(ticket: Ticket) -> Decision:
    """The citizen gives the place up."""
    if ticket.state is not TicketState.WAITING:
        return _wrong_state(ticket)
    return [Entry("queueing.ticket_cancelled", ticket.id, {}, ticket.person)]


def decide_open(window: Window | None, name: str, clerk: str) -> Decision:
    """A clerk sits down; nobody takes a window from under another clerk."""
    if window is not None and window.state is not WindowState.CLOSED:
        if window.clerk != clerk:
            return Refusal("staff.window_taken", {"clerk": window.clerk, "window": name})
        if window.state is WindowState.OPEN:
            return []
    return [Entry("queueing.window_opened", name, {"clerk": clerk})]


def decide_pause(window: Window | None, clerk: str, reason: str) -> Decision:
    refusal = _refuse_window(window, clerk)
    if refusal is not None:
        return refusal
    assert window is not None
    return [Entry("queueing.window_paused", window.id, {"reason": reason})]


def decide_close(window: Window | None, held: Ticket | None, clerk: str) -> Decision:
    """A clerk leaves; the ticket at the window must have ended."""
    if window is None or window.state is WindowState.CLOSED:
        return []
    if window.clerk != clerk:
        return Refusal("staff.window_taken", {"clerk": window.clerk, "window": window.id})
    if held is not None:
        return Refusal("queueing.window_busy", {"number": held.label, "ticket": held.id})
    return [Entry("queueing.window_closed", window.id)]


def _taken(place: Place, person: str, priority: str | None, evidence: str, appointment: str | None) -> Entry:
    body = {
        "day": place.day,
        "line": place.line,
        "number": place.number,
        "label": place.label,
        "priority": priority,
        "appointment": appointment,
        "evidence": evidence,
    }
    return Entry("queueing.ticket_taken", place.ticket, body, person)


def _refuse_second(waiting: Ticket | None, place: Place) -> Refusal | None:
    """Real-name queueing: one live ticket per person and line; one of an earlier day counts no more."""
    if waiting is None or waiting.day < place.day:
        return None
    return Refusal("queueing.already_waiting", {"number": waiting.label, "ticket": waiting.id})


def _lapsed(waiting: Ticket | None) -> list[Entry]:
    """The end of a ticket that was still live when its day's hall closed."""
    return [] if waiting is None else [Entry("queueing.ticket_lapsed", waiting.id, {}, waiting.person)]


def _refuse_window(window: Window | None, clerk: str) -> Refusal | None:
    if window is None or window.state is not WindowState.OPEN or window.clerk != clerk:
        return Refusal("queueing.window_not_open", {"window": None if window is None else window.id})
    return None


def _wrong_state(ticket: Ticket) -> Refusal:
    return Refusal("queueing.wrong_state", {"number": ticket.label, "state": ticket.state})


def _not_mine(ticket: Ticket, clerk: str) -> Refusal:
    if ticket.clerk == clerk:
        return _wrong_state(ticket)
    return Refusal("queueing.not_your_ticket", {"number": ticket.label})
