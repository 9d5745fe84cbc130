"""The smart card driver against a pcscd of our own and our emulated cards."""

import queue
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from smartcard import scard

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards import samples
from shared.devices.smartcards.emulator import CardEmulator
from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ReaderWent,
    Sample,
    ServiceCame,
    ServiceWent,
    SmartcardEvent,
)
from shared.devices.smartcards.pcsc import SmartcardReaders
from tests.pcscd import READER, Pcscd

CARDS = samples.load_all()
XIAOMAN = CARDS["zhang_xiaoman"]


class Hall:
    """The service, its reader's slot and the events of one driver."""

    def __init__(self, service: Pcscd, slot: CardEmulator) -> None:
        self.service = service
        self.slot = slot
        self.events: queue.Queue[SmartcardEvent] = queue.Queue()
        self.readers = SmartcardReaders(self.events.put_nowait)

    def told(self, *kinds: type[SmartcardEvent], within: float = 5.0) -> list[SmartcardEvent]:
        """The next events of the first slot, which must be of these kinds."""
        deadline = time.monotonic() + within
        events: list[SmartcardEvent] = []
        while len(events) < len(kinds):
            try:
                event = self.events.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"only {events} within {within} seconds") from None
            if getattr(event, "reader", READER) == READER:
                events.append(event)
        assert [type(event) for event in events] == list(kinds)
        return events

    def read(self, within: float = 5.0) -> object:
        """What the card that was just put in says."""
        read = self.told(CardPlaced, CardRead, within=within)[1]
        assert isinstance(read, CardRead)
        return read.result


@pytest.fixture
def watched(pcscd: Pcscd, slot: CardEmulator) -> Iterator[Hall]:
    """A hall whose driver is not open yet."""
    it = Hall(pcscd, slot)
    yield it
    it.readers.close()


@pytest.fixture
def hall(watched: Hall) -> Hall:
    watched.readers.open()
    watched.told(ServiceCame, ReaderCame)
    return watched


def _shown(sample: Sample) -> object:
    """What a reader may learn of a sample."""
    if sample.manner.pin_guarded:
        return replace(sample.card, holder=None, pin_guarded=True)
    return sample.card


def test_every_sample_is_read_as_it_is_written_and_no_pin_is_sent(hall: Hall) -> None:
    for sample in CARDS.values():
        hall.slot.insert(sample)
        assert hall.read() == _shown(sample)
        hall.slot.remove()
        hall.told(CardRemoved)
    select, read_record, get_response = 0xA4, 0xB2, 0xC0
    assert {command[1] for command in hall.slot.commands} == {select, read_record, get_response}


def test_a_card_pulled_out_while_it_is_read_can_be_read_when_it_comes_back(hall: Hall) -> None:
    hall.slot.leaves_after(6)
    hall.slot.insert(XIAOMAN)
    assert hall.read() is CardProblem.broke_off
    hall.told(CardRemoved)
    hall.slot.insert(XIAOMAN)
    assert hall.read() == XIAOMAN.card


def test_the_driver_recovers_within_three_seconds_when_the_service_was_killed(hall: Hall) -> None:
    hall.slot.insert(XIAOMAN)
    hall.read()
    hall.service.kill()
    hall.told(ReaderWent, ServiceWent, within=1)
    hall.service.start()
    began = time.monotonic()
    hall.told(ServiceCame, ReaderCame)
    assert hall.read() == XIAOMAN.card
    assert time.monotonic() - began < 3


def test_a_service_that_starts_later_is_found(watched: Hall) -> None:
    watched.service.kill()
    watched.readers.open()
    watched.told(ServiceWent)
    watched.service.start()
    watched.told(ServiceCame, ReaderCame)


def test_a_service_that_will_not_have_this_account_is_told_and_asked_again(
    watched: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = (scard.SCARD_W_SECURITY_VIOLATION, 0)  # what pcscd says where polkit says no
    with monkeypatch.context() as patch:
        patch.setattr(scard, "SCardEstablishContext", lambda _scope: refused)
        watched.readers.open()
        assert watched.told(ServiceWent) == [ServiceWent(forbidden=True)]
    watched.told(ServiceCame, ReaderCame)


@pytest.fixture
def neighbour() -> Iterator[Callable[[int], None]]:
    """Another program, to be called with the share mode in which it takes the card as soon as it is there."""
    _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)

    def take(share: int) -> None:
        for _ in range(200):
            result, _, _ = scard.SCardConnect(context, READER, share, scard.SCARD_PROTOCOL_T0)
            if result == scard.SCARD_S_SUCCESS:
                return
            time.sleep(0.02)
        raise AssertionError("the card was never there to take")

    yield take
    scard.SCardReleaseContext(context)


@pytest.mark.parametrize(
    ("share", "result"),
    [(scard.SCARD_SHARE_SHARED, XIAOMAN.card), (scard.SCARD_SHARE_EXCLUSIVE, CardProblem.no_answer)],
    ids=["shared", "exclusive"],
)
def test_a_card_in_use_is_shared_or_left(
    watched: Hall, neighbour: Callable[[int], None], share: int, result: object
) -> None:
    watched.slot.insert(XIAOMAN)
    neighbour(share)
    watched.readers.open()
    watched.told(ServiceCame, ReaderCame)
    assert watched.read() == result


def test_closing_leaves_no_thread_behind(hall: Hall) -> None:
    began = time.monotonic()
    hall.readers.close()
    assert time.monotonic() - began < 1
    assert "smartcards" not in {thread.name for thread in threading.enumerate()}


def test_closing_ends_in_time_even_when_the_service_hangs(hall: Hall) -> None:
    hall.service.signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        hall.readers.close()
        assert time.monotonic() - began < 3
    finally:
        hall.service.signal(signal.SIGCONT)
