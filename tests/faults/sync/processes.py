"""Programs begun through the nursery: killed, frozen, woken, waited for."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.faults.sync.machine import preloaded
from tests.faults.sync.nursery import Order
from tests.printers import ROOT


class Process:
    """One program; it is gone when the nursery is."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        try:
            self._fd: int | None = os.pidfd_open(pid)
        except ProcessLookupError:  # it ended already
            self._fd = None

    def ended_within(self, seconds: float) -> bool:
        """Waits for its end, no longer than that."""
        return self._fd is None or bool(select.select([self._fd], [], [], seconds)[0])

    @property
    def runs(self) -> bool:
        return not self.ended_within(0)

    def send(self, number: signal.Signals) -> None:
        if self._fd is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._fd, number)

    def kill(self) -> None:
        """SIGKILL, and waits for its end."""
        self.send(signal.SIGKILL)
        assert self.ended_within(10)
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


class Nursery:
    """Where programs are born; see nursery.py."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._born: list[Process] = []

    def born(self, order: Order) -> Process:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(order.line())
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        assert told, "the nursery died"
        process = Process(int(told))
        self._born.append(process)
        return process

    def end_all(self) -> None:
        for process in self._born:
            process.kill()
        self._born.clear()


@contextmanager
def nursery() -> Iterator[Nursery]:
    command = [sys.executable, "-m", "tests.faults.sync.nursery"]
    with subprocess.Popen(
        command, cwd=ROOT, env=preloaded(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        its = Nursery(process)
        try:
            yield its
        finally:
            its.end_all()
            assert process.stdin is not None
            process.stdin.close()
            process.wait(10)
