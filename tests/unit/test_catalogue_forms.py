"""Pre-filling and checking a form."""

from pathlib import Path

import pytest

from shared.catalogue.forms import prefill, typed_values, validate_form
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import ServiceItem

GOOD = {
    "business_name": "老街牛肉面馆",
    "operator_name": "王秀英",
    "contact_phone": "13805310001",
    "premises": "泉城路1号",
    "floor_area": "62.50",
    "business_kind": "餐饮服务经营者",
    "scope": "热食类食品制售",
    "below_dwelling": "否",
    "fume_purifier": "已安装",
    "network_operation": "否",
    "workers": "4",
    "safety_manager": "王秀英",
}


def _credit_code(body: str) -> str:
    """GB 32100-2015 appendix: weights are powers of 3 modulo 31."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(c) * pow(3, n, 31) for n, c in enumerate(body))
    return body + alphabet[-total % 31]


def _resident_number(body: str) -> str:
    """GB 11643: weights are powers of 2 modulo 11, from the left."""
    total = sum(int(c) * pow(2, 17 - n, 11) for n, c in enumerate(body))
    return body + "10X98765432"[total % 11]


GOOD["credit_code"] = _credit_code("92370102MA3F1234X")
GOOD["operator_number"] = _resident_number("37010219550307122")


@pytest.fixture(scope="module")
def food() -> ServiceItem:
    catalogue = load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue")
    return catalogue.item("1137010200418800134000131016000")


def test_a_good_form_has_no_problems(food: ServiceItem) -> None:
    assert validate_form(food, GOOD) == {}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("business_name", "  ", "catalogue.required"),
        ("business_name", "店" * 61, "catalogue.too_long"),
        ("credit_code", "92370102MA3F1234X0", "catalogue.bad_credit_code"),
        ("operator_number", "370102195503071220", "catalogue.bad_resident_number"),
        ("contact_phone", "12345678901", "catalogue.bad_phone"),
        ("contact_phone", "1380531000", "catalogue.bad_phone"),
        ("floor_area", "62.505", "catalogue.bad_area"),
        ("floor_area", "1e3", "catalogue.bad_area"),
        ("floor_area", "nan", "catalogue.bad_area"),
        ("floor_area", "0.5", "catalogue.too_small"),
        ("floor_area", "20000.01", "catalogue.too_large"),
        ("workers", "4.5", "catalogue.bad_number"),
        ("workers", "0", "catalogue.too_small"),
        ("workers", "四", "catalogue.bad_number"),
        ("scope", "冷食类", "catalogue.bad_choice"),
        ("opening_day", "2026-02-30", "catalogue.bad_date"),
        ("opening_day", "20260228", "catalogue.bad_date"),
        ("colour", "红", "catalogue.unknown_field"),
    ],
)
def test_each_wrong_value_is_named(food: ServiceItem, field: str, value: str, code: str) -> None:
    problems = validate_form(food, GOOD | {field: value})
    assert {name: problem.code for name, problem in problems.items()} == {field: code}
    assert problems[field].sentence.endswith("。")


def test_a_landline_and_an_optional_blank_are_fine(food: ServiceItem) -> None:
    assert validate_form(food, GOOD | {"contact_phone": "0531-88881234", "opening_day": ""}) == {}


def test_prefill_takes_the_first_source_that_has_an_acceptable_value(food: ServiceItem) -> None:
    card = {"card.name": "王秀英", "card.number": GOOD["operator_number"]}
    filled = prefill(food, card)
    assert filled["operator_name"] == ("王秀英", "居民身份证")
    assert "credit_code" not in filled
    held = card | {
        "licence.business_licence.operator": "王秀英(经营者)",
        "licence.business_licence.credit_code": "坏的代码",
        "licence.business_licence.name": "老街牛肉面馆",
    }
    filled = prefill(food, held)
    assert filled["operator_name"] == ("王秀英(经营者)", "电子证照《营业执照》")
    assert filled["business_name"] == ("老街牛肉面馆", "电子证照《营业执照》")
    assert "credit_code" not in filled, "a source with a wrong value fills nothing"


def test_values_are_typed_for_the_rules(food: ServiceItem) -> None:
    typed = typed_values(food, GOOD | {"workers": "x", "opening_day": ""})
    assert typed["floor_area"] == 62.5
    assert "workers" not in typed
    assert "opening_day" not in typed
    assert typed_values(food, GOOD)["workers"] == 4


def test_personal_fields_are_flagged(food: ServiceItem) -> None:
    assert {f.id for f in food.fields if f.personal} == {
        "operator_name",
        "operator_number",
        "contact_phone",
        "safety_manager",
    }
