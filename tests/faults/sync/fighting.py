"""Two stations that could both run the hall's agent: killed, frozen and woken, while the line fails."""

import random
import signal
import time
from collections import Counter
from dataclasses import dataclass, field

from shared.journal.entry import Json
from shared.sync import queries
from tests.faults.sync import watching
from tests.faults.sync.comparing import leftover
from tests.faults.sync.killing import Plan
from tests.faults.sync.place import Place
from tests.faults.sync.processes import Process
from tests.faults.sync.proxy import until

STATIONS = ("agent-1", "agent-2")
_TAKEN_OVER_SECONDS = 15.0
_AWAKE_SECONDS = 1.0
_TRIES = 5
_SHIPPING = b"/journal HTTP/1.1\r\n"


@dataclass(slots=True)
class Fighting:
    """One trial; `play` tells what happened, under `broken` what does not hold."""

    place: Place
    plan: Plan
    done: Counter[str] = field(default_factory=Counter)
    frozen: set[str] = field(default_factory=set)

    def play(self) -> dict[str, Json]:
        place, plan = self.place, self.plan
        chance = random.Random(plan.seed)
        begun = time.monotonic()
        watching.watch(place.services.hall.engine)
        place.proxy.rate = plan.rate
        place.platform_starts()
        agents = {station: place.agent_starts(station, plan.agent_bug) for station in STATIONS}
        working = [place.tickets(plan.entries, plan.seconds), place.bookings(plan.bookings, plan.seconds)]
        ended: list[str] = []
        while not ended and any(each.runs for each in working):
            time.sleep(chance.uniform(0.1, 1.5))
            station = chance.choice(STATIONS)
            ended = [name for name, agent in agents.items() if not agent.runs]
            if station in self.frozen:
                self._wake(station, agents[station])
            elif chance.random() < 0.6:
                agents[station].send(signal.SIGSTOP)
                self.frozen.add(station)
                self.done["frozen"] += 1
            else:
                agents[station].kill()
                self.done["killed"] += 1
                agents[station] = place.agent_starts(station, plan.agent_bug)
        for station in STATIONS:
            self._wake(station, agents[station])
        place.proxy.heal()
        with place.services.hall.read() as conn:
            terms = len({move.term for move in watching.moves(conn)})
        broken = f"{ended[0]} ended by itself" if ended else leftover(place, working) or went_back(place)
        return {
            "broken": broken,
            "seed": plan.seed,
            "entries": place.entries(),
            "done": dict(self.done),
            "terms": terms,
            "faults": place.proxy.told(),
            "seconds": round(time.monotonic() - begun, 1),
        }

    def _wake(self, station: str, agent: Process) -> None:
        agent.send(signal.SIGCONT)
        self.frozen.discard(station)


def woken_late(place: Place, bug: str | None = None) -> str | None:
    """The holder is frozen while the platform's answer to it is on its way, and woken in the next one's term.

    What does not hold then, None when all does.
    """
    watching.watch(place.services.hall.engine)
    place.platform_starts()
    working = [place.tickets(4000, 10), place.bookings(150, 10)]
    first = place.agent_starts(STATIONS[0], bug)
    _frozen_at_an_answer(place, first)
    place.agent_starts(STATIONS[1], bug)
    for _ in range(_TRIES):
        if until(lambda: _holder(place) == STATIONS[1], _TAKEN_OVER_SECONDS):
            break
        first.send(signal.SIGCONT)  # it was frozen within a transaction, which holds the others up as it must
        _frozen_at_an_answer(place, first)
    _moved(place, 3)
    first.send(signal.SIGCONT)
    time.sleep(_AWAKE_SECONDS)
    if _holder(place) != STATIONS[1]:
        return f"{_holder(place)} holds the lease, which {STATIONS[1]} kept alive"
    return went_back(place) or leftover(place, working) or went_back(place)


def went_back(place: Place) -> str | None:
    with place.services.hall.read() as conn:
        return watching.went_back(watching.moves(conn))


def _frozen_at_an_answer(place: Place, agent: Process) -> None:
    _moved(place, 1)
    place.proxy.holding.clear()
    place.proxy.held = _SHIPPING
    assert place.proxy.holding.wait(_TAKEN_OVER_SECONDS), place.told(STATIONS[0])
    agent.send(signal.SIGSTOP)
    place.proxy.held = None


def _moved(place: Place, times: int) -> None:
    """Waits until so many more runs counted as sent."""

    def count() -> int:
        with place.services.hall.read() as conn:
            return len(watching.moves(conn))

    before = count()
    assert until(lambda: count() >= before + times, _TAKEN_OVER_SECONDS), place.told(STATIONS[0])


def _holder(place: Place) -> str | None:
    with place.services.hall.read() as conn:
        known = queries.lease_row(conn)
    return None if known is None else known.holder
