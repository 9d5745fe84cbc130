"""What the hall's voice says next. Pure.

Calls are said in the order they were made, each twice, one sentence at a time (HALL.md, Queueing). A call whose
citizen has come, was missed or gave up is said no further.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from shared.journal.entry import Recorded

TIMES = 2
BACKLOG = 12
"""Calls that may wait for the voice. Beyond it the oldest is left to the screen: a voice minutes late misleads."""

CALLS = ("queueing.ticket_called", "queueing.ticket_recalled")
ENDS = (
    "queueing.serving_began",
    "queueing.ticket_done",
    "queueing.ticket_missed",
    "queueing.ticket_cancelled",
    "queueing.ticket_lapsed",
    "queueing.ticket_rejoined",
)


@dataclass(frozen=True, slots=True)
class Call:
    """A ticket called to a window; `window` is the window's name on the board."""

    ticket: str
    number: str
    window: str

    @property
    def sentence(self) -> str:
        """The call in Chinese, as the voice is given it.

        >>> Call("2026-11-24-A023", "A023", "5 号窗口").sentence
        '请A023号到5号窗口'
        """
        return f"请{self.number}号到{self.window.replace(' ', '')}"


@dataclass(frozen=True, slots=True)
class Turn:
    """A call and how often it is still to be said."""

    call: Call
    left: int = TIMES


@dataclass(frozen=True, slots=True)
class Announcing:
    """The calls still to be said, the next one first; `speaking` while a sentence is being said."""

    turns: tuple[Turn, ...] = ()
    speaking: bool = False


def heard(state: Announcing, entries: Iterable[Recorded], windows: Mapping[str, str]) -> Announcing:
    """The state after these entries of the journal; `windows` has the names of the windows by id.

    All of a batch is heard before anything is said, so that what was called while the database was away and is
    over by now stays unsaid.
    """
    for entry in entries:
        if entry.kind in CALLS:
            window = str(entry.body["window"])
            number = entry.subject.rpartition("-")[2]
            state = called(state, Call(entry.subject, number, windows.get(window, window)))
        elif entry.kind in ENDS:
            state = withdrawn(state, entry.subject)
    return state


def called(state: Announcing, call: Call) -> Announcing:
    """Queue a call behind the others; one that still waits is renewed where it stands."""
    if any(turn.call.ticket == call.ticket for turn in state.turns):
        return replace(
            state,
            turns=tuple(Turn(call) if turn.call.ticket == call.ticket else turn for turn in state.turns),
        )
    turns = (*state.turns, Turn(call))
    if len(turns) > BACKLOG:
        oldest = next(at for at, turn in enumerate(turns) if turn.left == TIMES)
        turns = turns[:oldest] + turns[oldest + 1 :]
    return replace(state, turns=turns)


def withdrawn(state: Announcing, ticket: str) -> Announcing:
    """Say the calls of `ticket` no further; a sentence that has begun is said to its end."""
    return replace(state, turns=tuple(turn for turn in state.turns if turn.call.ticket != ticket))


def begun(state: Announcing) -> tuple[Announcing, Call | None]:
    """The call to say now; None while another is being said or when there is none."""
    if state.speaking or not state.turns:
        return state, None
    first, *rest = state.turns
    if first.left > 1:
        rest.insert(0, Turn(first.call, first.left - 1))
    return Announcing(tuple(rest), speaking=True), first.call


def ended(state: Announcing) -> Announcing:
    """The sentence was said, or could not be said."""
    return replace(state, speaking=False)
