"""The guard over real processes: small ones that crash, hang, or are told to end."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.clock import SystemClock
from shared.guarding import record
from shared.guarding.ear import Ear, Heard, Voice, taken
from shared.guarding.guard import Guard, Patience
from shared.guarding.model import AGAIN, Ended, Watch, Why

PATIENT = Patience()
ROOT = Path(__file__).parents[2]
COUNTED = """
import sys, time
from pathlib import Path
tally = Path(sys.argv[1])
life = len(tally.read_text()) if tally.exists() else 0
tally.write_text("." * (life + 1))
"""
WAITS_TO_BE_TOLD = """
import sys
from pathlib import Path
from shared.clock import SystemClock
from shared.guarding.guard import guard
door = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]
sys.exit(guard(door, Path(sys.argv[1]), "kiosk-1", SystemClock()))
"""


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def guarded(tmp_path: Path, lives: str, patience: Patience = PATIENT) -> list[Why]:
    """Runs a door that does `lives`, given the number of its life as `life`; gives how each but the last ended."""
    door = [sys.executable, "-c", COUNTED + lives, str(tmp_path / "tally")]
    file = tmp_path / "guard.json"
    assert Guard(door, file, SystemClock(), patience).run() == 0
    kept = record.kept_watch(file)
    assert kept is not None
    assert kept[0] == os.getpid()
    return [ended.why for ended in kept[1].ends]


def test_a_door_that_crashes_or_asks_is_started_again_until_it_ends_as_told(tmp_path: Path) -> None:
    killed = "import os, signal\nif life == 0: os.kill(os.getpid(), signal.SIGKILL)\n"
    lives = f"{killed}sys.exit((1, {AGAIN}, 0)[life])"
    assert guarded(tmp_path, lives) == [Why.KILLED, Why.ASKED]


def test_a_door_that_gives_no_sign_of_life_is_ended_and_started_anew(tmp_path: Path) -> None:
    lives = "if life == 0: time.sleep(60)"
    assert guarded(tmp_path, lives, Patience(first=0.2)) == [Why.HUNG]


def test_a_door_whose_signs_of_life_stop_is_ended_and_started_anew(tmp_path: Path) -> None:
    lives = f"""
import os
sys.path.insert(0, {str(ROOT)!r})
from shared.guarding.ear import Voice, taken
voice = Voice(taken())
voice.beat()
if life == 0: time.sleep(60)
"""
    assert guarded(tmp_path, lives, Patience(first=60, then=0.2)) == [Why.HUNG]


def test_only_who_knows_the_secret_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Ear()
    stranger = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    port, _, _secret = ear.address.partition(":")
    stranger.sendto(b"beat 00000000000000000000000000000000", ("127.0.0.1", int(port)))
    assert ear.listen(5) is None
    monkeypatch.setenv("ONEWINDOW_GUARD", ear.address)
    voice = Voice(taken())
    assert "ONEWINDOW_GUARD" not in os.environ
    voice.beat()
    assert ear.listen(5) is Heard.BEAT
    ear.close()
    voice.beat()
    voice.beat()  # by now the system has told that nobody listens
    for each in (stranger, voice):
        each.close()


def test_told_to_end_it_ends_its_door_and_does_not_start_it_again(tmp_path: Path) -> None:
    guard = subprocess.Popen(
        [sys.executable, "-c", WAITS_TO_BE_TOLD, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    with guard:
        assert guard.stdout is not None
        assert guard.stdout.readline() == b"up\n"
        guard.send_signal(signal.SIGTERM)
        assert guard.wait(timeout=30) == 0
    assert record.kept_watch(record.guard_file(tmp_path, "kiosk-1")) == (guard.pid, Watch())


def test_it_tells_on_its_log_and_remembers_what_an_earlier_guard_knew(tmp_path: Path) -> None:
    file = record.guard_file(tmp_path, "kiosk-1")
    record.keep_watch(file, 1, Watch((Ended(1, Why.HUNG),), at_once=3))
    program = WAITS_TO_BE_TOLD.replace("import time; print('up', flush=True); time.sleep(60)", "1/0")
    guard = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    with guard:
        log = file.with_suffix(".log")
        until = time.monotonic() + 30
        while time.monotonic() < until and not (log.exists() and log.read_text().count("\n") >= 2):
            time.sleep(0.02)
        guard.send_signal(signal.SIGTERM)  # while it waits before the next start
        assert guard.wait(timeout=30) == 0
    told = [json.loads(line) for line in log.read_text().splitlines()]
    assert [(each["why"], each["at_once"]) for each in told[:2]] == [("crashed", 1), ("crashed", 2)]
    kept = record.kept_watch(file)
    assert kept is not None
    assert [ended.why for ended in kept[1].ends][:2] == [Why.HUNG, Why.CRASHED]


def test_what_is_not_a_record_is_none(tmp_path: Path) -> None:
    file = tmp_path / "guard.json"
    assert record.kept_watch(file) is None
    for nonsense in ("", "[]", '{"pid": 1}', '{"pid": 1, "at_once": 0, "ends": [[1, "bored"]]}'):
        file.write_text(nonsense)
        assert record.kept_watch(file) is None
        assert record.kept_standing(file) is None


def test_whether_a_process_lives() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    assert record.lives(os.getpid())
    assert not record.lives(gone.pid)
