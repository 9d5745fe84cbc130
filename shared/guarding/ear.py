"""What a guard hears: the signs of life of its door, as datagrams on this machine alone.

A datagram never keeps the door waiting, needs no disk, and is the same on every system.
"""

import os
import secrets
import socket
from collections.abc import MutableMapping
from contextlib import suppress
from enum import StrEnum
from hmac import compare_digest

VARIABLE = "ONEWINDOW_GUARD"
BEAT_MS = 1000
_HERE = "127.0.0.1"


class Heard(StrEnum):
    BEAT = "beat"
    WAKE = "wake"


class Ear:
    """Listens on a free port; only who was told its secret is heard."""

    def __init__(self) -> None:
        self._secret = secrets.token_hex(16)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((_HERE, 0))

    @property
    def address(self) -> str:
        """What the door is given in its environment."""
        return f"{self._socket.getsockname()[1]}:{self._secret}"

    def listen(self, seconds: float) -> Heard | None:
        """The next that is heard; None when nothing came in `seconds`, or something that is not for us."""
        self._socket.settimeout(max(0.001, seconds))
        try:
            said = self._socket.recv(128).decode("ascii", "replace")
        except OSError:  # time is over; and Windows tells here that nobody listens at the other end
            return None
        word, _, secret = said.partition(" ")
        known = compare_digest(secret.encode(), self._secret.encode()) and word in set(Heard)
        return Heard(word) if known else None

    def wake(self) -> None:
        """End the wait of `listen`: from another thread, or from a signal's handler."""
        self._socket.sendto(f"{Heard.WAKE} {self._secret}".encode(), self._socket.getsockname())

    def close(self) -> None:
        self._socket.close()


class Voice:
    """The door's end: one beat after the other, and nothing that could fail or wait."""

    def __init__(self, address: str) -> None:
        port, _, secret = address.partition(":")
        self._to, self._beat = (_HERE, int(port)), f"{Heard.BEAT} {secret}".encode()
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def beat(self) -> None:
        """One sign of life."""
        with suppress(OSError):  # the guard has gone: `onewindow doctor` tells that, and the door works on
            self._socket.sendto(self._beat, self._to)

    def close(self) -> None:
        self._socket.close()


def taken(environment: MutableMapping[str, str] = os.environ) -> str:
    """The address of this program's guard, or ""; what it starts itself does not get to know it."""
    return environment.pop(VARIABLE, "")
