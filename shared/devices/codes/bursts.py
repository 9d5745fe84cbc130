"""Telling a keyboard scanner's burst of keys from a person's typing. Pure.

Scanners that act as a keyboard send a key every few milliseconds and end with Enter; nobody types so fast, and so
long, without a pause. A key is kept back until the next one or a short silence tells whose it was.
"""

from dataclasses import dataclass
from enum import Enum, auto

GAP_MS = 35
"""The longest pause within a burst; a quick typist's is twice that."""
LEAST = 8
"""Characters a code has at least: shorter than any of ours, longer than any slip of two hands."""


class Then(Enum):
    """What becomes of the key just pressed."""

    HOLD = auto()
    """It is kept back until it is known whose it is."""
    PASS = auto()
    """It goes where it was going."""
    SCAN = auto()
    """It ends a code, which stands in `KeyBurst.code`; neither it nor the keys kept back go anywhere."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """With `release` the keys kept back so far were typed by hand: they go on their way first."""

    release: bool
    then: Then


class KeyBurst:
    """Feed it every key that is pressed; `at` in milliseconds of any clock that only moves on."""

    def __init__(self, gap_ms: int = GAP_MS, least: int = LEAST) -> None:
        self._gap, self._least = gap_ms, least
        self._held = ""
        self._at = 0
        self.code = ""

    def letter(self, text: str, at: int) -> Verdict:
        """A key that writes `text`."""
        release = self._apart(at)
        self._held = text if release else self._held + text
        self._at = at
        return Verdict(release, Then.HOLD)

    def shift(self, at: int) -> Verdict:
        """A key that only changes what the next one writes."""
        if not self._held or self._apart(at):
            return self.other()
        self._at = at
        return Verdict(False, Then.HOLD)

    def end(self, at: int) -> Verdict:
        """Enter or Tab."""
        if self._apart(at) or len(self._held) < self._least:
            return self.other()
        self.code, self._held = self._held, ""
        return Verdict(False, Then.SCAN)

    def other(self) -> Verdict:
        """Any other key, or a silence: what was kept back was typed by hand."""
        release, self._held = bool(self._held), ""
        return Verdict(release, Then.PASS)

    def _apart(self, at: int) -> bool:
        return bool(self._held) and at - self._at > self._gap
