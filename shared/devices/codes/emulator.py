"""A code scanner in software: a USB-COM scanner's line on a pseudo-terminal, its faults named scenarios."""

import os
import threading
import time
import tty
from contextlib import suppress
from pathlib import Path


class ScannerEmulator:
    """One scanner, reached through the symbolic link `link`; a context manager.

    `terminator` ends every code, as the scanner is set up. All methods may be called from any thread.
    """

    def __init__(self, link: Path, terminator: bytes = b"\r") -> None:
        self._link = link
        self._terminator = terminator
        self._lock = threading.RLock()
        self._master = self._slave = -1

    def __enter__(self) -> "ScannerEmulator":
        self.plug_in()
        return self

    def __exit__(self, *error: object) -> None:
        self.unplug()

    def plug_in(self) -> None:
        """Make the port appear; harmless when it is plugged in."""
        with self._lock:
            if self._master >= 0:
                return
            self._master, self._slave = os.openpty()
            tty.setraw(self._slave)
            os.set_blocking(self._master, False)
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(os.ttyname(self._slave))

    def unplug(self) -> None:
        """Pull the cable: the port vanishes; harmless when it is not plugged in."""
        with self._lock:
            if self._master < 0:
                return
            for descriptor in (self._master, self._slave):
                os.close(descriptor)
            self._master = self._slave = -1
            self._link.unlink(missing_ok=True)

    def unplugged(self, on: bool = True) -> None:
        """The cable out, or in again."""
        if on:
            self.unplug()
        else:
            self.plug_in()

    def scan(self, code: str) -> None:
        """Hold a code before the window."""
        self._send(code.encode() + self._terminator)

    def scan_in_pieces(self, code: str, size: int = 1, pause: float = 0.0) -> None:
        """The line gives the code `size` bytes at a time, `pause` seconds apart."""
        data = code.encode() + self._terminator
        for at in range(0, len(data), size):
            self._send(data[at : at + size])
            time.sleep(pause)

    def breaks_off(self, code: str, after: int) -> None:
        """Only the first `after` bytes come, without an end."""
        self._send(code.encode()[:after])

    def noise(self, data: bytes) -> None:
        """These bytes come, whatever they mean."""
        self._send(data)

    def _send(self, data: bytes) -> None:
        with self._lock, suppress(OSError):  # nobody listens, or the cable is out: the bytes are lost
            os.write(self._master, data)
