"""What the rest of the program asks of a window's small devices.

Every call may block for a second or two, so never on the GUI thread. A failing device is a value, never an exception.
"""

from collections.abc import Sequence
from typing import Protocol

from shared.devices.window.model import DeviceProblem


class RatingPad(Protocol):
    """Five keys in front of the citizen."""

    def ask(self) -> DeviceProblem | None:
        """Ask for a rating; what was pressed before counts no more."""
        ...

    def pressed(self) -> int | DeviceProblem | None:
        """The level pressed since it was asked, 5 (very good) to 1; None while nobody pressed. Waits for nothing."""
        ...

    def rest(self) -> DeviceProblem | None:
        """Ask no more; said to a pad at rest, it shows whether it is there."""
        ...


class WindowLed(Protocol):
    """The display above the window."""

    def show(self, text: str) -> DeviceProblem | None:
        """Show this instead of what it shows; what does not fit is cut."""
        ...


class CitizenScreen(Protocol):
    """A few lines of text that face the citizen."""

    def show(self, lines: Sequence[str]) -> DeviceProblem | None:
        """Show these lines and no others; what does not fit is cut."""
        ...
