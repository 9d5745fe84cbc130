"""What the right pane says of the person served, masked, derived by one pure function."""

from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from counter.presenters.desk_view import Chip
from counter.words import day, tr, who
from shared.cases.model import Case, CaseState
from shared.catalogue.model import Catalogue
from shared.clock import clock_time, day_of
from shared.issuing.model import Document, RightState
from shared.people.masking import masked_number
from shared.people.model import Details
from shared.queueing.model import Appointment
from shared.sync.wire import Licence


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What was read of the person; `asked` says whether the shared store was asked for e-licences yet."""

    details: Details = field(repr=False)
    today: str
    zone: ZoneInfo
    cases: tuple[Case, ...]
    documents: tuple[Document, ...]
    appointments: tuple[Appointment, ...]
    licences: tuple[Licence, ...] = ()
    asked: bool = False
    offline: bool = False

    def with_answer(self, licences: tuple[Licence, ...], offline: bool) -> "PersonFacts":
        """The store answered for one more item, or could not be reached."""
        known = {each.id: each for each in (*self.licences, *licences)}
        return replace(self, licences=tuple(known.values()), asked=True, offline=offline)

    def with_licences_of(self, before: "PersonFacts") -> "PersonFacts":
        return replace(self, licences=before.licences, asked=before.asked, offline=before.offline)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section, with a chip when a state belongs to it."""

    text: str
    chip: Chip | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A titled section of the pane; never empty: it says so in a sentence."""

    title: str
    lines: tuple[Line, ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class PersonView:
    """Who it is, and the sections below."""

    who: str
    number: str
    sections: tuple[Section, ...]


def derive_person(facts: PersonFacts, catalogue: Catalogue) -> PersonView:
    """The pane; names are masked, numbers too."""
    open_cases = [_case(each, facts.today) for each in facts.cases if each.state is CaseState.DECIDING]
    booked = [_appointment(each, facts, catalogue) for each in facts.appointments]
    return PersonView(
        who=who(facts.details, facts.today),
        number=masked_number(facts.details.number),
        sections=(
            _section(tr("Open cases"), open_cases, tr("None")),
            _section(tr("Ready to collect (Ctrl+I)"), _ready(facts, catalogue), tr("None")),
            _licences(facts, catalogue),
            _section(tr("Appointments"), booked, tr("None")),
        ),
    )


def _section(title: str, lines: list[Line], nothing: str) -> Section:
    return Section(title, tuple(lines) or (Line(nothing),), quiet=not lines)


def _case(case: Case, today: str) -> Line:
    if case.promised_day < today:
        chip = Chip(tr("overdue"), "red")
    elif case.promised_day == today:
        chip = Chip(tr("due today"), "amber")
    else:
        chip = Chip(tr("by {day}", day=day(case.promised_day)), "brand")
    return Line(case.item_name, chip)


def _ready(facts: PersonFacts, catalogue: Catalogue) -> list[Line]:
    chips = {
        RightState.GRANTED: Chip(tr("to print"), "brand"),
        RightState.PRINTED: Chip(tr("printed"), "jade"),
        RightState.UNCOLLECTED: Chip(tr("kept here"), "jade"),
        RightState.UNKNOWN: Chip(tr("being looked at"), "amber"),
    }
    return [
        Line(_kind(each.kind, catalogue), chips[each.state])
        for each in facts.documents
        if each.state in chips
    ]


def _licences(facts: PersonFacts, catalogue: Catalogue) -> Section:
    title = tr("E-licences")
    lines = [Line(_kind(each.kind, catalogue)) for each in facts.licences]
    if facts.offline:
        told = tr(
            "The line is down: e-licences cannot be looked up. With the citizen's consent press F11: "
            "the hall checks them itself later, and nothing is to be brought."
        )
        return Section(title, (*lines, Line(told, Chip(tr("offline"), "amber"))))
    if not facts.asked:
        told = tr("Looked up once an item is chosen: each look-up needs its purpose.")
        return Section(title, (Line(told),), quiet=True)
    return _section(title, lines, tr("The shared store holds none for this item."))


def _appointment(each: Appointment, facts: PersonFacts, catalogue: Catalogue) -> Line:
    name = catalogue.item(each.item).name if each.item in catalogue else each.item
    at = f"{day(day_of(each.begins, facts.zone))} {clock_time(each.begins, facts.zone)}"
    return Line(name, Chip(at, "brand"))


def _kind(kind: str, catalogue: Catalogue) -> str:
    known = catalogue.licence_kinds.get(kind)
    return kind if known is None else known.name
