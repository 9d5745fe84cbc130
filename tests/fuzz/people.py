"""What a person is known by."""

from shared.people.masking import masked_name, masked_number, masked_phone
from shared.people.model import is_valid_number
from tests.fuzz.dice import Dice


def fuzz_identity_number(data: bytes) -> None:
    """A number is good or not; a good one with one figure changed is not, and never shown whole."""
    dice = Dice(data)
    place, figure = dice.below(17), str(dice.below(10))
    number = dice.rest().decode("utf-8", "replace")
    good = is_valid_number(number)
    assert type(good) is bool
    if good and number[place] != figure:
        assert len(number) == 18
        assert not is_valid_number(number[:place] + figure + number[place + 1 :])


def fuzz_masking(data: bytes) -> None:
    """What is shown of a name, a number or a phone is its ends, or nothing."""
    text = data.decode("utf-8", "replace")
    assert masked_name(text).rstrip("*") in ("", text[:1], text[:1].rstrip("*"))
    shown = masked_number(text)
    assert len(shown) == len(text)
    assert shown[4:-4].strip("*") == ""
    assert len(masked_phone(text).replace("*", "")) <= 7
