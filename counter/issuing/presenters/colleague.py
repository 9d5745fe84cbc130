"""The second person of a deed of two: what they typed, and proving who they are."""

from collections.abc import Callable
from dataclasses import dataclass, field

from counter.presenters.staff_card import cards_in
from counter.words import Problem, tr
from shared.journal.entry import Refusal
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import Account
from shared.staff.service import Staff


@dataclass(frozen=True, slots=True)
class Colleague:
    """The second person, as typed."""

    account: str
    password: str = field(repr=False)

    @property
    def missing(self) -> Problem | None:
        """What is still to be typed."""
        if self.account.strip() and self.password:
            return None
        return Problem(
            tr("The colleague's account and password are both needed."),
            tr("The colleague types them here, in person."),
        )


def confirmed(
    staff: Staff, colleague: Colleague, smartcards: SmartcardWatching | None
) -> Callable[[], Account | Refusal]:
    """Proves who the colleague is when called, off the GUI thread; the cards are those that lie there now."""
    cards = () if smartcards is None else cards_in(smartcards.presence)
    return lambda: staff.confirm(colleague.account.strip(), colleague.password, cards)
