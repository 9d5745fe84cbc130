"""A slip printer reached over TCP (port 9100), with python-escpos as its transport."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from escpos.exceptions import Error as EscposError
from escpos.printer import Network

from shared.devices.printers import escpos_text as codec
from shared.devices.printers.model import SILENT, NotPrinted, Printed, PrinterState, Slip, SlipOutcome
from shared.devices.printers.raster import rasterise

_FAILURES = (OSError, EscposError, AssertionError)  # python-escpos asserts that its socket is open
_TICK = 0.5  # seconds between looks at the real-time status while a slip is being printed


class EscposNetworkPrinter:
    """Connects for each call, since such printers serve one host at a time; implements SlipPrinter.

    `timeout` seconds bound every connect and answer, `slip_within` the printing of one slip.
    """

    def __init__(self, host: str, port: int = 9100, timeout: float = 3.0, slip_within: float = 15.0) -> None:
        self._host = host
        self._port = port
        self._timeout = timeout
        self._slip_within = slip_within
        self._one_at_a_time = threading.Lock()

    def state(self) -> PrinterState:
        """Ask all four real-time states; SILENT when there is no whole answer in time."""
        try:
            with self._connection() as line:
                return line.state()
        except _FAILURES:
            return SILENT

    def print(self, slip: Slip) -> SlipOutcome:
        """Look first, print, and wait for the status queued behind the slip."""
        data = codec.encode(slip, rasterise)
        try:
            with self._connection() as line:
                state = line.state()
                if not state.ready:
                    return NotPrinted(state)
                line.send(data + codec.QUEUED_STATUS)
                return line.outcome(time.monotonic() + self._slip_within)
        except _FAILURES:
            return NotPrinted(SILENT)

    @contextmanager
    def _connection(self) -> Iterator["_Line"]:
        with self._one_at_a_time:
            transport = _Transport(self._host, self._port, timeout=self._timeout)
            transport.open()
            try:
                yield _Line(transport, self._timeout)
            finally:
                transport.close()


class _Transport(Network):  # type: ignore[misc]  # python-escpos carries no types
    """The library's `open` leaves a socket behind when nobody answers."""

    def open(self, raise_not_found: bool = True) -> None:
        """Connect; OSError when that fails."""
        self.device = socket.create_connection((self.host, self.port), self.timeout)


class _Line:
    """One open connection."""

    def __init__(self, transport: Network, timeout: float) -> None:
        self._transport = transport
        self._timeout = timeout
        self._reader = codec.StatusReader()
        self._queued = False

    def send(self, data: bytes) -> None:
        self._transport._raw(data)

    def state(self) -> PrinterState:
        """Raises OSError (a time-out) when four answers do not come."""
        answers: list[int] = []
        for question in codec.REAL_TIME_STATUS:
            self.send(question)
            wanted = len(answers) + 1
            deadline = time.monotonic() + self._timeout
            while len(answers) < wanted:
                answers += [got.byte for got in self._hear(deadline) if isinstance(got, codec.RealTime)]
        return codec.state_of_real_time(*answers[:4])

    def outcome(self, deadline: float) -> SlipOutcome:
        """Wait for the queued status; a printer that stops meanwhile is told to forget the rest."""
        while time.monotonic() < deadline:
            try:
                self._hear(time.monotonic() + _TICK)
            except TimeoutError:
                state = self.state()
                if not self._queued and not state.ready:
                    return self._give_up(state)
            if self._queued:
                return Printed(self.state())
        return self._give_up(self.state())

    def _give_up(self, state: PrinterState) -> NotPrinted:
        self.send(codec.CLEAR_BUFFER)
        return NotPrinted(state)

    def _hear(self, deadline: float) -> list[codec.RealTime | codec.Queued | codec.Automatic]:
        """Wait for some bytes and sort them; TimeoutError at the deadline, OSError when it closed."""
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._transport.device.settimeout(left)
        chunk = self._transport._read()
        if not chunk:
            raise ConnectionResetError("the printer closed the line")
        got = self._reader.feed(chunk)
        self._queued = self._queued or any(isinstance(it, codec.Queued) for it in got)
        return got
