"""What the hall's voice says next. Pure.

Calls are said in the order they were made, each twice and each time in every language the hall speaks, one sentence
at a time (HALL.md, Queueing). A recall jumps nothing. A call whose citizen has come, was missed or gave up is said no
further. Nobody's name is ever said: a call knows none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from shared.devices.voice.ports import Language
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
NUMBERED_WINDOW = re.compile(r"(\d+) ?号窗口")


@dataclass(frozen=True, slots=True)
class Call:
    """A ticket called to a window; `window` is the window's name on the board."""

    ticket: str
    number: str
    window: str

    def sentence(self, language: Language = "zh_CN") -> str:
        """The call as the voice is given it. A desk without a number has no English name: the screen shows it.

        >>> Call("2026-11-24-A023", "A023", "5 号窗口").sentence()
        '请A023号到5号窗口'
        >>> Call("2026-11-24-A023", "A023", "5 号窗口").sentence("en")
        'Number A 0 2 3, please go to window 5.'
        """
        if language == "zh_CN":
            return f"请{self.number}号到{self.window.replace(' ', '')}"
        numbered = NUMBERED_WINDOW.fullmatch(self.window)
        where = f"go to window {numbered[1]}" if numbered else "look at the screen"
        return f"Number {' '.join(self.number)}, please {where}."


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said at one go."""

    number: str
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Turn:
    """A call and how many of its sentences were said."""

    call: Call
    said: int = 0


@dataclass(frozen=True, slots=True)
class Announcing:
    """The calls still to be said, the next one first; `speaking` while a sentence is being said.

    `languages` are those each call is said in, in this order, TIMES over.
    """

    languages: tuple[Language, ...] = ("zh_CN",)
    turns: tuple[Turn, ...] = ()
    speaking: bool = False


def heard(state: Announcing, entries: Iterable[Recorded], windows: Mapping[str, str]) -> Announcing:
    """The state after these entries of the journal; `windows` has the names of the windows it calls to, by id.

    All of a batch is heard before anything is said, so that what was called while the database was away and is
    over by now stays unsaid.
    """
    for entry in entries:
        if entry.kind in CALLS:
            window = str(entry.body["window"])
            if window in windows:
                number = entry.subject.rpartition("-")[2]
                state = called(state, Call(entry.subject, number, windows[window]))
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
        oldest = next(at for at, turn in enumerate(turns) if turn.said == 0)
        turns = turns[:oldest] + turns[oldest + 1 :]
    return replace(state, turns=turns)


def withdrawn(state: Announcing, ticket: str) -> Announcing:
    """Say the calls of `ticket` no further; a sentence that has begun is said to its end."""
    return replace(state, turns=tuple(turn for turn in state.turns if turn.call.ticket != ticket))


def begun(state: Announcing) -> tuple[Announcing, Sentence | None]:
    """The sentence to say now; None while another is being said or when there is none."""
    if state.speaking or not state.turns:
        return state, None
    first, *rest = state.turns
    language = state.languages[first.said % len(state.languages)]
    if first.said + 1 < TIMES * len(state.languages):
        rest.insert(0, Turn(first.call, first.said + 1))
    sentence = Sentence(first.call.number, first.call.sentence(language), language)
    return replace(state, turns=tuple(rest), speaking=True), sentence


def ended(state: Announcing) -> Announcing:
    """The sentence was said, or could not be said."""
    return replace(state, speaking=False)
