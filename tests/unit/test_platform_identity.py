"""When a code of the page or the phone is good, and how often one may be asked for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.platform.identity.model import (
    HALL_SENDS_AN_HOUR,
    MINUTE,
    PHONE_LIFE,
    SENDS_AN_HOUR,
    TRIES,
    IdentityCode,
    PhoneCode,
    is_mobile,
    over,
    sending_problem,
    token_problem,
)
from shared.platform.identity.sms import DemoSms, TextMessage
from tests.halls import OPENING

CODE = IdentityCode("x", "p1", OPENING + MINUTE)
SENT = PhoneCode("c", "LJ01", "i", "p1", "d", OPENING)


@pytest.mark.parametrize(
    ("code", "now", "problem"),
    [
        (None, OPENING, "identity.unknown"),
        (CODE, OPENING + MINUTE - 1, None),
        (CODE, OPENING + MINUTE, "identity.expired"),
        (replace(CODE, used_at=OPENING), OPENING, "identity.used"),
    ],
)
def test_an_identity_code_is_good_once_and_for_a_while(
    code: IdentityCode | None, now: int, problem: str | None
) -> None:
    assert token_problem(code, now) == problem


@pytest.mark.parametrize(
    ("changes", "now", "is_over"),
    [
        ({}, OPENING + PHONE_LIFE - 1, False),
        ({}, OPENING + PHONE_LIFE, True),
        ({"tries": TRIES - 1}, OPENING, False),
        ({"tries": TRIES}, OPENING, True),
        ({"used_at": OPENING}, OPENING, True),
    ],
)
def test_a_phones_code_has_five_tries_in_five_minutes(
    changes: dict[str, int], now: int, is_over: bool
) -> None:
    assert over(replace(SENT, **changes), now) is is_over


@pytest.mark.parametrize(
    ("minutes_ago", "of_hall", "problem"),
    [
        ([], 0, None),
        ([0], 0, "identity.too_soon"),
        ([1], 0, None),
        (range(2, 2 + SENDS_AN_HOUR - 1), 0, None),
        (range(2, 2 + SENDS_AN_HOUR), 0, "identity.too_often"),
        ([], HALL_SENDS_AN_HOUR, "identity.too_often"),
    ],
)
def test_codes_are_not_sent_without_end(minutes_ago: list[int], of_hall: int, problem: str | None) -> None:
    earlier = [replace(SENT, made_at=OPENING - ago * MINUTE) for ago in minutes_ago]
    assert sending_problem(earlier, of_hall, OPENING) == problem


@pytest.mark.parametrize(
    ("phone", "mobile"),
    [
        ("13805710018", True),
        ("19900000000", True),
        ("12345678901", False),
        ("1380571001", False),
        ("138057100181", False),
    ],
)
def test_a_mobile_number_has_its_form(phone: str, mobile: bool) -> None:
    assert is_mobile(phone) is mobile


@given(st.text())
def test_nothing_else_is_one(text: str) -> None:
    assert not is_mobile(text) or (len(text) == 11 and text.isascii())


def test_the_demonstrations_phone_shows_the_last_messages_and_its_repr_none() -> None:
    sms = DemoSms(most=2)
    for number in range(3):
        sms.send("13805710018", f"验证码 {number}", OPENING)
    assert [each.text for each in sms.messages()] == ["验证码 2", "验证码 1"]
    assert repr(TextMessage("13805710018", "验证码 1", 5)) == "TextMessage(at=5)"
