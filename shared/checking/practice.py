"""How a hall prints, step by step: every step is one durable act, and after each anything else may happen.

The stations' steps are those of shared.issuing.service in their order, deciding by the same rules; an integration
test holds the two together. Printers fail in the named ways; people press, look and take. Pure.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from shared.checking.world import Act, Job, Printer, Sheet, State, Station, without_the_past
from shared.devices.printers.model import JobReport, JobState
from shared.issuing import adjudicating, model
from shared.issuing.adjudicating import Cleared, Handing
from shared.issuing.evolving import evolve
from shared.issuing.model import Document, RightState
from shared.journal.entry import Decision, Recorded, Refusal

T = TypeVar("T")
Step = tuple[str, State]

HANDING = Handing("hall", "id_card", (((0, 0), (9, 9)),))


def record(document: Document, decided: Decision) -> Document | None:
    """The document after its journal took the entries, without the evidence no rule reads; None when refused."""
    if isinstance(decided, Refusal):
        return None
    for entry in decided:
        at = Recorded("H", 1, 1, 0, "", None, entry.kind, entry.subject, entry.person, entry.body, None, "")
        document = replace(evolve(document, at), evidence=None)
    return document


@lru_cache(maxsize=1 << 16)
def judged(rule: Callable[..., Decision], document: Document, *told: object) -> Document | None:
    """The same for what `rule` decides; remembered, since many states share few documents."""
    return record(document, rule(document, *told))


class Practice:
    """The hall as it works; a planted bug overrides one step."""

    def steps(self, state: State) -> Iterator[Step]:
        """Everything that can happen next."""
        for words, after in self.everything(state):
            yield words, without_the_past(after)

    def everything(self, state: State) -> Iterator[Step]:
        """The same with all that is past left standing."""
        for number in range(len(state.stations)):
            yield from self._station(state, number)
        for number in range(len(state.printers)):
            yield from self._printer(state, number)
        for number in range(len(state.documents)):
            yield from self.people(state, number)

    def press(self, state: State, station: int) -> Iterator[Step]:
        """The citizen asks for a document: the attempt is reserved."""
        here = state.stations[station]
        for number, document in enumerate(state.documents):
            after = judged(model.decide_reserve, document, document.person, here.name)
            if after is not None:
                words = f"{here.name} reserves attempt {after.attempt} of {after.id}"
                busy = replace(here, act=Act.SUBMIT, document=number, seen=after, raised=False)
                yield words, with_station(with_document(state, number, after), station, busy)

    def recover(self, state: State, station: int) -> Step:
        """After a start: looks up the next attempt this station left open, or begins its day."""
        here = state.stations[station]
        for number, document in enumerate(state.documents):
            if document.station == here.name and document.state in model.OPEN:
                looking = Station(here.name, here.printer, Act.LOOK_UP, number, document, recovering=True)
                words = f"{here.name} starts again and finds attempt {document.attempt} of {document.id} open"
                return words, with_station(state, station, looking)
        return f"{here.name} starts again, nothing left open", with_station(state, station, here.at_rest())

    def people(self, state: State, number: int) -> Iterator[Step]:
        """Supervisors settle an unknown attempt by what lies in the tray; the citizen takes what is printed."""
        document = state.documents[number]
        if document.state in model.ON_PAPER:
            handed = judged(adjudicating.decide_hand_over, document, document.person, HANDING)
            if handed is not None:
                yield f"the citizen takes {document.id}", with_document(state, number, handed)
            yield from self._uncollected(state, number)
        if document.state is not RightState.UNKNOWN:
            return
        if state.whole(number):
            seen = judged(adjudicating.decide_seen_printed, document, "supervisor")
            if seen is not None:
                yield f"a supervisor finds {document.id} whole", with_document(state, number, seen)
        here = next(each for each in state.stations if each.name == document.station)
        for taken_back, after in cancelled(state, here.printer, number, document):
            yield f"before people look, {taken_back}", after
        cleared = self.clear(state, number)
        if cleared is not None and cleared != state.cleared[number]:
            words = f"attempt {document.attempt} of {document.id} is cleared for a look into the tray"
            yield words, replace(state, cleared=_put(state.cleared, number, cleared))
        held = state.cleared[number]
        if held is not None and not state.whole(number):
            spoiled = judged(adjudicating.decide_spoiled, document, held, "supervisor", "colleague")
            if spoiled is not None:
                left = tuple(sheet for sheet in state.sheets if sheet.document != number)
                after = with_document(replace(state, sheets=left), number, spoiled)
                yield f"two people find no whole {document.id} and give attempt {held.attempt} up", after

    def _uncollected(self, state: State, number: int) -> Iterator[Step]:
        document = state.documents[number]
        kept = judged(adjudicating.decide_left_behind, document, "desk", "clerk")
        if kept is not None:
            yield f"{document.id} is left behind and kept", with_document(state, number, kept)
        destroyed = judged(adjudicating.decide_destroyed, document, "clerk", "colleague")
        if destroyed is not None:
            gone = Sheet(number, document.attempt, whole=True)
            sheets = tuple(sheet for sheet in state.sheets if sheet != gone)
            after = with_document(replace(state, sheets=sheets), number, destroyed)
            yield f"two people destroy the uncollected sheet of {document.id}", after

    def clear(self, state: State, number: int) -> Cleared | None:
        """What the attempt's printer says before anybody looks into the tray."""
        document = state.documents[number]
        here = next(each for each in state.stations if each.name == document.station)
        printer = state.printers[here.printer]
        if printer.silent:
            return None
        answer = adjudicating.clear_for_spoiling(document, here.name, report(printer, number, document))
        return None if isinstance(answer, Refusal) else answer

    def _station(self, state: State, number: int) -> Iterator[Step]:
        here = state.stations[number]
        if here.act is Act.REST:
            yield from self.press(state, number)
            return
        if here.act is not Act.RECOVER:
            yield (
                f"{here.name} crashes",
                with_station(state, number, replace(here.at_rest(), act=Act.RECOVER)),
            )
        match here.act:
            case Act.SUBMIT:
                yield from self._submit(state, number)
            case Act.LOOK_UP:
                yield self._look_up(state, number)
            case Act.FOLLOW:
                yield from self._follow(state, number)
            case Act.RECOVER:
                yield self.recover(state, number)
            case _:
                yield self.note(state, number)

    def _submit(self, state: State, number: int) -> Iterator[Step]:
        here, seen = at_work(state, number)
        printer = state.printers[here.printer]
        words = f"{here.name} submits attempt {seen.attempt} of {seen.id}"
        holding = replace(printer, jobs=(*printer.jobs, Job(here.document, seen.attempt)))
        taken = with_printer(state, here.printer, holding)
        unheard = replace(here, act=Act.LOOK_UP, raised=None)
        if printer.silent:
            yield f"{words}, the printer does not answer", with_station(state, number, unheard)
            yield f"{words}, taken without an answer", with_station(taken, number, unheard)
            return
        yield words, with_station(taken, number, replace(here, act=Act.NOTE_SENT))
        refused = with_station(state, number, replace(here, act=Act.NOTE_REFUSED))
        yield f"{words}, the printer takes nothing", refused
        yield f"{words}, the answer is lost", with_station(taken, number, unheard)

    def _look_up(self, state: State, number: int) -> Step:
        here, seen = at_work(state, number)
        printer = state.printers[here.printer]
        known = not printer.silent and report(printer, here.document, seen) is not None
        words = f"{here.name} looks attempt {seen.attempt} of {seen.id} up at the printer"
        following = replace(here, act=Act.FOLLOW if known else Act.NOTE_OUTCOME)
        return f"{words}: {'known' if known else 'no answer'}", with_station(state, number, following)

    def _follow(self, state: State, number: int) -> Iterator[Step]:
        here, seen = at_work(state, number)
        printer = state.printers[here.printer]
        said = None if printer.silent else report(printer, here.document, seen)
        if said is not None and said.state.over:
            words = f"{here.name} hears: {said.state.name} with {said.impressions_completed} sides"
            yield words, with_station(state, number, replace(here, act=Act.NOTE_OUTCOME, report=said))
        words = f"{here.name} loses patience"
        for taken_back, after in cancelled(state, here.printer, here.document, seen):
            told = report(after.printers[here.printer], here.document, seen)
            hearing = replace(after.stations[number], act=Act.NOTE_OUTCOME, report=told)
            yield f"{words}, {taken_back}", with_station(after, number, hearing)
        impatient = replace(here, act=Act.NOTE_OUTCOME, raised=None)
        yield f"{words}, the printer gives nothing up", with_station(state, number, impatient)

    def note(self, state: State, number: int) -> Step:
        """Records what the station knows, unless another hand settled the attempt meanwhile."""
        here, seen = at_work(state, number)
        current = state.documents[here.document]
        decided = model.still(seen, current) or self.decided(here, seen)
        after = record(current, decided)
        if after is None:
            return f"{here.name} finds {seen.id} settled", with_station(state, number, here.at_rest())
        if here.act is Act.NOTE_SENT:
            going_on = replace(here, act=Act.FOLLOW, seen=after)
        else:
            going_on = replace(here.at_rest(), act=Act.RECOVER if here.recovering else Act.REST)
        words = f"{here.name} records attempt {seen.attempt} of {seen.id} as {_named(after)}"
        return words, with_station(with_document(state, here.document, after), number, going_on)

    def decided(self, here: Station, seen: Document) -> Decision:
        if here.act is Act.NOTE_SENT:
            return model.decide_sent(seen, seen.attempt, seen.attempt)
        if here.act is Act.NOTE_REFUSED:
            return model.decide_blank(seen, seen.attempt, "the printer took nothing")
        if here.report is None:
            return model.decide_unknown(seen, seen.attempt, "no answer")
        counts = (None, None) if here.raised is None else (0, int(here.raised))
        return model.decide_outcome(seen, here.report, counts)

    def _printer(self, state: State, number: int) -> Iterator[Step]:
        printer = state.printers[number]
        if printer.silent:
            back = with_printer(state, number, Printer())
            yield "the printer is switched off and on, its jobs forgotten", back
        else:
            silent = with_printer(state, number, replace(printer, silent=True))
            yield "the printer falls silent", silent
        at = next((n for n, job in enumerate(printer.jobs) if not job.state.over), None)
        if at is None:
            return
        job = printer.jobs[at]
        name = f"attempt {job.attempt} of {state.documents[job.document].id}"

        def ended(how: JobState, sides: int, never_begun: bool = False) -> State:
            jobs = _put(printer.jobs, at, replace(job, state=how, sides=sides, never_begun=never_begun))
            return with_printer(state, number, replace(printer, jobs=jobs))

        out = Sheet(job.document, job.attempt, whole=True)
        yield f"{name} comes out whole", _with_sheet(ended(JobState.completed, 1), number, out)
        yield f"{name} is aborted before it began", ended(JobState.aborted, 0, never_begun=True)
        yield f"no paper for {name}: aborted with 0 sides", ended(JobState.aborted, 0)
        jammed = _with_sheet(ended(JobState.aborted, 0), number, out)
        yield f"{name} comes out whole behind a jam: aborted with 0 sides", jammed
        off = with_printer(state, number, replace(printer, jobs=()))
        half = _with_sheet(off, number, replace(out, whole=False))
        yield f"{name} comes out half, the power is lost", half
        yield f"the printer claims {name}, prints none", ended(JobState.completed, 0)
        miscounted = _with_sheet(ended(JobState.completed, 0), number, out)
        yield f"{name} comes out whole, counted as 0", miscounted


