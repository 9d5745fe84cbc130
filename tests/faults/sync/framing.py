"""Where an HTTP/1.1 message ends: by its Content-Length, which hall and platform always send."""

import re
import socket

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)
_END = b"\r\n\r\n"
READ_BYTES = 1 << 16


def rest_of(begun: bytes) -> int | None:
    """How many bytes a message lacks that began like this; None while its head is not whole."""
    head, end, body = begun.partition(_END)
    if not end:
        return None
    length = _LENGTH.search(head)
    return (int(length[1]) if length else 0) - len(body)


def half_of(message: bytes) -> bytes:
    """Its head and half of its body; half of its head when it has no body."""
    body = message.find(_END) + len(_END)
    return message[: (body + len(message)) // 2 if body < len(message) else len(message) // 2]


def message_from(wire: socket.socket) -> bytes | None:
    """The next message; None when the other end hangs up before its end."""
    message = b""
    while rest_of(message) != 0:
        more = wire.recv(READ_BYTES)
        if not more:
            return None
        message += more
    return message


def answered(status: str, content: bytes) -> bytes:
    """An answer of our own."""
    head = f"HTTP/1.1 {status}\r\ncontent-type: text/html\r\ncontent-length: {len(content)}\r\n\r\n"
    return head.encode() + content
