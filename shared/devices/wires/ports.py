"""What a driver asks of its line."""

from typing import Protocol, runtime_checkable


class WireGone(Exception):
    """The environment's fault: the line cannot be opened, or vanished. Says so to the engineer.

    `in_use`: it is there, but another program holds it; `forbidden`: it is there, but not for this account.
    """

    def __init__(self, told: str, in_use: bool = False, forbidden: bool = False) -> None:
        super().__init__(told)
        self.in_use = in_use
        self.forbidden = forbidden


class Wire(Protocol):
    """A byte line to a module. Both calls raise WireGone when the line is gone."""

    def write(self, data: bytes) -> None:
        """Send all of it; bytes received before and not read yet are dropped."""
        ...

    def read(self, timeout: float) -> bytes:
        """Whatever has arrived, waiting at most `timeout` seconds for a first byte; else empty."""
        ...

    def close(self) -> None:
        """Close the line; the next write opens it again."""
        ...


@runtime_checkable
class SpeedWire(Wire, Protocol):
    """A line whose speed can be chosen, as a serial port's can."""

    def set_speed(self, baud: int) -> None:
        """Go on at this speed; WireGone when an open line will not."""
        ...
