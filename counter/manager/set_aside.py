"""What was set aside when the hall was restored, in words: whose it is, what was done and when, and what to do now."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from counter.manager.words import tr
from counter.words import day
from shared.bootstrap import HallServices
from shared.clock import clock_time, day_of
from shared.journal.entry import Millis
from shared.people import queries as people
from shared.people.masking import masked_name
from shared.people.model import Details
from shared.set_aside import queries as set_aside
from shared.set_aside.model import Matter, SetAside, matters_of

OF_A_TICKET = ("queueing.ticket_", "queueing.serving_", "ratings.")
"""Entries whose subject is a ticket, its day before its number."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry; `number` is that of the case, ticket or document, empty where there is none."""

    id: str
    when: str
    what: str
    number: str


@dataclass(frozen=True, slots=True)
class MatterView:
    """What is settled at once; `whose` is a masked name, or a dash; no next step is told twice."""

    key: str
    whose: str
    numbers: tuple[str, ...]
    entries: tuple[EntryView, ...]
    next_steps: tuple[str, ...]


def read_matters(services: HallServices) -> tuple[MatterView, ...]:
    """All that waits for a person, what began first first. May block; raises EnvironmentFault."""
    hall = services.hall
    with hall.read() as conn:
        return tuple(
            view_of(each, people.details(hall, conn, each.person) if each.person else None, hall.zone)
            for each in matters_of(set_aside.unsettled(conn))
        )


def view_of(matter: Matter, known: Details | None, zone: ZoneInfo) -> MatterView:
    """`known` is the person it concerns; None when it concerns nobody, or nobody knows any more whom."""
    entries = tuple(
        EntryView(each.id, _moment(each.at, zone), words(each.kind)[0], _number(each))
        for each in matter.entries
    )
    return MatterView(
        key=matter.key,
        whose="—" if known is None else masked_name(known.name),
        numbers=tuple(dict.fromkeys(each.number for each in entries if each.number)),
        entries=entries,
        next_steps=tuple(dict.fromkeys(words(each.kind)[1] for each in matter.entries)),
    )


def _moment(at: Millis, zone: ZoneInfo) -> str:
    return f"{day(day_of(at, zone))} {clock_time(at, zone)}"


def _number(aside: SetAside) -> str:
    if aside.kind.startswith("people."):
        return ""
    return aside.subject.rpartition("-")[2] if aside.kind.startswith(OF_A_TICKET) else aside.subject


def words(kind: str) -> tuple[str, str]:
    """What an entry of this kind was, and what to do when it could not be kept."""
    ask = tr("Ask the citizen and take it in anew.")
    paper = tr("Look where the sheet is and put it right at the issuing desk.")
    look = tr("See whether it still matters, and do it again if it does.")
    exactly = {
        "queueing.ticket_taken": (
            tr("a ticket was taken"),
            tr("Ask whoever waits with it to take a new ticket."),
        ),
        "queueing.appointment_kept": (tr("a citizen came to an appointment"), ask),
        "queueing.ticket_done": (tr("a service was finished"), tr("See that what came of it is recorded.")),
        "cases.case_accepted": (
            tr("an application was accepted"),
            tr("Call the citizen and accept it anew: its number may belong to another case."),
        ),
        "cases.check_settled": (tr("a missing proof was seen"), tr("Record again what was seen.")),
        "ratings.service_rated": (tr("a service was rated"), tr("Ask the citizen to rate it again.")),
        "ratings.citizen_contacted": (
            tr("a citizen was called back"),
            tr("Record the call again at the bad rating."),
        ),
        "applications.saved": (tr("an application begun online was filled in"), ask),
        "issuing.handed_over": (tr("a document was handed over"), paper),
        "issuing.attempt_printed": (tr("a document was printed"), paper),
        "people.person_erased": (tr("a person was erased"), tr("Erase the person again.")),
        "staff.station_tended": (
            tr("the staff tended a kiosk"),
            tr("Nothing: that it was done stands here."),
        ),
    }
    by_slice = {
        "queueing": (tr("a step of the queue"), look),
        "cases": (tr("a step of a case"), ask),
        "applications": (tr("a step of an application begun online"), ask),
        "doubles": (
            tr("it was said whether an application online is the same"),
            tr("Say it again when the counter asks."),
        ),
        "issuing": (tr("a step of issuing a document"), paper),
        "blanks": (tr("blank paper was moved or counted"), tr("Count the paper there again.")),
        "ratings": (tr("a step of a rating"), look),
        "codes": (tr("a code was shown at the kiosk"), look),
        "people": (tr("a card was read"), tr("Nothing: the next card read brings it back.")),
        "staff": (tr("an account was changed"), tr("Change the account again.")),
    }
    return exactly.get(kind) or by_slice[kind.partition(".")[0]]
