"""The line between hall and platform as a TCP relay on this machine, which can be cut and restored."""

import socket
import struct
import threading
from contextlib import suppress

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_BUFFER = 65536


class Relay:
    """Passes every connection to 127.0.0.1:`upstream` on; a context manager. Any thread may call it.

    While the line is cut, what was under way ends in a reset and nothing new gets through. The port stays
    taken meanwhile, so that no other program can come to stand behind the hall's address of the platform.
    """

    def __init__(self, upstream: int, port: int = 0) -> None:
        """Port 0 takes a free one; see `port`."""
        self._upstream = upstream
        self._lock = threading.Lock()
        self._ends: set[socket.socket] = set()
        self._whole = True
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, name="relay", daemon=True)

    def __enter__(self) -> "Relay":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def whole(self) -> bool:
        """Whether the line is in order."""
        return self._whole

    @property
    def url(self) -> str:
        """Where the hall finds the platform."""
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """Break the line, also in the middle of an answer."""
        with self._lock:
            self._whole = False
            for end in self._ends:
                _reset(end)

    def restore(self) -> None:
        """Let new connections through again."""
        with self._lock:
            self._whole = True

    def close(self) -> None:
        """End for good."""
        self.cut()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):  # the listener is closed at the end
            while True:
                hall, _ = self._listener.accept()
                threading.Thread(target=self._carry, args=(hall,), name="relay-line", daemon=True).start()

    def _carry(self, hall: socket.socket) -> None:
        try:
            platform = socket.create_connection(("127.0.0.1", self._upstream), timeout=5)
        except OSError:
            _drop(hall)
            return
        platform.settimeout(None)
        with self._lock:
            if not self._whole:
                _drop(hall)
                _drop(platform)
                return
            self._ends |= {hall, platform}
        back = threading.Thread(target=_pump, args=(platform, hall), name="relay-back", daemon=True)
        back.start()
        _pump(hall, platform)
        back.join()
        with self._lock:
            self._ends -= {hall, platform}
        for end in (hall, platform):
            end.close()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    """Carry bytes one way until the source ends, then tell the sink that no more will come."""
    with suppress(OSError):
        while chunk := source.recv(_BUFFER):
            sink.sendall(chunk)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


def _reset(end: socket.socket) -> None:
    """Wake whoever waits on this end; its close will be a reset."""
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        end.shutdown(socket.SHUT_RDWR)


def _drop(end: socket.socket) -> None:
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    end.close()
