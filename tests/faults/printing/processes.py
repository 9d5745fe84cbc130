"""Processes forked from this one, which has everything imported: what they say, and how they end."""

import ctypes
import json
import os
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import randrange

from shared.devices.printers import ipp_emulator_process
from shared.devices.printers.ipp_emulator_jobs import Sheet
from shared.devices.printers.ipp_emulator_record import recorded
from shared.journal.entry import Json
from tests.faults.printing.killing import KillPoints

_PR_SET_PDEATHSIG = 1
_OUTCOME_BYTES = 1 << 16
_PORTS_TRIED = 100


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: what it said at its end, or None and the signal that killed it."""

    said: Json
    signal: int
    points: int


class Forked:
    """A child that does `work` and says what came of it."""

    def __init__(self, work: Callable[[], Json], points: KillPoints, kill_at: int | None) -> None:
        self._out, said = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _child(lambda: _worked(work, points, kill_at), said)
        os.close(said)
        self._fd = os.pidfd_open(self.pid)

    def ended_within(self, seconds: float) -> bool:
        """Waits no longer than that."""
        return bool(select.select([self._fd], [], [], max(seconds, 0.0))[0])

    def kill(self) -> None:
        """The harness's own kill, for a child that hangs."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> Ended:
        """Waits for its end. RuntimeError with its traceback when it raised."""
        _pid, status = os.waitpid(self.pid, 0)
        said = os.read(self._out, _OUTCOME_BYTES)
        os.close(self._out)
        os.close(self._fd)
        if os.WIFSIGNALED(status):
            return Ended(None, os.WTERMSIG(status), 0)
        told = json.loads(said)
        if "raised" in told:
            raise RuntimeError(told["raised"])
        return Ended(told["said"], 0, told["points"])


class ForkedPrinter:
    """The emulated document printer as a forked process; its sheets outlast it in `folder`."""

    def __init__(self, folder: Path, port: int, seconds_per_page: float) -> None:
        self.folder = folder
        self._arguments = ["printer", "--record", str(folder), "--port", str(port)]
        self._arguments += ["--seconds-per-page", str(seconds_per_page)]
        self._log = folder.with_suffix(".log")
        self._pid = 0
        self.start()

    @property
    def running(self) -> bool:
        return self._pid != 0

    def start(self) -> None:
        """Switches it on, if it is not; its jobs of before are forgotten."""
        if self.running:
            return
        heard, our_end = os.pipe()
        self._answers, answers = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            sys.stdin, sys.stdout = os.fdopen(heard), os.fdopen(answers, "w")
            os.close(our_end)  # else it would never hear the end of its orders
            sys.stderr = self._log.open("a")  # it tells of every client that dies while it answers
            _child(self._print, answers)
        os.close(heard)
        os.close(answers)
        self._orders = our_end
        self.uri = str(self._heard()["uri"])

    def set(self, scenario: str, **arguments: object) -> None:
        """Sets one of ipp_emulator_process.SCENARIOS; nobody hears it when the printer is dead."""
        if self.running:
            os.write(self._orders, f"{scenario} {json.dumps(arguments)}\n".encode())
            answer = self._heard()
            assert answer == {"done": scenario}, answer

    def tell(self) -> dict[str, Json]:
        """See ipp_emulator_process."""
        os.write(self._orders, b"tell\n")
        return self._heard()

    def kill(self) -> None:
        """Ends it in the middle of whatever it does."""
        if self.running:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            os.close(self._orders)
            os.close(self._answers)
            self._pid = 0

    def sheets(self) -> list[Sheet]:
        """All that left it."""
        return recorded(self.folder)

    def _print(self) -> None:
        sys.argv = self._arguments
        ipp_emulator_process.main()

    def _heard(self) -> dict[str, Json]:
        line = b""
        while not line.endswith(b"\n"):
            more = os.read(self._answers, _OUTCOME_BYTES)
            assert more, "the printer died by itself"
            line += more
        told: dict[str, Json] = json.loads(line)
        return told


def free_port() -> int:
    """One nobody listens at, below those the kernel gives to clients: a printer comes back to it after its death."""
    for _ in range(_PORTS_TRIED):
        port = randrange(10_000, 30_000)
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise RuntimeError("no port is free")


def _worked(work: Callable[[], Json], points: KillPoints, kill_at: int | None) -> Json:
    points.arm(kill_at)
    try:
        said = work()
    finally:
        passed = points.disarm()
    return {"said": said, "points": passed}


def _child(work: Callable[[], Json], out: int) -> None:
    """Never returns, and never outlives its parent."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    try:
        said = work()
    except BaseException:  # noqa: BLE001  whatever it is, the parent tells it
        said = {"raised": traceback.format_exc()}
    os.write(out, json.dumps(said).encode())
    os._exit(0)
