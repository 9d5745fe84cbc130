"""Whether somebody runs the sync, as another program sees it: real agents over the hall's database."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

from shared.bootstrap import make_agent, open_hall, prepare_hall
from shared.commands.app import app
from shared.config import load_settings
from shared.db.unit import Side
from shared.sync import line, queries
from shared.sync.agent import Agent
from shared.sync.lease import Lease
from shared.sync.line import watch
from shared.sync.model import UNKEPT_AFTER, Standing
from shared.sync.wire import Enrolled
from tests.halls import RESOURCES
from tests.lines import NoPlatform


@contextmanager
def running(agent: Agent) -> Iterator[None]:
    """The agent at work; it leaves like a program that is killed: without a word."""
    thread = threading.Thread(target=agent.run)
    agent.lease.let_go = lambda: None  # type: ignore[method-assign]  # who is killed gives nothing back
    thread.start()
    try:
        yield
    finally:
        agent.stopping.set()
        thread.join(10)


class Eyes:
    """A watch over a hall's line whose seconds a test lets pass."""

    def __init__(self, hall: Side) -> None:
        self.seconds = 0.0
        self.watch = watch(hall, lambda: self.seconds)
        self.watch.look()

    def after(self, seconds: float) -> Standing:
        self.seconds += seconds
        return self.watch.look().standing


def until(true: Callable[[], bool], seconds: float = 30) -> None:
    waited = threading.Event()
    for _ in range(int(seconds * 20)):
        if true():
            return
        waited.wait(0.05)
    raise AssertionError("it did not come true")


def test_an_agent_without_a_line_beats_through_its_longest_waits_and_is_missed_when_it_is_killed(
    hall: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every stage of it waits half an hour for its next try."""
    monkeypatch.setattr("shared.sync.agent.back_off", lambda _failures, _chance: 1800.0)
    monkeypatch.setattr("shared.sync.lease.BEAT_SECONDS", 0.1)
    agent = make_agent(hall, NoPlatform(), bytes(32), "counter-1")
    with running(agent):
        until(lambda: len(agent._failures) == len(agent.stages))
        eyes = Eyes(hall)
        before = beat(hall)
        until(lambda: beat(hall) != before)
        assert eyes.after(UNKEPT_AFTER) is Standing.OFFLINE
    eyes = Eyes(hall)
    assert eyes.after(UNKEPT_AFTER - 1) is Standing.OFFLINE
    assert eyes.after(1) is Standing.UNKEPT
    assert Lease(hall, "counter-2").hold() is False
    with hall.writing() as conn:
        queries.leave_lease(conn, 1)
    assert Lease(hall, "counter-2").hold()
    assert eyes.after(1) is Standing.OFFLINE


def test_one_look_waits_for_the_agents_next_beat(hall: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.sync.lease.BEAT_SECONDS", 0.1)
    with running(make_agent(hall, NoPlatform(), bytes(32), "counter-1")):
        until(lambda: line.line_state(hall).run_by == "counter-1")
        assert watch(hall).look_once(30).run_by == "counter-1"
    assert not watch(hall).look_once(0.5).kept


def beat(hall: Side) -> object:
    with hall.read() as conn:
        return queries.lease_row(conn)


def test_the_command_says_that_nobody_runs_the_sync_and_how_to_start_it(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    settings = RESOURCES / "demo" / "hall.toml"
    prepare_hall(load_settings(settings))
    hall = open_hall(load_settings(settings)).hall
    with hall.unit("sync") as unit:
        queries.keep_platform_keys(unit.conn, Enrolled(signing_public="", box_public=""))
        unit.commit(None)
    line.note(hall, True, "ship", None)
    hall.engine.dispose()
    said = CliRunner().invoke(app, ["sync", "status", "-s", str(settings)])
    assert "Nobody runs the sync; 0 entries wait." in said.output
    assert "Start it on the hall's server with: onewindow sync run" in said.output
    assert "Online" not in said.output
