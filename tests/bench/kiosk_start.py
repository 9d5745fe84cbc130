"""From the start of the kiosk's process to its first usable frame, against a bare QML window."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measurement import Measurement, at_most

TIMES = 1.5
LIMIT_SECONDS = 60
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

SETTINGS = """
[hall]
code = "LJ01"
name = "临江市政务服务中心"
authority = "临江市政务服务管理局"
seal = "临江市政务服务管理局"

[queue]
lines = [{ code = "A", name = "综合受理" }, { code = "Y", name = "预约", priority = "appointment" }]
windows = [{ id = "5", name = "5 号窗口", lines = ["A", "Y"] }]
appointment_line = "Y"
"""


def measure(repeats: int) -> Iterator[Measurement]:
    """Milliseconds, medians of `repeats` pairs after one uncounted pair.

    That one fills the disk's cache, and Python's and QML's caches of compiled code, which an installed kiosk has.
    """
    with TemporaryDirectory() as folder:
        settings = Path(folder) / "onewindow.toml"
        settings.write_text(SETTINGS, encoding="utf-8")
        kiosk = ["tests.bench.shown_kiosk", "kiosk", "--settings", str(settings)]
        pairs = [(_shown(kiosk), _shown(["tests.bench.bare_window"])) for _ in range(repeats + 1)]
    yield at_most(TIMES, "kiosk_start", "ms", pairs[1:])


def _shown(module: list[str]) -> float:
    """Milliseconds until the process says that its frame stands; RuntimeError when it does not say so."""
    began = time.perf_counter()  # one clock for all processes of the machine
    done = subprocess.run(
        [sys.executable, "-m", *module],
        env=os.environ | OFFSCREEN | {"PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.PIPE,
        timeout=LIMIT_SECONDS,
        check=True,
    )
    said = done.stdout.decode().split()
    if len(said) != 1:
        raise RuntimeError(f"{module[0]} did not say when its frame stood: {said}")
    return (float(said[0]) - began) * 1000
