"""Runs the walks' program on an X screen of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from shared.demo.screens import open_screen


def on_a_screen(words: list[str], seconds: float) -> list[dict[str, Any]]:
    """What tests.walks.window says; subprocess.TimeoutExpired after `seconds`, RuntimeError when it dies."""
    with TemporaryDirectory() as folder:
        screen = open_screen(540, 960, Path(folder) / "screen.log")
        try:
            done = subprocess.run(
                [sys.executable, "-m", "tests.walks.window", *words],
                env=os.environ
                | {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"},
                capture_output=True,
                text=True,
                timeout=seconds,
                check=False,
            )
        finally:
            screen.process.terminate()
            screen.process.wait()
    if done.returncode != 0:
        raise RuntimeError(f"the kiosk ended with {done.returncode}: {done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
