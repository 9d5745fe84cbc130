"""The HTTP side of the emulated document printer."""

from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from shared.devices.printers.ipp_emulator_wire import Request, read_request


class IppServer(ThreadingHTTPServer):
    """Listens on 127.0.0.1; `handle` answers one request, or with None hangs up; several threads may call it."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, handle: Callable[[Request], bytes | None]) -> None:
        self.handle = handle
        super().__init__(("127.0.0.1", port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_POST(self) -> None:
        request = read_request(self._body())
        assert isinstance(self.server, IppServer)
        if request is None:
            self.send_error(400)
            return
        body = self.server.handle(request)
        if body is None:
            self.close_connection = True
            return
        with suppress(OSError):  # the client may have gone
            self.send_response(200)
            self.send_header("Content-Type", "application/ipp")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  -- the parent's name
        """A printer has no console."""

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)
