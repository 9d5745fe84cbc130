"""A slip printer in software: ESC/POS on a TCP port of this machine.

Written from the protocol page alone. The front cuts the byte stream into commands and answers real-time
requests at once, as the hardware does; the back prints from a buffer, and stops when it cannot print.
"""

import re
import socket
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress

from shared.devices.printers.escpos_emulator_paper import Paper, PrintedSlip

_REAL_TIME = re.compile(rb"\x10\x04[\x01-\x04]|\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", re.DOTALL)
_CLEAR = b"\x10\x14\x08"
_ARGUMENTS = {
    0x1B: {"@": 0, "a": 1, "E": 1, "3": 1, "2": 0, "J": 1, "d": 1, "M": 1, "!": 1, "-": 1, "t": 1, "R": 1},
    0x1C: {"&": 0, ".": 0, "!": 1, "C": 1, "S": 2},
    0x1D: {"!": 1, "a": 1, "r": 1, "B": 1, "L": 2, "W": 2},
}
"""How many bytes follow the two of a command."""


class EscposEmulator:
    """One printer on 127.0.0.1; a context manager. Slips are kept in `slips` and told to `printed`.

    `printed` is called on the printer's own thread, which waits for it. All methods may be called from any thread.
    """

    def __init__(self, port: int = 0, printed: Callable[[PrintedSlip], None] | None = None) -> None:
        """Port 0 takes a free one; see `port`."""
        self.slips: list[PrintedSlip] = []
        self.received = 0
        """Printing commands taken in so far, status requests aside; for tests of what a driver sends."""
        self.port = port
        self._printed = printed or (lambda slip: None)
        self._lock = threading.RLock()
        self._paper = Paper()
        self._buffer: deque[bytes] = deque()
        self._out = self._near_end = self._open = self._offline = self._automatic = False
        self._out_after: int | None = None
        self._power_lost_after: int | None = None
        self._listener: socket.socket | None = None
        self._host: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> "EscposEmulator":
        self.power_on()
        return self

    def __exit__(self, *error: object) -> None:
        self.power_off()
        if self._thread is not None:
            self._thread.join(5)

    def power_on(self) -> None:
        """Listen; what was in the buffer is lost."""
        with self._lock:
            self._buffer.clear()
            self._power_lost_after = None
            self._listener = socket.create_server(("127.0.0.1", self.port))
            self.port = self._listener.getsockname()[1]
            self._thread = threading.Thread(
                target=self._serve, args=(self._listener,), name="escpos-emulator", daemon=True
            )
            self._thread.start()

    def power_off(self) -> None:
        """Pull the plug: a slip half printed stays in the tray, everything unprinted is lost."""
        with self._lock:
            self._forget()
            for line in (self._host, self._listener):
                if line is not None:
                    with suppress(OSError):
                        line.shutdown(socket.SHUT_RDWR)
                    line.close()
            self._host = self._listener = None

    def paper_out(self, on: bool = True) -> None:
        """No paper; switching it off puts a new roll in, and the printer goes on where it stopped."""
        with self._lock:
            self._out = on
            self._changed()

    def paper_runs_out_after(self, dots: int) -> None:
        """The roll ends that far (in dots of height) into the slip being printed or the next one."""
        with self._lock:
            self._out_after = dots

    def near_end(self, on: bool = True) -> None:
        """The roll is nearly used up; printing goes on."""
        with self._lock:
            self._near_end = on
            self._changed()

    def cover_open(self, on: bool = True) -> None:
        """Someone opened the cover."""
        with self._lock:
            self._open = on
            self._changed()

    def offline(self, on: bool = True) -> None:
        """The printer is there but takes no work."""
        with self._lock:
            self._offline = on
            self._changed()

    def power_lost_after_half_a_slip(self, dots: int = 150) -> None:
        """The power goes when the next slip is that many dots long."""
        with self._lock:
            self._power_lost_after = dots

    def automatic_status(self, on: bool = True) -> None:
        """Tell every change unasked (ASB), as a printer does that another program set up so."""
        with self._lock:
            self._automatic = on

    def _serve(self, listener: socket.socket) -> None:
        with suppress(OSError):  # the listener is closed when the power goes
            while True:
                host, _ = listener.accept()
                with self._lock:
                    self._host = host
                    self._tell_automatically()
                with suppress(OSError), host:
                    self._talk(host)

    def _talk(self, host: socket.socket) -> None:
        heard = bytearray()
        while chunk := host.recv(4096):
            heard += chunk
            for command in _commands(heard):
                with self._lock:
                    if self._host is not host:
                        return  # the power went while this chunk was being worked on
                    if _REAL_TIME.fullmatch(command):
                        self._at_once(command)
                    else:
                        self.received += 1
                        self._buffer.append(command)
                        self._work()

    def _at_once(self, command: bytes) -> None:
        if command.startswith(_CLEAR):
            self._forget()
            return
        stopped = self._out or self._open or self._offline
        answer = {
            1: 0x12 | (0x08 if stopped else 0),
            2: 0x12 | (0x04 if self._open else 0) | (0x20 if self._out else 0),
            3: 0x12,
            4: 0x12 | (0x0C if self._near_end or self._out else 0) | (0x60 if self._out else 0),
        }[command[2]]
        self._say(answer)

    def _forget(self) -> None:
        """Lose what is not printed; what is half printed is torn off."""
        self._buffer.clear()
        if not self._paper.blank:
            self._deliver(self._paper.tear(whole=False))

    def _changed(self) -> None:
        self._tell_automatically()
        self._work()

    def _tell_automatically(self) -> None:
        if self._automatic:
            stopped = self._out or self._open or self._offline
            self._say(0x10 | (0x08 if stopped else 0) | (0x20 if self._open else 0))
            self._say(0)
            self._say((0x03 if self._near_end or self._out else 0) | (0x0C if self._out else 0))
            self._say(0)

    def _work(self) -> None:
        """Print from the buffer as far as the printer can."""
        while self._buffer and not (self._out or self._open or self._offline):
            command = self._buffer.popleft()
            if command[:2] == b"\x1dr":
                self._say(0x03 if self._near_end else 0x00)
                continue
            slip = self._paper.command(command)
            if slip is not None:
                self._deliver(slip)
            if self._out_after is not None and self._paper.height > self._out_after:
                self._out_after = None
                self._out = True
                self._tell_automatically()
            if self._power_lost_after is not None and self._paper.height > self._power_lost_after:
                self.power_off()

    def _say(self, byte: int) -> None:
        if self._host is not None:
            with suppress(OSError):  # the host may have hung up; the printer does not mind
                self._host.sendall(bytes((byte,)))

    def _deliver(self, slip: PrintedSlip) -> None:
        self.slips.append(slip)
        self._printed(slip)


