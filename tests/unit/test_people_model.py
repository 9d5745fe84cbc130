"""Numbers, ages, cards and what changes about a person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.journal.entry import Entry, Refusal
from shared.people.masking import masked_name, masked_number, masked_phone
from shared.people.model import Evidence, age_on, decide_meet, is_valid_number, refuse_collecting
from tests.halls import person, resident_number


@pytest.mark.parametrize("number", ["11010519491231002X", "440524188001010014", "11010519491231002x"])
def test_numbers_of_the_standard_are_valid(number: str) -> None:
    """The two examples of GB 11643 annex A, and the lower-case x some cards carry."""
    assert is_valid_number(number)


@given(st.integers(0, 16), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_noticed(place: int, digit: str) -> None:
    number = resident_number("110105", "1949-12-31", 2)
    changed = number[:place] + digit + number[place + 1 :]
    assert is_valid_number(changed) == (changed == number)


@given(st.text())
def test_anything_else_is_no_number(text: str) -> None:
    assert not is_valid_number(text) or len(text) == 18


@pytest.mark.parametrize(
    ("number", "good"), [("CAN110082803101", True), ("can110082803101", False), ("CAN11008280310X", False)]
)
def test_a_residence_card_of_before_2023_is_a_good_card(number: str, good: bool) -> None:
    decided = decide_meet("p1", None, replace(person(), number=number), "2026-11-24")
    assert isinstance(decided, list) is good


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [("1989-11-24", "2026-11-24", 37), ("1989-11-25", "2026-11-24", 36), ("2024-02-29", "2026-02-28", 1)],
)
def test_age_counts_full_years(birth: str, day: str, age: int) -> None:
    assert age_on(birth, day) == age


def test_a_new_person_is_met_a_known_one_only_when_changed() -> None:
    shown = person()
    first = decide_meet("p1", None, shown, "2026-11-24")
    assert first == [Entry("people.person_met", "p1", person="p1", private=shown.as_private())]
    assert decide_meet("p1", shown, shown, "2026-11-24") == []
    moved = replace(shown, address="临江市新址")
    assert isinstance(changed := decide_meet("p1", shown, moved, "2026-11-24"), list)
    assert changed[0].kind == "people.details_changed"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"number": "110105194912310021"}, "people.bad_number"),
        ({"valid_to": "2026-11-23"}, "people.card_expired"),
        ({"valid_from": "2026-11-25"}, "people.card_not_yet_valid"),
    ],
)
def test_a_card_that_proves_nothing_is_refused(changes: dict[str, str], code: str) -> None:
    decided = decide_meet("p1", None, replace(person(), **changes), "2026-11-24")
    assert isinstance(decided, Refusal)
    assert decided.code == code


def test_a_card_is_good_through_its_last_day_and_for_ever() -> None:
    assert isinstance(decide_meet("p", None, person(valid_to="2026-11-24"), "2026-11-24"), list)
    assert isinstance(decide_meet("p", None, replace(person(), valid_to=None), "2026-11-24"), list)


def test_nothing_personal_shows_in_a_repr() -> None:
    shown = person(name="龘小满")
    text = repr(shown) + repr(decide_meet("p1", None, shown, "2026-11-24"))
    assert "龘" not in text
    assert shown.number not in text


@pytest.mark.parametrize(
    ("name", "masked"), [("张小满", "张**"), ("张三", "张*"), ("张", "张*"), ("𬱖小", "𬱖*"), ("", "")]
)
def test_names_are_masked(name: str, masked: str) -> None:
    assert masked_name(name) == masked


def test_numbers_and_phones_are_masked() -> None:
    assert masked_number("110105198903121234") == "1101**********1234"
    assert masked_number("12345") == "*****"
    assert masked_phone("13812345566") == "138****5566"


def test_what_someone_showed_takes_out_a_document_or_says_what_would() -> None:
    """Rows: what was shown; columns: what the item asks of its applicants."""
    asked = (Evidence.PHONE_CODE, Evidence.SOCIAL_SECURITY_CARD, Evidence.ID_CARD)
    told = {
        shown: tuple(getattr(refuse_collecting(shown, least), "code", "") for least in asked)
        for shown in Evidence
    }
    weak, id_card = "people.evidence_too_weak", "people.needs_id_card"
    assert told == {
        Evidence.PHONE_CODE: (weak, weak, weak),
        Evidence.SIGNED_CODE: (weak, weak, weak),
        Evidence.SOCIAL_SECURITY_CARD: ("", "", id_card),
        Evidence.IDENTITY_CODE: ("", "", id_card),
        Evidence.ID_CARD: ("", "", ""),
    }


@pytest.mark.parametrize("evidence", [one for one in Evidence if one is not Evidence.ID_CARD])
def test_only_an_id_card_replaces_what_is_known_of_a_person(evidence: Evidence) -> None:
    shown = person()
    less = replace(shown, address="", valid_from=None, valid_to=None)
    assert decide_meet("p1", shown, less, "2026-11-24", evidence) == []
    first = decide_meet("p1", None, less, "2026-11-24", evidence)
    assert isinstance(first, list)
    assert [entry.kind for entry in first] == ["people.person_met"]
