"""An application before its acceptance, as the platform knows it: whose turn it is, who wishes for it. Pure.

The platform (the citizen online) or one hall owns it. Each change of it is a `turn`; only the owner at turn n makes
turn n + 1, and a turn is given once (tables.claim). Opening the form online and handing it to a window are both
turns: of two that want it at once exactly one gets it. The platform never takes one from a hall: it asks
(`decide_recall`), and the hall's own entry gives it back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.journal.entry import Decision, Entry, Json, Millis, Refusal

ONLINE = "platform"
"""The owner while the citizen has it."""
LAPSE: Millis = 30 * 60 * 1000
"""How long a form opened online keeps a window waiting when nothing is saved: somebody just closed the page."""
RENEWAL: Millis = 10 * 60 * 1000
"""How long an answer to a recall holds: then the window is asked once more, for it may have died since."""
FORM, HOLDER = "form", "holder_details"


@dataclass(frozen=True, slots=True)
class Application:
    """One application of a citizen (a person id of the platform's).

    `owner` is ONLINE or a hall's code; `place` is the window, `since` when it came there. `edited_since` is when the
    citizen opened the form, None while nobody has it open. `handed_turn` is the turn that brought it to its owner.
    `wishes` are the halls' (see evolving); `wish` is the hall whose turn it is to get it. `recall` counts the citizen's
    wishes to have it back, the last one at `recall_turn`; `recall_kept` is when the hall said that it is still needed.
    `askers` are who wants it from the hall that holds it, by "citizen" or the hall's code: recall, turn, at, place.
    `materials` are those scanned at windows, by id: hall, person (as that hall knows them), attachment, pages, at; and
    `scans` all that any entry ever named, hash to hall. `doubles` are cases of the same item, accepted where the
    application was not known, by reference (see platform.doubles): at, told, same.
    `sealed` is the form, under the key of `sealed_person`, as an entry of the slice `sealed_slice`.
    """

    id: str
    item: str
    person: str
    begun_at: Millis
    owner: str
    turn: int
    since: Millis
    place: str
    edited_since: Millis | None
    handed_turn: int
    wishes: Json
    wish: str | None
    recall: int
    recall_turn: int
    recall_kept: Millis | None
    case: str | None
    sealed: str | None
    sealed_person: str
    sealed_slice: str
    askers: Json
    materials: Json
    scans: Json
    doubles: Json

    @property
    def online(self) -> bool:
        return self.owner == ONLINE and self.case is None

    def is_open(self, now: Millis) -> bool:
        """Whether the citizen is just filling it in."""
        return self.edited_since is not None and now - self.edited_since <= LAPSE

    @property
    def waiting(self) -> frozenset[str]:
        """The halls whose wish was neither met nor withdrawn."""
        return frozenset(hall for hall, wish in self.wishes.items() if wish["answered"] < wish["ask"])

    @property
    def recalled(self) -> bool:
        """Whether somebody asked the hall that holds it now to give it back."""
        return self.recall > 0 and self.recall_turn >= self.handed_turn

    @property
    def asked_by(self) -> Mapping[str, Json]:
        """Who asked the hall that holds it now."""
        return {who: each for who, each in self.askers.items() if each["turn"] >= self.handed_turn}

    def may_recall(self, hall: str, now: Millis) -> bool:
        """Whether the platform itself may ask for it now: once for each hall, and again a while after an answer."""
        if hall not in self.asked_by:
            return True
        return self.recall_kept is not None and not 0 <= now - self.recall_kept <= RENEWAL


@dataclass(frozen=True, slots=True)
class Asker:
    """Who wants it back: the citizen (no `hall`), or a window of a hall, in `place` as people call it."""

    hall: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Handing:
    """What goes to a hall: the person as that hall knows them, the form, and who they are for a hall that does not."""

    person: str
    form: Mapping[str, Json] = field(repr=False)
    holder: Mapping[str, Json] = field(repr=False)


def decide_begin(
    application: str, item: str, person: str, form: Mapping[str, Json], mine: Application | None
) -> Decision:
    """A new application, open for its citizen; `mine` is one of the same item that is not accepted yet."""
    if mine is not None:
        return Refusal("platform.application_begun", {"application": mine.id})
    return [Entry("platform.application_begun", application, {"turn": 1, "item": item}, person, {FORM: form})]


def decide_open(held: Application | None, form: Mapping[str, Json]) -> Decision:
    """The citizen opens the form and has it while they type; opening it once more begins that time anew."""
    if held is None or not held.online:
        return elsewhere(held)
    return [_turned("opened", held, form, {})]


def decide_save(held: Application | None, turn: int, form: Mapping[str, Json], goes_on: bool) -> Decision:
    """What the citizen typed on top of `turn`; `goes_on` keeps the form open."""
    if held is None or not held.online:
        return elsewhere(held)
    if held.turn != turn:
        return Refusal("platform.application_changed")
    return [_turned("saved", held, form, {"open": goes_on})]


def decide_hand(held: Application | None, hall: str, now: Millis, handing: Handing) -> Decision:
    """Hands it to the hall that wishes for it; belongs into the stream to that hall."""
    if held is None or not held.online or held.wish != hall or held.is_open(now):
        return elsewhere(held)
    wish = held.wishes[hall]
    body = {"turn": held.turn + 1, "item": held.item, "ask": wish["ask"], "place": wish["place"]}
    body["materials"] = held.materials
    private = {FORM: dict(handing.form), HOLDER: dict(handing.holder)}
    return [Entry("platform.application_handed", held.id, body, handing.person, private)]


def decide_tell(held: Application | None, hall: str, now: Millis, theirs: bool, place: str) -> list[Entry]:
    """Tells a hall once who holds what it wishes for, in `place`; belongs into the stream to it.

    `theirs` is whether it is the application of the person the hall named: of another's nothing is told.
    """
    if held is None or hall not in held.wishes:
        return []
    wish = held.wishes[hall]
    standing, since = _standing(held, now, theirs)
    waits = wish["answered"] < wish["ask"] and wish["told"] < wish["ask"] and held.owner != hall
    if not waits or standing == "free":
        return []
    body = {
        "ask": wish["ask"],
        "elsewhere": {"standing": standing, "place": place, "since": since},
        "final": standing in ("none", "accepted"),
    }
    return [Entry("platform.application_elsewhere", held.id, body, wish["person"])]


def _standing(held: Application, now: Millis, theirs: bool) -> tuple[str, Millis | None]:
    if not theirs:
        return "none", None
    if held.case is not None:
        return "accepted", held.since
    if held.owner != ONLINE:
        return "hall", held.since
    return ("online", held.edited_since) if held.is_open(now) else ("free", None)


def decide_recall(held: Application | None, asker: Asker) -> Decision:
    """Asks the hall that holds it to give it back; belongs into the stream to that hall. It may be asked again."""
    if held is None or held.online or held.case is not None:
        return Refusal("platform.application_here")
    who = {"who": "citizen" if asker.hall is None else "hall", "hall": asker.hall, "place": asker.place}
    body = {"turn": held.turn, "recall": held.recall + 1, "asker": who}
    return [Entry("platform.application_recalled", held.id, body, held.sealed_person)]


def elsewhere(held: Application | None) -> Refusal:
    """Why the citizen cannot have it now."""
    if held is None:
        return Refusal("platform.unknown_application")
    if held.case is not None:
        return Refusal("platform.application_accepted")
    if held.owner == ONLINE:
        return Refusal("platform.application_open")
    return Refusal("platform.application_at_window", {"place": held.place, "since": held.since})


def _turned(fact: str, held: Application, form: Mapping[str, Json], more: Mapping[str, Json]) -> Entry:
    body = {"turn": held.turn + 1, "materials": held.materials, **more}
    return Entry(f"platform.application_{fact}", held.id, body, held.person, {FORM: dict(form)})
