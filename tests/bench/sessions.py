"""What the kiosk holds after 2,000 visits against after 200, in a process of its own (many_sessions)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.kiosk_start import OFFSCREEN
from tests.bench.measurement import Measurement

SESSIONS = 2000
TIMES = 1.05
LIMIT_SECONDS = 1800


def measure(_repeats: int) -> Iterator[Measurement]:
    """MiB of USS at the end; the floor is what it held after the first visits."""
    first, last = held(SESSIONS)
    ratio = last / first
    yield Measurement(
        "kiosk_memory", last / 2**20, "MiB", first / 2**20, ratio, f"ratio <= {TIMES}", ratio <= TIMES
    )


def held(sessions: int, *words: str) -> tuple[int, int]:
    """Bytes after the first visits and at the end. subprocess.CalledProcessError when it breaks off."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.many_sessions", str(sessions), *words],
        env=os.environ | OFFSCREEN,
        stdout=subprocess.PIPE,
        timeout=LIMIT_SECONDS,
        check=True,
    )
    said = json.loads(done.stdout)
    return said["first"], said["last"]
