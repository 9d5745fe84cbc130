"""What answers at a document printer's address and is none, or breaks off: never anything but silence to us."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

import pytest

from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.model import SILENT, PrinterState
from shared.devices.printers.ports import PrinterUnreachable

_IDLE = (
    b"\x02\x00\x00\x00\x00\x00\x00\x01\x04"
    b"\x23\x00\x0dprinter-state\x00\x04\x00\x00\x00\x03"
    b"\x44\x00\x15printer-state-reasons\x00\x04none\x03"
)
_WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(_IDLE), _IDLE)


class Impostor:
    """Speaks as told on a port of this machine; a context manager."""

    def __init__(self, speak: Callable[[socket.socket], None]) -> None:
        self._speak = speak
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Callable[[], IppPrinter]:
        """Gives printers there, each of which has asked nothing so far."""
        self._thread.start()
        uri = f"ipp://127.0.0.1:{self._listener.getsockname()[1]}/ipp/print"
        return lambda: IppPrinter(uri, timeout=0.3)

    def __exit__(self, *error: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        with suppress(OSError):  # the listener is closed at the end
            while True:
                line, _ = self._listener.accept()
                with line, suppress(OSError):  # the driver may hang up first
                    line.recv(65536)
                    self._speak(line)


def test_an_answer_cut_at_any_byte_is_silence() -> None:
    says = [_WHOLE]
    with Impostor(lambda line: line.sendall(says[0])) as printer_there:
        for keep in range(len(_WHOLE)):
            says[0] = _WHOLE[:keep]
            assert printer_there().state() == SILENT, _WHOLE[:keep]


def test_the_whole_answer_is_one() -> None:
    with Impostor(lambda line: line.sendall(_WHOLE)) as printer_there:
        assert printer_there().state() == PrinterState()


@pytest.mark.parametrize(
    "answer",
    [
        b"220 mail.example ESMTP\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 500 \xff\xfe\r\n\r\n",
        b"HTTP/9.9 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"\x00" * 3000,
    ],
    ids=["mail", "no IPP", "no chunk", "no length", "no entry", "no words", "no status", "too much", "zeros"],
)
def test_what_is_no_printer_is_silence(answer: bytes) -> None:
    with Impostor(lambda line: line.sendall(answer)) as printer_there:
        assert printer_there().state() == SILENT
        with pytest.raises(PrinterUnreachable):
            printer_there().impressions()


def test_an_answer_to_another_question_is_no_answer() -> None:
    with Impostor(lambda line: line.sendall(_WHOLE)) as printer_there:
        printer = printer_there()
        assert printer.state() == PrinterState()
        assert printer.state() == SILENT, "the second question has another number"


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"])
def test_an_answer_that_trickles_for_ever_ends(head: bytes) -> None:
    over = threading.Event()

    def trickle(line: socket.socket) -> None:
        line.sendall(head)
        while not over.wait(0.02):
            line.sendall(b"x")

    with Impostor(trickle) as printer_there:
        assert printer_there().state() == SILENT
        over.set()
