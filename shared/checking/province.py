"""Two halls and the platform with one document, and a line that may be cut between any two messages. Pure.

Each hall prints as in practice.py. Between halls and platform there are ordered queues: a cut line is a queue that
is not taken from, for however long. That a repeated run is passed over is no rule of these models but of the
journal's numbers (tests/integration/test_sync.py). Rights move by the rules of shared.issuing.moving,
shared.platform.moving and shared.platform.evolving.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from shared.checking.practice import Practice, record
from shared.checking.world import Act, Printer, State, Station, granted, without_ended_jobs, wrong
from shared.issuing import model, moving
from shared.issuing.model import Document, RightState
from shared.issuing.moving import Grant
from shared.journal.entry import Decision, Entry, Json, Recorded, Refusal
from shared.platform import moving as moves
from shared.platform.evolving import DOCUMENT_STATES, evolve_document
from shared.platform.model import Document as Registered
from shared.platform.model import granting
from shared.sync.model import stream_to

CODES = ("A", "B")
SERIAL = "A-X-2026-000001"
BUSY = ("reserved", "sent", "unknown", "printed", "uncollected")
"""States of a document at the platform between which no rule of its tells."""
BUSY_KINDS = tuple(kind for kind, state in DOCUMENT_STATES.items() if state in BUSY)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Message:
    """An entry on its way."""

    kind: str
    body: tuple[tuple[str, Json], ...]

    @property
    def said(self) -> Mapping[str, Json]:
        return dict(self.body)


def message(entry: Entry) -> Message:
    return Message(entry.kind, tuple(sorted(entry.body.items())))


@dataclass(frozen=True, slots=True)
class Province:
    """`reports` are the halls' entries the platform has not taken in yet, `inboxes` the platform's to each hall."""

    halls: tuple[State, State]
    reports: tuple[tuple[Message, ...], tuple[Message, ...]]
    inboxes: tuple[tuple[Message, ...], tuple[Message, ...]]
    registered: Registered


PStep = tuple[str, Province]


def start() -> Province:
    """The platform has just granted the document to hall A."""
    first = message(Entry("platform.right_granted", SERIAL, granting("case", "x", "A", turn=1)))
    registered = evolve_document(None, recorded(stream_to("A"), first))
    assert registered is not None
    return Province((_hall(0), _hall(1)), ((), ()), ((first,), ()), registered)


def _hall(at: int) -> State:
    return State((), (Station(f"hall {CODES[at]}", 0),), (Printer(),), ())


def recorded(stream: str, told: Message) -> Recorded:
    return Recorded(stream, 1, 1, 0, "", None, told.kind, SERIAL, "citizen", told.said, None, "")


class Traffic:
    """Halls, platform and people as they work; a planted bug overrides one step.

    Attempts and turns are bounded, crashes and cuts are not.
    """

    def __init__(self, most_attempts: int, most_turns: int) -> None:
        self._most_attempts, self._most_turns = most_attempts, most_turns
        self._practice = Practice()

    def steps(self, province: Province) -> Iterator[PStep]:
        """Everything that can happen next."""
        for at in range(len(CODES)):
            yield from self._hall(province, at)
            if province.reports[at]:
                yield self._report(province, at)
            yield from self._arrive(province, at)
        yield from self.wishes(province)
        yield from self.place(province)

    def wishes(self, province: Province) -> Iterator[PStep]:
        """The citizen asks the platform for the other hall, while no such wish is on its way."""
        document = province.registered
        holder = CODES.index(document.hall)
        to = CODES[1 - holder]
        on_its_way = any(told.kind == "platform.right_recalled" for told in province.inboxes[holder])
        answered = any(told.kind == "issuing.recall_refused" for told in province.reports[holder])
        if on_its_way or answered or document.turn >= self._most_turns:
            return
        yield from self._sent(
            province,
            moves.decide_recall(document, to),
            holder,
            f"hall {document.hall} is asked to let go to {to}",
        )

    def place(self, province: Province) -> Iterator[PStep]:
        """The platform gives a returned right on, to the hall wished for or to either."""
        document = province.registered
        wished = CODES if document.wish is None else (document.wish,)
        for to in wished:
            decided = moves.decide_place(document, "citizen", {})
            yield from self._sent(province, decided, CODES.index(to), f"the right goes to hall {to}")

    def _sent(self, province: Province, decided: Decision, at: int, words: str) -> Iterator[PStep]:
        """What the platform decides is in its own state and in the hall's inbox by one transaction."""
        if not isinstance(decided, list):
            return
        for entry in decided:
            told = message(entry)
            known = evolve_document(province.registered, recorded(stream_to(CODES[at]), told))
            assert known is not None
            inboxes = _put(province.inboxes, at, (*province.inboxes[at], told))
            yield words, replace(province, inboxes=inboxes, registered=known)

    def _report(self, province: Province, at: int) -> PStep:
        told, *rest = province.reports[at]
        known = evolve_document(province.registered, recorded(CODES[at], told))
        assert known is not None
        if known.state in BUSY:
            known = replace(known, state=BUSY[0])
        after = replace(province, reports=_put(province.reports, at, tuple(rest)), registered=known)
        return f"the platform hears of hall {CODES[at]}: {_short(told)}", after

    def _arrive(self, province: Province, at: int) -> Iterator[PStep]:
        """The hall takes one entry in and answers it, by one transaction; what does not fit it leaves lying."""
        decided = answered(province, at)
        if isinstance(decided, list):
            told, *rest = province.inboxes[at]
            taken = replace(province, inboxes=_put(province.inboxes, at, tuple(rest)))
            words = f"hall {CODES[at]} takes in: {_short(told)}"
            yield words, _with_entries(taken, at, province.halls[at], decided)

    def gives_back(self, document: Document, to: str | None) -> Decision:
        """The hall gives the right back of its own accord."""
        return moving.decide_return(document, to)

    def finished(self, province: Province) -> bool:
        """The citizen has the document, or all attempts that are explored are used up."""
        documents = [document for hall in province.halls for document in hall.documents]
        used_up = any(document.attempt == self._most_attempts for document in documents)
        return used_up or any(document.state is RightState.HANDED_OVER for document in documents)

    def _hall(self, province: Province, at: int) -> Iterator[PStep]:
        hall = province.halls[at]
        if not _awake(hall):
            return
        for words, after in self._practice.everything(hall):
            if after.documents[0].attempt <= self._most_attempts:
                yield words, _with_hall(province, at, hall, after)
        if province.registered.turn < self._most_turns:
            document = hall.documents[0]
            for to in (None, CODES[1 - at]):
                decided = self.gives_back(document, to)
                if isinstance(decided, list):
                    words = f"hall {CODES[at]} gives the right back, for {to or 'wherever'}"
                    yield words, _with_entries(province, at, hall, decided)


