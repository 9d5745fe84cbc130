"""A token as the text of a QR code: in base45 (RFC 9285), which fits the alphanumeric mode, or behind a web address.

Both forms are read only as we write them: no second text stands for the same token.
"""

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

import base45  # type: ignore[import-untyped]  # it carries no types

PREFIX = "OW1:"
MAX_LENGTH = 2000  # characters; the longest code ever made is a quarter of that

_IN_ADDRESS = re.compile(r"#t=([A-Za-z0-9_-]+)")


def encoded(token: bytes) -> str:
    """The text of a code of its own."""
    return PREFIX + str(base45.b45encode(token), "ascii")


def decoded(text: str) -> bytes | None:
    """The token of such a text, or None."""
    if not text.startswith(PREFIX) or len(text) > MAX_LENGTH:
        return None
    try:
        token: bytes = base45.b45decode(text.removeprefix(PREFIX))
    except ValueError:
        return None
    return token if encoded(token) == text else None


def with_token(address: str, token: bytes) -> str:
    """The web address with the token behind it, where a browser keeps it to itself (RFC 3986, 3.5)."""
    return f"{address}#t={urlsafe_b64encode(token).decode().rstrip('=')}"


def token_behind(text: str) -> bytes | None:
    """The token behind a web address, or None."""
    address, _, _ = text.partition("#")
    found = _IN_ADDRESS.fullmatch(text[len(address) :])
    if found is None or len(text) > MAX_LENGTH:
        return None
    try:
        token = urlsafe_b64decode(found[1] + "=" * (-len(found[1]) % 4))
    except (binascii.Error, ValueError):
        return None
    return token if with_token(address, token) == text else None
