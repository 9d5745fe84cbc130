"""A line between hall and platform that cuts, delays, halves, repeats and invents, as a seed has it."""

import random
import select
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum

from tests.faults.sync.framing import READ_BYTES, answered, half_of, message_from, rest_of

_LOOK_SECONDS = 0.1
_UPSTREAM_SECONDS = 5.0
_LONGEST_DELAY = 0.4


class Fault(StrEnum):
    """What the line does to one request and its answer."""

    REFUSED = "the connection breaks before the request"
    CUT_REQUEST = "half a request arrives, then the connection breaks"
    HALF_CLOSED = "half a request arrives, then its end"
    ANSWER_LOST = "the answer is lost"
    CUT_ANSWER = "half an answer arrives, then the connection breaks"
    ENDED_ANSWER = "half an answer arrives, then its end"
    REPEATED = "the request arrives twice"
    REPEATED_LATE = "the request arrives once more, behind later ones"
    DELAYED = "request and answer are late"
    GATEWAY = "something on the way says 502"
    PORTAL = "something on the way asks to sign in"


class FaultProxy:
    """Carries connections to `port` of this machine; each request fails with the chance `rate`, as `seed` has it.

    `cut` breaks every connection and refuses new ones; `held` keeps the answers to requests that hold these bytes
    until it is None again. `happened` counts the faults.
    """

    def __init__(self, to: int, seed: int) -> None:
        self._to = to
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(_LOOK_SECONDS)
        self._stopped = False
        self._carrying: list[threading.Thread] = []
        self._late: list[bytes] = []
        self.port: int = self._listener.getsockname()[1]
        self.rate = 0.0
        self.cut = False
        self.held: bytes | None = None
        self.holding = threading.Event()
        self.happened: Counter[Fault] = Counter()

    def heal(self) -> None:
        """No more faults; what was repeated late has arrived or never will."""
        self.rate, self.cut, self.held = 0.0, False, None

    def told(self) -> dict[str, int]:
        """How often each fault happened."""
        return {fault.name.lower(): times for fault, times in sorted(self.happened.items())}

    def accept(self) -> None:
        """Takes connections until `stop`."""
        with self._listener:
            while not self._stopped:
                with suppress(TimeoutError):
                    wire, _ = self._listener.accept()
                    thread = threading.Thread(target=self._carry, args=(wire,), name="fault-proxy")
                    thread.start()
                    self._carrying.append(thread)
        for thread in self._carrying:
            thread.join()

    def stop(self) -> None:
        self._stopped = True

    def _carry(self, wire: socket.socket) -> None:
        with wire, suppress(OSError):
            wire.settimeout(None)
            while self._readable(wire) and (request := message_from(wire)) is not None:
                if not self._asked(wire, request):
                    _break(wire)
                    return

    def _readable(self, wire: socket.socket) -> bool:
        """Waits for the next request; not while the line is cut."""
        while not self._down():
            if select.select([wire], [], [], _LOOK_SECONDS)[0]:
                return True
        _break(wire)
        return False

    def _down(self) -> bool:
        return self.cut or self._stopped

    def _draw(self) -> tuple[Fault | None, float]:
        with self._lock:
            late = self._chance.uniform(0, _LONGEST_DELAY)
            if self._chance.random() >= self.rate:
                return None, late
            fault = self._chance.choice(list(Fault))
            self.happened[fault] += 1
            return fault, late

    def _asked(self, wire: socket.socket, request: bytes) -> bool:
        """Whether the connection still stands behind this request."""
        fault, late = self._draw()
        match fault:
            case Fault.REFUSED:
                return False
            case Fault.GATEWAY:
                wire.sendall(answered("502 Bad Gateway", b"<html>502</html>"))
                return True
            case Fault.PORTAL:
                wire.sendall(answered("200 OK", b"<html>\xff sign in to the network</html>"))
                return True
            case Fault.CUT_REQUEST | Fault.HALF_CLOSED:
                self._half(request, gently=fault is Fault.HALF_CLOSED)
                return False
            case Fault.REPEATED:
                self._answer(wire, request)
            case Fault.REPEATED_LATE:
                with self._lock:
                    self._late.append(request)
            case Fault.DELAYED:
                time.sleep(late)
            case _:
                pass
        answer = self._answer(wire, request)
        if fault is not Fault.REPEATED_LATE:
            self._say_again()
        while self.held is not None and self.held in request and not self._down():
            self.holding.set()
            time.sleep(_LOOK_SECONDS / 10)
        if answer is None or fault is Fault.ANSWER_LOST:
            return False
        if fault is Fault.DELAYED:
            time.sleep(late)
        if fault in {Fault.CUT_ANSWER, Fault.ENDED_ANSWER}:
            wire.sendall(half_of(answer))
            if fault is Fault.ENDED_ANSWER:
                wire.shutdown(socket.SHUT_WR)
                wire.settimeout(_UPSTREAM_SECONDS)
                wire.recv(READ_BYTES)
            return False
        wire.sendall(answer)
        return True

    def _half(self, request: bytes, gently: bool) -> None:
        with suppress(OSError), self._platform() as platform:
            platform.sendall(half_of(request))
            if gently:
                platform.shutdown(socket.SHUT_WR)
                platform.recv(READ_BYTES)
            else:
                _break(platform)

    def _say_again(self) -> None:
        with self._lock:
            late, self._late = self._late, []
        for request in late:
            with suppress(OSError), self._platform() as platform:
                platform.sendall(request)
                message_from(platform)

    def _answer(self, wire: socket.socket, request: bytes) -> bytes | None:
        """The platform's answer; None when the line breaks at either end before it is whole."""
        answer = b""
        with suppress(OSError), self._platform() as platform:
            platform.sendall(request)
            while rest_of(answer) != 0:
                readable, _, _ = select.select([platform, wire], [], [], _LOOK_SECONDS)
                if self._down() or (wire in readable and not wire.recv(1, socket.MSG_PEEK)):
                    return None
                if platform in readable:
                    more = platform.recv(READ_BYTES)
                    if not more:
                        return None
                    answer += more
            return answer
        return None

    @contextmanager
    def _platform(self) -> Iterator[socket.socket]:
        with socket.create_connection(("127.0.0.1", self._to), _UPSTREAM_SECONDS) as platform:
            yield platform


def _break(wire: socket.socket) -> None:
    """Ends it so that the other end hears of a reset, not of an end."""
    with suppress(OSError):
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        wire.close()


@contextmanager
def fault_proxy(to: int, seed: int) -> Iterator[FaultProxy]:
    """A proxy at work."""
    proxy = FaultProxy(to, seed)
    thread = threading.Thread(target=proxy.accept, name="fault-proxy")
    thread.start()
    try:
        yield proxy
    finally:
        proxy.stop()
        thread.join()


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Waits for something to hold, no longer than that; whether it does."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
