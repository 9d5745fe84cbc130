"""From SIGKILL in the middle of a visit to the first page of the kiosk's next life, as its guard brings it up."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.devices.cards.samples import SAMPLES
from tests.bench.measurement import Measurement, no_later
from tests.kiosk_program import kiosk_program

LIMIT_MS = 3000


def measure(repeats: int) -> Iterator[Measurement]:
    """Milliseconds until the new program's first frame stood and it wrote down so, after one uncounted time.

    Each time with a guard of its own: one whose door ends at once again and again would wait.
    """
    yield from no_later(LIMIT_MS, "killed_to_home", "ms", [_back() for _ in range(repeats + 1)][1:])


def _back() -> float:
    with TemporaryDirectory() as folder, kiosk_program(Path(folder).resolve()) as kiosk:
        hand = kiosk.hand()
        hand.wait("tileTakeTicket")
        kiosk.reader.insert(SAMPLES / "zhang_xiaoman.toml")
        hand.touch("line_A")
        hand.wait("ticketNumber")
        killed = kiosk.pid()
        began = time.perf_counter()
        os.kill(killed, signal.SIGKILL)
        kiosk.pid(other_than=killed)
        took = (time.perf_counter() - began) * 1000
        hand.probe.close()
        return took