def answered(province: Province, at: int) -> Decision | None:
    """What a hall makes of the next entry in its inbox; None when there is none."""
    if not province.inboxes[at]:
        return None
    told, documents = province.inboxes[at][0], province.halls[at].documents
    body = told.said
    if told.kind == "platform.right_granted":
        grant = Grant(SERIAL, "case", "x", body["turn"], body["attempt"], None, {})
        return moving.decide_grant(documents[0] if documents else None, grant, "citizen")
    return moving.decide_recall(documents[0], body["turn"], body["to"])


def _awake(hall: State) -> bool:
    """Whether anything can happen there: a hall without the right, a job or a working station waits."""
    if not hall.documents:
        return False
    busy = any(each.act is not Act.REST for each in hall.stations)
    printing = any(not job.state.over for printer in hall.printers for job in printer.jobs)
    return busy or printing or hall.documents[0].state is not RightState.RETURNED


def _with_entries(province: Province, at: int, hall: State, decided: list[Entry]) -> Province:
    """What a rule decided is in the hall's state and in its journal, which the platform has not heard yet."""
    document = hall.documents[0] if hall.documents else None
    for entry in decided:
        if entry.kind == "issuing.right_granted":
            document = _granted_at(entry.body["turn"], entry.body["attempt"])
        elif document is not None:
            document = record(document, [entry])
    assert document is not None
    after = replace(hall, documents=(document,), cleared=(None,))
    told = tuple(message(entry) for entry in decided if entry.kind != "issuing.right_granted")
    halls = _put(province.halls, at, _tidied(after))
    return replace(province, halls=halls, reports=_put(province.reports, at, (*province.reports[at], *told)))


