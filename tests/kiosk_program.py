"""A guarded kiosk as a program of its own on a virtual screen, with its card reader and its slip printer."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from shared.bootstrap import HallServices, open_hall, prepare_hall
from shared.config import load_settings
from shared.demo.hand import Hand
from shared.demo.screens import open_screen
from shared.devices.cards.emulator import SamEmulator
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.guarding.record import kept_standing, standing_file
from shared.qt.probe_client import Probe
from tests.bench.kiosk_start import SETTINGS
from tests.bench.touched_kiosk import DEVICES

ROOT = Path(__file__).parents[1]
STATION = """
[station]
name = "kiosk-3"
full_screen = true
"""


@dataclass
class KioskProgram:
    """What a test does to it from without; `process` is the guard's, or the kiosk's own where it has none."""

    display: str
    folder: Path
    process: "subprocess.Popen[bytes]"
    services: HallServices
    reader: SamEmulator
    slips: EscposEmulator

    def hand(self) -> Hand:
        """A hand before the window that is up now; waits for it."""
        return Hand("kiosk", self.display, Probe(self.folder / "probe", timeout=20))

    def pid(self, other_than: int = 0) -> int:
        """The process of the kiosk that came up after `other_than`; waits until it has written that down."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            standing = kept_standing(standing_file(self.folder / "logs", "kiosk-3"))
            if standing is not None and standing.pid != other_than:
                return standing.pid
            time.sleep(0.02)
        raise AssertionError(f"no kiosk came up: {(self.folder / 'said').read_text()}")


@contextmanager
def kiosk_program(
    folder: Path,
    words: tuple[str, ...] = ("onewindow.py", "kiosk", "--guarded"),
    more: Mapping[str, str] = {},
) -> Iterator[KioskProgram]:
    """The kiosk that `words` start on a screen of 540×960, with `more` environment; ended when left."""
    with ExitStack() as stack:
        screen = open_screen(540, 960, folder / "screen.log")
        stack.callback(screen.process.wait)
        stack.callback(screen.process.terminate)
        reader = stack.enter_context(SamEmulator(folder / "reader"))
        slips = stack.enter_context(EscposEmulator())
        file = folder / "onewindow.toml"
        told = DEVICES.format(folder=folder, slips=slips.port, printer="").replace(
            f'"{folder}/scanner"', '"keyboard"'
        )
        file.write_text(SETTINGS + told + STATION, encoding="utf-8")
        settings = load_settings(file, {})
        prepare_hall(settings)
        services = open_hall(settings)
        stack.callback(services.hall.engine.dispose)
        environment = os.environ | {
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "ONEWINDOW_PROBE": str(folder / "probe"),
        }
        said = stack.enter_context((folder / "said").open("ab"))
        process = subprocess.Popen(
            [sys.executable, *words, "--settings", str(file)],
            cwd=ROOT,
            env=environment | dict(more),
            stderr=said,
        )
        stack.callback(process.wait, 30)
        stack.callback(process.terminate)
        yield KioskProgram(screen.display, folder, process, services, reader, slips)
