"""What a social security card is worth at the kiosk."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.chip_cards import chip_details
from kiosk.scene import Scene
from kiosk.viewmodels.guidance import derive_guidance
from kiosk.viewmodels.place import Place
from shared.devices.smartcards.samples import load_all
from shared.journal.entry import Refusal
from shared.people.model import Details, refuse_card
from shared.qt.sentence_table import SENTENCES
from tests.halls import ZONE

CARD = load_all()["zhang_xiaoman"].card
assert CARD.holder is not None
HOLDER = CARD.holder
DAY = "2026-11-24"


def test_a_card_that_says_whose_it_is_identifies_without_an_address() -> None:
    shown = chip_details(CARD, DAY)
    assert shown == Details(HOLDER.name, HOLDER.number, HOLDER.sex, HOLDER.birth, ethnicity="汉")
    assert refuse_card(shown, DAY) is None


def test_the_day_of_birth_may_stand_in_the_number_alone() -> None:
    assert chip_details(replace(CARD, holder=replace(HOLDER, birth="")), DAY) == chip_details(CARD, DAY)


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (replace(CARD, holder=None, pin_guarded=True), "smartcard.pin_guarded"),
        (replace(CARD, holder=None), "smartcard.no_holder"),
        (replace(CARD, expires="2026-11-23"), "smartcard.run_out"),
        (replace(CARD, holder=replace(HOLDER, birth="", number="110105198913990014")), "people.bad_number"),
    ],
)
def test_a_card_that_is_not_enough_says_why(card: object, code: str) -> None:
    shown = chip_details(card, DAY)  # type: ignore[arg-type]  # each is a card
    assert isinstance(shown, Refusal)
    assert shown.code == code


@given(st.text("0123456789Xx", max_size=20), st.sampled_from(("", "1989-03-12")))
def test_any_number_is_someone_or_a_sentence(number: str, birth: str) -> None:
    shown = chip_details(replace(CARD, holder=replace(HOLDER, number=number, birth=birth)), DAY)
    assert isinstance(shown, Details) or shown.code in SENTENCES


@pytest.mark.parametrize("problem", ["broke_off", "unreadable", "unknown_layout", "no_answer"])
def test_what_the_driver_finds_wrong_has_a_sentence(problem: str) -> None:
    assert f"smartcard.{problem}" in SENTENCES


AWAY = Refusal("card.reader_gone")
READER_AWAY = "The card reader of this terminal is not working."
CHIP_AWAY = "The reader for social security cards is not working just now."


@pytest.mark.parametrize(
    ("scene", "id_cards", "cards", "troubles"),
    [
        (Scene(), True, "id", ("", "")),
        (Scene(chip_reader=True), True, "both", ("", "")),
        (Scene(chip_reader=True, reader_away=AWAY), True, "chip", (READER_AWAY, "")),
        (Scene(reader_away=AWAY), True, "", (READER_AWAY, "")),
        (Scene(chip_reader=True), False, "chip", ("", "")),
        (Scene(chip_away=Refusal("smartcard.reader_gone")), False, "", ("", CHIP_AWAY)),
        (Scene(chip_away=Refusal("smartcard.reader_gone")), True, "id", ("", CHIP_AWAY)),
    ],
)
def test_a_page_asks_for_the_cards_that_can_be_read_here(
    scene: Scene, id_cards: bool, cards: str, troubles: tuple[str, str]
) -> None:
    shown = derive_guidance(scene, Place("hall", "kiosk", "kiosk-3", ZONE, "en", id_cards))
    assert (shown.cards, (shown.reader_trouble, shown.chip_trouble)) == (cards, troubles)
