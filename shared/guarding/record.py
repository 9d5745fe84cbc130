"""What a guard and its door leave on the disk for whoever asks how the station stands (shared.health)."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from shared.guarding.model import Ended, Watch, Why
from shared.journal.entry import Millis


@dataclass(frozen=True, slots=True)
class Standing:
    """How a kiosk came up: its process, when, and whether it fills the screen and has a guard."""

    pid: int
    began: Millis
    full_screen: bool
    guarded: bool


def guard_file(logs: Path, station: str) -> Path:
    return logs / f"guard-{station}.json"


def standing_file(logs: Path, station: str) -> Path:
    return logs / f"kiosk-{station}.json"


def keep_watch(file: Path, pid: int, watch: Watch) -> None:
    """Write down what the guard with this process id knows; a disk that takes nothing is told elsewhere."""
    ends = [[each.at, str(each.why)] for each in watch.ends]
    _keep(file, {"pid": pid, "at_once": watch.at_once, "ends": ends})


def kept_watch(file: Path) -> tuple[int, Watch] | None:
    """The guard's process id and what it knew; None when no guard ever ran."""
    with suppress(OSError, ValueError, KeyError, TypeError):  # not there, or not ours
        values = json.loads(file.read_text(encoding="utf-8"))
        ends = tuple(Ended(int(at), Why(said)) for at, said in values["ends"])
        return int(values["pid"]), Watch(ends, int(values["at_once"]))
    return None


def keep_standing(file: Path, standing: Standing) -> None:
    """As `keep_watch`, of the kiosk."""
    _keep(
        file,
        {
            "pid": standing.pid,
            "began": standing.began,
            "full_screen": standing.full_screen,
            "guarded": standing.guarded,
        },
    )


def kept_standing(file: Path) -> Standing | None:
    """How the kiosk came up last; None when none ever ran here."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        values = json.loads(file.read_text(encoding="utf-8"))
        return Standing(
            int(values["pid"]), int(values["began"]), bool(values["full_screen"]), bool(values["guarded"])
        )
    return None


def lives(pid: int) -> bool:
    """Whether a process of this id runs; where that cannot be asked without harm, it counts as running."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _keep(file: Path, values: dict[str, object]) -> None:
    half = file.with_suffix(".half")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(json.dumps(values), encoding="utf-8")
        half.replace(file)