def cancelled(state: State, printer: int, number: int, document: Document) -> Iterator[Step]:
    """What may become of a job that its printer is asked to give up, begun or not; none when it has no such job.

    It ends as an aborted one does: the rules read no difference between the two.
    """
    held = state.printers[printer]
    at = next((n for n, job in enumerate(held.jobs) if job.name == (number, document.attempt)), None)
    if held.silent or at is None or held.jobs[at].state.over:
        return
    name = f"attempt {document.attempt} of {document.id}"

    def given_up(never_begun: bool) -> State:
        job = replace(held.jobs[at], state=JobState.aborted, sides=0, never_begun=never_begun)
        return with_printer(state, printer, replace(held, jobs=_put(held.jobs, at, job)))

    yield f"{name} is cancelled before it began", given_up(never_begun=True)
    begun = given_up(never_begun=False)
    yield f"{name} is cancelled without a sheet", begun
    out = Sheet(number, document.attempt, whole=True)
    yield f"{name} is cancelled with a whole sheet", _with_sheet(begun, printer, out)


def report(printer: Printer, number: int, document: Document) -> JobReport | None:
    """What the printer knows of the document's attempt, the newest job if several."""
    for job in reversed(printer.jobs):
        if job.name == (number, document.attempt):
            return JobReport(job.attempt, document.job_name, job.state, (), job.sides, job.never_begun)
    return None


def at_work(state: State, number: int) -> tuple[Station, Document]:
    here = state.stations[number]
    if here.seen is None:
        raise ValueError(f"{here.name} does {here.act} without a document")
    return here, here.seen


def with_document(state: State, number: int, document: Document) -> State:
    documents, cleared = _put(state.documents, number, document), _put(state.cleared, number, None)
    return State(documents, state.stations, state.printers, cleared, state.sheets)


def with_station(state: State, number: int, station: Station) -> State:
    stations = _put(state.stations, number, station)
    return State(state.documents, stations, state.printers, state.cleared, state.sheets)


def with_printer(state: State, number: int, printer: Printer) -> State:
    printers = _put(state.printers, number, printer)
    return State(state.documents, state.stations, printers, state.cleared, state.sheets)


def _with_sheet(state: State, printer: int, sheet: Sheet) -> State:
    stations = tuple(
        replace(each, raised=True) if each.printer == printer and each.raised is False else each
        for each in state.stations
    )
    return replace(state, stations=stations, sheets=tuple(sorted((*state.sheets, sheet))))


def _named(document: Document) -> str:
    return "blank" if document.state is RightState.GRANTED else str(document.state)


def _put(held: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*held[:at], value, *held[at + 1 :])
