"""The time a hall signs its requests with: the platform's, however wrong the hall's own clock is."""

from collections.abc import Callable

from shared.clock import Clock
from shared.journal.entry import Millis


class PlatformTime:
    """The hall's clock, corrected once the platform has said that it is off.

    `noted` hears by how much the hall's clock is ahead (negative: behind), once the platform has answered and whenever
    that changed; it may raise EnvironmentFault.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead: Millis = 0
        self._told: Millis | None = None
        self.noted: Callable[[Millis], None] = lambda _ahead: None

    def now(self) -> Millis:
        return self._clock.now() - self._ahead

    def correct(self, at: Millis) -> None:
        """The platform's time is `at`."""
        self._ahead = self._clock.now() - at

    def answered(self) -> None:
        """The platform took a request that was signed with this time."""
        if self._told != self._ahead:
            self.noted(self._ahead)
            self._told = self._ahead
