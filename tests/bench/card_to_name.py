"""From a card laid on the reader to its holder's name on the kiosk's screen, and what of it is the product's own.

The floor is what no program can do without: the wait until the reader may be polled again (POLL_SECONDS, at any point
of which the card may come), and the bytes, ten bits each at the speed of the line. The whole is told beside it: the
citizen waits for all of it. Every citizen is a new one, so that each is taken into the journal.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from shared.devices.cards.ports import POLL_SECONDS
from shared.devices.cards.sam import Command
from shared.devices.cards.samples import SAMPLES, load
from tests.bench.measurement import Measurement, beyond
from tests.bench.touched_kiosk import PATIENCE, Kiosk
from tests.halls import resident_number

CARD = SAMPLES / "zhang_xiaoman.toml"
NAME = "citizen=张**"
LIMIT_MS = 50
LEAST = 20
_ASKED_AT, _FOUND, _STATUS_AT = 7, 0x9F, 9


@dataclass(frozen=True, slots=True)
class Shown:
    """One citizen's wait in milliseconds, and its parts that are the poll's and the wire's."""

    whole: float
    poll: float
    wire: float

    @property
    def floor(self) -> float:
        return self.poll + self.wire


def measure(kiosk: Kiosk, repeats: int) -> Iterator[Measurement]:
    """Milliseconds; the first citizen, for whom the kiosk loads its pages, is not counted: it runs for days."""
    count = max(repeats, LEAST)
    shown = [_shown(kiosk, number) for number in range(count + 1)][1:]
    pairs = [(each.whole, each.floor) for each in shown]
    yield from beyond(LIMIT_MS, "card_to_name", "ms", pairs)


def _shown(kiosk: Kiosk, number: int) -> Shown:
    screen, reader = kiosk.screen, kiosk.reader
    card = replace(load(CARD), number=resident_number("110105", "1989-03-12", number))
    screen.touch("tileTakeTicket", "page_presentCard")
    screen.armed(NAME)
    time.sleep(random.random() * POLL_SECONDS)  # anywhere between two polls
    reader.asked.clear()
    laid = time.perf_counter()
    reader.insert(card)
    seen = screen.seen(NAME)
    asked = list(reader.asked)
    taken_away(kiosk)
    screen.touch("leave", "page_home")
    return parts(asked, laid, seen, reader.speed)


def taken_away(kiosk: Kiosk) -> None:
    """The card is taken away, and the kiosk has seen that: no two citizens come within one poll."""
    kiosk.reader.remove()
    kiosk.reader.asked.clear()
    until = time.monotonic() + PATIENCE
    while sum(_is_find(request) for _, request, _ in list(kiosk.reader.asked)) < 2:
        if time.monotonic() > until:
            raise RuntimeError("the kiosk polls its reader no more")
        time.sleep(0.01)


def parts(asked: list[tuple[float, bytes, bytes]], laid: float, seen: float, speed: int) -> Shown:
    """The wait for the poll ends as its request leaves the host; the wire begins there, up to the last answer read."""
    found = next(at for at, (_, _, reply) in enumerate(asked) if reply[_STATUS_AT] == _FOUND)
    again = range(found + 1, len(asked))
    end = next((at for at in again if _is_find(asked[at][1]) or asked[at][0] > seen), len(asked))
    line = [len(request) + len(reply) for _, request, reply in asked[found:end]]
    when, request, _ = asked[found]
    left_at = when - _seconds(len(request), speed)
    return Shown((seen - laid) * 1000, (left_at - laid) * 1000, _seconds(sum(line), speed) * 1000)


def _is_find(request: bytes) -> bool:
    return request[_ASKED_AT : _ASKED_AT + 2] == Command.find_card.value


def _seconds(count: int, speed: int) -> float:
    return count * 10 / speed
