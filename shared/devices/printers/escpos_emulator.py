"""A slip printer in software: ESC/POS on a TCP port of this machine, with faults as named scenarios.

Written from the protocol page alone. The front cuts the byte stream into commands and answers real-time
requests at once, as the hardware does; the back prints from a buffer, and stops when it cannot print.
"""

import socket
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from shared.devices.printers.escpos_emulator_paper import Paper, PrintedSlip
from shared.devices.printers.escpos_emulator_wire import CLEAR, STATUS, RealTimeEar, commands

_CLEARED = b"\x37\x25\x00"


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
        self._changed = threading.Condition(threading.RLock())
        self._paper = Paper()
        self._ear = RealTimeEar()
        self._heard = bytearray()
        self._buffer: deque[bytes] = deque()
        self._out = self._near_end = self._open = self._offline = self._automatic = self._silent = False
        self._late = 0.0
        self._then: list[tuple[int, Callable[[], None]]] = []
        self._cut_after: int | None = None
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
        with self._changed:
            self._forget()
            self._then.clear()
            self._listener = socket.create_server(("127.0.0.1", self.port))
            self.port = self._listener.getsockname()[1]
            self._thread = threading.Thread(
                target=self._serve, args=(self._listener,), name="escpos-emulator", daemon=True
            )
            self._thread.start()

    def power_off(self) -> None:
        """Pull the plug: a slip half printed stays in the tray, everything unprinted is lost."""
        with self._changed:
            self._forget()
            self._tear()
            self._hang_up()
            if self._listener is not None:
                with suppress(OSError):
                    self._listener.shutdown(socket.SHUT_RDWR)
                self._listener.close()
            self._listener = None

    # Faults that stand until they are lifted

    def paper_out(self, on: bool = True) -> None:
        """No paper; switching it off puts a new roll in, and the printer goes on where it stopped."""
        with self._changed:
            if self._out and not on:
                self._tear()
            self._set(_out=on)

    def near_end(self, on: bool = True) -> None:
        """The roll is nearly used up; printing goes on."""
        self._set(_near_end=on)

    def cover_open(self, on: bool = True) -> None:
        """Someone opened the cover; when it is shut the printer goes on where it stopped."""
        self._set(_open=on)

    def offline(self, on: bool = True) -> None:
        """The printer is there but takes no work."""
        self._set(_offline=on)

    def silent(self, on: bool = True) -> None:
        """It takes in what comes, answers nothing and prints nothing, and has lost it all when that is lifted."""
        with self._changed:
            self._silent = on
            self._forget()

    def answers_late(self, seconds: float) -> None:
        """Every answer comes that much later; 0 lifts it."""
        self._set(_late=seconds)

    def automatic_status(self, on: bool = True) -> None:
        """Tell every change unasked (ASB), as a printer does that another program set up so."""
        self._set(_automatic=on)

    # Faults in the middle of the slip being printed or the next one, so many dots of height into it

    def paper_runs_out_after(self, dots: int) -> None:
        """The roll ends there."""
        self.midway(dots, self.paper_out)

    def cover_opens_after(self, dots: int) -> None:
        """Somebody opens the cover then."""
        self.midway(dots, self.cover_open)

    def power_lost_after_half_a_slip(self, dots: int = 150) -> None:
        """The power goes then."""
        self.midway(dots, self.power_off)

    def line_cut_after(self, received: int) -> None:
        """The line is cut when so many bytes more have come in; the printer goes on with what it has."""
        with self._changed:
            self._cut_after = received

    def midway(self, dots: int, fault: Callable[[], None]) -> None:
        """Any other fault then."""
        with self._changed:
            self._then.append((dots, fault))

    def _set(self, **faults: object) -> None:
        with self._changed:
            for name, value in faults.items():
                setattr(self, name, value)
            self._tell_automatically()
            self._work()

    # The front

    def _serve(self, listener: socket.socket) -> None:
        with suppress(OSError):  # the listener is closed when the power goes
            while True:
                host, _ = listener.accept()
                with self._changed:
                    self._host = host
                    self._tell_automatically()
                with suppress(OSError), host:
                    self._talk(host)

    def _talk(self, host: socket.socket) -> None:
        while chunk := host.recv(4096):
            with self._changed:
                left = self._cut_after
                if left is not None:
                    chunk = chunk[:left]
                    self._cut_after = left - len(chunk)
                self._take(host, chunk)
                if self._cut_after == 0:
                    self._cut_after = None
                    self._hang_up()
            if self._host is not host:
                return

    def _take(self, host: socket.socket, chunk: bytes) -> None:
        for data, at_once in self._ear.hear(chunk):
            if self._host is not host:
                return  # the power went while this chunk was being worked on
            if self._silent:
                continue
            self._heard += data
            if at_once == CLEAR:
                self._forget()
                self._say(_CLEARED)
            for command in commands(self._heard):
                if not STATUS.fullmatch(command):
                    self.received += 1
                    self._buffer.append(command)
                    self._work()
            if STATUS.fullmatch(at_once):
                self._say(bytes((self._status(at_once[2]),)))

    def _status(self, number: int) -> int:
        return {
            1: 0x12 | (0x08 if self._stopped else 0),
            2: 0x12 | (0x04 if self._open else 0) | (0x20 if self._out else 0),
            3: 0x12,
            4: 0x12 | (0x0C if self._near_end or self._out else 0) | (0x60 if self._out else 0),
        }[number]

    @property
    def _stopped(self) -> bool:
        return self._out or self._open or self._offline

    def _tell_automatically(self) -> None:
        if self._automatic:
            first = 0x10 | (0x08 if self._stopped else 0) | (0x20 if self._open else 0)
            third = (0x03 if self._near_end or self._out else 0) | (0x0C if self._out else 0)
            self._say(bytes((first, 0, third, 0)))

    def _say(self, answer: bytes) -> None:
        host = self._host
        if self._late:
            self._changed.wait_for(lambda: self._host is not host, self._late)
        if host is not None and self._host is host and not self._silent:
            with suppress(OSError):  # the host may have hung up; the printer does not mind
                host.sendall(answer)

    def _hang_up(self) -> None:
        host, self._host = self._host, None
        self._changed.notify_all()
        if host is not None:
            with suppress(OSError):
                host.shutdown(socket.SHUT_RDWR)

    # The back

    def _work(self) -> None:
        """Print from the buffer as far as the printer can."""
        while self._buffer and not self._stopped:
            command = self._buffer.popleft()
            if command[:2] == b"\x1dr":
                self._say(b"\x03" if self._near_end else b"\x00")
                continue
            slip = self._paper.command(command)
            if slip is not None:
                self._deliver(slip)
            for fault in [it for it in self._then if self._paper.height > it[0]]:
                self._then.remove(fault)
                fault[1]()

    def _forget(self) -> None:
        """Lose what is not printed; what is printed so far stays in the printer, and is no whole slip."""
        self._paper.cut_short()
        self._buffer.clear()
        self._heard.clear()
        self._ear = RealTimeEar()

    def _tear(self) -> None:
        """Somebody takes off what is under the head."""
        self._paper.cut_short()
        if not self._paper.blank:
            self._deliver(self._paper.tear())

    def _deliver(self, slip: PrintedSlip) -> None:
        self.slips.append(slip)
        self._printed(slip)
