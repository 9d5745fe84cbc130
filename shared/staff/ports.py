"""What is asked of a kind of card that is to be a second factor."""

from typing import Protocol

from shared.staff.model import ShownCard


class CardCheck(Protocol):
    """Knows a bound card again. A card that counters a challenge, or asks for its PIN, is another of these.

    `kind` is how the account and the journal call it. Neither method is called with a card of another kind.
    """

    @property
    def kind(self) -> str: ...

    def keepsake(self, account: str, card: ShownCard) -> str:
        """What is kept to know this account's card by; gives nothing away without the hall's keys."""
        ...

    def knows(self, account: str, keepsake: str, card: ShownCard) -> bool:
        """Whether this is the card of which `keepsake` was kept for this account."""
        ...
