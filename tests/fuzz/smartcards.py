"""Chip cards: what a card of any kind may answer."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards import apdu, tlv
from shared.devices.smartcards.apdu import CardLost, Transmit
from shared.devices.smartcards.emulator_card import CardProgram
from shared.devices.smartcards.model import Holder, SocialSecurityCard
from shared.devices.smartcards.samples import load_all
from shared.devices.smartcards.social_security import APPLICATION, read_social_security
from tests.fuzz.dice import Dice

CARDS = tuple(load_all().values())
STATES = (apdu.OK, apdu.PIN_REQUIRED, apdu.WRONG_LENGTH, 0x6A82, 0x6A83, 0x6C10, 0x6110, 0x0000)


def fuzz_tlv(data: bytes) -> None:
    """The record that fills the bytes, or None."""
    record = tlv.decode(data)
    assert record is None or bytes([record.tag, len(record.value)]) + record.value == data


def fuzz_chip_answers(data: bytes) -> None:
    """A card, or why there is none, whatever a chip answers."""
    dice = Dice(data)

    def transmit(command: bytes) -> tuple[bytes, int]:
        if not dice.left:
            raise CardLost
        status = dice.one_of((*STATES, int.from_bytes(dice.taken(2), "big")))
        return dice.some(), status

    command = dice.some()
    with suppress(CardLost):
        assert type(apdu.exchange(transmit, command)) is apdu.Answer
    _holds(transmit)


def fuzz_chip_items(data: bytes) -> None:
    """A card, or unknown_layout, whatever the items on a card say."""
    dice = Dice(data)
    items = {}
    while dice.left:
        items[dice.below(0x50)] = dice.taken(dice.below(60))

    def transmit(command: bytes) -> tuple[bytes, int]:
        if command[1] == 0xA4:
            return b"", apdu.OK
        value = items.get(command[2])
        return (b"", 0x6A83) if value is None else (bytes([command[2], len(value)]) + value, apdu.OK)

    _holds(transmit)


def fuzz_chip_program(data: bytes) -> None:
    """The emulated card ends every answer in a status."""
    dice = Dice(data)
    program = CardProgram(dice.one_of(CARDS))
    program.answer(apdu.select_application(APPLICATION))
    for piece in dice.pieces():
        assert len(program.answer(piece)) >= 2


def _holds(transmit: Transmit) -> None:
    card = read_social_security(transmit)
    assert type(card) in (SocialSecurityCard, CardProblem)
    if isinstance(card, SocialSecurityCard):
        assert len(card.region) <= 6
        assert all(day == "" or date.fromisoformat(day) for day in (card.issued, card.expires))
        assert repr(replace(card, card_number="another")) == repr(card)
        assert type(card.holder) in (Holder, type(None))
        assert not (card.pin_guarded and card.holder)
