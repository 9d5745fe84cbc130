"""A slip printer reached over TCP (port 9100), with python-escpos as its transport."""

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from escpos.exceptions import Error as EscposError
from escpos.printer import Network

from shared.devices.printers import escpos_text as codec
from shared.devices.printers.model import SILENT, NotPrinted, Printed, PrinterState, Slip, SlipOutcome
from shared.devices.printers.raster import rasterise

_FAILURES = (OSError, EscposError, AssertionError, UnicodeError)
"""UnicodeError: what can be no host's name; AssertionError: python-escpos asserts that its socket is open."""
_TICK = 0.5  # seconds between looks at the real-time status while a slip is being printed


_PORT = 9100
_ADDRESS = re.compile(r"([\w.-]+)(?::(\d{1,5}))?")


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
        self._left_over = True
        """Something of a slip may stand in the printer: of one that failed, or of an earlier run of the program."""

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
                if self._left_over:
                    line.clear()
                state = line.state()
                if not state.ready:
                    return NotPrinted(state)
                before = codec.CUT_OFF if self._left_over else b""
                self._left_over = True
                outcome = line.print(before + data, self._slip_within)
                self._left_over = isinstance(outcome, NotPrinted)
                return outcome
        except _FAILURES:
            return NotPrinted(SILENT)

    @classmethod
    def at(cls, address: str, timeout: float = 3.0) -> "EscposNetworkPrinter":
        """The printer at `host` or `host:port`; ValueError for what is neither."""
        found = _ADDRESS.fullmatch(address)
        port = int(found[2] or _PORT) if found is not None else 0
        if found is None or not 0 < port < 2**16:
            raise ValueError(f"not a printer's address: {address}")
        return cls(found[1], port, timeout)

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
        self._asked = 0
        self._answers: list[int] = []
        self._queued = False

    def clear(self) -> None:
        """Have it forget what is unprinted; ask for its state next, for its answer to this might pass for another's."""
        self._send(codec.CLEAR_BUFFER, self._timeout)

    def state(self) -> PrinterState:
        """Raises OSError (a time-out) when four answers do not come. An answer that comes late keeps its place."""
        first = self._asked
        for question in codec.REAL_TIME_STATUS:
            self._send(question, self._timeout)
            self._asked += 1
            deadline = time.monotonic() + self._timeout
            while len(self._answers) < self._asked:
                self._hear(deadline)
        return codec.state_of_real_time(*self._answers[first : first + 4])

    def print(self, data: bytes, within: float) -> SlipOutcome:
        """Send and wait for the status queued behind; a printer that stops meanwhile is told to forget the rest.

        One that says nothing may be busy printing: it has until the deadline. OSError when the line breaks.
        """
        deadline = time.monotonic() + within
        self._queued = False  # only what is heard from now on can be the answer behind the slip
        with suppress(TimeoutError):  # it takes no more: its state says why
            self._send(data + codec.QUEUED_STATUS, within)
        state = SILENT
        while not self._behind_the_slip(min(deadline, time.monotonic() + _TICK)):
            state = self._state_if_told()
            if (state.answering and not state.ready) or time.monotonic() >= deadline:
                break
        if not self._queued:
            with suppress(*_FAILURES):
                self.clear()
            return NotPrinted(state)
        return Printed(self._state_afterwards())

    def _behind_the_slip(self, deadline: float) -> bool:
        """Whether the queued status has come, or comes now."""
        with suppress(TimeoutError):
            while not self._queued:
                self._hear(deadline)
        return self._queued

    def _state_if_told(self) -> PrinterState:
        try:
            return self.state()
        except TimeoutError:
            return SILENT

    def _state_afterwards(self) -> PrinterState:
        try:
            return self.state()
        except _FAILURES:
            return SILENT  # the slip is out all the same

    def _send(self, data: bytes, within: float) -> None:
        self._transport.device.settimeout(within)
        self._transport._raw(data)

    def _hear(self, deadline: float) -> None:
        """Wait for some bytes and sort them; TimeoutError at the deadline, ConnectionResetError when it closed."""
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._transport.device.settimeout(left)
        chunk = self._transport._read()
        if not chunk:
            raise ConnectionResetError("the printer closed the line")
        for got in self._reader.feed(chunk):
            match got:
                case codec.RealTime(byte):
                    self._answers.append(byte)
                case codec.Queued():
                    self._queued = True
                case codec.Automatic():
                    pass  # what changed is asked for
