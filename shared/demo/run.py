"""`onewindow demo`: a whole hall on this machine, to be played with, or to play the visit by itself."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.markup import escape

from shared.bootstrap import RESOURCES, enrol, open_hall
from shared.clock import clock_time
from shared.config import Settings
from shared.demo.booking import NotBooked, book_today
from shared.demo.cast import Cast, StepFailed
from shared.demo.hand import HandFailed, picture_of
from shared.demo.pages import PageFailed
from shared.demo.record import Record, Step
from shared.demo.scan import floor_plan, leave_scans, referral
from shared.demo.screens import ScreenFailed
from shared.demo.seed import PASSWORD, seed_hall
from shared.demo.stage import Stage, StageFailed, clear
from shared.demo.steps.roles import LI, REMOTE_CARE
from shared.demo.visit import SCENES, Scene
from shared.devices.cards import samples
from shared.faults import EnvironmentFault
from shared.platform.demo import PASSWORD as PLATFORM_PASSWORD
from shared.platform.serve import open_platform
from shared.qt.compile_translations import compile_translations
from shared.qt.probe_client import ProbeRefused, ProbeTimeout

FAILURES = (
    StageFailed,
    ScreenFailed,
    StepFailed,
    NotBooked,
    HandFailed,
    PageFailed,
    ProbeTimeout,
    ProbeRefused,
    TimeoutError,  # a program that does not answer its probe any more,
    ConnectionError,  # or that has gone in the middle of a question
)
DOORS = ("tray", "kiosk", "board", "counter")
INTERRUPTED = 130


def run(headless: bool, out: Path) -> int:
    """Plays the demonstration; `out` keeps what it leaves. Gives the exit code; ends all it started."""
    console = Console(highlight=False)
    headless = headless or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        clear(out)
        with Stage(out, headless) as stage:
            _set(stage, console)
            if headless:
                return _play(stage, console)
            _let_play(stage, console)
            return 0
    except KeyboardInterrupt:
        console.print("Stopped; all programs have been ended.")
        return INTERRUPTED
    except (*FAILURES, EnvironmentFault) as failure:
        console.print(f"[red]The demonstration stops:[/] {escape(_sentence(failure))}")
        return 1


def _set(stage: Stage, console: Console) -> None:
    """Bring everything onto the stage, the hall's morning behind it."""
    with console.status("Setting the stage"):
        compile_translations(RESOURCES / "translations")
        stage.start_platform()
        stage.start_tray()
        settings = stage.settings()
        leave_scans(
            stage.out / "scans",
            {
                "floor_plan": floor_plan("临江区小满面馆（个体工商户）", "稻香路 18 号一层"),
                "referral": referral("李建国"),
            },
        )
        seed_hall(settings, settings.clock.now())
        stage.start_kiosk()
        stage.start_board()
        stage.start_counter("5")
        stage.await_platform()
        _enrol(settings)
        stage.start_sync()


def _enrol(settings: Settings) -> None:
    """The platform's office gives a code, the hall uses it."""
    platform, hall = open_platform(settings), open_hall(settings)
    try:
        enrol(hall, platform.enrolment_code(settings.hall.code))
    finally:
        platform.side.engine.dispose()
        hall.hall.engine.dispose()


def _play(stage: Stage, console: Console) -> int:
    """The visit without a screen: every step with its picture; stops at the first that fails."""
    settings = stage.settings()
    record = Record(stage.out)
    cast = Cast(stage, open_hall(settings), open_platform(settings), record, samples.load_all())
    try:
        for n, scene in enumerate(SCENES, 1):
            if not _play_scene(cast, n, scene, console):
                return 1
    finally:
        cast.close()
    console.print(f"{len(SCENES)} steps; pictures, papers, databases and logs are in {stage.out}.")
    return 0


def _play_scene(cast: Cast, n: int, scene: Scene, console: Console) -> bool:
    began, before = time.monotonic(), cast.entries()
    picture = cast.out / f"{n:02d}-{scene.slug}.png"
    failure: Exception | None = None
    ended = None
    try:
        scene.play(cast)
        ended = time.monotonic()
        scene.shows(cast, picture)
    except FAILURES as failed:
        failure = failed
    ms = round(((ended or time.monotonic()) - began) * 1000)
    added = cast.entries() - before
    cast.record.add(Step(n, scene.name, failure is None, added, ms, picture.name if failure is None else ""))
    mark = "[green]✓[/]" if failure is None else "[red]✗[/]"
    console.print(f"{n:>3} {mark} {scene.name}  [dim]{ms / 1000:.1f} s, {added} entries[/]")
    if failure is not None:
        console.print(f"[red]Step {n} stops the visit:[/] {escape(_sentence(failure))}")
        for gone in cast.stage.ended():
            console.print(
                escape(f"{gone.name} has ended (exit {gone.process.returncode}):\n{gone.last_words()}")
            )
        _picture_everything(cast)
        console.print(f"A picture of every program is in {cast.out} (failed-*.png), the logs in logs/.")
    return failure is None


def _sentence(failure: Exception) -> str:
    """Our own failures are sentences already; the system's are not."""
    if isinstance(failure, TimeoutError | ConnectionError):
        return "A program does not answer any more."
    return str(failure)


def _picture_everything(cast: Cast) -> None:
    for name, program in cast.stage.programs.items():
        if program.display:
            with suppress(OSError):  # its screen may be what failed
                picture_of(program.display, cast.out / f"failed-{name}.png")


def _let_play(stage: Stage, console: Console) -> None:
    """With a screen: the programs are the visitor's; ends with the last window, or Ctrl-C."""
    settings, cards = stage.settings(), samples.load_all()
    platform = open_platform(settings)
    try:
        booked = book_today(platform, settings.hall.code, cards[LI].number, REMOTE_CARE)
        console.print(
            f"{cards[LI].name} has booked {clock_time(booked.begins, settings.zone)} of today online."
        )
    except NotBooked as late:
        console.print(str(late))
    finally:
        platform.side.engine.dispose()
    console.print(f"Counter: lijing (a clerk) or zhaomin (the manager), password {PASSWORD}.")
    console.print(
        f"Platform: http://127.0.0.1:{stage.platform_port}, as market_regulation or urban_management "
        f"(officers), or with a card's number (citizens), password {PLATFORM_PASSWORD}."
    )
    console.print("Begin in the device tray: touch a card, then look at the kiosk. Ctrl-C ends everything.")
    told: set[str] = set()
    while any(stage.programs[name].running for name in DOORS):
        for name, program in stage.programs.items():
            if not program.running and name not in told:
                told.add(name)
                console.print(f"{name} was closed; the others go on.")
        time.sleep(0.5)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
