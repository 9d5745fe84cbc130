"""An application before its acceptance, as the hall knows it: held by exactly one side, turn by turn. Pure.

Only who owns an application at its turn n may make turn n + 1: save it, hand it on, accept it. It comes by the
platform's entry and goes back by the hall's own; so a repeat or a late word carries a turn that is gone, and is known
for what it is. A wish that cannot be met now waits and is met later.

Within the hall it belongs to one visit at one window. A window lets go of all that is not of the visit it serves, so
what a program that died left behind goes back when the window is next signed in at. A recall is a question to the
window; a window that does not answer in time is not there, and the application goes back as it was last saved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal

PATIENCE: Millis = 60_000
"""How long a window may leave a recall unanswered; one that is there answers within a second or two."""


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
    wishes; `window` is who asked last or holds it, for the ticket `visit`. `recall` is the last wish to have it back
    (0: none), `recalled_at` since when it waits for the window's answer, `askers` who wants it: who, place, at.
    `elsewhere` is who holds it, as the platform last told while the hall waited: standing, place, since. `scans` are
    the materials this hall has taken in for it (see Scanned).
    """

    id: str
    item: str
    person: str
    state: State
    turn: int
    taken_turn: int
    ask: int
    window: str
    visit: str
    since: Millis
    recall: int
    recalled_at: Millis | None
    elsewhere: Json
    case: str | None
    sealed: str | None
    askers: Json
    scans: Json


@dataclass(frozen=True, slots=True)
class Scanned:
    """A material scanned at a window; `attachment` is the SHA-256 (hex) of the sealed file (shared.cases.scans)."""

    material: str
    attachment: str
    pages: int


@dataclass(frozen=True, slots=True)
class Handed:
    """An application as the platform hands it over, in answer to the wish number `ask`.

    `scans` are the materials this hall took in when it had it before.
    """

    id: str
    item: str
    turn: int
    ask: int
    form: Mapping[str, Json] = field(repr=False)
    scans: tuple[Scanned, ...] = ()


@dataclass(frozen=True, slots=True)
class At:
    """Where it is worked on: a window, how people call it, and the ticket it serves."""

    window: str
    place: str
    visit: str


def decide_ask(held: Application | None, application: str, item: str, person: str, at: At) -> Decision:
    """A window wants the application. Asked twice it is one wish."""
    if held is not None:
        refusal = _refuse_ask(held, person)
        if refusal is not None:
            return refusal
        if held.state is State.ASKED and (held.window, held.visit) == (at.window, at.visit):
            return []
    ask = 1 if held is None else held.ask + 1
    return [Entry("applications.asked", application, {"ask": ask, "item": item, **_where(at)}, person)]


def _refuse_ask(held: Application, person: str) -> Refusal | None:
    if held.person != person:
        return Refusal("applications.not_theirs")
    if held.state is State.HELD:
        return Refusal("applications.held_here", {"window": held.window})
    if held.state is State.ACCEPTED:
        return Refusal("applications.accepted", {"case": held.case})
    return None


def decide_take_over(held: Application | None, person: str, at: At) -> Decision:
    """The citizen stands at this window: what another window of the hall holds of theirs moves here, as last saved."""
    if held is None or held.state is not State.HELD:
        return Refusal("applications.not_here")
    if held.person != person:
        return Refusal("applications.not_theirs")
    if (held.window, held.visit) == (at.window, at.visit):
        return []
    return [Entry("applications.moved", held.id, {"turn": held.turn, **_where(at)}, person)]


def decide_withdraw(held: Application | None) -> Decision:
    """The window does not want it any more; should it come nevertheless, it goes straight back."""
    if held is None or held.state is not State.ASKED:
        return Refusal("applications.not_asked")
    return [Entry("applications.ask_withdrawn", held.id, {"ask": held.ask}, held.person)]


