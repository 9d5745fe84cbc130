"""How an entry of the queue changes a ticket, a window, an appointment. Pure."""

from dataclasses import replace

from shared.journal.entry import Recorded
from shared.queueing.model import (
    Appointment,
    AppointmentState,
    Ticket,
    TicketState,
    Window,
    WindowState,
)


def evolve_ticket(ticket: Ticket | None, entry: Recorded) -> Ticket:
    body = entry.body
    if ticket is None:
        if entry.kind != "queueing.ticket_taken" or entry.person is None:
            raise ValueError(f"{entry.kind} for a ticket nobody took")
        return Ticket(
            id=entry.subject,
            day=body["day"],
            line=body["line"],
            number=body["number"],
            label=body["label"],
            person=entry.person,
            state=TicketState.WAITING,
            priority=body["priority"],
            appointment=body["appointment"],
            evidence=body["evidence"],
            taken_at=entry.at,
            since=entry.at,
            changed_at=entry.at,
        )
    match entry.kind:
        case "queueing.ticket_called":
            return replace(
                ticket,
                state=TicketState.CALLED,
                changed_at=entry.at,
                window=body["window"],
                clerk=body["clerk"],
                rule=body["rule"],
                calls=1,
            )
        case "queueing.ticket_recalled":
            return replace(ticket, calls=ticket.calls + 1)
        case "queueing.serving_began":
            return replace(ticket, state=TicketState.SERVING, changed_at=entry.at)
        case "queueing.ticket_done":
            return replace(ticket, state=TicketState.DONE, changed_at=entry.at)
        case "queueing.ticket_missed":
            return replace(ticket, state=TicketState.MISSED, changed_at=entry.at)
        case "queueing.ticket_cancelled" | "queueing.ticket_lapsed":
            return replace(ticket, state=TicketState.CANCELLED, changed_at=entry.at)
        case "queueing.ticket_rejoined":
            return replace(
                ticket,
                state=TicketState.WAITING,
                changed_at=entry.at,
                since=body["since"],
                window=None,
                clerk=None,
                calls=0,
                rule=None,
            )
    raise ValueError(f"{entry.kind} is no entry of a ticket")


def evolve_window(window: Window | None, entry: Recorded) -> Window:
    match entry.kind:
        case "queueing.window_opened":
            return Window(entry.subject, WindowState.OPEN, entry.body["clerk"], entry.at)
        case "queueing.window_paused" if window is not None:
            return replace(window, state=WindowState.PAUSED, changed_at=entry.at, reason=entry.body["reason"])
        case "queueing.window_closed":
            return Window(entry.subject, WindowState.CLOSED, None, entry.at)
    raise ValueError(f"{entry.kind} is no entry of a window")


def evolve_appointment(appointment: Appointment | None, entry: Recorded) -> Appointment:
    body = entry.body
    match entry.kind, appointment:
        case "queueing.appointment_booked", None if entry.person is not None:
            return Appointment(
                entry.subject,
                entry.person,
                body["item"],
                body["begins"],
                body["ends"],
                AppointmentState.BOOKED,
            )
        case "queueing.appointment_kept", Appointment():
            return replace(appointment, state=AppointmentState.KEPT, ticket=body["ticket"])
        case "queueing.appointment_cancelled", Appointment():
            return replace(appointment, state=AppointmentState.CANCELLED)
    raise ValueError(f"{entry.kind} does not follow from {appointment}")
