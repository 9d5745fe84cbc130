"""A walk through the guide: its steps, and what its pages show, without a page."""

from dataclasses import replace

import pytest

from kiosk.flow import Page
from kiosk.guide_run import (
    Entry,
    Group,
    GuideRun,
    Listing,
    Menu,
    Store,
    answered,
    back_from,
    chosen,
    page_of,
)
from kiosk.scene import Scene
from kiosk.viewmodels.guiding_view import (
    derive_choices,
    derive_events,
    derive_found,
    derive_groups,
    derive_guide,
    derive_guide_lines,
    derive_items,
    derive_matters,
    derive_sections,
    fee_words,
)
from kiosk.visit import Overview, SlipFate
from shared.catalogue.asking import Ask, Choice, Wish
from shared.catalogue.guide import Advice, Matter, Standing, Thing
from shared.queueing.model import MINUTE
from shared.queueing.queries import LineStatus

ASKS = (
    Ask("licence", "已经有营业执照了吗？", (Choice("是", True), Choice("否", False))),
    Ask(
        "water",
        "厨房污水怎么排放？",
        tuple(Choice(each, each) for each in ("接入市政管网", "由物业统一排放")),
    ),
)
EVENT = Wish("open_restaurant", "我要开餐馆", "一次告知", "open_restaurant", ASKS)
ITEM = Wish("I1", "不动产登记信息查询", "", "", ())
CHOSEN = chosen(GuideRun(), EVENT, Page.GUIDE)
ADVICE = Advice(
    EVENT,
    (
        Matter("M1", "设立登记", "先办执照", "市场监督管理局", "A", "综合受理", 1, 0, False, True),
        Matter("M2", "转移登记", "", "不动产登记中心", "B", "不动产登记", 0, 8000, True, False),
        Matter("M3", "契税申报", "", "税务局", "X", "税费", 5, 0, True, False),
    ),
    (
        Thing("平面布局图", Standing.BRING, "标明面积", owed_days=10),
        Thing("申请书", Standing.SIGN),
        Thing("营业执照", Standing.MAY_HOLD, source="电子证照库·市场监督管理局"),
        Thing("招牌照片", Standing.DEPENDS, depends=("是否亮灯", "宽度")),
    ),
    ("须年满18周岁。",),
    ("排水许可",),
    6,
)
LISTED = replace(
    CHOSEN, at=2, listing=Listing(ADVICE, Store.UNASKED, "https://x.example/guide/open_restaurant")
)


def test_one_question_after_the_other_and_then_the_list() -> None:
    assert (page_of(CHOSEN), CHOSEN.asked) == (Page.GUIDE_QUESTION, ASKS[0])
    second = answered(CHOSEN, 1)
    assert (page_of(second), second.asked) == (Page.GUIDE_QUESTION, ASKS[1])
    done = answered(second, None)
    assert (page_of(done), done.picked) == (Page.GUIDE_LIST, (1, None))
    assert page_of(chosen(GuideRun(), ITEM, Page.GUIDE_FIND)) is Page.GUIDE_LIST


def test_back_keeps_every_answer() -> None:
    done = answered(answered(CHOSEN, 1), 0)
    stepped = back_from(done, Page.GUIDE_LIST)
    assert stepped is not None
    run, page = stepped
    assert (run.picked, run.at, page) == ((1, 0), 1, Page.GUIDE_QUESTION)
    stepped = back_from(run, page)
    assert stepped is not None
    run, page = stepped
    assert (run.picked, run.at, page) == ((1, 0), 0, Page.GUIDE_QUESTION)
    assert back_from(run, page) == (run, Page.GUIDE)
    again = chosen(run, EVENT, Page.GUIDE)
    assert (again.picked, again.at) == ((1, 0), 0)
    assert chosen(run, ITEM, Page.GUIDE).picked == ()


@pytest.mark.parametrize("page", [Page.GUIDE, Page.GUIDE_TOPIC, Page.GUIDE_FIND, Page.HOME, Page.LINES])
def test_elsewhere_the_map_of_pages_knows_the_way_back(page: Page) -> None:
    assert back_from(LISTED, page) is None


def test_an_item_without_questions_goes_back_to_where_it_was_chosen() -> None:
    run = chosen(GuideRun(), ITEM, Page.GUIDE_FIND)
    assert back_from(run, Page.GUIDE_LIST) == (run, Page.GUIDE_FIND)


