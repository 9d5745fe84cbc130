"""How the line to the platform stands, in the words of every screen of the staff: there is no second way to say it."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from shared.journal.entry import Millis, Refusal
from shared.qt.sentence_table import SENTENCES, line
from shared.qt.sentences import Sentence, moment, sentence
from shared.sync.model import LineState, Standing

CONTEXT = "Line"
TONES = {
    Standing.REFUSED: "red",
    Standing.UNKEPT: "amber",
    Standing.OFFLINE: "amber",
    Standing.CATCHING_UP: "brand",
    Standing.SENDING: "brand",
    Standing.LEVEL: "jade",
}


@dataclass(frozen=True, slots=True)
class LineWords:
    """`text` and its `tone`; `caught_up` in per cent, None unless it is under way.

    `since` is empty where the text says it; `run_by` tells which station runs the sync; `next_step` is empty when
    there is nothing to do.
    """

    text: str
    tone: str
    caught_up: int | None = None
    since: str = ""
    run_by: str = ""
    next_step: str = ""


def line_words(state: LineState | None, zone: str, now: Millis) -> LineWords:
    """The line in words; `zone` is the hall's. None: nobody knows."""
    if state is None:
        return LineWords(_tr(line.UNKNOWN), "quiet")
    told = _told(state, zone, now)
    since = state.refused_since if state.standing is Standing.REFUSED else None
    return LineWords(
        text=_text(state, zone, now) if told is None else told.what.rstrip(".。"),
        tone=TONES[state.standing],
        caught_up=state.caught_up,
        since="" if since is None else _tr(line.REFUSED_SINCE, time=moment(since, zone, now)),
        run_by=_tr(line.RUNS_NOWHERE) if state.run_by is None else _tr(line.RUNS, station=state.run_by),
        next_step=_next_step(state, told, zone, now),
    )


def _told(state: LineState, zone: str, now: Millis) -> Sentence | None:
    """The sentence of what is refused, by its name."""
    if state.trouble is None:
        return None
    facts = {"code": state.trouble, "waiting": state.waiting}
    named = state.trouble.startswith("sync.") and state.trouble in SENTENCES
    return sentence(Refusal(state.trouble if named else "health.line_refused", facts), zone, now)


def _next_step(state: LineState, told: Sentence | None, zone: str, now: Millis) -> str:
    if told is not None:
        return told.next_step
    match state.standing:
        case Standing.UNKEPT:
            return sentence(Refusal("health.sync_unkept", {"waiting": state.waiting}), zone, now).next_step
        case Standing.OFFLINE:
            return sentence(Refusal("sync.offline"), zone, now).next_step
        case _:
            return ""


def _text(state: LineState, zone: str, now: Millis) -> str:
    match state.standing:
        case Standing.UNKEPT:
            return _tr(line.UNKEPT, count=state.waiting)
        case Standing.OFFLINE if state.since:
            return _tr(line.OFFLINE, time=moment(state.since, zone, now), count=state.waiting)
        case Standing.OFFLINE:
            return _tr(line.UNTRIED, count=state.waiting)
        case Standing.CATCHING_UP:
            return _tr(line.CATCHING_UP, percent=state.caught_up, count=state.waiting)
        case Standing.SENDING:
            return _tr(line.SENDING, count=state.waiting)
        case Standing.LEVEL if state.heard_at is None:
            return _tr(line.LEVEL)
        case Standing.LEVEL:
            return _tr(line.IN_STEP, time=moment(state.heard_at or 0, zone, now))
        case Standing.REFUSED:
            raise AssertionError("a refusal has a sentence of its own")
        case _:
            assert_never(state.standing)


def _tr(source: str, **facts: object) -> str:
    return QCoreApplication.translate(CONTEXT, source).format(**facts)
