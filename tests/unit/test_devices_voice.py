"""How numbers are spelt and sentences put together for the hall's voice: shared.devices.voice.model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.voice.model import GAP, LEAD, PHRASE_GAP, RATE, REST, joined, planned, spoken


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


RENDERED = {
    "请A": 1, "零": 1, "一": 1, "二": 1, "三": 1, "一号": 1, "零二三号": 1, "到5号窗口": 1, "到领证台": 1, "B": 1,
    "Number A": 1, "0": 1, "2": 1, "3": 1, "3,": 1, "please go to window 5.": 1,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("请A零二三号到5号窗口", ["请A", "零二三号", "到5号窗口"]),
        ("请A零零一号到领证台", ["请A", "零", "零", "一号", "到领证台"]),
        ("请A一零二三号到5号窗口", ["请A", "一", "零二三号", "到5号窗口"]),
        ("Number A 0 2 3, please go to window 5.", ["Number A", "0", "2", "3,", "please go to window 5."]),
        ("请A零二三号到9号窗口", None),
        ("请A零二九号到5号窗口", None),
        ("张小满", None),
        ("。 ", None),
        ("", None),
    ],
)
def test_a_sentence_is_put_together_from_the_longest_parts(text: str, parts: list[str] | None) -> None:
    plan = planned(text, RENDERED)
    assert (None if plan is None else [part.text for part in plan]) == parts


def test_the_gaps_are_even_and_a_new_phrase_has_a_longer_one() -> None:
    plan = planned("请A零零一号到5号窗口", RENDERED)
    assert plan is not None
    assert [part.pause for part in plan] == [LEAD, GAP, GAP, GAP, PHRASE_GAP]


@given(st.text("零一二三请A到", max_size=12))
def test_what_is_planned_is_all_of_the_text_in_its_order(text: str) -> None:
    plan = planned(text, RENDERED)
    assert plan is None or "".join(part.text for part in plan) == text


def test_joined_parts_have_silence_between_them_and_at_both_ends() -> None:
    whole = joined([(30, [7] * 100), (40, [9] * 50)])
    lead, gap, rest = (RATE * ms // 1000 for ms in (30, 40, REST))
    assert list(whole) == [0] * lead + [7] * 100 + [0] * gap + [9] * 50 + [0] * rest
