"""What the rest of the program asks of a code scanner, whatever wire it is on."""

from typing import Protocol

from shared.devices.codes.model import CodeEvent

POLL_SECONDS = 0.1


class CodeScanner(Protocol):
    """A scanner that is polled."""

    def poll(self) -> tuple[CodeEvent, ...]:
        """What happened since the last call, in order; waits for nothing but the opening of a port."""
        ...

    def close(self) -> None:
        """Give the line back; a later poll opens it again."""
        ...
