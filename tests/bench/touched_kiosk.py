"""A kiosk as a program of its own, with every device of it on its real wire, touched and watched by a bench."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from shared.bootstrap import HallServices, open_hall, prepare_hall
from shared.config import load_settings
from shared.devices.cards.emulator import SamEmulator
from shared.devices.codes.emulator import ScannerEmulator
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.ipp_emulator import IppEmulator
from tests.bench.kiosk_start import OFFSCREEN, SETTINGS

PATIENCE = 30
DEVICES = """
[storage]
database = "sqlite:///{folder}/hall.db"
keys = "{folder}/hall.keys"
files = "{folder}/files"
logs = "{folder}/logs"

[devices]
card_reader = "{folder}/reader"
code_scanner = "{folder}/scanner"
slip_printer = "127.0.0.1:{slips}"
document_printer = "{printer}"
"""


class NotSeen(RuntimeError):
    """The kiosk did not show what it was to show."""


class Screen:
    """What stands on the kiosk's screen, and a finger before it."""

    def __init__(self, program: "subprocess.Popen[bytes]") -> None:
        self._program = program
        self._heard = b""

    def armed(self, wanted: str, touch: str = "") -> float:
        """Have it look out for `wanted` (see watched_kiosk) and touch an item; when that was."""
        order = {"see": wanted} | ({"touch": touch} if touch else {})
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps(order).encode() + b"\n")
        self._program.stdin.flush()
        return self.told("armed", wanted)

    def seen(self, wanted: str) -> float:
        """When the first frame with it stood."""
        return self.told("seen", wanted)

    def touch(self, name: str, until: str) -> float:
        """Milliseconds from a touch to what it leads to."""
        began = self.armed(until, name)
        return (self.seen(until) - began) * 1000

    def felt(self, name: str) -> float:
        """Milliseconds from a touch to the next frame."""
        return self._asked("felt", name) * 1000

    def stall(self) -> float:
        """The longest the GUI thread was deaf since this was asked last, in milliseconds."""
        return self._asked("stall", "") * 1000

    def _asked(self, what: str, name: str) -> float:
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps({what: name}).encode() + b"\n")
        self._program.stdin.flush()
        return self.told(what, name)

    def touch_away(self, name: str, what: str) -> None:
        """Touch an item, until another is gone."""
        self.touch(name, f"!{what}")

    def wait_gone(self, what: str) -> None:
        """Until it is not there any more."""
        self.wait(f"!{what}")

    def wait(self, wanted: str) -> None:
        """Until it is there, or because it is there."""
        try:
            self.armed(wanted)
        except NotSeen as already:
            if "already" not in str(already):
                raise
        else:
            self.seen(wanted)

    def told(self, what: str, wanted: str = "") -> float:
        """The time it tells next; NotSeen when it tells another thing, or nothing."""
        assert self._program.stdout is not None
        until = time.monotonic() + PATIENCE
        while b"\n" not in self._heard:
            ready, _, _ = select.select([self._program.stdout], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise NotSeen(f"the kiosk did not tell {what} of {wanted}")
            chunk = os.read(self._program.stdout.fileno(), 4096)
            if not chunk:
                raise NotSeen(
                    f"the kiosk ended with {self._program.wait()} and did not tell {what} of {wanted}"
                )
            self._heard += chunk
        line, _, self._heard = self._heard.partition(b"\n")
        said: dict[str, float] = json.loads(line)
        if what not in said:
            raise NotSeen(f"the kiosk was to tell {what} of {wanted}: {line.decode()}")
        return said[what]


class TimedReader(SamEmulator):
    """A reader that writes down what went over its line and when."""

    def __init__(self, link: Path) -> None:
        super().__init__(link)
        self.asked: list[tuple[float, bytes, bytes]] = []
        """When a request was whole, it, and the reply."""

    def heard(self, chunk: bytes) -> Iterator[bytes]:
        now = time.perf_counter()
        for reply in super().heard(chunk):
            self.asked.append((now, chunk, reply))
            yield reply


@dataclass(frozen=True, slots=True)
class Kiosk:
    """The program's screen, the hall behind it, and what stands around it; `folder` is all it has on the disk."""

    screen: Screen
    services: HallServices
    reader: TimedReader
    scanner: ScannerEmulator
    slips: EscposEmulator
    printer: IppEmulator
    pid: int
    folder: Path


@contextmanager
def kiosk(program: str = "tests.bench.watched_kiosk") -> Iterator[Kiosk]:
    """A kiosk at work on a SQLite file of the disk in build/, offscreen; its readers are found.

    `program` is the module that runs it and takes the orders of watched_kiosk.
    """
    Path("build/bench").mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix="kiosk-", dir="build/bench")).resolve()
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        reader = stack.enter_context(TimedReader(folder / "reader"))
        scanner = stack.enter_context(ScannerEmulator(folder / "scanner"))
        slips = stack.enter_context(EscposEmulator())
        printer = stack.enter_context(IppEmulator(seconds_per_page=0.1))
        file = folder / "onewindow.toml"
        told = DEVICES.format(folder=folder, slips=slips.port, printer=printer.uri)
        file.write_text(SETTINGS + told, encoding="utf-8")
        settings = load_settings(file, {})
        prepare_hall(settings)
        services = open_hall(settings)
        stack.callback(services.hall.engine.dispose)
        running = stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", program, "kiosk", "--settings", str(file)],
                env=os.environ | OFFSCREEN,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        )
        stack.callback(running.terminate)
        screen = Screen(running)
        screen.told("ready")
        screen.wait("tileTakeTicket")
        yield Kiosk(screen, services, reader, scanner, slips, printer, running.pid, folder)
