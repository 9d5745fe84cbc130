"""How the module's frames travel over USB: heads and bodies on pipes of their own. Pure.

A head is preamble and length, a body all that follows. Requests go out on 02 (head) and 06 (body), replies come
on 81 (head) and 85 (body); the frames themselves are those of the serial line (shared.devices.cards.sam).
"""

from shared.devices.cards.sam import HEAD_LENGTH, PREAMBLE, body_length

HEAD_OUT, BODY_OUT, HEAD_IN, BODY_IN = PIPES = (0x02, 0x06, 0x81, 0x85)


def cut(frame: bytes) -> tuple[bytes, bytes]:
    """Head and body of a request."""
    return frame[:HEAD_LENGTH], frame[HEAD_LENGTH:]


class ReplyPipes:
    """Says on which pipe the next bytes of a reply are due, from those that came.

    It only finds the way: the bytes themselves go on to a FrameReader. A head that makes no sense is passed
    over, so that the next good one is followed.
    """

    def __init__(self) -> None:
        self._head = bytearray()
        self._missing = 0

    @property
    def due(self) -> tuple[int, int]:
        """The pipe to read, and how many bytes are still missing there."""
        if self._missing:
            return BODY_IN, self._missing
        return HEAD_IN, HEAD_LENGTH - len(self._head)

    @property
    def between_replies(self) -> bool:
        """Whether nothing of a reply is under way."""
        return not self._missing and not self._head

    def took(self, chunk: bytes) -> None:
        """These bytes were read from the pipe that was due. Never raises."""
        self._head += chunk[self._belongs_to_body(len(chunk)) :]
        while not self._missing and self._head_is_whole():
            length = body_length(self._head)
            if length is None:
                del self._head[: len(PREAMBLE)]
            else:
                self._missing = length
                del self._head[:HEAD_LENGTH]
                del self._head[: self._belongs_to_body(len(self._head))]

    def _belongs_to_body(self, count: int) -> int:
        taken = min(count, self._missing)
        self._missing -= taken
        return taken

    def _head_is_whole(self) -> bool:
        """Drop what stands before a preamble, or can no longer be the beginning of one."""
        at = self._head.find(PREAMBLE)
        if at < 0:
            at = next(n for n in range(len(self._head) + 1) if PREAMBLE.startswith(self._head[n:]))
        del self._head[:at]
        return len(self._head) >= HEAD_LENGTH
