"""How the manager's screens word figures."""

from PySide6.QtCore import QCoreApplication, QLocale

from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, TicketState
from shared.reports.model import TicketTimes

CONTEXT = "Manager"
HOUR = 60 * MINUTE


def tr(source: str, **facts: object) -> str:
    """The English `source` in the language of the screen, `{names}` filled from `facts`."""
    return QCoreApplication.translate(CONTEXT, source).format(**facts)


def minutes(lasted: Millis | None) -> str:
    """Whole minutes, rounded to the nearest; a dash when there is nothing to tell."""
    return "—" if lasted is None else str(round(lasted / MINUTE))


def span(lasted: Millis) -> str:
    """A stretch of time as one says it: 3 h 12 min, 12 min; never negative."""
    hours, rest = divmod(max(0, lasted) // MINUTE, 60)
    if hours:
        return tr("{hours} h {minutes} min", hours=hours, minutes=rest)
    return tr("{minutes} min", minutes=rest)


def signed(change: int) -> str:
    """+9, −3, ±0."""
    return f"+{change}" if change > 0 else f"−{-change}" if change else "±0"


def share(value: float | None) -> str:
    return "—" if value is None else f"{value:.1%}"


def listed(names: list[str]) -> str:
    """Names one after the other, as the screen's language lists them."""
    return QLocale().createSeparatedList(names) if names else ""


def level(rating: int) -> str:
    """A rating level in words."""
    return {
        5: tr("Very satisfied"),
        4: tr("Satisfied"),
        3: tr("Fairly satisfied"),
        2: tr("Dissatisfied"),
        1: tr("Very dissatisfied"),
    }[rating]


def state(ticket: TicketTimes) -> str:
    """A ticket's state in a word."""
    return {
        TicketState.WAITING: tr("waiting"),
        TicketState.CALLED: tr("called"),
        TicketState.SERVING: tr("being served"),
        TicketState.ON_HOLD: tr("on hold"),
        TicketState.DONE: tr("done"),
        TicketState.MISSED: tr("missed"),
        TicketState.CANCELLED: tr("given up"),
    }[ticket.state]
