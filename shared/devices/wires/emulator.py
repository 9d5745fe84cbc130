"""The device's end of a serial line in software: a pseudo-terminal behind a name of its own."""

import os
import select
import threading
import tty
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


class EmulatedPort:
    """A port that the symbolic link `link` leads to, and one thread that hands on what arrives there.

    `heard` is called on that thread with the bytes as they come. The methods may be called from any thread.
    """

    def __init__(self, link: Path, heard: Callable[[bytes], None]) -> None:
        self._link = link
        self._heard = heard
        self._lock = threading.Lock()
        self._master = self._slave = -1
        self._thread: threading.Thread | None = None
        self._wake = (-1, -1)

    def plug_in(self) -> None:
        """Make the port appear."""
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self._wake = os.pipe()
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(self._slave))
        self._thread = threading.Thread(target=self._serve, name=f"port-{self._link.name}", daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """Pull the cable: the port vanishes; harmless when it is not plugged in."""
        if self._thread is None:
            return
        os.write(self._wake[1], b"x")
        self._thread.join()
        self._thread = None
        with self._lock:
            for descriptor in (self._master, self._slave, *self._wake):
                os.close(descriptor)
            self._master = -1
        self._link.unlink(missing_ok=True)

    def send(self, data: bytes) -> None:
        """Send to whoever has the port open; lost when nobody has, or when it is not plugged in."""
        with self._lock, suppress(OSError):
            os.write(self._master, data)

    def _serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._master, self._wake[0]], [], [])
            if self._wake[0] in ready:
                return
            with suppress(OSError):
                self._heard(os.read(self._master, 4096))
