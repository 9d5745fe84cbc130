"""What is said of a social security card in the clerk's reader."""

from dataclasses import replace

import pytest

from counter.presenters.citizen_card import Served, derive_card
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import SocialSecurityCard
from shared.devices.smartcards.presence import Slot
from shared.devices.smartcards.samples import load_all
from tests.halls import person

CARD = load_all()["zhang_xiaoman"].card
assert CARD.holder is not None
HOLDER = CARD.holder
SERVED = Served(replace(person(name=HOLDER.name), number=HOLDER.number.lower()), "2026-11-24")


@pytest.mark.parametrize(
    ("held", "tone", "words"),
    [
        (CARD, "jade", "Name and number are this person's."),
        (replace(CARD, expires="2026-11-24"), "jade", "Name and number"),
        (replace(CARD, expires="2026-11-23"), "amber", "ran out on"),
        (replace(CARD, holder=replace(HOLDER, name="张小曼")), "amber", "written in another way"),
        (replace(CARD, holder=replace(HOLDER, number="110101195001010011")), "red", "another person's card"),
        (replace(CARD, holder=None, pin_guarded=True), "amber", "behind a PIN"),
        (replace(CARD, holder=None), "amber", "does not say whose"),
        (CardProblem.unreadable, "amber", "chip of this card could not be read"),
    ],
)
def test_a_card_is_judged_in_a_sentence(
    held: SocialSecurityCard | CardProblem, tone: str, words: str
) -> None:
    section = derive_card(held, SERVED)
    assert section is not None
    (line,) = section.lines
    assert words in line.text
    assert line.chip is not None
    assert line.chip.tone == tone


def test_nothing_is_said_of_an_empty_reader_and_little_while_a_card_is_read() -> None:
    assert derive_card(Slot.EMPTY, SERVED) is None
    reading = derive_card(Slot.READING, SERVED)
    assert reading is not None
    assert [line.chip for line in reading.lines] == [None]


def test_a_wrong_cards_holder_is_not_told() -> None:
    other = load_all()["li_jianguo"].card
    told = repr(derive_card(other, SERVED))
    assert other.holder is not None
    assert "another person" in told
    assert other.holder.name not in told
    assert other.holder.number not in told
