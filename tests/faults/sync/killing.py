"""Both sides at work while the line fails and whoever syncs is killed; in the end all must be level."""

import random
import time
from collections import Counter
from dataclasses import dataclass, field

from shared.journal.entry import Json
from tests.faults.sync.comparing import counts_too_much, leftover
from tests.faults.sync.place import Place
from tests.faults.sync.processes import Process

_LOOK_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Plan:
    """So many entries of the hall and bookings online within so many seconds; faults and deaths by `seed`."""

    seed: int
    entries: int = 20_000
    bookings: int = 600
    seconds: float = 9.0
    rate: float = 0.25
    strikes: tuple[str, ...] = ("agent", "platform", "both", "line")
    agent_bug: str | None = None
    platform_bug: str | None = None


@dataclass(slots=True)
class Killing:
    """One trial; `play` tells what happened, under `broken` what does not hold."""

    place: Place
    plan: Plan
    deaths: Counter[str] = field(default_factory=Counter)
    broken: str | None = None

    def play(self) -> dict[str, Json]:
        place, plan = self.place, self.plan
        chance = random.Random(plan.seed)
        begun = time.monotonic()
        place.proxy.rate = plan.rate
        platform, agent = self._platform(), self._agent()
        working = [
            place.tickets(plan.entries, plan.seconds),
            place.bookings(plan.bookings, plan.seconds),
        ]
        while self.broken is None and any(each.runs for each in working):
            self._breaks(_watched(place, chance.uniform(0.2, 1.8)))
            what = chance.choice(plan.strikes)
            if what == "line":
                place.proxy.cut = True
                time.sleep(chance.uniform(0.05, 0.5))
                place.proxy.cut = False
            if what in {"agent", "both"}:
                self._kill("agent", agent)
            if what in {"platform", "both"}:
                self._kill("platform", platform)
                time.sleep(chance.uniform(0.02, 0.3))
                self._breaks(counts_too_much(place))
                platform = self._platform()
            if what in {"agent", "both"}:
                agent = self._agent()
        place.proxy.heal()
        healed = time.monotonic()
        if self.broken is None:
            self._breaks(leftover(place, working))
        return {
            "broken": self.broken,
            "seed": plan.seed,
            "entries": place.entries(),
            "deaths": dict(self.deaths),
            "faults": place.proxy.told(),
            "level_after": round(time.monotonic() - healed, 1),
            "seconds": round(time.monotonic() - begun, 1),
        }

    def _agent(self) -> Process:
        return self.place.agent_starts(bug=self.plan.agent_bug)

    def _platform(self) -> Process:
        return self.place.platform_starts(self.plan.platform_bug)

    def _kill(self, who: str, process: Process) -> None:
        if not process.runs:
            self._breaks(f"the {who} ended by itself")
        process.kill()
        self.deaths[who] += 1

    def _breaks(self, what: str | None) -> None:
        """The first of all counts."""
        self.broken = self.broken or what


def _watched(place: Place, seconds: float) -> str | None:
    """The first time within so many seconds that the hall counts what the platform does not hold."""
    until = time.monotonic() + seconds
    broken = None
    while broken is None and time.monotonic() < until:
        time.sleep(_LOOK_SECONDS)
        broken = counts_too_much(place)
    return broken
