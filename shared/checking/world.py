"""A hall that prints, as plain data: its documents, stations, printers and sheets, and what must hold of them. Pure.

Documents are the production ones (shared.issuing.model); all else is what surrounds them.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from shared.devices.printers.model import JobReport, JobState
from shared.issuing.adjudicating import Cleared
from shared.issuing.model import ON_PAPER, OPEN, Document, RightState


class Act(StrEnum):
    """What a station's program does next, as far as its memory goes."""

    REST = "rest"
    SUBMIT = "submit"
    NOTE_SENT = "note_sent"
    NOTE_REFUSED = "note_refused"
    LOOK_UP = "look_up"
    FOLLOW = "follow"
    NOTE_OUTCOME = "note_outcome"
    RECOVER = "recover"


@dataclass(frozen=True, slots=True)
class Station:
    """A station's memory, lost in a crash.

    `seen` is the document as last read; `raised` whether the printer's total went up since, None when not counted;
    `report` is what the printer said of the ended job, None when it said nothing of use.
    """

    name: str
    printer: int
    act: Act = Act.REST
    document: int = 0
    seen: Document | None = None
    report: JobReport | None = None
    raised: bool | None = None
    recovering: bool = False

    def at_rest(self) -> "Station":
        return Station(self.name, self.printer)


@dataclass(frozen=True, slots=True)
class Job:
    """A job as its printer knows it."""

    document: int
    attempt: int
    state: JobState = JobState.pending
    sides: int | None = None
    never_begun: bool = False

    @property
    def name(self) -> tuple[int, int]:
        return self.document, self.attempt


@dataclass(frozen=True, slots=True)
class Printer:
    """Jobs in the order they came. A silent printer answers nobody, but may still print."""

    jobs: tuple[Job, ...] = ()
    silent: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Sheet:
    """A sheet that left the printer and was not destroyed, in the tray or with the citizen."""

    document: int
    attempt: int
    whole: bool


@dataclass(frozen=True, slots=True)
class State:
    """The world at one moment."""

    documents: tuple[Document, ...]
    stations: tuple[Station, ...]
    printers: tuple[Printer, ...]
    cleared: tuple[Cleared | None, ...]
    sheets: tuple[Sheet, ...] = ()

    def whole(self, document: int) -> list[Sheet]:
        return [sheet for sheet in self.sheets if sheet.document == document and sheet.whole]


@dataclass(frozen=True, slots=True)
class World:
    """Where a search begins: so many documents, and for each station the number of its printer."""

    name: str
    documents: int
    stations: tuple[int, ...]

    def start(self) -> State:
        return State(
            documents=tuple(granted(f"D{n}") for n in range(1, self.documents + 1)),
            stations=tuple(Station(f"station {n}", printer) for n, printer in enumerate(self.stations, 1)),
            printers=tuple(Printer() for _ in set(self.stations)),
            cleared=(None,) * self.documents,
        )


def granted(serial: str) -> Document:
    return Document(serial, "case", "citizen", "licence", RightState.GRANTED, granted_at=0, sealed=None)


def without_the_past(state: State) -> State:
    """The same world for all that can still happen, so that histories without end come to finitely many states.

    Gone are ended jobs that nobody will ask for; and where no job, sheet or station's memory is left of a granted
    document's earlier attempts, its next one is the first again: the rules compare attempts and do no more with them.
    """
    printers = without_ended_jobs(state)
    begun = [
        number
        for number, document in enumerate(state.documents)
        if document.attempt and document.state is RightState.GRANTED
    ]
    if begun:
        kept = {each.document for each in state.stations if each.seen is not None}
        kept |= {sheet.document for sheet in state.sheets}
        kept |= {job.document for printer in printers for job in printer.jobs}
        begun = [number for number in begun if number not in kept]
    if not begun and printers is state.printers:
        return state
    documents = tuple(
        granted(document.id) if number in begun else document
        for number, document in enumerate(state.documents)
    )
    return State(documents, state.stations, printers, state.cleared, state.sheets)


def without_ended_jobs(state: State) -> tuple[Printer, ...]:
    """The printers without the ended jobs that nobody will ask for; the same object when there are none."""
    ended = [
        job.name for printer in state.printers for job in printer.jobs if job.state >= JobState.cancelled
    ]
    if not ended:
        return state.printers
    asked = {(each.document, each.seen.attempt) for each in state.stations if each.seen is not None}
    asked |= {
        (number, document.attempt)
        for number, document in enumerate(state.documents)
        if document.state in (*OPEN, RightState.UNKNOWN)
    }
    if all(name in asked for name in ended):
        return state.printers
    return tuple(
        replace(printer, jobs=tuple(it for it in printer.jobs if not it.state.over or it.name in asked))
        for printer in state.printers
    )


def printed_twice(state: State) -> str | None:
    """The promise: at most one valid sheet of each document."""
    for number, document in enumerate(state.documents):
        if len(state.whole(number)) > 1:
            return f"two valid sheets of {document.id}"
    return None


def wrong(state: State) -> str | None:
    """What no state may show; None when all is in order."""
    for sheet in state.sheets:
        document = state.documents[sheet.document]
        if document.state is RightState.GRANTED or document.attempt != sheet.attempt:
            return f"a sheet of {document.id} from attempt {sheet.attempt} that no record explains"
    for number, document in enumerate(state.documents):
        settled = document.state in (*ON_PAPER, RightState.HANDED_OVER)
        if settled and not state.whole(number):
            return f"{document.id} is recorded as {document.state}, and there is no sheet"
    return printed_twice(state)


def finished(state: State) -> bool:
    return all(document.state is RightState.HANDED_OVER for document in state.documents)
