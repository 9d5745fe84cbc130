"""From a device's fault to the sentence that tells the citizen, on the kiosk's screen.

A reader or a scanner is unplugged while nobody touches anything; the printers' faults are there when a citizen wants
paper, so theirs count from the touch.
"""

import random
import time
from collections.abc import Callable, Iterator

from kiosk.showing import details
from shared.devices.cards.ports import POLL_SECONDS
from shared.devices.cards.samples import load
from shared.issuing.desk import grant
from shared.issuing.moving import Grant
from shared.journal.entry import Refusal
from shared.people import service as people
from tests.bench.card_to_name import CARD, NAME, taken_away
from tests.bench.measurement import Measurement, no_later
from tests.bench.touched_kiosk import Kiosk

LIMIT_MS = 1000
LEAST = 20
CONTENT = {
    "title": "食品经营许可证",
    "holder": "张小满",
    "fields": [["经营场所", "临江市临江区稻香路 18 号"]],
    "authority": "临江市市场监督管理局",
    "issued_day": "2026-11-24",
    "valid_until": "2031-11-23",
}


def measure(kiosk: Kiosk, repeats: int) -> Iterator[Measurement]:
    """Milliseconds: the median and the worst of each fault."""
    count = max(repeats, LEAST)
    for name, fault in (
        ("reader", _reader_unplugged),
        ("scanner", _scanner_unplugged),
        ("slip_paper", _slip_paper_out),
        ("printer", _printer_silent),
    ):
        yield from no_later(LIMIT_MS, f"sentence.{name}", "ms", list(fault(kiosk, count)))


def _reader_unplugged(kiosk: Kiosk, count: int) -> Iterator[float]:
    return _unplugged(kiosk, count, "readerSentence", kiosk.reader.unplug, kiosk.reader.plug_in)


def _scanner_unplugged(kiosk: Kiosk, count: int) -> Iterator[float]:
    return _unplugged(kiosk, count, "scannerSentence", kiosk.scanner.unplug, kiosk.scanner.plug_in)


def _unplugged(
    kiosk: Kiosk, count: int, sentence: str, unplug: Callable[[], None], plug_in: Callable[[], None]
) -> Iterator[float]:
    for _ in range(count):
        time.sleep(random.random() * POLL_SECONDS)  # anywhere between two polls
        kiosk.screen.armed(sentence)
        pulled = time.perf_counter()
        unplug()
        yield (kiosk.screen.seen(sentence) - pulled) * 1000
        plug_in()
        kiosk.screen.wait_gone(sentence)


def _slip_paper_out(kiosk: Kiosk, count: int) -> Iterator[float]:
    _known(kiosk, "tileTakeTicket")
    for _ in range(count):
        kiosk.slips.paper_out()
        yield kiosk.screen.touch("line_A", "offer")
        kiosk.slips.paper_out(False)
        kiosk.screen.touch_away("declineOffer", "offer")
    _leaves(kiosk)


def _printer_silent(kiosk: Kiosk, count: int) -> Iterator[float]:
    _granted(kiosk)
    _known(kiosk, "tileCollect")
    for _ in range(count):
        kiosk.printer.answers_late(60)
        yield kiosk.screen.touch("printDocument", "problemWhat")
        kiosk.printer.answers_late(0)
        kiosk.screen.touch("goOn", "printDocument")
    _leaves(kiosk)


def _known(kiosk: Kiosk, tile: str) -> None:
    """A citizen touches a tile and lays the card down."""
    kiosk.screen.touch(tile, "page_presentCard")
    kiosk.screen.armed(NAME)
    kiosk.reader.insert(CARD)
    kiosk.screen.seen(NAME)
    taken_away(kiosk)


def _leaves(kiosk: Kiosk) -> None:
    kiosk.screen.touch("leave", "page_home")


def _granted(kiosk: Kiosk) -> None:
    """A document to print for the holder of the card."""
    holder = people.meet(kiosk.services.hall, details(load(CARD)), "bench")
    if isinstance(holder, Refusal):
        raise RuntimeError(f"refused: {holder}")
    with kiosk.services.hall.unit("platform") as unit:
        right = Grant("LJ20261124000017", "LJ-20261118-000472", "food_permit", 1, 0, None, CONTENT)
        grant(unit, right, holder)
        unit.commit(None)
