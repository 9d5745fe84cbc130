"""One history of a hall: processes live and die, people mend and look, until the citizen has the document."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from signal import SIGKILL

from shared.issuing.model import RightState
from shared.journal.entry import Json
from tests.faults.printing.databases import SERIAL, Databases, broken_journal, look
from tests.faults.printing.killing import KillPoints
from tests.faults.printing.processes import Ended, Forked, ForkedPrinter
from tests.faults.printing.promise import Tray, broken
from tests.faults.printing.station import Found, Pace, Place, Practice

MOST_ROUNDS = 20
_HANGS_SECONDS = 20.0
_PROCESSING = 5
_LOOKS, _LOOK_SECONDS = 400, 0.005
_PATIENT_TRIES = 3


@dataclass(frozen=True, slots=True)
class Event:
    """What happens so many seconds after a process began: "kill", "start", or a scenario of the printer."""

    after: float
    what: str
    arguments: dict[str, object] = field(default_factory=dict)


MENDED = (
    Event(0, "power_on"),
    Event(0, "media_empty", {"on": False}),
    Event(0, "stalls", {"on": False}),
    Event(0, "clear_jam"),
    Event(0, "answers_late", {"seconds": 0}),
    Event(0, "refuses_jobs", {"status": 0}),
)
"""Paper is filled in, a jam cleared, the printer switched on."""


@dataclass(frozen=True, slots=True)
class Life:
    """One process: where it is killed, if at all, what happens to the printer meanwhile, whether people mend first."""

    kill_at: int | None = None
    events: tuple[Event, ...] = ()
    mended: bool = True


QUIET = Life()


@dataclass(frozen=True, slots=True)
class Plan:
    """What befalls one history. After its lives come quiet ones, until all is done."""

    lives: tuple[Life, ...] = ()
    printer: tuple[Event, ...] = ()
    """Faults set before the first life."""
    pace: Pace = field(default_factory=Pace)
    seconds_per_page: float = 0.02
    waits_for_sheet: bool = False
    """Nobody asks for a job that was sent before its sheet is out: then every such history has the same points."""


@dataclass(frozen=True, slots=True)
class Lived:
    """A process: the points it came to, the deadly one as the last if it was killed."""

    who: str
    killed: bool
    points: tuple[str, ...]


@dataclass(slots=True)
class Outcome:
    """What came of a history; `broken` is None when the promise held to the end."""

    broken: str | None = None
    lives: list[Lived] = field(default_factory=list)
    states: list[tuple[int, str]] = field(default_factory=list)
    """How the journal told of the document after so many lives."""
    attempt: int = 0
    told: list[str] = field(default_factory=list)
    """What happened, in words."""

    def state_after(self, life: int) -> str:
        """How the document stood after that life, counted from 0."""
        return next(state for lives, state in self.states if lives > life)

    @property
    def deaths(self) -> int:
        """How many processes were killed."""
        return sum(life.killed for life in self.lives)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all histories share: where halls come from, how they print, the printer's port, what is drawn."""

    databases: Databases
    practice: Practice
    kill_points: KillPoints
    port: int
    sheet: bytes


class Broken(Exception):
    """The promise does not hold."""


