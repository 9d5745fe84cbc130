"""Choices taken from bytes, so that whoever makes up the bytes makes the choices."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Gives its bytes away from the front; once they are used up every choice is the first one."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> bool:
        """Whether any byte is left."""
        return self._at < len(self._data)

    def below(self, count: int) -> int:
        """A number from 0 to `count` - 1, from one byte."""
        return next(iter(self.taken(1)), 0) % count

    def one_of(self, choices: Sequence[T]) -> T:
        return choices[self.below(len(choices))]

    def taken(self, most: int) -> bytes:
        """Up to so many bytes as they are."""
        taken = self._data[self._at : self._at + most]
        self._at += len(taken)
        return taken

    def some(self) -> bytes:
        """A few bytes, as many as their first byte says."""
        return self.taken(self.below(256))

    def text(self) -> str:
        """A few characters."""
        return self.some().decode("utf-8", "replace")

    def rest(self) -> bytes:
        """All that is left."""
        return self.taken(len(self._data))

    def pieces(self) -> Iterator[bytes]:
        """All that is left in pieces of 1 to 16 bytes, now and then a long one."""
        while self.left:
            size = self.below(17)
            yield self.taken(size or 4096)