def test_the_menu_says_what_people_call_the_items() -> None:
    entries = tuple(Entry(f"I{n}", f"事项{n}", "公安局", f"俗称{n}", n) for n in range(5))
    menu = Menu((Entry("e", "我要开餐馆", "一次告知"),), (Group("g", "婚育户籍", entries),))
    scene = Scene(guide=GuideRun(menu=menu, group="g", found=entries[:2]))
    assert [(row.entry, row.explanation) for row in derive_events(scene)] == [("e", "一次告知")]
    assert [row.examples for row in derive_groups(scene)] == ["俗称0、俗称1、俗称2"]
    assert [row.explanation for row in derive_items(scene)][:3] == [
        "公安局 · done at once", "公安局 · 1 working day", "公安局 · 2 working days"
    ]  # fmt: skip
    assert len(derive_found(scene)) == 2
    shown = derive_guide(scene)
    assert (shown.loading, shown.group) == (False, "婚育户籍")


def test_a_question_shows_the_answer_given_before() -> None:
    scene = Scene(guide=replace(CHOSEN, picked=(1, None)))
    shown = derive_guide(scene)
    assert (shown.question, shown.number, shown.count) == (ASKS[0].text, 1, 2)
    assert [(row.label, row.picked) for row in derive_choices(scene)] == [("Yes", False), ("No", True)]
    assert [row.label for row in derive_choices(Scene(guide=answered(CHOSEN, 1)))] == [
        "接入市政管网",
        "由物业统一排放",
    ]


def test_the_list_begins_with_what_is_to_be_brought() -> None:
    sections = {row.standing: row.things for row in derive_sections(Scene(guide=LISTED))}
    assert list(sections) == ["bring", "sign", "may_hold", "depends"]
    assert sections["bring"][0].startswith("Your own ID card|")
    assert sections["bring"][1] == "平面布局图|标明面积 · may be handed in up to 10 working days later"
    assert sections["may_hold"] == ["营业执照|电子证照库·市场监督管理局"]
    assert sections["depends"] == ["招牌照片|depends on: 是否亮灯、宽度"]
    shown = derive_guide(Scene(guide=LISTED))
    assert (shown.unmet, shown.perhaps, shown.how_long, shown.cost) == (
        "须年满18周岁。", "排水许可", "6 working days", "from 80 yuan"
    )  # fmt: skip
    assert shown.store == "unasked"
    assert [row.terms for row in derive_matters(Scene(guide=LISTED))] == [
        "1 working day · no charge",
        "done at once · from 80 yuan",
        "5 working days · cost depends on your case",
    ]


def test_numbers_are_offered_for_the_lines_this_hall_has() -> None:
    def line(code: str, ahead: int) -> LineStatus:
        return LineStatus(code, f"line {code}", ahead, ahead, ahead * MINUTE, 0, 1)

    scene = Scene(guide=LISTED, overview=Overview((line("B", 3), line("A", 5))))
    assert [(row.letter, row.ahead, row.minutes) for row in derive_guide_lines(scene)] == [
        ("A", 5, 5),
        ("B", 3, 3),
    ]
    assert derive_guide(scene).where == "line A、line B"
    assert derive_guide_lines(Scene(guide=LISTED)) == ()


@pytest.mark.parametrize(
    ("slip", "paper_out", "told"),
    [
        (None, False, ""),
        (SlipFate.PRINTED, False, "printed"),
        (SlipFate.FAILED, False, "failed"),
        (SlipFate.FAILED, True, "paper_out"),
    ],
)
def test_what_became_of_the_paper_is_told(slip: SlipFate | None, paper_out: bool, told: str) -> None:
    assert derive_guide(Scene(guide=replace(LISTED, slip=slip, paper_out=paper_out))).slip == told


@pytest.mark.parametrize(
    ("fen", "more", "said"),
    [
        (0, False, "no charge"),
        (2000, False, "20 yuan"),
        (1050, False, "10.50 yuan"),
        (0, True, "cost depends on your case"),
    ],
)
def test_costs_in_words(fen: int, more: bool, said: str) -> None:
    assert fee_words(fen, more) == said


def test_nothing_of_the_guide_is_left_for_the_next_person() -> None:
    assert Scene(guide=LISTED).wiped().guide is None
    assert derive_guide(Scene()).listed is False
    for derive in (derive_events, derive_groups, derive_items, derive_found, derive_choices, derive_sections):
        assert derive(Scene()) == ()
    assert derive_matters(Scene()) == ()
