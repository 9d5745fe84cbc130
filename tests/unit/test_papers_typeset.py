import pytest

from shared.papers.typeset import NEVER_FIRST, NEVER_LAST, break_lines


def em(text: str) -> float:
    """Chinese characters one wide, everything else half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


TEXT = (
    "根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，（经审查）你提出的“食品经营许可”申请，"
    "编码 11330100MB1A0000014330131026001 符合要求；现予受理。"
)


@pytest.mark.parametrize("measure", range(17, 40))
def test_marks_stay_where_they_belong_at_every_measure(measure: int) -> None:
    lines = break_lines(TEXT, em, measure, indent=2)
    assert all(line[0] not in NEVER_FIRST for line in lines)
    assert all(line[-1] not in NEVER_LAST for line in lines)
    assert em(lines[0]) <= measure - 2
    assert all(em(line) <= measure for line in lines)
    assert "".join(lines).replace(" ", "") == TEXT.replace(" ", "")


@pytest.mark.parametrize("measure", range(17, 40))
def test_a_code_is_not_torn_while_it_fits_a_line(measure: int) -> None:
    assert any("11330100MB1A0000014330131026001" in line for line in break_lines(TEXT, em, measure))


def test_what_fits_no_line_is_torn_rather_than_let_over_the_edge() -> None:
    lines = break_lines("网址https://zwfw.example/follow?case=1234567890", em, 5)
    assert all(em(line) <= 5 for line in lines)
    assert "".join(lines) == "网址https://zwfw.example/follow?case=1234567890"


def test_newlines_force_breaks_and_empty_text_is_one_empty_line() -> None:
    assert break_lines("一\n二", em, 10) == ["一", "二"]
    assert break_lines("", em, 10) == [""]


def test_a_measure_narrower_than_a_character_still_ends() -> None:
    assert break_lines("一窗", em, 0.5) == ["一", "窗"]
