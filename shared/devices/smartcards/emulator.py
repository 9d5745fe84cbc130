"""A virtual card in the virtual reader of Debian's vsmartcard-vpcd, which pcscd takes for a real one.

vpcd's wire: a big-endian u16 length, then a body; one byte is control, anything longer a command. Closing
the connection takes the card away.
"""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from shared.devices.smartcards.emulator_card import CardProgram
from shared.devices.smartcards.model import Sample

VPCD_PORT = 35963
_ATR = bytes.fromhex("3B00")
_OFF, _ON, _RESET, _GIVE_ATR = b"\x00", b"\x01", b"\x02", b"\x04"
_RETRY_SECONDS = 0.05


def to_vpcd(port: int = VPCD_PORT) -> socket.socket:
    """A connection to the virtual reader of this machine; OSError when none listens."""
    return socket.create_connection(("127.0.0.1", port), timeout=5)


class CardEmulator:
    """One slot's cards; a context manager, empty at first. All methods may be called from any thread.

    A card that was inserted stays in while the smart card service goes and comes back.
    """

    def __init__(self, connect: Callable[[], socket.socket] = to_vpcd) -> None:
        self._connect = connect
        self._lock = threading.Lock()
        self._wire: socket.socket | None = None
        self._out = threading.Event()
        self._thread: threading.Thread | None = None
        self._leaves_after: int | None = None
        self.commands: list[bytes] = []
        """Every command so far, for tests of what a driver sends."""

    def __enter__(self) -> "CardEmulator":
        return self

    def __exit__(self, *error: object) -> None:
        self.remove()

    def insert(self, sample: Sample) -> None:
        """Put a card in, in place of the one that is in."""
        self.remove()
        self._out.clear()
        program = CardProgram(sample)
        self._thread = threading.Thread(target=self._stay_in, args=(program,), name="card", daemon=True)
        self._thread.start()

    def remove(self) -> None:
        """Take the card away; harmless when none is in."""
        if self._thread is None:
            return
        self._out.set()
        with self._lock, suppress(OSError):
            if self._wire is not None:
                self._wire.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._thread = None

    def leaves_after(self, count: int) -> None:
        """The card that is read next is pulled out instead of answering command number `count` + 1."""
        self._leaves_after = count

    def _stay_in(self, program: CardProgram) -> None:
        while not self._out.is_set():
            with suppress(OSError), self._connect() as wire:
                wire.settimeout(None)
                with self._lock:
                    self._wire = None if self._out.is_set() else wire
                if self._wire is not None:
                    self._talk(wire, program)
                with self._lock:
                    self._wire = None
            self._out.wait(_RETRY_SECONDS)

    def _talk(self, wire: socket.socket, program: CardProgram) -> None:
        while (body := _receive(wire)) is not None:
            if body in (_OFF, _ON, _RESET):
                program.reset()
                continue
            if body == _GIVE_ATR:
                answer = _ATR
            elif self._leaves_after == 0:
                self._leaves_after = None
                self._out.set()
                return
            else:
                self._leaves_after = None if self._leaves_after is None else self._leaves_after - 1
                self.commands.append(body)
                answer = program.answer(body)
            wire.sendall(len(answer).to_bytes(2, "big") + answer)


def _receive(wire: socket.socket) -> bytes | None:
    """One message's body, or None when the other side hung up."""
    head = _exactly(wire, 2)
    return None if head is None else _exactly(wire, int.from_bytes(head, "big"))


def _exactly(wire: socket.socket, count: int) -> bytes | None:
    received = b""
    while len(received) < count:
        # vpcd sends length and body apart and holds the second back until the first is acknowledged.
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        piece = wire.recv(count - len(received))
        if not piece:
            return None
        received += piece
    return received
