"""How numbers are spelt for the hall's voice: shared.devices.voice.model."""

import pytest

from shared.devices.voice.model import call, spoken


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("请A023号到5号窗口", "请A零二三号到5号窗口"),
        ("请B100号到12号窗口", "请B一零零号到12号窗口"),
        ("A001、A002请稍候", "A零零一、A零零二请稍候"),
        ("前面还有12人", "前面还有12人"),
        ("PDF2000", "PDF2000"),
        ("", ""),
    ],
)
def test_ticket_numbers_are_read_digit_by_digit(text: str, said: str) -> None:
    assert spoken(text) == said


def test_a_call() -> None:
    assert call("A023", "5") == "请A零二三号到5号窗口"
