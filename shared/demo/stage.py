"""The stage of a demonstration: a whole hall's programs on this machine, started in order, ended by their ids."""

import datetime
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from shared.config import Settings, load_settings
from shared.demo.screens import open_screen
from shared.demo.tray.devices import Addresses

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
HALL = ROOT / "resources" / "demo" / "hall.toml"
MARK = ".onewindow-demo"
START_SECONDS = 60
_END_SECONDS = 5
_STARTS = datetime.time(10, 20)
"""The hall's time when a demonstration starts, at whatever hour it is shown."""
_LAST_LINES = 6
SIZES = {"tray": (900, 1200), "kiosk": (1080, 1920), "board": (1920, 1080), "counter": (1760, 1040)}
SIZES["manager"] = SIZES["counter"]
"""Width and height of each program's virtual screen."""


class StageFailed(Exception):
    """The demonstration cannot go on; the text is a sentence that says why."""


@dataclass(slots=True)
class Program:
    """One running program; `display` and `probe` only for those with windows on a virtual screen."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path
    display: str = ""
    probe: Path | None = None

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def last_words(self) -> str:
        """The last lines of its log."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-_LAST_LINES:]) or f"It said nothing; see {self.log}."


@dataclass(slots=True)
class Stage:
    """A context manager; leaving it ends every program, also after a failure.

    `out` keeps what the hall keeps (databases, logs, papers, scans, voice); the sockets and the card reader's
    port stand in a folder of their own with a short path. `headless` gives every window a screen of its own.
    """

    out: Path
    headless: bool
    programs: dict[str, Program] = field(default_factory=dict)
    _screens: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    short: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="onewindow-")))
    platform_port: int = 0
    environment: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> "Stage":
        for name in ("logs", "scans", "papers", "voice", "reports"):
            (self.out / name).mkdir(parents=True, exist_ok=True)
        self.platform_port = _free_port()
        self.environment = self._hall_environment()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def papers(self) -> Path:
        """Where the tray keeps what came out of the printers."""
        return self.out / "papers"

    @property
    def reports(self) -> Path:
        """Where the manager's exports go."""
        return self.out / "reports"

    def settings(self) -> Settings:
        """The hall's settings as its programs get them."""
        return load_settings(HALL, self.environment)

    def start_tray(self) -> None:
        """The devices and the line; the hall's settings then know where they are."""
        words = [str(self.short), str(self.papers), str(self.platform_port), str(HALL)]
        program = self._start("tray", ["-m", "shared.demo.tray", *words], {})
        found = self.wait_for("the device tray", lambda: Addresses.read(self.short), program)
        self.environment |= {
            "ONEWINDOW_PLATFORM__URL": found.platform_url,
            "ONEWINDOW_DEVICES__CARD_READER": found.card_reader,
            "ONEWINDOW_DEVICES__CODE_SCANNER": found.code_scanner,
            "ONEWINDOW_DEVICES__SLIP_PRINTER": found.slip_printer,
            "ONEWINDOW_DEVICES__DOCUMENT_PRINTER": found.document_printer,
            "ONEWINDOW_DEVICES__NOTICE_PRINTER": found.notice_printer,
        }

    def start_platform(self) -> None:
        """The reference platform with its demonstration people; it takes a while to listen."""
        self._start("platform", ["-m", "onewindow", "platform", "--seed"], {})

    def await_platform(self) -> None:
        """Wait until the platform listens."""
        self.wait_for("the platform", lambda: _answers(self.platform_port) or None, self.programs["platform"])

    def start_sync(self) -> None:
        self._start("sync", ["-m", "onewindow", "sync", "run"], {"ONEWINDOW_STATION__NAME": "server-1"})

    def start_kiosk(self) -> None:
        self._start_door("kiosk", "kiosk", {"NAME": "kiosk-1", "WHERE": "大厅自助区 1 号机"})

    def start_board(self) -> None:
        self._start_door("board", "board", {"NAME": "board-1"}, {"DEVICES__VOICE": "natural"})

    def start_counter(self, window: str) -> None:
        self._start_door("counter", "counter", {"NAME": f"counter-{window}", "WINDOW": window})

    def start_manager(self) -> None:
        """The same door once more, for the hall manager's own desk."""
        self._start_door("manager", "counter", {"NAME": "manager-desk"})

    def _start_door(
        self, name: str, command: str, station: Mapping[str, str], more: Mapping[str, str] | None = None
    ) -> None:
        keys = {f"STATION__{key}": value for key, value in station.items()} | dict(more or {})
        environment = {f"ONEWINDOW_{key}": value for key, value in keys.items()}
        self._start(name, ["-m", "onewindow", command], environment)

    def wait_for(
        self,
        what: str,
        look: Callable[[], T | None],
        program: Program | None = None,
        seconds: float = START_SECONDS,
    ) -> T:
        """What `look` finds, as soon as it finds it; StageFailed when it does not come or `program` ends."""
        until = time.monotonic() + seconds
        while (found := look()) is None:
            if program is not None and not program.running:
                raise StageFailed(
                    f"{what} ended at once (exit {program.process.returncode}):\n{program.last_words()}"
                )
            if time.monotonic() > until:
                raise StageFailed(f"{what} did not come within {seconds:g} seconds; see {self.out / 'logs'}.")
            time.sleep(0.05)
        return found

    def ended(self) -> list[Program]:
        """The programs that are not running any more."""
        return [program for program in self.programs.values() if not program.running]

    def close(self) -> None:
        """End every program by its id, screens last; harmless when done before."""
        for program in reversed(self.programs.values()):
            _ask_to_end(program.process)
        _wait_for_ends([program.process for program in self.programs.values()])
        for screen in self._screens.values():
            _ask_to_end(screen)
        _wait_for_ends(list(self._screens.values()))
        self.programs.clear()
        self._screens.clear()
        shutil.rmtree(self.short, ignore_errors=True)

    def stop(self, name: str) -> None:
        """End one program and its screen."""
        program = self.programs.pop(name)
        screen = self._screens.pop(name, None)
        for process in (program.process, screen):
            if process is not None:
                _ask_to_end(process)
                _wait_for_ends([process])

    def _start(self, name: str, words: list[str], more: Mapping[str, str]) -> Program:
        log = self.out / "logs" / f"{name}.log"
        environment = self._base_environment() | self.environment | dict(more)
        display, probe = "", None
        if self.headless and name in SIZES:
            screen = open_screen(*SIZES[name], self.out / "logs" / "screens.log")
            self._screens[name] = screen.process
            display, probe = screen.display, self.short / f"{name}.probe"
            environment |= {"DISPLAY": display, "ONEWINDOW_PROBE": str(probe)}
        with log.open("ab") as said:
            process = subprocess.Popen(
                [sys.executable, *words],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        self.programs[name] = Program(name, process, log, display, probe)
        return self.programs[name]

    def _base_environment(self) -> dict[str, str]:
        """This process's environment without another hall's settings; headless, without another's screen."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("ONEWINDOW_")}
        if self.headless:
            kept.pop("WAYLAND_DISPLAY", None)
            kept |= {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software", "LANG": "C.UTF-8"}
        return kept | {"PYTHONUNBUFFERED": "1"}

    def _hall_environment(self) -> dict[str, str]:
        out, address = self.out.resolve(), f"127.0.0.1:{self.platform_port}"
        return {
            "ONEWINDOW_SETTINGS": str(HALL),
            "ONEWINDOW_HALL__CLOCK_AHEAD": str(_minutes_to(_STARTS, load_settings(HALL, {}).zone)),
            "ONEWINDOW_STORAGE__DATABASE": f"sqlite:///{out / 'hall.db'}",
            "ONEWINDOW_STORAGE__KEYS": str(out / "hall.keys"),
            "ONEWINDOW_STORAGE__FILES": str(out / "files"),
            "ONEWINDOW_STORAGE__LOGS": str(out / "logs"),
            "ONEWINDOW_PLATFORM__DATABASE": f"sqlite:///{out / 'platform.db'}",
            "ONEWINDOW_PLATFORM__KEYS": str(out / "platform.keys"),
            "ONEWINDOW_PLATFORM__LISTEN": address,
            "ONEWINDOW_PLATFORM__FOLLOW_URL": f"http://{address}/follow",
            "ONEWINDOW_PLATFORM__BOARD_URL": f"http://{address}/board",
            "ONEWINDOW_DEVICES__SCAN_FOLDER": str(out / "scans"),
            "ONEWINDOW_DEVICES__VOICE_FOLDER": str(out / "voice"),
        }


def _minutes_to(hour: datetime.time, zone: ZoneInfo) -> int:
    """From now to `hour` of the same day in the hall's zone; negative when it is past."""
    now = datetime.datetime.now(zone)
    return round((datetime.datetime.combine(now.date(), hour, zone) - now).total_seconds() / 60)


def clear(out: Path) -> None:
    """Make `out` an empty folder of ours; StageFailed when it holds what no demonstration left there."""
    mark = out / MARK
    if out.exists() and any(out.iterdir()) and not mark.exists():
        raise StageFailed(f"{out} holds other things: name an empty folder with --out.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    mark.write_text(
        "A demonstration of Onewindow lives here; the next one with the same --out replaces it.\n"
    )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port: int = held.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _ask_to_end(process: subprocess.Popen[bytes]) -> None:
    """To the program and what it started: each leads a session of its own."""
    with suppress(ProcessLookupError):
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)


def _wait_for_ends(processes: list[subprocess.Popen[bytes]]) -> None:
    until = time.monotonic() + _END_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
