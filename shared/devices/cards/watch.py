"""Turns successive polls of a reader into what a screen cares about. Pure."""

from dataclasses import dataclass

from shared.devices.cards.model import CardProblem, IdCard


@dataclass(frozen=True, slots=True)
class Placed:
    """A card was laid down and read; told once for as long as it lies there."""

    card: IdCard


@dataclass(frozen=True, slots=True)
class Removed:
    """The reader works and is empty: the card was taken away, or a failing reader came back."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A read failed. With `present_again` the citizen is to take the card away and lay it down once more, and
    that request stands until a card is placed (a module does not find a card again whose read failed, so an
    empty poll proves nothing); without it the reader itself needs help."""

    problem: CardProblem
    present_again: bool


CardEvent = Placed | Removed | Failed


class CardWatch:
    """Feed it every poll; it answers with an event when something changed, else None."""

    def __init__(self) -> None:
        self._last: IdCard | CardProblem | None = None

    def poll(self, result: IdCard | CardProblem | None) -> CardEvent | None:
        """Take one poll's result."""
        before = self._last
        match result:
            case None:
                self._last = None
                quiet = before is None or (isinstance(before, CardProblem) and before.of_the_card)
                return None if quiet else Removed()
            case IdCard():
                self._last = result
                return None if result == before else Placed(result)
            case CardProblem():
                if result.of_the_card and isinstance(before, IdCard):
                    return None  # read already; what fails now is the card on its way out
                self._last = result
                if isinstance(before, CardProblem) and before.of_the_card == result.of_the_card:
                    return None
                return Failed(result, present_again=result.of_the_card)
