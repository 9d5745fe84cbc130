"""A resident ID card reader in software on a serial line, which is a pseudo-terminal."""

import os
import select
import termios
import threading
import time
import tty
from contextlib import suppress
from pathlib import Path

from shared.devices.cards.emulator_module import SPEEDS, EmulatedModule

_SETTINGS = {getattr(termios, f"B{speed}"): speed for speed in SPEEDS}
_OUTPUT_SPEED = 5  # where termios keeps it
_PIECES_PER_SECOND = 200


class SamEmulator(EmulatedModule):
    """One reader, reached through the symbolic link `link`; a context manager that runs one thread.

    Its line is as fast as it is set, ten bits a byte, and carries nothing but noise to or from a host that
    set another speed. `paced` false passes the bytes at once, for tests that have other things to see.
    """

    def __init__(self, link: Path, *, speed: int = SPEEDS[0], paced: bool = True) -> None:
        """`speed`: in baud, what the module starts with whenever it is plugged in."""
        super().__init__()
        self._link = link
        self._first_speed = speed
        self._paced = paced
        self._master = self._slave = -1
        self._thread: threading.Thread | None = None
        self._wake = (-1, -1)

    def __enter__(self) -> "SamEmulator":
        self.plug_in()
        return self

    def __exit__(self, *error: object) -> None:
        self.unplug()

    def plug_in(self) -> None:
        """Make the port appear."""
        self.power_up(self._first_speed)
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self._wake = os.pipe()
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(self._slave))
        self._thread = threading.Thread(target=self._serve, name="sam-emulator", daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """Pull the cable: the port vanishes; harmless when it is not plugged in."""
        if self._thread is None:
            return
        os.write(self._wake[1], b"x")
        self._thread.join()
        self._thread = None
        for descriptor in (self._master, self._slave, *self._wake):
            os.close(descriptor)
        self._link.unlink(missing_ok=True)

    def _serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._master, self._wake[0]], [], [])
            if self._wake[0] in ready:
                return
            chunk = b""
            with suppress(OSError):
                chunk = os.read(self._master, 4096)
            began = time.monotonic()
            self._pass_time(began, len(chunk))
            for reply in self.heard(self._as_heard(chunk)):
                self._send(reply)
                self.sent()

    def _send(self, reply: bytes) -> None:
        began = time.monotonic()
        size = self.speed // 10 // _PIECES_PER_SECOND
        for at in range(0, len(reply), size):
            piece = reply[at : at + size]
            self._pass_time(began, at + len(piece))
            with suppress(OSError):
                os.write(self._master, self._as_heard(piece))

    def _pass_time(self, began: float, count: int) -> None:
        """Wait until so many bytes have passed since."""
        if self._paced:
            time.sleep(max(0.0, began + count * 10 / self.speed - time.monotonic()))

    def _as_heard(self, data: bytes) -> bytes:
        """What arrives at the other end: the host's speed stands in the terminal's settings."""
        host = _SETTINGS.get(termios.tcgetattr(self._slave)[_OUTPUT_SPEED])
        return data if host == self.speed else bytes(byte & 0x0F for byte in data)
