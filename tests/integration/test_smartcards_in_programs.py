"""Kiosk and counter as programs watch the machine's smart card readers when the settings say so."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shared.devices.smartcards.emulator import CardEmulator
from shared.devices.smartcards.samples import load_all
from tests.halls import RESOURCES

ROOT = Path(__file__).parents[2]
SETTINGS = str(RESOURCES / "demo" / "hall.toml")
LIMIT_SECONDS = 30


@pytest.mark.parametrize("door", ["kiosk", "counter"])
def test_a_program_reads_the_card_in_the_reader_and_ends_when_told(
    tmp_path: Path, slot: CardEmulator, door: str
) -> None:
    slot.insert(load_all()["zhang_xiaoman"])
    program = subprocess.Popen(
        [sys.executable, ROOT / "onewindow.py", door, "--settings", SETTINGS],
        cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "ONEWINDOW_DEVICES__SMARTCARDS": "true"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        end = time.monotonic() + LIMIT_SECONDS
        while not slot.commands and time.monotonic() < end:
            time.sleep(0.05)
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=LIMIT_SECONDS)
    finally:
        program.kill()
    assert slot.commands
    assert program.returncode == 0
    assert "Traceback" not in said
