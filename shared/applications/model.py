"""An application before its acceptance, as the hall knows it: held by exactly one side, turn by turn. Pure.

Only who owns an application at its turn n may make turn n + 1: save it, hand it on, accept it. It comes by the
platform's entry and goes back by the hall's own; so a repeat or a late word carries a turn that is gone, and is known
for what it is. A wish that cannot be met now waits and is met later.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal


class State(StrEnum):
    ASKED = "asked"
    """A window wants it; it is still elsewhere."""
    HELD = "held"
    """The hall owns it, and no one else may change it."""
    AWAY = "away"
    """It went back to the platform, or the wish for it was withdrawn."""
    ACCEPTED = "accepted"
    """It became a case of this hall."""


@dataclass(frozen=True, slots=True)
class Application:
    """One application begun online; `id` is the platform's.

    `turn` is the last one this hall knows of, `taken_turn` the one that brought it here. `ask` counts the hall's
    wishes; `window` is who asked last. `recall` is the citizen's wish to have it back (0: none). `elsewhere` is who
    holds it, as the platform last told while the hall waited: standing, place, since.
    """

    id: str
    item: str
    person: str
    state: State
    turn: int
    taken_turn: int
    ask: int
    window: str
    since: Millis
    recall: int
    elsewhere: Json
    case: str | None
    sealed: str | None


@dataclass(frozen=True, slots=True)
class Handed:
    """An application as the platform hands it over, in answer to the wish number `ask`."""

    id: str
    item: str
    turn: int
    ask: int
    form: Mapping[str, Json] = field(repr=False)


def decide_ask(
    held: Application | None, application: str, item: str, person: str, window: str, place: str
) -> Decision:
    """A window wants the application; `place` is how people call the window. Asked twice it is one wish."""
    if held is not None:
        refusal = _refuse_ask(held, person)
        if refusal is not None:
            return refusal
        if held.state is State.ASKED and held.window == window:
            return []
    ask = 1 if held is None else held.ask + 1
    body = {"ask": ask, "item": item, "window": window, "place": place}
    return [Entry("applications.asked", application, body, person)]


def _refuse_ask(held: Application, person: str) -> Refusal | None:
    if held.person != person:
        return Refusal("applications.not_theirs")
    if held.state is State.HELD:
        return Refusal("applications.held_here", {"window": held.window})
    if held.state is State.ACCEPTED:
        return Refusal("applications.accepted", {"case": held.case})
    return None


def decide_withdraw(held: Application | None) -> Decision:
    """The window does not want it any more; should it come nevertheless, it goes straight back."""
    if held is None or held.state is not State.ASKED:
        return Refusal("applications.not_asked")
    return [Entry("applications.ask_withdrawn", held.id, {"ask": held.ask}, held.person)]


def decide_take(held: Application | None, handed: Handed, person: str) -> list[Entry]:
    """Takes in what the platform handed over; what nobody waits for any more goes straight back."""
    if held is not None and handed.turn <= held.turn:
        return []
    body = {"turn": handed.turn, "item": handed.item}
    taken = Entry("applications.taken", handed.id, body, person, {"form": dict(handed.form)})
    if held is not None and held.state is State.ASKED:
        return [taken]
    ask = handed.ask if held is None else held.ask
    return [taken, _returned(handed.id, handed.turn + 1, ask, person)]


def decide_told(
    held: Application | None, ask: int, elsewhere: Mapping[str, Json], final: bool
) -> list[Entry]:
    """Who holds it instead: the wish stays, unless the answer is `final`. A word on an older wish is passed over."""
    if held is None or held.state is not State.ASKED or held.ask != ask:
        return []
    body = {"ask": ask, "elsewhere": dict(elsewhere), "final": final}
    return [Entry("applications.held_elsewhere", held.id, body, held.person)]


def decide_save(held: Application | None, turn: int, form: Mapping[str, str]) -> Decision:
    """What the window typed, on top of the `turn` it had before it."""
    if held is None or held.state is not State.HELD:
        return Refusal("applications.not_here")
    if held.turn != turn:
        return Refusal("applications.changed")
    body = {"turn": turn + 1}
    return [Entry("applications.saved", held.id, body, held.person, {"form": dict(form)})]


def decide_return(held: Application | None) -> Decision:
    """Gives it back to the platform, where the citizen goes on."""
    if held is None or held.state is not State.HELD:
        return Refusal("applications.not_here")
    return [_returned(held.id, held.turn + 1, held.ask, held.person)]


def decide_recall(held: Application | None, turn: int, recall: int, today: bool) -> list[Entry]:
    """Answers the citizen's wish to have it back.

    A window that took it `today` is told and decides; left over from another day it goes back at once. A wish about
    an earlier time here, or after it went, needs no answer: the return says it.
    """
    if held is None or held.state is not State.HELD or turn < held.taken_turn:
        return []
    if not today:
        return [_returned(held.id, held.turn + 1, held.ask, held.person)]
    return [Entry("applications.recall_kept", held.id, {"recall": recall}, held.person)]


def decide_accept(held: Application | None, person: str, item: str, case: str) -> Decision:
    """The application becomes a case; nobody can change it any more."""
    if held is None or held.state is not State.HELD:
        return Refusal("applications.not_here")
    if (held.person, held.item) != (person, item):
        return Refusal("applications.not_theirs")
    return [Entry("applications.accepted", held.id, {"turn": held.turn + 1, "case": case}, person)]


def _returned(application: str, turn: int, ask: int, person: str) -> Entry:
    """Every wish up to `ask` is done with."""
    return Entry("applications.returned", application, {"turn": turn, "ask": ask}, person)


def evolve(held: Application | None, entry: Recorded) -> Application:
    body = entry.body
    if held is None:
        held = _begun(entry)
    match entry.kind:
        case "applications.asked":
            asked = replace(held, state=State.ASKED, ask=body["ask"], window=body["window"])
            return replace(asked, since=entry.at, elsewhere=None)
        case "applications.ask_withdrawn":
            return replace(held, state=State.AWAY, since=entry.at)
        case "applications.taken":
            taken = replace(held, state=State.HELD, turn=body["turn"], taken_turn=body["turn"], recall=0)
            return replace(taken, since=entry.at, elsewhere=None, sealed=entry.sealed)
        case "applications.held_elsewhere":
            state = State.AWAY if body["final"] else held.state
            return replace(held, elsewhere=body["elsewhere"], state=state)
        case "applications.saved":
            return replace(held, turn=body["turn"], sealed=entry.sealed)
        case "applications.returned":
            return replace(held, state=State.AWAY, turn=body["turn"], since=entry.at, recall=0)
        case "applications.recall_kept":
            return replace(held, recall=body["recall"])
        case "applications.accepted":
            accepted = replace(held, state=State.ACCEPTED, turn=body["turn"], since=entry.at)
            return replace(accepted, case=body["case"], recall=0)
    raise ValueError(f"{entry.kind} is no entry of an application")


def _begun(entry: Recorded) -> Application:
    if entry.kind not in ("applications.asked", "applications.taken") or entry.person is None:
        raise ValueError(f"{entry.kind} for an application nobody asked for")
    return Application(
        id=entry.subject,
        item=entry.body["item"],
        person=entry.person,
        state=State.AWAY,
        turn=0,
        taken_turn=0,
        ask=0,
        window="",
        since=entry.at,
        recall=0,
        elsewhere=None,
        case=None,
        sealed=None,
    )
