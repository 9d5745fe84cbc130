"""From the call key at a counter to the call board and its voice; what a board that waits costs.

A board as a program of its own (offscreen), a hall of twelve windows with sixty people waiting, on each database. The
key is the moment `call_next` is asked for; the board is when the frame with the number stood;
the voice is when the player was started with the sentence: what a sound card takes after that is not in it.
"""

import json
import os
import random
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import psutil

from shared.bootstrap import HallServices, open_hall, prepare_hall
from shared.config import load_settings
from shared.people.model import Evidence
from shared.queueing.model import Ticket
from tests.bench.databases import DATABASES
from tests.bench.kiosk_start import OFFSCREEN
from tests.bench.measurement import Measurement
from tests.halls import person

ON_SCREEN, IN_EAR, IDLE = 150.0, 400.0, 3.0
CALLS_A_REPEAT = 40
WINDOWS, WAITING = 12, 60
IDLE_SECONDS = 20
PATIENCE = 30
SETTINGS = """
[hall]
code = "LJ01"
name = "临江市政务服务中心"
authority = "临江市政务服务管理局"
seal = "临江市政务服务管理局"

[queue]
lines = [
    { code = "A", name = "综合受理" }, { code = "B", name = "不动产登记" }, { code = "D", name = "税费医保" },
    { code = "Y", name = "预约", priority = "appointment" },
]
appointment_line = "Y"
"""
WINDOW = """
[[queue.windows]]
id = "{n}"
name = "{n} 号窗口"
lines = ["A", "B", "D", "Y"]
"""
STATION = """
[board]
notices = ["今日午间不休息。", "请先取号。"]

[storage]
database = "{database}"
keys = "{folder}/hall.keys"
files = "{folder}/files"
logs = "{folder}/logs"

[devices]
voice = "natural"
"""
PLAYER = '#!/bin/sh\necho "$1" >"{heard}"\n'
"""In the place of the machine's player: tells that it was started, and ends at once."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A board at work and the hall it shows. `shown` and `said` wait for what comes next: seconds of the one clock."""

    services: HallServices
    program: psutil.Process
    shown: Callable[[str], float]
    said: Callable[[], float]


def measure(repeats: int) -> Iterator[Measurement]:
    """The 99th percentile of `repeats` times CALLS_A_REPEAT calls, each made at any moment of the board's."""
    for database, fresh in DATABASES.items():
        with fresh() as url, board(url()) as watched:
            idle = _idle(watched)
            taken = [_call(watched, WAITING + n) for n in range(repeats * CALLS_A_REPEAT)]
        for name, limit, at in (("call_to_board", ON_SCREEN, 0), ("call_to_voice", IN_EAR, 1)):
            milliseconds = sorted(each[at] * 1000 for each in taken)
            p50, p99 = (milliseconds[int(len(milliseconds) * share)] for share in (0.5, 0.99))
            yield Measurement(f"{name}.{database}.median", p50, "ms", None, None, "told", met=True)
            yield Measurement(f"{name}.{database}.p99", p99, "ms", None, None, f"<= {limit:g}", p99 <= limit)
        low = idle < IDLE
        yield Measurement(f"board_idle.{database}", idle, "% of a core", None, None, f"< {IDLE:g}", low)


def _idle(watched: Watched) -> float:
    """Percent of a core over IDLE_SECONDS in which nothing is called."""
    time.sleep(2)

    def used() -> float:
        times = watched.program.cpu_times()
        return float(times.user + times.system)

    began, before = time.perf_counter(), used()
    time.sleep(IDLE_SECONDS)
    return (used() - before) / (time.perf_counter() - began) * 100


def _call(watched: Watched, newcomer: int) -> tuple[float, float]:
    """One call: seconds until the board showed it, and until the voice began to say it; then somebody else comes."""
    queue = watched.services.queue
    time.sleep(random.uniform(0.1, 0.4))
    window = str(random.randint(1, WINDOWS))
    began = time.perf_counter()
    called = queue.call_next(window, "li")
    assert isinstance(called, Ticket)
    on_screen, in_ear = watched.shown(called.label) - began, watched.said() - began
    watched.said()  # each call is said twice
    assert isinstance(queue.begin_serving(called.id, "li"), Ticket)
    assert isinstance(queue.finish(called.id, "li"), Ticket)
    _take(watched.services, newcomer)
    return on_screen, in_ear


def _take(services: HallServices, serial: int) -> None:
    birth = f"19{60 + serial // 900:02d}-03-12"
    line = "ABD"[serial % 3]
    citizen = person(serial % 900, "张小满", birth)
    assert isinstance(services.queue.take_ticket(citizen, line, Evidence.ID_CARD, "kiosk-1"), Ticket)


@contextmanager
def board(database: str) -> Iterator[Watched]:
    """A board at work that shows a hall in this empty database."""
    Path("build/bench").mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix="board-", dir="build/bench")).resolve()
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        file = folder / "onewindow.toml"
        windows = "".join(WINDOW.format(n=n) for n in range(1, WINDOWS + 1))
        file.write_text(
            SETTINGS + windows + STATION.format(folder=folder, database=database), encoding="utf-8"
        )
        heard = folder / "heard"
        os.mkfifo(heard)
        ears = os.open(heard, os.O_RDWR | os.O_NONBLOCK)
        stack.callback(os.close, ears)
        (folder / "bin").mkdir()
        player = folder / "bin" / "paplay"
        player.write_text(PLAYER.format(heard=heard))
        player.chmod(0o755)
        settings = load_settings(file, {})
        prepare_hall(settings)
        services = open_hall(settings)
        stack.callback(services.hall.engine.dispose)
        for n in range(1, WINDOWS + 1):
            services.queue.open_window(str(n), "li")
        for serial in range(WAITING):
            _take(services, serial)
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.watched_board", "board", "--settings", str(file)],
            env=os.environ | OFFSCREEN | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"},
            stdout=subprocess.PIPE,
        )
        stack.callback(program.wait)
        stack.callback(program.terminate)
        assert program.stdout is not None
        frames = _Lines(program.stdout.fileno())

        def shown(number: str) -> float:
            while True:
                frame = json.loads(frames.next()[1])
                if frame["shown"] == number:
                    return float(frame["at"])

        shown("-")
        time.sleep(1)  # the journal's end is read
        sentences = _Lines(ears)
        yield Watched(services, psutil.Process(program.pid), shown, lambda: sentences.next()[0])


class _Lines:
    """Lines of a file descriptor, each with when it came."""

    def __init__(self, source: int) -> None:
        self._source, self._held = source, b""

    def next(self) -> tuple[float, bytes]:
        """RuntimeError when none comes for PATIENCE seconds, or never will."""
        came = time.perf_counter()
        while b"\n" not in self._held:
            ready, _, _ = select.select([self._source], [], [], PATIENCE)
            came = time.perf_counter()
            chunk = os.read(self._source, 4096) if ready else b""
            if not chunk:
                raise RuntimeError("the board ended, or was not heard of")
            self._held += chunk
        line, _, self._held = self._held.partition(b"\n")
        return came, line