class History:
    """Plays one plan in a folder of its own."""

    def __init__(self, folder: Path, around: Surroundings) -> None:
        self._folder, self._around = folder, around
        self._destroyed: set[int] = set()
        self._lives: list[Life] = []
        self.outcome = Outcome()

    def play(self, plan: Plan) -> Outcome:
        """To the end, or to the first breach of the promise."""
        self._lives = list(plan.lives)
        holder = self._around.databases.fresh()
        self._printer = ForkedPrinter(self._folder / "tray", self._around.port, plan.seconds_per_page)
        try:
            for event in plan.printer:
                self._happen(event)
            around = self._around
            self._place = Place(
                hall=around.databases.hall,
                printer=self._printer.uri,
                serial=SERIAL,
                holder=holder,
                pace=plan.pace,
                practice=around.practice,
                sheet=around.sheet,
            )
            self._serve_the_citizen(plan)
        except Broken as wrong:
            self.outcome.broken = str(wrong)
        finally:
            self._printer.kill()
        return self.outcome

    def _serve_the_citizen(self, plan: Plan) -> None:
        sent = self._until_sheet if plan.waits_for_sheet else lambda: None
        for _round in range(MOST_ROUNDS):
            self._live("kiosk", partial(self._place.serve, sent))
            state = self._look()
            if state is RightState.UNKNOWN:
                state = self._settle()
            if state is RightState.SENT and plan.waits_for_sheet:
                self._until_sheet()
            if state is RightState.HANDED_OVER:
                self._come_to_rest()
                return
        raise Broken(f"the citizen has no document after {MOST_ROUNDS} lives of the kiosk")

    def _come_to_rest(self) -> None:
        """Whatever the printer still has to print comes out now."""
        self._mend()
        for _ in range(_LOOKS):
            jobs = self._printer.tell()["jobs"]
            time.sleep(_LOOK_SECONDS)  # a job that waits with its document is begun at once
            if jobs == self._printer.tell()["jobs"] and all(state != _PROCESSING for _, _, state, _ in jobs):
                break
        self._look(at_rest=True)

    def _settle(self) -> RightState:
        """Two people, as often as it takes: the printer is asked, they look into its tray, they record it."""
        for tries in range(MOST_ROUNDS):
            attempt = self._live("desk", self._place.clear).said
            found, torn = self._seen_in_tray()
            self._say(f"two people find {found}")
            if attempt is not None:
                self._destroyed |= torn
            if found is Found.WHOLE or attempt is not None:
                self._live("desk", partial(self._place.settle, found, attempt or 0))
            state = self._look()
            if state is not RightState.UNKNOWN:
                return state
            if attempt is None and tries >= _PATIENT_TRIES:
                self._printer.kill()
                self._say("the printer is switched off and on")
            time.sleep(self._place.pace.between_looks)
        raise Broken(f"nobody could settle the sheet in {MOST_ROUNDS} rounds")

    def _seen_in_tray(self) -> tuple[Found, set[int]]:
        job = f"{SERIAL}/{self.outcome.attempt}"
        tray = Tray(self._printer.sheets(), frozenset(self._destroyed))
        if tray.whole(job):
            return Found.WHOLE, set()
        torn = tray.of(job)  # one they destroyed before their word was lost they remember
        return Found.TORN if torn else Found.NOTHING, torn

    def _live(self, who: str, work: Callable[[], Json]) -> Ended:
        life = self._lives.pop(0) if self._lives else QUIET
        if life.mended:
            self._mend()
        begun = time.monotonic()
        child = Forked(work, self._around.kill_points, life.kill_at)
        for event in life.events:
            child.ended_within(begun + event.after - time.monotonic())
            self._happen(event)
        hangs = not child.ended_within(_HANGS_SECONDS + self._place.pace.patience * 3)
        if hangs:
            child.kill()
        try:
            ended = child.ended()
        except RuntimeError as bug:
            raise Broken(f"the {who} raised {bug}") from bug
        if hangs:
            raise Broken(f"the {who} hangs")
        passed = self._around.kill_points.told()
        if ended.signal:
            assert (ended.signal, len(passed)) == (SIGKILL, life.kill_at), (ended, life)
        self._say(f"{who} is killed at {passed[-1]}" if ended.signal else f"{who}: {ended.said}")
        self.outcome.lives.append(Lived(who, bool(ended.signal), tuple(passed)))
        return ended

    def _look(self, at_rest: bool = False) -> RightState:
        tray = Tray(self._printer.sheets(), frozenset(self._destroyed))
        with self._around.databases.looked_at() as hall:
            seen, wrong = look(hall), broken_journal(hall) if at_rest else None
        self.outcome.attempt = seen.document.attempt
        self.outcome.states.append((len(self.outcome.lives), str(seen.document.state)))
        self._say(
            f"the journal says {seen.document.state}, sheets: {[(it.job, it.whole) for it in tray.sheets]}"
        )
        wrong = wrong or broken(SERIAL, seen.entries, tray, at_rest)
        if wrong is not None:
            raise Broken(wrong)
        return seen.document.state

    def _mend(self) -> None:
        self._printer.start()
        for event in MENDED:
            self._happen(event)

    def _happen(self, event: Event) -> None:
        match event.what:
            case "kill":
                self._printer.kill()
            case "start":
                self._printer.start()
            case _:
                self._printer.set(event.what, **event.arguments)

    def _until_sheet(self) -> None:
        """In the station: looks, and writes nothing."""
        for _ in range(_LOOKS):
            if self._printer.sheets():
                return
            time.sleep(_LOOK_SECONDS)

    def _say(self, words: str) -> None:
        self.outcome.told.append(words)
