"""The agent's turns by a stage of our own: how long it rests, what it notes, when it tries at once."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.sync import agent as agents
from shared.sync.agent import Agent
from shared.sync.inbox import Unfit
from shared.sync.lease import BEAT_SECONDS, Lease
from shared.sync.model import FIRST_WAIT, LONGEST_WAIT
from shared.sync.ports import LineCut, Rejected
from tests.halls import make_hall


@dataclass
class Work:
    """A stage that does what the test says, turn by turn, and then finds nothing."""

    does: list[Callable[[], bool]] = field(default_factory=list)
    name: str = "work"
    rest: float = 0.3
    asks: bool = False
    turns: list[float] = field(default_factory=list)

    def turn(self) -> bool:
        self.turns.append(time.monotonic())
        return self.does.pop(0)() if self.does else False


def raises(error: Exception) -> Callable[[], bool]:
    def work() -> bool:
        raise error

    return work


@pytest.fixture
def hall(tmp_path: Path) -> Side:
    return make_hall(f"sqlite:///{tmp_path / 'hall.db'}")


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def agent(hall: Side, work: Work) -> Iterator[Agent]:
    agent = Agent(hall, (work,), Lease(hall, "counter-1"), chance=lambda: 1.0)
    yield agent
    agent.stopping.set()


def test_more_is_done_at_once_and_nothing_rests(agent: Agent, work: Work) -> None:
    work.does = [lambda: True, lambda: False]
    assert [agent.turn(work) for _ in range(3)] == [0.0, work.rest, work.rest]


@pytest.mark.parametrize(
    "error",
    [
        LineCut("cut"),
        Rejected("sync.altered"),
        Unfit("entry 1 does not fit"),
        EnvironmentFault("environment.disk_full"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_failure_waits_longer_each_time_within_a_bound_and_a_success_forgets(
    agent: Agent, work: Work, error: Exception
) -> None:
    work.does = [raises(error)] * 9 + [lambda: True] + [raises(error)]
    waits = [agent.turn(work) for _ in range(11)]
    assert waits[0] == FIRST_WAIT
    assert waits[:9] == sorted(waits[:9])
    assert waits[8] == LONGEST_WAIT
    assert waits[9:] == [0.0, FIRST_WAIT]


def test_what_was_refused_stays_until_its_own_stage_goes_on(agent: Agent, work: Work) -> None:
    other = Work(name="other", asks=True)
    work.does = [raises(Rejected("sync.altered"))]
    agent.turn(work)
    assert agent.status().trouble == "sync.altered"
    agent.turn(other)
    assert (agent.status().online, agent.status().trouble) == (True, "sync.altered")
    other.does = [raises(LineCut("cut"))]
    agent.turn(other)
    assert (agent.status().online, agent.status().trouble) == (False, "sync.altered")
    work.does = [lambda: True]
    agent.turn(work)
    assert (agent.status().online, agent.status().trouble) == (True, None)


def test_a_station_without_the_lease_does_nothing(agent: Agent, hall: Side, work: Work) -> None:
    other = Agent(hall, (work,), Lease(hall, "counter-2"))
    assert agent.turn(work) == work.rest
    assert other.turn(work) == BEAT_SECONDS
    assert len(work.turns) == 1


def test_once_goes_on_until_a_whole_round_brings_nothing(hall: Side) -> None:
    first, second = Work(name="first"), Work(name="second")
    second.does = [lambda: first.does.append(lambda: True) or True]  # type: ignore[func-returns-value]  # new work
    Agent(hall, (first, second), Lease(hall, "counter-1")).once()
    assert (first.does, second.does) == ([], [])


def test_a_change_of_the_network_is_worth_a_try_at_once(
    agent: Agent, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agents, "LOOK_SECONDS", 0.02)
    cable = {"in": False}
    monkeypatch.setattr(agents, "networks", lambda: frozenset({("eth0", str(cable["in"]))}))
    agent._failures["work"] = 20
    work.does = [raises(LineCut("cut"))]
    running = threading.Thread(target=agent.run)
    running.start()
    try:
        until = time.monotonic() + 5
        while not work.turns and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.1)
        assert len(work.turns) == 1, "it waits half a minute"
        cable["in"] = True
        while len(work.turns) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        assert len(work.turns) >= 2
    finally:
        agent.stopping.set()
        running.join(10)
