"""The ID card that is laid on the reader of this window, waited for once."""

import time

from shared.devices.cards.addresses import wire_to
from shared.devices.cards.model import CardProblem, IdCard, UnknownCard
from shared.devices.cards.sam_reader import SamReader

WITHIN_SECONDS = 15.0


def card_laid_down(address: str) -> IdCard | CardProblem | None:
    """The first card that can be read; else why the last one could not, or None when none came in time.

    May block for WITHIN_SECONDS.
    """
    until = time.monotonic() + WITHIN_SECONDS
    reader = SamReader(wire_to(address))
    problem: CardProblem | None = None
    try:
        while time.monotonic() < until:
            came = reader.read()
            if isinstance(came, IdCard):
                return came
            if isinstance(came, UnknownCard):
                problem = CardProblem.unknown_layout
            elif came is not None:
                problem = came
                if not came.of_the_card:
                    break
    finally:
        reader.close()
    return problem
