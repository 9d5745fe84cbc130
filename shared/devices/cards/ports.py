"""What the rest of the program asks of a card reader."""

from typing import Protocol

from shared.devices.cards.model import CardProblem, IdCard, UnknownCard

POLL_SECONDS = 0.3
"""Readers are not to be polled faster than this."""


class CardReader(Protocol):
    """A reader that is polled; each call may block for a few seconds, so never on the GUI thread."""

    def read(self) -> IdCard | UnknownCard | CardProblem | None:
        """One poll: the card that lies there, why it cannot be read, or None when nothing lies there.

        A poll that follows another within POLL_SECONDS waits for them to be over.
        """
        ...

    def card_present(self) -> bool:
        """Whether a card lies on the reader now; False also when the reader does not answer."""
        ...

    def close(self) -> None:
        """Give the line back; a later poll opens it again."""
        ...
