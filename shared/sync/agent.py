"""The agent that keeps hall and platform level: two named stages, each resumable at any instant."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.people.service import key_ring
from shared.sync import queries
from shared.sync.inbox import Unfit, apply_run
from shared.sync.model import LineState, back_off
from shared.sync.ports import LineCut, Platform, Rejected
from shared.sync.wire import MAX_RUN, Held, Run, WireEntry

IDLE_SECONDS = 0.3
LONG_POLL_SECONDS = 20.0

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Agent:
    """Ships the hall's journal and fetches what the platform addressed to the hall.

    Both stages keep their cursor in the database, so the agent can be killed anywhere and started again.
    `box_public` is the platform's X25519 key, for which person keys are wrapped.
    """

    hall: Side
    platform: Platform
    box_public: bytes
    stopping: threading.Event = field(default_factory=threading.Event)

    def ship(self) -> int:
        """Stage one: sends one run of entries the platform does not hold yet; how many it took."""
        with self.hall.read() as conn:
            after = queries.cursor(conn, queries.OUTBOX)
            entries = self.hall.journal.read(conn, self.hall.stream, (after.epoch, after.seq), MAX_RUN)
            if not entries:
                return 0
            ring = key_ring(self.hall)
            persons = {entry.person for entry in entries if entry.person is not None}
            wrapped = {who: ring.wrapped_for(conn, who, self.box_public) for who in persons}
        keys = {who: key for who, key in wrapped.items() if key is not None}
        try:
            held = self.platform.ship(Run(entries=[WireEntry.of(entry) for entry in entries], keys=keys))
        except Rejected as rejected:
            if rejected.code != "sync.gap" or rejected.held is None or rejected.held == after:
                raise
            held = rejected.held
        self._move(queries.OUTBOX, held)
        return len(entries)

    def fetch(self, wait: float = 0) -> int:
        """Stage two: fetches and applies one run of the platform's entries; how many there were."""
        with self.hall.read() as conn:
            after = queries.cursor(conn, queries.INBOX)
        run = self.platform.inbox(after, wait)
        if run.entries:
            apply_run(self.hall, run)
        return len(run.entries)

    def once(self) -> LineState:
        """Both stages until neither has anything left, or the line is cut."""
        try:
            while self.ship():
                pass
            while self.fetch():
                pass
            self._note(online=True)
        except LineCut:
            self._note(online=False)
        except (Rejected, Unfit) as refused:
            self._note(online=True, trouble=str(refused))
        return self.status()

    def run(self) -> None:
        """Keeps both sides level until `stopping` is set."""
        fetching = threading.Thread(target=self._keep, args=("fetch", self._fetch_long), name="sync-fetch")
        fetching.start()
        self._keep("ship", self._ship_all)
        fetching.join()

    def status(self) -> LineState:
        """How the line stands, as this agent or another one last noted it."""
        return line_state(self.hall)

    def _ship_all(self) -> bool:
        answered = False
        while self.ship():
            answered = True
            if self.stopping.is_set():
                break
        self.stopping.wait(IDLE_SECONDS)
        return answered

    def _fetch_long(self) -> bool:
        """Waits at the platform for something to come; not while nobody knows whether it is there."""
        self.fetch(LONG_POLL_SECONDS if self.status().online else 0)
        return True

    def _keep(self, name: str, work: Callable[[], bool]) -> None:
        """Repeats a stage; `work` says whether the platform answered: with nothing to ship nobody asked it."""
        failures = 0
        while not self.stopping.is_set():
            try:
                answered = work()
            except LineCut:
                self._failed(name, failures, online=False, trouble=None)
            except (Rejected, Unfit) as refused:
                self._failed(name, failures, online=True, trouble=str(refused))
            except EnvironmentFault as fault:
                log.warning("sync_stage_stopped", stage=name, fault=fault.code)
            else:
                if answered:
                    if failures or not self.status().online:
                        self._note(online=True)
                    failures = 0
                continue
            self.stopping.wait(back_off(failures, random.random()))
            failures += 1

    def _failed(self, name: str, failures: int, online: bool, trouble: str | None) -> None:
        if failures == 0:
            log.warning("sync_stage_failed", stage=name, online=online, trouble=trouble)
        self._note(online, trouble)

    def _move(self, direction: str, to: Held) -> None:
        with self.hall.unit("sync") as unit:
            queries.move(unit.conn, direction, to)
            unit.commit(None)

    def _note(self, online: bool, trouble: str | None = None) -> None:
        with self.hall.unit("sync") as unit:
            known = queries.line_row(unit.conn)
            since = known[1] if known is not None and known[0] == online else unit.now
            heard = unit.now if online else None if known is None else known[2]
            queries.note_line(unit.conn, online, since, heard, trouble)
            unit.commit(None)


def line_state(hall: Side) -> LineState:
    """The line as the agent last noted it: offline since ever before the first try."""
    with hall.read() as conn:
        known = queries.line_row(conn)
        after = queries.cursor(conn, queries.OUTBOX)
        waiting = hall.journal.count(conn, hall.stream, (after.epoch, after.seq))
    if known is None:
        return LineState(False, 0, None, waiting)
    online, since, heard_at, trouble = known
    return LineState(online, since, heard_at, waiting, trouble)
