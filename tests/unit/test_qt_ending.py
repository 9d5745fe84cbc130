"""A program that is told to end does so from its loop, not in the middle of what Qt asked Python."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOLD_IN_THE_MIDDLE = """
import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from shared.qt.ending import end_when_told

app = QGuiApplication(["test", "-platform", "offscreen"])
end_when_told(app)
window = QWindow()
window.show()
still_open = []

def asked():
    signal.raise_signal(signal.SIGTERM)
    still_open.append(window.isVisible())

QTimer.singleShot(0, app, asked)
QTimer.singleShot(10_000, app, lambda: app.exit(3))
code = app.exec()
sys.exit(code or still_open != [True])
"""


def test_a_window_stays_until_the_loop_is_back_at_its_events() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", TOLD_IN_THE_MIDDLE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
