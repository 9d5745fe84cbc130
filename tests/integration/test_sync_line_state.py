"""What the hall is told of its line while nothing waits to be sent: only an answer proves that it stands."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from shared.bootstrap import make_agent
from shared.sync.ports import LineCut
from shared.sync.wire import Held, Run
from tests.halls import make_hall


class SilentPlatform:
    """Takes and gives nothing; its line can be cut."""

    def __init__(self) -> None:
        self.cut = threading.Event()

    def ship(self, run: Run) -> Held:
        assert not run.entries
        return Held(epoch=1, seq=0)

    def copy(self, after: Held) -> Run:
        raise AssertionError("nothing was lost")

    def inbox(self, after: Held, wait: float) -> Run:
        if self.cut.wait(min(wait, 0.05)) or self.cut.is_set():
            raise LineCut("cut")
        return Run(entries=[], keys={})

    def close(self) -> None:
        pass


def within(seconds: float, look: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if look():
            return True
        time.sleep(0.02)
    return False


def test_an_idle_hall_stays_offline_until_the_platform_answers_again(tmp_path: Path) -> None:
    platform = SilentPlatform()
    hall = make_hall(f"sqlite:///{tmp_path / 'hall.db'}")
    agent = make_agent(hall, platform, bytes(32), "counter-1")
    running = threading.Thread(target=agent.run)
    running.start()
    try:
        assert within(5, lambda: agent.status().online)
        platform.cut.set()
        assert within(5, lambda: not agent.status().online)
        assert not within(1.5, lambda: agent.status().online), "nobody answered, yet the line is called up"
        platform.cut.clear()
        assert within(10, lambda: agent.status().online)
    finally:
        agent.stopping.set()
        running.join(10)
