"""From a touch to the next frame, and how long the window is deaf, while slips are printed and the hall is written to.

An hour of visits is condensed to VISITS of them without the pauses people make: at a kiosk that serves one every two
minutes. Beside it another process's part is played by a thread that takes numbers in the same database, as fast as it
may: the agent that keeps the hall level writes no faster. The voice is not heard here.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from shared.bootstrap import HallServices
from shared.devices.cards.samples import SAMPLES
from shared.people.model import Evidence
from tests.bench.measurement import Measurement
from tests.bench.touched_kiosk import Kiosk, kiosk
from tests.halls import person

VISITS = 30
LIMIT_MS = 50.0


def measure(_repeats: int) -> Iterator[Measurement]:
    """Milliseconds: the 99th of a hundred touches, and the longest stall from the first page on."""
    with kiosk() as at_work, _writing(at_work.services):
        at_work.screen.stall()  # what the start took
        felt: list[float] = []
        stalls: list[float] = []
        for _ in range(VISITS):
            felt += _visit(at_work)
            stalls.append(at_work.screen.stall())
    slow, deaf = sorted(felt)[int(len(felt) * 0.99)], max(stalls)
    goal = f"<= {LIMIT_MS:g}"
    yield Measurement("touch_to_frame.p99", slow, "ms", None, None, goal, slow <= LIMIT_MS)
    yield Measurement("gui_stall.worst", deaf, "ms", None, None, goal, deaf <= LIMIT_MS)
    over = sum(each > LIMIT_MS for each in stalls)
    yield Measurement("gui_stall.visits_over", over, "visits", None, None, "== 0", over == 0)


def _visit(at: Kiosk) -> list[float]:
    """One citizen touches a tile, comes back, lays a card, takes a number on paper, and goes."""
    screen = at.screen
    felt = [screen.felt("tileTakeTicket")]
    screen.wait("page_presentCard")
    felt.append(screen.felt("back"))
    screen.wait("page_home")
    at.reader.insert(SAMPLES / "zhang_xiaoman.toml")
    screen.wait("page_lines")
    felt.append(screen.felt("line_A"))
    screen.wait_gone("page_lines")  # to the number, or to the sentence that there is one
    felt.append(screen.felt("leave"))
    screen.wait("page_home")
    at.reader.remove()
    return felt


@contextmanager
def _writing(services: HallServices) -> Iterator[None]:
    over = threading.Event()

    def write() -> None:
        number = 0
        while not over.wait(0.05):
            number += 1
            services.queue.take_ticket(person(number % 900), "A", Evidence.ID_CARD, "kiosk-9")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        over.set()
        writer.join()
