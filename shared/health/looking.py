"""Looking at many things at once, never waiting for one that hangs."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from shared.clock import Clock
from shared.faults import EnvironmentFault
from shared.health import model
from shared.health.memory import Memory
from shared.health.model import Check, State
from shared.journal.entry import Refusal

WITHIN = 8.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """Looks at one thing; `see` may block, and raise."""

    name: str
    see: Callable[[], Check]


class Looking:
    """Looks at everything on threads of its own, and tells since when each thing stands as it does.

    They are daemons: a device that hangs keeps nobody, and is not asked again before it has come back.
    """

    def __init__(
        self, looks: Sequence[Look], clock: Clock, memory: Memory | None = None, within: float = WITHIN
    ) -> None:
        """`within`: seconds after which a thing counts as not answering. Without `memory` nothing outlives this."""
        self._looks, self._clock, self._within = looks, clock, within
        self._memory = Memory() if memory is None else memory
        self._under_way: dict[str, threading.Thread] = {}
        self._seen: dict[str, Check] = {}

    def look(self) -> list[Check]:
        """How everything stands now, the worst first. Blocks as long as the slowest look; never raises."""
        deadline = time.monotonic() + self._within
        for each in self._looks:
            if each.name not in self._under_way:
                thread = threading.Thread(
                    target=self._see, args=(each,), name=f"look-{each.name}", daemon=True
                )
                self._under_way[each.name] = thread
                thread.start()
        checks = [self._awaited(each.name, deadline) for each in self._looks]
        now, known = self._clock.now(), self._memory.known()
        told = [model.remembered(known.get(check.name), check, now) for check in checks]
        self._memory.keep(model.to_remember(known, told))
        return model.worst_first(told)

    def _see(self, look: Look) -> None:
        try:
            self._seen[look.name] = look.see()
        except EnvironmentFault as fault:
            self._seen[look.name] = Check(look.name, State.FAILING, Refusal(fault.code, fault.facts))
        except Exception as bug:  # what is wrong with a look is told on the page too
            log.exception("Looking at %s went wrong", look.name)
            found = Refusal("health.look_went_wrong", {"kind": type(bug).__name__})
            self._seen[look.name] = Check(look.name, State.FAILING, found)

    def _awaited(self, name: str, deadline: float) -> Check:
        thread = self._under_way[name]
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            found = Refusal("health.no_answer_in_time", {"seconds": round(self._within)})
            return Check(name, State.FAILING, found)
        del self._under_way[name]
        return self._seen.pop(name)