def _with_hall(province: Province, at: int, before: State, after: State) -> Province:
    """A step of the hall's own practice; the journal has the entry that changed the document."""
    halls = _put(province.halls, at, _tidied(after))
    if after.documents == before.documents:
        return replace(province, halls=halls)
    told = _journalled(before.documents[0], after.documents[0])
    return replace(
        province, halls=halls, reports=_put(province.reports, at, _with_told(province.reports[at], told))
    )


def _with_told(reports: tuple[Message, ...], told: Message) -> tuple[Message, ...]:
    """Of entries behind one another that say the document is busy, the last stands for all."""
    both_busy = reports and told.kind in BUSY_KINDS and reports[-1].kind in BUSY_KINDS
    return (*reports[:-1], told) if both_busy and reports[-1].body == told.body else (*reports, told)


def _journalled(before: Document, after: Document) -> Message:
    kinds = {
        RightState.RESERVED: "issuing.attempt_reserved",
        RightState.SENT: "issuing.attempt_sent",
        RightState.PRINTED: "issuing.attempt_printed",
        RightState.UNKNOWN: "issuing.attempt_unknown",
        RightState.UNCOLLECTED: "issuing.left_behind",
        RightState.HANDED_OVER: "issuing.handed_over",
        RightState.GRANTED: "issuing.attempt_blank"
        if before.state in model.OPEN
        else "issuing.attempt_spoiled",
    }
    return Message(kinds[after.state], (("attempt", after.attempt),))


def _granted_at(turn: int, attempt: int) -> Document:
    return replace(granted(SERIAL), turn=turn, attempt=attempt)


def _tidied(hall: State) -> State:
    """Without what nobody asks any more.

    A hall in which nothing can happen forgets how its printer stood, and of the right it gave back all but the turn.
    """
    printers = without_ended_jobs(hall)
    tidied = hall if printers is hall.printers else replace(hall, printers=printers)
    if _awake(tidied):
        return tidied
    gone = replace(_granted_at(tidied.documents[0].turn, 0), state=RightState.RETURNED)
    return replace(tidied, documents=(gone,), printers=tuple(Printer() for _ in printers))


def broken(province: Province) -> str | None:
    """What no state may show: two sheets, a sheet unexplained, a right in two places; None when all is in order."""
    held = [
        hall
        for hall in province.halls
        if hall.documents and hall.documents[0].state is not RightState.RETURNED
    ]
    given = sum(told.kind == "platform.right_granted" for inbox in province.inboxes for told in inbox)
    if len(held) + given > 1:
        return f"the right of {SERIAL} is in two places"
    if any(isinstance(answered(province, at), Refusal) for at in range(len(CODES))):
        return "an entry of the platform does not fit where it arrives"
    for hall in province.halls:
        returned = hall.documents and hall.documents[0].state is RightState.RETURNED
        if returned and hall.sheets:
            return f"a sheet of {SERIAL} is left in a hall that gave the right back"
        said = wrong(hall)
        if said is not None:
            return said
    return printed_in_both(province)


def printed_in_both(province: Province) -> str | None:
    """The promise across halls: at most one valid sheet."""
    sheets = [sheet for hall in province.halls for sheet in hall.whole(0)]
    return f"two valid sheets of {SERIAL}" if len(sheets) > 1 else None


def _short(told: Message) -> str:
    words = told.kind.partition(".")[2].replace("_", " ")
    to = told.said.get("to")
    return f"{words} to {to}" if to else words


def _put(held: tuple[T, T], at: int, value: T) -> tuple[T, T]:
    return (value, held[1]) if at == 0 else (held[0], value)
