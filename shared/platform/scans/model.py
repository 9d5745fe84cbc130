"""How far a scan has come, and what one more piece makes of it. Pure."""

from dataclasses import dataclass, replace
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan of `hall` by the hash of its sealed bytes: `held` of `size` bytes are here, `whole` once proven.

    `refusals` counts how often what came was not what the hash says.
    """

    hall: str
    sha256: str
    size: int
    held: int = 0
    whole: bool = False
    refusals: int = 0

    @property
    def percent(self) -> int:
        return 100 * self.held // self.size


class Took(Enum):
    """What a piece did: nothing (it is here already, or lies further on), went in, was the last, or cannot belong."""

    NOTHING = auto()
    MORE = auto()
    LAST = auto()
    ALIEN = auto()


def take(scan: Scan, at: int, size: int, length: int) -> tuple[Scan, Took]:
    """The scan after a piece of `length` bytes at the offset `at` of a file of `size` bytes."""
    if scan.whole:
        return scan, Took.NOTHING
    if size != scan.size:
        return scan, Took.ALIEN
    if at != scan.held:
        return scan, Took.NOTHING
    after = replace(scan, held=at + length)
    return after, Took.LAST if after.held == size else Took.MORE


def thrown_away(scan: Scan) -> Scan:
    """As it is before its first piece, with one refusal more."""
    return replace(scan, held=0, whole=False, refusals=scan.refusals + 1)
