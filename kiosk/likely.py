"""Which lines somebody most likely came for, and why: what is open for them, then what they did here before. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

MOST = 2
"""How many lines are put before the others: more would be no help."""


class Why(StrEnum):
    """What suggests a line, the strongest first."""

    OWED = "owed"  # a case of theirs waits for something from them
    BOOKED = "booked"  # an appointment of theirs is for such a matter
    OPEN = "open"  # a case of theirs is being decided
    BEFORE = "before"  # they did such a matter here before


@dataclass(frozen=True, slots=True)
class Sign:
    """Something of a person that has to do with a line; `about` is the matter's name."""

    line: str
    why: Why
    about: str


def likely(signs: Iterable[Sign], lines: Collection[str]) -> tuple[Sign, ...]:
    """The strongest sign for each of at most MOST of `lines`, the strongest first; equal ones as they come."""
    rising = tuple(Why)
    found: dict[str, Sign] = {}
    for sign in sorted(signs, key=lambda each: rising.index(each.why)):
        if sign.line in lines:
            found.setdefault(sign.line, sign)
    return tuple(found.values())[:MOST]
