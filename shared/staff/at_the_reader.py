"""The card of someone who stands at this station's reader, for the commands."""

from collections.abc import Callable

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.one_card import WAIT_SECONDS, cards_put_in
from shared.journal.entry import Refusal
from shared.staff.model import ShownCard
from shared.staff.static_card import shown


def card_put_in(tell: Callable[[Refusal], None]) -> ShownCard | Refusal:
    """The first card that can be read; `tell` hears of each that cannot. Refusal `staff.no_card_put_in` when
    none came in time."""
    with cards_put_in(WAIT_SECONDS) as next_card:
        while (came := next_card()) is not None:
            reader, result = came
            if not isinstance(result, CardProblem):
                return shown(reader, result)
            tell(Refusal(f"smartcard.{result}"))
    return Refusal("staff.no_card_put_in")