def decide_take(held: Application | None, handed: Handed, person: str) -> list[Entry]:
    """Takes in what the platform handed over; what nobody waits for any more goes straight back."""
    if held is not None and handed.turn <= held.turn:
        return []
    scans = [asdict(each) for each in handed.scans]
    body = {"turn": handed.turn, "item": handed.item, "scans": scans}
    taken = Entry("applications.taken", handed.id, body, person, {"form": dict(handed.form)})
    if held is not None and held.state is State.ASKED:
        return [taken]
    body = {"turn": handed.turn + 1, "ask": handed.ask if held is None else held.ask}
    return [taken, Entry("applications.returned", handed.id, body, person)]


def decide_told(
    held: Application | None, ask: int, elsewhere: Mapping[str, Json], final: bool
) -> list[Entry]:
    """Who holds it instead: the wish stays, unless the answer is `final`. A word on an older wish is passed over."""
    if held is None or held.state is not State.ASKED or held.ask != ask:
        return []
    body = {"ask": ask, "elsewhere": dict(elsewhere), "final": final}
    return [Entry("applications.held_elsewhere", held.id, body, held.person)]


def decide_save(
    held: Application | None,
    window: str,
    turn: int,
    form: Mapping[str, str],
    scans: Sequence[Scanned] | None = None,
) -> Decision:
    """What the window typed and scanned, on top of the `turn` it had before it; None leaves the scans as they are."""
    mine = _worked_on(held, window)
    if isinstance(mine, Refusal):
        return mine
    if mine.turn != turn:
        return Refusal("applications.changed")
    return [_saved(mine, form, scans)]


def decide_return(
    held: Application | None,
    window: str,
    turn: int,
    form: Mapping[str, str] | None = None,
    scans: Sequence[Scanned] | None = None,
) -> Decision:
    """Gives it back to the platform, where the citizen goes on, with `form` and `scans` where more was done."""
    mine = _worked_on(held, window)
    if isinstance(mine, Refusal):
        return mine
    if mine.turn != turn:
        return Refusal("applications.changed")
    if form is None:
        return [_returned(mine)]
    return [_saved(mine, form, scans), _returned(replace(mine, turn=turn + 1))]


def decide_let_go(held: Application, window: str, visit: str | None) -> list[Entry]:
    """A window lets go of all that is not of the `visit` it serves now (None: it serves nobody)."""
    if held.window != window or held.visit == visit:
        return []
    match held.state:
        case State.HELD:
            return [_returned(held)]
        case State.ASKED:
            return [Entry("applications.ask_withdrawn", held.id, {"ask": held.ask}, held.person)]
    return []


def decide_recall(
    held: Application | None, turn: int, recall: int, asker: Mapping[str, Json], today: bool
) -> list[Entry]:
    """Somebody wants it back: the citizen, or another hall by the platform; `asker` is who and, of a hall, the place.

    A window that took it `today` is asked and decides; left over from another day it goes back at once. A wish about
    an earlier time here, or after it went, needs no answer: the return says it.
    """
    if held is None or held.state is not State.HELD or turn < held.taken_turn:
        return []
    if not today:
        return [_returned(held)]
    return [
        Entry("applications.recall_heard", held.id, {"recall": recall, "asker": dict(asker)}, held.person)
    ]


def decide_keep(held: Application | None, window: str, recall: int) -> list[Entry]:
    """The window answers that it is at work with it; an answer nobody waits for any more is passed over."""
    if held is None or held.state is not State.HELD or held.window != window:
        return []
    if held.recalled_at is None or held.recall != recall:
        return []
    return [Entry("applications.recall_kept", held.id, {"recall": recall}, held.person)]


def decide_unanswered(held: Application, now: Millis) -> list[Entry]:
    """No answer in time: nobody is at that window any more. A clock that was set back waits no longer than that."""
    if held.state is not State.HELD or held.recalled_at is None:
        return []
    return [] if 0 <= now - held.recalled_at <= PATIENCE else [_returned(held)]


