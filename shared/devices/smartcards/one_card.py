"""Waiting for one card, for a program that needs a single one and then ends."""

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import CardRead, SmartcardEvent, SocialSecurityCard
from shared.devices.smartcards.pcsc import SmartcardReaders

WAIT_SECONDS = 60.0


@contextmanager
def cards_put_in(
    within: float,
) -> Iterator[Callable[[], tuple[str, SocialSecurityCard | CardProblem] | None]]:
    """Gives a call for the next card: the reader and what was read, or None when `within` seconds are over.

    A card that lies in a reader already is the first. The time counts from the beginning, for all calls.
    """
    events: queue.SimpleQueue[SmartcardEvent] = queue.SimpleQueue()
    readers = SmartcardReaders(events.put)
    deadline = time.monotonic() + within

    def next_card() -> tuple[str, SocialSecurityCard | CardProblem] | None:
        while (left := deadline - time.monotonic()) > 0:
            try:
                event = events.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(event, CardRead):
                return event.reader, event.result
        return None

    readers.open()
    try:
        yield next_card
    finally:
        readers.close()
