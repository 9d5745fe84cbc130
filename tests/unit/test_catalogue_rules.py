"""What the shipped items ask: conditions, materials, fees, life events."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from shared.catalogue.expressions import Facts, RuleBroken, compile_expression, evaluate, known_facts
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import Catalogue, ServiceItem
from shared.catalogue.rules import (
    applicable_items,
    fee_due,
    is_waived,
    materials_needed,
    materials_undecided,
    open_conditions,
    unmet_conditions,
)

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-24"
FOOD = "1137010200418800134000131016000"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "resources" / "catalogue")


@pytest.fixture(scope="module")
def food(catalogue: Catalogue) -> ServiceItem:
    return catalogue.item(FOOD)


def _named(catalogue: Catalogue, start: str) -> ServiceItem:
    return next(item for item in catalogue.items if item.name.startswith(start))


def _form(**changed: str | int | float) -> Facts:
    form: dict[str, str | int | float] = {
        "below_dwelling": "否",
        "fume_purifier": "已安装",
        "floor_area": 60.0,
        "scope": "热食类食品制售",
    }
    return known_facts(today=TODAY, person={"age": 30}, form=form | changed)


def test_the_catalogue_is_wide_and_its_codes_have_31_digits(catalogue: Catalogue) -> None:
    assert len(catalogue.items) >= 26
    assert len({item.department for item in catalogue.items}) >= 9
    assert all(len(item.code) == 31 and item.code.startswith("11") for item in catalogue.items)
    assert all(item.legal and item.bring and item.materials and item.words for item in catalogue.items)


def test_two_departments_decide_the_food_licence_in_parallel(food: ServiceItem) -> None:
    assert food.deciding_departments == ("market_regulation", "urban_management")
    assert all(step.after == () for step in food.steps)
    assert (food.promised_days, food.statutory_days) == (5, 10)
    assert (food.result.name, food.result.valid_years) == ("食品经营许可证", 5)


def test_a_kind_of_document_names_the_blank_paper_it_is_printed_on(catalogue: Catalogue) -> None:
    assert catalogue.numbered["food_licence"] == "food_licence"
    assert "deregistration_notice" not in catalogue.numbered
    assert set(catalogue.numbered.values()) == set(catalogue.stocks)


def test_a_good_application_meets_all_conditions(food: ServiceItem) -> None:
    assert unmet_conditions(food, _form()) == []
    assert open_conditions(food, _form()) == []


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"below_dwelling": "是"}, "居民住宅楼"),
        ({"fume_purifier": "不安装"}, "油烟净化设施"),
        ({"floor_area": 7.99}, "8平方米"),
    ],
)
def test_each_broken_condition_says_so(food: ServiceItem, changed: dict[str, str | float], word: str) -> None:
    (sentence,) = unmet_conditions(food, _form(**changed))
    assert word in sentence


def test_what_is_not_filled_in_yet_is_open_not_broken(food: ServiceItem) -> None:
    facts = known_facts(today=TODAY, person={"age": 17})
    assert unmet_conditions(food, facts) == ["申请人须年满18周岁。"]
    assert len(open_conditions(food, facts)) == 3


def test_materials_follow_the_form(food: ServiceItem) -> None:
    small = {m.id for m in materials_needed(food, _form(floor_area=20.0))}
    assert "waste_agreement" not in small
    assert "fume_equipment" in small
    large = {
        m.id
        for m in materials_needed(food, _form(fume_purifier="开业前安装完毕", scope="热食类、冷食类食品制售"))
    }
    assert {"waste_agreement", "fume_commitment", "cold_dish_room"} <= large
    assert "fume_equipment" not in large


def test_before_the_form_the_conditional_materials_are_told_as_possible(food: ServiceItem) -> None:
    facts = known_facts(today=TODAY)
    needed, possible = materials_needed(food, facts), materials_undecided(food, facts)
    assert {m.id for m in possible} == {
        "fume_equipment",
        "fume_commitment",
        "cold_dish_room",
        "waste_agreement",
    }
    assert len(needed) + len(possible) == len(food.materials)


def test_what_the_state_holds_is_waived_with_its_source(food: ServiceItem) -> None:
    licence = food.material("business_licence")
    assert is_waived(licence, known_facts(today=TODAY, licences=["business_licence"]))
    assert not is_waived(licence, known_facts(today=TODAY))
    assert not is_waived(
        food.material("floor_plan"), known_facts(today=TODAY, licences=["", "business_licence"])
    )
    assert "市场监督管理局" in licence.waiver


@pytest.mark.parametrize(
    ("sex", "age", "may"), [("男", 21, False), ("男", 22, True), ("女", 19, False), ("女", 20, True)]
)
def test_the_marriage_ages_of_the_civil_code(catalogue: Catalogue, sex: str, age: int, may: bool) -> None:
    facts = known_facts(today=TODAY, person={"sex": sex, "age": age}, form={"kinship": "否"})
    assert (unmet_conditions(_named(catalogue, "结婚登记"), facts) == []) is may


@pytest.mark.parametrize(("use", "fen"), [("住宅", 8000), ("非住宅", 55000)])
def test_the_fee_follows_the_form(catalogue: Catalogue, use: str, fen: int) -> None:
    transfer = _named(catalogue, "不动产转移登记")
    assert fee_due(transfer, known_facts(today=TODAY, form={"use": use})) == fen
    assert fee_due(transfer, known_facts(today=TODAY)) == 0


def test_the_restaurant_event_leaves_out_what_is_held_already(catalogue: Catalogue) -> None:
    event = catalogue.life_event("open_restaurant")
    answers = {"has_licence": False, "seating": True, "signboard": False, "wastewater": "由物业统一排放"}
    names = [
        catalogue.item(each.code).name[:6]
        for each in applicable_items(event, known_facts(today=TODAY, answers=answers))
    ]
    assert names == ["个体工商户设", "食品经营许可", "公众聚集场所"]
    held = known_facts(today=TODAY, answers=answers, licences=["business_licence"])
    assert next(each.code for each in applicable_items(event, held)) == FOOD


def test_the_birth_event(catalogue: Catalogue) -> None:
    event = catalogue.life_event("child_born")
    answers: dict[str, str | bool] = {
        "has_birth_certificate": True,
        "registered": True,
        "health_insurance": True,
        "mother_employed": "单位参保",
    }
    codes = [each.code for each in applicable_items(event, known_facts(today=TODAY, answers=answers))]
    assert [catalogue.item(code).department for code in codes] == [
        "public_security",
        "medical_insurance",
        "medical_insurance",
    ]


def test_a_rule_that_breaks_does_not_quote_the_facts() -> None:
    facts = known_facts(today=TODAY, form={"name": "张三丰"})
    with pytest.raises(RuleBroken) as caught:
        evaluate("form.name > 3", facts)
    assert "张三丰" not in str(caught.value)


def test_an_unknown_fact_does_not_matter_where_the_rest_decides() -> None:
    facts = known_facts(today=TODAY, person={"age": 70})
    assert evaluate("person.age >= 60 || form.months >= 12", facts) is True
    assert evaluate("person.age < 60 && form.months >= 12", facts) is False
    assert evaluate("person.age >= 60 && form.months >= 12", facts) is None


def test_nobody_is_turned_away_while_the_licence_store_is_silent(catalogue: Catalogue) -> None:
    renewal = _named(catalogue, "机动车驾驶证")
    unknown = known_facts(today=TODAY, person={"age": 40})
    none = known_facts(today=TODAY, person={"age": 40}, licences=[])
    assert unmet_conditions(renewal, unknown) == []
    assert len(open_conditions(renewal, unknown)) == 1
    assert len(unmet_conditions(renewal, none)) == 1


def test_expressions_are_compiled_once() -> None:
    assert compile_expression("person.age > 1") is compile_expression("person.age > 1")


def test_loading_and_starting_stay_fast() -> None:
    """A kiosk reads the catalogue before its first screen, so it must load neither CEL nor pinyin."""
    script = (
        "import sys; from pathlib import Path; from shared.catalogue import rules, search;"
        "from shared.catalogue.loading import load_catalogue;"
        "load_catalogue(Path('resources/catalogue'));"
        "print([m for m in ('celpy', 'pypinyin', 'chinese_calendar') if m in sys.modules])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert shown.stdout.strip() == "[]"


def test_the_whole_catalogue_loads_in_a_tenth_of_a_second() -> None:
    times = []
    for _ in range(5):
        start = time.process_time()
        load_catalogue(ROOT / "resources" / "catalogue")
        times.append(time.process_time() - start)
    assert min(times) < 0.1
