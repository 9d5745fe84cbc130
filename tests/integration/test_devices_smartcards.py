"""The smart card driver against a pcscd of our own, with vsmartcard-vpcd's virtual reader and our emulated cards.

pcscd has one fixed socket and the virtual reader listens on every address, so ours runs in a mount and a
network namespace of its own: it meets no other pcscd, and nothing from outside reaches the reader. Without
root's rights it keeps to a mount namespace.
"""

import ctypes
import fcntl
import os
import queue
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from smartcard import scard

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards import samples
from shared.devices.smartcards.emulator import VPCD_PORT, CardEmulator, to_vpcd
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

CARDS = samples.load_all()
XIAOMAN = CARDS["zhang_xiaoman"]
READER = "Test PCD 00 00"
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
CONFIG = f"""FRIENDLYNAME "Test PCD"
DEVICENAME /dev/null:{VPCD_PORT:#x}
LIBPATH {DRIVER}
CHANNELID {VPCD_PORT:#x}
"""
ROOT = os.geteuid() == 0
ALONE = ["unshare", "--mount", "--net" if ROOT else "--map-root-user"]


class Pcscd:
    """A smart card service that tests start and kill; its socket lies where PCSCLITE_CSOCK_NAME points."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.socket = folder / "run" / "pcscd" / "pcscd.comm"
        for name in ("run", "readers"):
            (folder / name).mkdir()
        (folder / "readers" / "vpcd").write_text(CONFIG)

    def start(self) -> None:
        pcscd = shutil.which("pcscd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        assert pcscd, "pcscd is missing: install the Debian package pcscd and run the test again."
        assert DRIVER.exists(), f"{DRIVER} is missing: install the Debian package vsmartcard-vpcd."
        script = 'mount --bind "$0/run" /run && exec "$1" --foreground --config "$0/readers"'
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*ALONE, "sh", "-c", script, self._folder, pcscd], stdout=log, stderr=log
            )
        for _ in range(200):
            if self._answers():
                return
            said = (self._folder / "log").read_text()
            assert self._process.poll() is None, f"pcscd did not start in namespaces of its own: {said}"
            time.sleep(0.02)
        raise AssertionError("pcscd did not come up within four seconds")

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self.socket)) == 0

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def until_empty(self) -> None:
        """Wait until the service has noticed that the last test's card is out."""
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        for _ in range(200):
            _, [(_, state, _)] = scard.SCardGetStatusChange(context, 0, [(READER, scard.SCARD_STATE_UNAWARE)])
            if state & scard.SCARD_STATE_EMPTY:
                break
            time.sleep(0.02)
        scard.SCardReleaseContext(context)

    def to_reader(self) -> socket.socket:
        """A connection to the virtual reader, made within the service's network."""
        if self._process is None:
            raise ConnectionRefusedError
        if not ROOT:
            return to_vpcd()
        with ThreadPoolExecutor(1) as one_thread:  # a thread may enter another network by itself
            return one_thread.submit(_connect_in_network_of, self._process.pid).result()


def _connect_in_network_of(process: int) -> socket.socket:
    with Path(f"/proc/{process}/ns/net").open("rb") as network:
        if ctypes.CDLL(None).setns(network.fileno(), 0) != 0:
            raise OSError("cannot enter the network of pcscd")
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 1))  # SIOCSIFFLAGS: IFF_UP
    return to_vpcd()


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


@pytest.fixture(scope="module")
def service() -> Iterator[Pcscd]:
    with tempfile.TemporaryDirectory(prefix="pcscd-") as folder:  # a socket's path must be short
        it = Pcscd(Path(folder))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PCSCLITE_CSOCK_NAME", str(it.socket))  # the library keeps it from its first use on
            try:
                it.start()
                yield it
            finally:
                it.kill()


@pytest.fixture
def slot(service: Pcscd) -> Iterator[CardEmulator]:
    service.until_empty()
    with CardEmulator(service.to_reader) as it:
        yield it


@pytest.fixture
def watched(service: Pcscd, slot: CardEmulator) -> Iterator[Hall]:
    """A hall whose driver is not open yet."""
    it = Hall(service, slot)
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
