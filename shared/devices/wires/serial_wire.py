"""A serial line (or a pty that stands for one), over pyserial."""

import contextlib
import errno
import sys

import serial

from shared.devices.wires.ports import WireGone

# TypeError: pyserial reads from None when the port was closed under it
_GONE: tuple[type[Exception], ...] = (OSError, ValueError, TypeError, serial.SerialException)
if sys.platform != "win32":
    import termios

    _GONE += (termios.error,)  # no OSError, and pyserial lets it through

_HELD = {errno.EWOULDBLOCK, errno.EBUSY}


class SerialWire:
    """Opened at first use and exclusively, so that two programs never share a device."""

    def __init__(self, port: str, baud: int = 115_200, frame: str = "8N1") -> None:
        """`frame`: data bits, parity (N, E or O) and stop bits of one byte on the line."""
        self._port = port
        self._baud = baud
        self._bits, self._parity, self._stops = int(frame[0]), frame[1], int(frame[2])
        self._line: serial.Serial | None = None

    def write(self, data: bytes) -> None:
        """Send all of it, opening the port if need be; WireGone when that fails."""
        try:
            if self._line is None:
                self._line = serial.Serial(
                    self._port,
                    self._baud,
                    self._bits,
                    self._parity,
                    self._stops,
                    timeout=0,
                    write_timeout=1.0,
                    exclusive=True,
                )
            self._line.reset_input_buffer()
            self._line.write(data)
        except _GONE as error:
            raise self._gone(error) from error

    def read(self, timeout: float) -> bytes:
        """Whatever has arrived, waiting at most `timeout` seconds for the first byte."""
        if self._line is None:
            raise self._gone()
        try:
            self._line.timeout = timeout
            first: bytes = self._line.read(1)
            rest: bytes = self._line.read(self._line.in_waiting) if first else b""
            return first + rest
        except _GONE as error:
            raise self._gone(error) from error

    def set_speed(self, baud: int) -> None:
        """Go on at this speed, and open at it from now on; WireGone when an open port will not."""
        self._baud = baud
        try:
            if self._line is not None and self._line.baudrate != baud:
                self._line.baudrate = baud
        except _GONE as error:
            raise self._gone(error) from error

    def close(self) -> None:
        """Close the port; closing twice, or a port that has vanished, is fine."""
        if self._line is not None:
            with contextlib.suppress(*_GONE):
                self._line.close()
            self._line = None

    def _gone(self, error: Exception | None = None) -> WireGone:
        self.close()
        reason = error.errno if isinstance(error, OSError) else None
        return WireGone(
            f"Port {self._port} cannot be used: is the cable in, does another program hold it, may this one?",
            in_use=reason in _HELD,
            forbidden=reason == errno.EACCES,
        )
