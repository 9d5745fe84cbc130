"""Turns successive polls of a reader into what a screen cares about. Pure."""

from dataclasses import dataclass, field

from shared.devices.cards.model import CardProblem, IdCard, UnknownCard


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
    empty poll proves nothing); without it the reader itself needs help. `raw` is the text of a card of unknown
    layout, for whoever is to find out what it is."""

    problem: CardProblem
    present_again: bool
    raw: bytes = field(default=b"", repr=False)


CardEvent = Placed | Removed | Failed


class CardWatch:
    """Feed it every poll; it answers with an event when something changed, else None."""

    def __init__(self) -> None:
        self._last: IdCard | CardProblem | None = None
        self._lies = False  # told, and not told to be gone

    def poll(self, result: IdCard | UnknownCard | CardProblem | None) -> CardEvent | None:
        """Take one poll's result."""
        before = self._last
        match result:
            case None:
                self._last = None
                lay, self._lies = self._lies, False
                quiet = before is None or (isinstance(before, CardProblem) and before.of_the_card)
                return None if quiet and not lay else Removed()
            case IdCard():
                self._last, self._lies = result, True
                return None if result == before else Placed(result)
            case UnknownCard(raw):
                return self._failed(CardProblem.unknown_layout, raw)
            case CardProblem():
                return self._failed(result)

    def forget_card(self) -> None:
        """Tell with the next poll what lies there, told or not; that the reader itself fails stays known."""
        if not (isinstance(self._last, CardProblem) and not self._last.of_the_card):
            self._last = None

    def _failed(self, problem: CardProblem, raw: bytes = b"") -> Failed | None:
        before = self._last
        if problem.of_the_card and isinstance(before, IdCard) and not raw:
            return None  # read already; what fails now is the card on its way out
        self._last = problem
        if isinstance(before, CardProblem) and before.of_the_card == problem.of_the_card:
            return None
        return Failed(problem, present_again=problem.of_the_card, raw=raw)
