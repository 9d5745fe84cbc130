"""What the guide asks and tells, from the shipped catalogue's own rules."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from shared.catalogue.asking import Picked, Wish, picked_of, query_of, values, wish
from shared.catalogue.expressions import Facts, Value, known_facts
from shared.catalogue.forms import typed_values, validate_form
from shared.catalogue.guide import Advice, Standing, advise
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import (
    Catalogue,
    EventItem,
    FieldType,
    LifeEvent,
    Material,
    Proof,
    ServiceItem,
)
from shared.catalogue.rules import materials_needed, materials_undecided

TODAY = "2026-11-24"
FOOD = "1137010200418800134000131016000"
TRANSFER = "1137010200418803164000715001000"
CARD = "1137010200418802434000709003000"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue")


def wished(catalogue: Catalogue, wanted: str) -> Wish:
    found = wish(catalogue, wanted)
    assert found is not None
    return found


def listed(
    catalogue: Catalogue,
    wanted: str,
    picked: Picked | None = None,
    licences: Collection[str] | None = None,
    age: int = 30,
) -> Advice:
    def facts(item: ServiceItem, form: Mapping[str, str]) -> Facts:
        person: dict[str, Value] = (
            {} if licences is None else {"age": age, "sex": "女", "region": "370102", "birth": "1996-01-31"}
        )
        return known_facts(today=TODAY, person=person, form=typed_values(item, form), licences=licences)

    asked = wished(catalogue, wanted)
    return advise(catalogue, asked, (None,) * len(asked.asks) if picked is None else picked, facts)


def names(advice: Advice, *standings: Standing) -> list[str]:
    return [each.name for each in advice.of(*standings)]


def test_a_life_event_asks_its_own_questions(catalogue: Catalogue) -> None:
    asked = wished(catalogue, "open_restaurant")
    assert [ask.text for ask in asked.asks][:2] == ["已经有营业执照了吗？", "店里有顾客用餐的座位吗？"]
    assert values(asked, (1, None, None, 0)) == {"has_licence": False, "wastewater": "接入市政管网"}


def test_an_item_asks_what_its_rules_read(catalogue: Catalogue) -> None:
    area, *rest = wished(catalogue, FOOD).asks
    assert [choice.label for choice in area.choices] == [
        "不足8平方米",
        "8平方米及以上，不足50平方米",
        "50平方米及以上",
    ]
    assert [ask.id for ask in rest] == ["scope", "below_dwelling", "fume_purifier"]
    assert wish(catalogue, "no_such_thing") is None


def test_no_item_asks_more_than_a_few_questions_and_each_answer_is_one_its_form_takes(
    catalogue: Catalogue,
) -> None:
    for item in catalogue.items:
        asked = wished(catalogue, item.code)
        assert len(asked.asks) <= 4, item.name
        for ask in asked.asks:
            assert item.field(ask.id).type in (FieldType.CHOICE, FieldType.NUMBER, FieldType.AREA)
            for choice in ask.choices:
                assert ask.id not in validate_form(item, {ask.id: str(choice.value)}), (item.name, choice)


def test_the_list_of_an_item_is_what_the_window_asks_for(catalogue: Catalogue) -> None:
    """With every question answered by its first choice: the same materials, by the same rules."""
    for item in catalogue.items:
        asked = wished(catalogue, item.code)
        picked = tuple(0 for _ in asked.asks)
        form = typed_values(item, {name: str(value) for name, value in values(asked, picked).items()})
        facts = known_facts(today=TODAY, form=form)
        advice = listed(catalogue, item.code, picked)
        surely = {each.name for each in materials_needed(item, facts)}
        perhaps = {each.name for each in materials_undecided(item, facts)}
        assert {each.name for each in advice.things} == surely | perhaps, item.name
        assert set(names(advice, Standing.DEPENDS)) == perhaps - surely, item.name


def test_without_a_card_the_list_says_what_the_state_may_hold(catalogue: Catalogue) -> None:
    advice = listed(catalogue, FOOD, (2, 0, 0, 0))
    assert names(advice, Standing.MAY_HOLD) == [
        "营业执照", "法定代表人（负责人、经营者）身份证件", "从业人员健康证明"
    ]  # fmt: skip
    assert names(advice, Standing.BRING) == [
        "经营场所平面布局图和操作流程图",
        "油烟净化设施合格证明和安装位置图",
    ]
    assert names(advice, Standing.SIGN) == ["食品经营许可申请书", "食品安全规章制度目录", "餐厨垃圾收运协议"]
    assert advice.of(Standing.BRING)[0].owed_days == 10


def test_with_a_card_what_the_state_holds_is_not_to_be_brought(catalogue: Catalogue) -> None:
    advice = listed(catalogue, FOOD, (2, 0, 0, 0), {"business_licence", "id_card"})
    held = advice.of(Standing.HELD)
    assert (held[0].name, held[0].source) == ("营业执照", "电子证照库·市场监督管理局")
    assert names(advice, Standing.MAY_HOLD) == []
    assert "从业人员健康证明" in names(advice, Standing.SIGN)


def test_what_is_not_answered_is_told_with_what_it_depends_on(catalogue: Catalogue) -> None:
    advice = listed(catalogue, FOOD)
    open_things = {each.name: each.depends for each in advice.of(Standing.DEPENDS)}
    assert open_things["餐厨垃圾收运协议"] == ("使用面积",)
    assert listed(catalogue, TRANSFER).fee_open
    assert (listed(catalogue, TRANSFER, (0, 0, 0)).fee, listed(catalogue, TRANSFER, (0, 0, 0)).fee_open) == (
        8000,
        False,
    )


def test_an_answer_that_bars_the_way_is_told_at_once(catalogue: Catalogue) -> None:
    (sentence,) = listed(catalogue, FOOD, (2, 0, 1, 0)).unmet
    assert sentence.startswith("居民住宅楼")
    assert listed(catalogue, FOOD, (2, 0, 0, 0)).unmet == ()
    assert any("16周岁" in each for each in listed(catalogue, CARD, (0,), set(), age=15).unmet)


def test_what_one_item_of_an_event_gives_is_not_brought_for_another(catalogue: Catalogue) -> None:
    advice = listed(catalogue, "open_restaurant", (1, 0, 1, 1))
    (follows,) = advice.of(Standing.FOLLOWS)
    assert (follows.name, follows.source) == ("营业执照", "个体工商户设立登记")
    assert [each.days for each in advice.matters] == [1, 5, 5]
    assert advice.days == 6, "the food licence waits for the business licence"
    assert listed(catalogue, "open_restaurant", (0, 0, 1, 1)).days == 5


def test_a_thing_that_several_items_ask_for_is_told_once(catalogue: Catalogue) -> None:
    advice = listed(catalogue, "open_restaurant", (1, 0, 0, 0))
    told = [each.name for each in advice.things]
    assert len(told) == len(set(told))
    assert "法定代表人（负责人、经营者）身份证件" not in told, "the operator's identity card was told of"


def test_what_is_surely_needed_for_one_item_is_not_left_open_for_another(catalogue: Catalogue) -> None:
    perhaps = Material("lease", "租赁合同", frozenset({Proof.ORIGINAL}), when='form.below_dwelling == "是"')
    food = replace(catalogue.item(FOOD), materials=(perhaps,))
    card = replace(catalogue.item(CARD), materials=(replace(perhaps, when=""),))
    event = LifeEvent("both", "两件事", "", (), (), (EventItem(FOOD, "", ""), EventItem(CARD, "", "")))
    changed = replace(catalogue, items=(food, card), life_events=(event,))
    assert [(each.name, each.standing) for each in listed(changed, "both").things] == [
        ("租赁合同", Standing.BRING)
    ]


def test_items_nobody_answered_for_are_named_too(catalogue: Catalogue) -> None:
    advice = listed(catalogue, "open_restaurant")
    assert [each.name for each in advice.matters] == ["食品经营许可（热食类）核发"]
    assert len(advice.perhaps) == 4
    assert listed(catalogue, "open_restaurant", (1, 0, 0, 0)).perhaps == ()


def test_what_the_event_says_itself_is_not_left_open(catalogue: Catalogue) -> None:
    advice = listed(catalogue, "buy_home", (0, 0, 0))
    assert "赠与合同" not in [each.name for each in advice.things]
    assert list(advice.lines) == ["B", "D", "A"], "two of its items belong to line B"
    assert advice.lines["B"] == "不动产登记"


@pytest.mark.parametrize("picked", [(None, None, None, None), (0, 1, None, 1), (1, 1, 1, 0)])
def test_answers_travel_in_an_address(catalogue: Catalogue, picked: Picked) -> None:
    asked = wished(catalogue, "open_restaurant")
    assert picked_of(asked, query_of(asked, picked)) == picked


@pytest.mark.parametrize("said", ["2", "-1", "x", "", "01", "１"])
def test_what_is_no_choice_is_no_answer(catalogue: Catalogue, said: str) -> None:
    asked = wished(catalogue, "open_restaurant")
    assert picked_of(asked, {"q.seating": said, "has_licence": "0"}) == (None,) * 4


def test_every_item_is_of_one_topic(catalogue: Catalogue) -> None:
    placed = [code for topic in catalogue.topics for code in topic.items]
    assert sorted(placed) == sorted(item.code for item in catalogue.items)
    assert len(catalogue.topics) <= 6
    assert max(len(topic.items) for topic in catalogue.topics) <= 8
