"""The kiosk as a program of its own: it comes up, opens its hall behind the first frame, and ends when told."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from shared.bootstrap import prepare_hall
from shared.qt.probe_client import Probe
from tests.qml.kiosk_terminal import kiosk_settings

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from kiosk.app import run
from tests.qml.kiosk_terminal import kiosk_settings
sys.exit(run(kiosk_settings(Path(sys.argv[1]), sys.argv[2])))
"""
HEAVY = ("sqlalchemy", "reportlab", "celpy", "escpos", "serial")


def test_it_starts_shows_its_hall_and_ends_when_told(tmp_path: Path, database_url: str) -> None:
    prepare_hall(kiosk_settings(tmp_path, database_url))
    probe = tmp_path / "probe"
    environment = os.environ | {"ONEWINDOW_PROBE": str(probe)}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path), database_url],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            with Probe(probe, timeout=30) as seen:
                seen.wait("page_home")
                seen.wait_text("到了就办")  # nobody waits: the hall is open and was asked
                assert seen.page().name == "page_home"
        finally:
            program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=20)
        assert said == ""
        assert program.returncode == 0


def test_what_is_heavy_is_not_imported_before_the_first_frame() -> None:
    asked = "import sys, kiosk.app; print([name for name in sys.argv[1:] if name in sys.modules])"
    said = subprocess.run(
        [sys.executable, "-c", asked, *HEAVY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert said.stdout.strip() == "[]"
