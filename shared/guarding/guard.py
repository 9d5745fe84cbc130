"""The guard itself: one process that starts a door, and starts it again when it ends otherwise than told.

It needs the standard library alone and holds nothing of the hall, so there is little in it that could fail.
"""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

from shared.clock import Clock
from shared.guarding import model, record
from shared.guarding.ear import VARIABLE, Ear, Heard
from shared.guarding.model import Ended, Watch, Why

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds without a sign of life until the door counts as hanging: after its start, and from then on."""

    first: float = 60.0
    then: float = 10.0


class Guard:
    """Watches the program `command`; what it knows stands in `file` for the next one, and for `onewindow doctor`."""

    def __init__(
        self, command: Sequence[str], file: Path, clock: Clock, patience: Patience = Patience()
    ) -> None:
        self._command, self._file, self._clock, self._patience = list(command), file, clock, patience
        self._ear = Ear()
        self._told = False

    def run(self) -> int:
        """Until the door ends as told, or the guard itself is told to end; gives the exit code."""
        before = record.kept_watch(self._file)
        watch = Watch() if before is None else Watch(before[1].ends)
        signal.signal(signal.SIGTERM, self._end)
        record.keep_watch(self._file, os.getpid(), watch)
        while True:
            began = time.monotonic()
            why = self._one_life()
            if why is Why.TOLD:
                break
            lived = round((time.monotonic() - began) * 1000)
            watch = model.after(watch, Ended(self._clock.now(), why), lived)
            self._tell(why, watch, lived)
            record.keep_watch(self._file, os.getpid(), watch)
            self._pause(watch.wait)
            if self._told:
                break
        self._ear.close()
        return 0

    def _one_life(self) -> Why:
        environment = os.environ | {VARIABLE: self._ear.address}
        try:
            door = subprocess.Popen(self._command, env=environment)
        except OSError:  # no memory, or no room for another process: that may pass
            return Why.CRASHED
        threading.Thread(target=self._await, args=(door,), daemon=True).start()
        hung = False
        deadline = time.monotonic() + self._patience.first
        asked = False
        while door.poll() is None:
            if self._told and not asked:
                asked = True
                door.terminate()
            heard = self._ear.listen(deadline - time.monotonic())
            if heard is Heard.BEAT and not asked:
                deadline = time.monotonic() + self._patience.then
            elif time.monotonic() >= deadline:
                hung = True
                door.kill()
                door.wait()
        return model.why(door.returncode, told=self._told, hung=hung)

    def _await(self, door: "subprocess.Popen[bytes]") -> None:
        door.wait()
        with suppress(OSError):  # the guard was quicker and has closed its ear
            self._ear.wake()

    def _end(self, _number: int, _frame: object) -> None:
        self._told = True
        self._ear.wake()

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._told and time.monotonic() < until:
            self._ear.listen(until - time.monotonic())

    def _tell(self, why: Why, watch: Watch, lived: int) -> None:
        level = logging.ERROR if watch.struggling else logging.WARNING
        facts = {"why": str(why), "lived_ms": lived, "at_once": watch.at_once, "wait_s": watch.wait}
        event = "the door ends at once again and again" if watch.struggling else "the door ended"
        log.log(level, json.dumps({"event": event, "at": self._clock.now(), **facts}))


def guard(command: Sequence[str], logs: Path, station: str, clock: Clock) -> int:
    """Guard a station's door until it is told to end; ends are told in `<logs>/guard-<station>.log` and on stderr."""
    logs.mkdir(parents=True, exist_ok=True)
    file = record.guard_file(logs, station)
    handlers: list[logging.Handler] = [
        RotatingFileHandler(file.with_suffix(".log"), maxBytes=1_000_000, backupCount=3, encoding="utf-8"),
        logging.StreamHandler(sys.stderr),
    ]
    for handler in handlers:
        log.addHandler(handler)
    return Guard(command, file, clock).run()
