"""The agent that keeps hall and platform level: named stages, each resumable at any instant."""

import random
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto

import structlog

from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.journal.entry import Millis
from shared.sync import line
from shared.sync.inbox import Unfit
from shared.sync.lease import BEAT_SECONDS, Lease, LeaseLost
from shared.sync.model import LineState, back_off
from shared.sync.network import networks
from shared.sync.ports import LineCut, Rejected
from shared.sync.stages import Stage

HEARD_EVERY: Millis = 10_000
LOOK_SECONDS = 1.0

log = structlog.get_logger(__name__)


class _Came(Enum):
    """What came of a turn."""

    MORE = auto()
    NOTHING = auto()
    FAILED = auto()
    NOT_OURS = auto()


@dataclass(slots=True)
class Agent:
    """Runs the stages for as long as this station holds the lease, and notes how the line stands.

    The stages keep how far they are in the database, so the agent can be killed anywhere and started again, here or at
    another station. `chance` gives numbers from 0 to 1.
    """

    hall: Side
    stages: Sequence[Stage]
    lease: Lease
    chance: Callable[[], float] = random.random
    stopping: threading.Event = field(default_factory=threading.Event)
    _failures: dict[str, int] = field(default_factory=dict)
    _troubles: dict[str, str] = field(default_factory=dict)
    """What is refused, by the stage, as the database has it once something was noted."""
    _noted: tuple[bool, Millis] | None = None
    _noting: threading.Lock = field(default_factory=threading.Lock)
    _changes: int = 0
    """How often the machine's networks have changed."""

    def turn(self, stage: Stage) -> float:
        """One turn of a stage; the seconds until it wants its next one. Never raises for what a line or a disk does."""
        try:
            came = self._turned(stage)
        except EnvironmentFault as fault:
            log.warning("sync_stage_stopped", stage=stage.name, fault=fault.code)
            came = _Came.FAILED
        match came:
            case _Came.MORE:
                return 0.0
            case _Came.NOTHING:
                return stage.rest
            case _Came.NOT_OURS:
                return BEAT_SECONDS
            case _Came.FAILED:
                failures = self._failures.get(stage.name, 0)
                self._failures[stage.name] = failures + 1
                return back_off(failures, self.chance())

    def once(self) -> LineState:
        """Every stage until none has anything left, or one cannot go on; EnvironmentFault passes."""
        came = {_Came.MORE}
        try:
            while _Came.MORE in came and not came & {_Came.FAILED, _Came.NOT_OURS}:
                came = set()
                for stage in self.stages:
                    while (last := self._turned(stage)) is _Came.MORE:
                        came.add(last)
                    came.add(last)
        finally:
            self._leave()
        return self.status()

    def run(self) -> None:
        """Keeps both sides level until `stopping` is set."""
        threads = [
            threading.Thread(target=self._keep, args=(stage,), name=f"sync-{stage.name}")
            for stage in self.stages
        ]
        for thread in threads:
            thread.start()
        known = networks()
        while not self.stopping.wait(LOOK_SECONDS):
            now = networks()
            if now != known:
                known, self._changes = now, self._changes + 1
            self._beat()
        for thread in threads:
            thread.join()
        self._leave()

    def status(self) -> LineState:
        """How the line stands, as this agent or another one last noted it."""
        return line.line_state(self.hall)

    def _leave(self) -> None:
        """Leaves the lease to whoever comes next, who must otherwise see it stand still."""
        try:
            self.lease.let_go()
        except EnvironmentFault as fault:
            log.warning("sync_lease_kept", fault=fault.code)

    def _beat(self) -> None:
        """Shows that this agent lives, also while every stage waits for its next try."""
        with suppress(EnvironmentFault):  # the stages tell of it
            self.lease.hold()

    def _keep(self, stage: Stage) -> None:
        while not self.stopping.is_set():
            self._pause(stage, self.turn(stage))

    def _pause(self, stage: Stage, seconds: float) -> None:
        """Waits; not any longer once the networks change, for what failed may go now."""
        changes = self._changes
        while seconds > 0 and not self.stopping.wait(min(seconds, LOOK_SECONDS)):
            seconds -= LOOK_SECONDS
            if changes != self._changes:
                self._failures[stage.name] = 0
                return

    def _turned(self, stage: Stage) -> _Came:
        try:
            if not self.lease.hold():
                self._noted = None
                return _Came.NOT_OURS
            more = stage.turn()
        except LeaseLost:
            return _Came.NOT_OURS
        except LineCut as cut:
            self._note(stage, online=False, cause=str(cut))
            return _Came.FAILED
        except (Rejected, Unfit) as refused:
            self._note(stage, online=True, refused=str(refused), cause=str(refused))
            return _Came.FAILED
        self._failures[stage.name] = 0
        if more or stage.asks:
            self._note(stage, online=True)
        elif stage.name in self._troubles and self._noted is not None:
            self._note(stage, online=self._noted[0])
        return _Came.MORE if more else _Came.NOTHING

    def _note(self, stage: Stage, online: bool, refused: str | None = None, cause: str | None = None) -> None:
        """Writes the line down when it changed, or was last heard a while ago.

        What was refused stays until its stage goes on: no cut of the line ends it, and no agent that starts anew.
        """
        with self._noting:
            if cause is not None and not self._failures.get(stage.name):
                log.warning("sync_stage_failed", stage=stage.name, online=online, cause=cause)
            if self._noted is None:
                self._troubles = line.troubles(self.hall)
            known = self._troubles.get(stage.name)
            trouble = known if cause is not None and refused is None else refused
            now = self.hall.clock.now()
            fresh = self._noted is not None and (not online or abs(now - self._noted[1]) < HEARD_EVERY)
            if fresh and self._noted is not None and self._noted[0] == online and trouble == known:
                return
            line.note(self.hall, online, stage.name, trouble)
            self._noted = (online, now)
            if trouble is None:
                self._troubles.pop(stage.name, None)
            else:
                self._troubles[stage.name] = trouble