def _commands(heard: bytearray) -> Iterator[bytes]:
    """Cut whole commands off the front; a run of characters up to the next command is one."""
    while heard:
        size = _size(heard)
        if size is None or size > len(heard):
            return
        command = bytes(heard[:size])
        del heard[:size]
        yield command


def _size(heard: bytearray) -> int | None:
    """Bytes of the first command; None when more must come before that is known."""
    first = heard[0]
    if first >= 0x20:
        return next((at for at, byte in enumerate(heard) if byte < 0x20), None)
    if first == 0x10:
        return _real_time_size(heard)
    if first not in _ARGUMENTS:
        return 1
    if len(heard) < 2:
        return None
    if first == 0x1D and heard[1] in b"v(V":
        return _counted_size(heard)
    return 2 + _ARGUMENTS[first].get(chr(heard[1]), 0)


def _real_time_size(heard: bytearray) -> int | None:
    if len(heard) < 2:
        return None
    if heard[1] == 0x04:
        return 3
    return 10 if heard[1] == 0x14 else 1


def _counted_size(heard: bytearray) -> int | None:
    """GS v 0, GS ( and GS V say themselves how long they are."""
    if heard[1] == ord("V"):
        if len(heard) < 3:
            return None
        return 4 if heard[2] >= 65 else 3
    if heard[1] == ord("("):
        return None if len(heard) < 5 else 5 + int.from_bytes(heard[3:5], "little")
    if len(heard) < 8:
        return None
    return 8 + int.from_bytes(heard[4:6], "little") * int.from_bytes(heard[6:8], "little")
