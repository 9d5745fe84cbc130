"""The kiosk as a program: what its window does not wait for, and that all of it comes afterwards."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.halls import RESOURCES

ROOT = Path(__file__).parents[2]
SETTINGS = str(RESOURCES / "demo" / "hall.toml")
AFTERWARDS = {
    "argon2",
    "httpx2",
    "pydantic",
    "reportlab",
    "rich",
    "segno",
    "sqlalchemy",
    "structlog",
    "typer",
}
LIMIT_SECONDS = 30


def test_the_window_waits_for_no_library_but_qt() -> None:
    imported = subprocess.run(
        [sys.executable, "-c", "import sys, onewindow, kiosk.app; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "PySide6.QtQuick" in imported
    assert AFTERWARDS.intersection(imported) == set()
    assert [name for name in imported if name.startswith("shared.") and name.endswith(".model")] == []


def test_it_begins_its_log_after_the_window_and_ends_when_told(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "kiosk-1.log"
    kiosk = subprocess.Popen(
        [sys.executable, ROOT / "onewindow.py", "kiosk", "--settings", SETTINGS],
        cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        end = time.monotonic() + LIMIT_SECONDS
        while not log.exists() and time.monotonic() < end:
            time.sleep(0.05)
        kiosk.send_signal(signal.SIGTERM)
        _, said = kiosk.communicate(timeout=LIMIT_SECONDS)
    finally:
        kiosk.kill()
    assert log.exists()
    assert (kiosk.returncode, said) == (0, "")
