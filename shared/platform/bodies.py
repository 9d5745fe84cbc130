"""Reading a request's body up to a limit."""

from starlette.requests import Request


class TooLarge(Exception):
    """The body is longer than allowed."""


async def read_body(request: Request, most: int) -> bytes:
    """The body; TooLarge beyond `most` bytes, then the rest is not read."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise TooLarge
    return bytes(body)
