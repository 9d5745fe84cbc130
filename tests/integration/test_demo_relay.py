"""The line that can be cut: what gets through, and what happens to what was under way."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from shared.demo.relay import Relay


@pytest.fixture
def echo() -> Iterator[int]:
    """A server that sends back what it gets; its port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def answer(line: socket.socket) -> None:
        with line, suppress(OSError):
            while chunk := line.recv(65536):
                line.sendall(chunk)

    def serve() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(5)


def call(relay: Relay) -> socket.socket:
    return socket.create_connection(("127.0.0.1", relay.port), timeout=5)


def said(line: socket.socket) -> bytes:
    """What the line still says until it ends; b"" also when it is reset."""
    heard = b""
    with suppress(ConnectionError):
        while chunk := line.recv(65536):
            heard += chunk
    return heard


def tried(relay: Relay) -> bytes:
    """What answers a new call; the reset may come before, during or after its words."""
    heard = b""
    with suppress(ConnectionError), call(relay) as line:
        line.sendall(b"anyone there?")
        heard = said(line)
    return heard


def test_bytes_come_through_both_ways_and_ends_are_passed_on(echo: int) -> None:
    sent = bytes(range(256)) * 4000
    with Relay(echo) as relay, call(relay) as line:
        writer = threading.Thread(target=lambda: (line.sendall(sent), line.shutdown(socket.SHUT_WR)))
        writer.start()
        assert said(line) == sent
        writer.join(5)


def test_a_cut_ends_what_is_under_way_and_lets_nothing_new_through(echo: int) -> None:
    with Relay(echo) as relay, call(relay) as before:
        before.sendall(b"one")
        assert before.recv(3) == b"one"
        relay.cut()
        assert said(before) == b""
        assert not relay.whole
        assert tried(relay) == b""


def test_a_restored_line_carries_again_at_the_same_address(echo: int) -> None:
    with Relay(echo) as relay:
        port = relay.port
        relay.cut()
        relay.restore()
        assert (relay.whole, relay.port) == (True, port)
        with call(relay) as line:
            line.sendall(b"three")
            assert line.recv(5) == b"three"


def test_a_platform_that_is_away_looks_like_a_cut_line(echo: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        nobody = held.getsockname()[1]
    with Relay(nobody) as relay:
        assert tried(relay) == b""