def decide_accept(held: Application | None, person: str, item: str, case: str, window: str) -> Decision:
    """The application becomes a case; nobody can change it any more."""
    mine = _worked_on(held, window)
    if isinstance(mine, Refusal):
        return mine
    if (mine.person, mine.item) != (person, item):
        return Refusal("applications.not_theirs")
    return [Entry("applications.accepted", mine.id, {"turn": mine.turn + 1, "case": case}, person)]


def _worked_on(held: Application | None, window: str) -> Application | Refusal:
    """What the window works on, or why it cannot."""
    if held is None or held.state is not State.HELD:
        return Refusal("applications.not_here")
    return held if held.window == window else Refusal("applications.held_here", {"window": held.window})


def _where(at: At) -> dict[str, Json]:
    return {"window": at.window, "place": at.place, "visit": at.visit}


def _saved(held: Application, form: Mapping[str, str], scans: Sequence[Scanned] | None) -> Entry:
    """The scans are named when they are others than before, so that each is sent once."""
    body: dict[str, Json] = {"turn": held.turn + 1}
    named = None if scans is None else [asdict(each) for each in scans]
    if named is not None and named != list(held.scans):
        body["scans"] = named
    return Entry("applications.saved", held.id, body, held.person, {"form": dict(form)})


def _returned(held: Application) -> Entry:
    """Goes back with the next turn; every wish up to `ask` is done with."""
    body = {"turn": held.turn + 1, "ask": held.ask}
    return Entry("applications.returned", held.id, body, held.person)


def evolve(held: Application | None, entry: Recorded) -> Application:
    body = entry.body
    if held is None:
        held = _begun(entry)
    match entry.kind:
        case "applications.asked":
            asked = replace(held, state=State.ASKED, ask=body["ask"], since=entry.at, elsewhere=None)
            return replace(asked, window=body["window"], visit=body["visit"])
        case "applications.moved":
            return replace(held, window=body["window"], visit=body["visit"], since=entry.at)
        case "applications.ask_withdrawn":
            return replace(held, state=State.AWAY, since=entry.at)
        case "applications.taken":
            held = replace(held, person=entry.person or held.person)  # a restored hall may meet somebody anew
            taken = replace(held, state=State.HELD, turn=body["turn"], taken_turn=body["turn"])
            scans = body.get("scans", [])
            return _unasked(replace(taken, since=entry.at, elsewhere=None, sealed=entry.sealed, scans=scans))
        case "applications.held_elsewhere":
            state = State.AWAY if body["final"] else held.state
            return replace(held, elsewhere=body["elsewhere"], state=state)
        case "applications.saved":
            scans = body.get("scans", held.scans)
            return replace(held, turn=body["turn"], sealed=entry.sealed, scans=scans)
        case "applications.returned":
            return _unasked(replace(held, state=State.AWAY, turn=body["turn"], since=entry.at))
        case "applications.recall_heard":
            since = entry.at if held.recalled_at is None else held.recalled_at
            askers = _with_asker(held.askers, body.get("asker"), entry.at)
            return replace(held, recall=body["recall"], recalled_at=since, askers=askers)
        case "applications.recall_kept":
            return replace(held, recall=body["recall"], recalled_at=None)
        case "applications.accepted":
            accepted = replace(held, state=State.ACCEPTED, turn=body["turn"], since=entry.at)
            return _unasked(replace(accepted, case=body["case"]))
    raise ValueError(f"{entry.kind} is no entry of an application")


def _unasked(held: Application) -> Application:
    """Nobody asks for it back any more."""
    return replace(held, recall=0, recalled_at=None, askers=[])


def _with_asker(askers: Json, asker: Json, at: Millis) -> Json:
    """Each who asks once, since they first did; nobody was named before this was told."""
    known = [(each["who"], each["place"]) for each in askers]
    if asker is None or (asker["who"], asker["place"]) in known:
        return askers
    return [*askers, {"who": asker["who"], "place": asker["place"], "at": at}]


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
        visit="",
        since=entry.at,
        recall=0,
        recalled_at=None,
        elsewhere=None,
        case=None,
        sealed=None,
        askers=[],
        scans=[],
    )
