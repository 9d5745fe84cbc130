"""What an application at the kiosk asks, in which order, and what its pages show of it."""

from dataclasses import replace

import pytest

from kiosk.apply_run import (
    MATERIAL,
    REVIEW,
    ApplyRun,
    Ground,
    answered,
    at,
    before,
    given,
    next_step,
    promised,
    steps,
    unmet,
)
from kiosk.flow import Page, State
from kiosk.scene import Scene
from kiosk.viewmodels.applying_view import (
    date_words,
    derive_answers,
    derive_apply,
    derive_materials,
    fee_words,
    kind_of,
)
from kiosk.visit import HeldDocument, Matter, Overview, SlipFate, Visitor
from shared.bootstrap import RESOURCES
from shared.cases.model import Case, CaseState, Given, How, Owner
from shared.catalogue.expressions import known_facts
from shared.catalogue.forms import prefill, typed_values
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import ServiceItem
from shared.issuing.model import Document, RightState
from shared.people.masking import masked_number
from shared.people.model import Evidence
from tests.halls import OPENING, person

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
AWAY = CATALOGUE.item("1137010200418808494002036002000")  # 异地就医备案
RENT = CATALOGUE.item("1137010200418809884001017002000")  # 住房公积金提取（租赁住房）
DRIVER = CATALOGUE.item("1137010200418802434000109005000")  # 机动车驾驶证期满换证
TODAY = "2026-11-24"


def run_of(
    item: ServiceItem = AWAY, licences: frozenset[str] | None = frozenset(), cut: bool = False
) -> ApplyRun:
    filled = prefill(item, {"card.name": "张小满", "card.number": person().number})
    form = {name: value for name, (value, _) in filled.items()}
    ground = Ground(item, licences, cut, frozenset(filled), {}, "2026-11-24")
    run = ApplyRun(
        ground, known_facts(today=TODAY), form, {name: label for name, (_, label) in filled.items()}
    )
    return known(run)


def known(run: ApplyRun) -> ApplyRun:
    """Judged anew, as kiosk.applying does it."""
    facts = known_facts(
        today=TODAY,
        person={"age": 37, "sex": "女", "region": "370102", "birth": "1989-03-12"},
        form=typed_values(run.item, run.form),
        licences=run.ground.licences,
    )
    return replace(run, facts=facts)


def after(run: ApplyRun, *values: str) -> ApplyRun:
    """The run once these were answered, one after the other."""
    for value in values:
        run = answered(at(run, next_step(run)), value)
        assert not run.wrong
        run = known(run)
    return run


def test_only_what_no_source_filled_is_asked_then_the_review() -> None:
    assert steps(run_of()) == ("form.contact_phone", "form.kind", "form.destination", "form.from_day", REVIEW)


def test_an_answer_brings_the_material_it_calls_for() -> None:
    run = after(run_of(), "13800138000", "异地长期居住", "上海市", "2026-12-01")
    assert next_step(run) == "material.residence_permit"
    run = known(promised(at(run, next_step(run)), "here"))
    assert next_step(run) == REVIEW
    assert [(each.material, each.how) for each in given(run)] == [("residence_permit", How.COMMITMENT)]


def test_a_material_no_longer_called_for_does_not_go_into_the_case() -> None:
    run = after(run_of(), "13800138000", "异地长期居住", "上海市", "2026-12-01")
    run = known(promised(at(run, next_step(run)), "here"))
    run = known(answered(at(run, "form.kind"), "其他临时外出就医"))
    assert next_step(run) == REVIEW
    assert given(run) == ()


def test_what_the_state_holds_is_neither_asked_nor_brought() -> None:
    run = after(run_of(licences=frozenset({"residence_permit"})), "13800138000", "异地长期居住")
    assert not any(step.startswith(MATERIAL) for step in steps(run))
    assert [each.how for each in given(run)] == [How.LICENCE]


def test_what_the_card_proves_counts_as_seen_but_a_licence_goes_before() -> None:
    seen = {"operator_id": Given("operator_id", "本人身份证件", How.ORIGINAL_SEEN)}
    run = run_of(RENT)
    run = replace(run, ground=replace(run.ground, seen=seen))
    assert "material.operator_id" not in steps(run)
    assert given(run)[0].how is How.ORIGINAL_SEEN
    held = known(replace(run, ground=replace(run.ground, licences=frozenset({"id_card"}))))
    assert given(held)[0].how is How.LICENCE


def test_while_the_line_is_cut_the_hall_checks_later_and_asks_for_nothing() -> None:
    run = run_of(RENT, licences=None, cut=True)
    assert not any(step.startswith(MATERIAL) for step in steps(run))
    assert {each.how for each in given(run)} == {How.CHECK_PENDING}


def test_a_wrong_answer_is_told_and_the_question_stays() -> None:
    run = answered(at(run_of(), "form.contact_phone"), "12")
    assert "11位手机号码" in run.wrong
    assert run.asked == "form.contact_phone" == next_step(run)


def test_an_answer_given_anew_is_ones_own_word_an_unchanged_one_keeps_its_source() -> None:
    run = at(run_of(), "form.insured_name")
    assert "insured_name" in answered(run, "张小满").sources
    assert "insured_name" not in answered(run, "张小曼").sources


def test_the_way_back_leads_through_the_steps_gone() -> None:
    run = at(run_of(), "form.contact_phone")
    assert before(run) == ""
    run = at(after(run, "13800138000"), "form.kind")
    assert before(run) == "form.contact_phone"
    back = at(run, before(run))
    assert (back.typed, before(back)) == ("13800138000", "")


def test_what_stands_against_it_is_known_as_soon_as_it_is_answered() -> None:
    assert len(unmet(run_of(DRIVER))) == 1
    assert unmet(run_of(DRIVER, licences=frozenset({"driving_licence"}))) == []
    assert unmet(run_of(DRIVER, licences=None)) == []


@pytest.mark.parametrize(
    ("field", "kind"),
    [("contact_phone", "digits"), ("amount", "digits"), ("bank_account", "digits"), ("address", "text"),
     ("applicant_number", "number")],
)  # fmt: skip
def test_each_question_is_answered_in_the_way_that_suits_it(field: str, kind: str) -> None:
    assert kind_of(RENT.field(field)) == kind


def test_a_day_stands_in_its_places_while_it_is_typed() -> None:
    assert date_words("2026120") == "2026 - 12 - 0▁"
    assert date_words("") == ""
    assert (
        at(after(run_of(), "13800138000", "异地转诊", "x", "2026-12-01"), "form.from_day").typed == "20261201"
    )


def scene(run: ApplyRun | None, page: Page = Page.APPLY_REVIEW, **parts: object) -> Scene:
    matter = Matter(AWAY.code, AWAY.name, "医疗保障局", "D", 0, 0)
    nav = State(page, known=True, item=AWAY.code)
    return Scene(nav=nav, now=OPENING, overview=Overview((), None, (matter,)), apply=run, **parts)  # type: ignore[arg-type]  # the fields of a table


def test_the_review_masks_what_is_personal_and_names_the_sources() -> None:
    rows = derive_answers(scene(after(run_of(), "13800138000")))
    number = masked_number(person().number)
    assert [(row.label, row.value, row.source) for row in rows] == [
        ("参保人姓名", "张**", "居民身份证"),
        ("公民身份号码", number, "居民身份证"),
        ("联系电话", "138****8000", ""),
    ]


def test_the_review_says_why_nobody_has_to_bring_a_material() -> None:
    run = after(run_of(licences=frozenset({"residence_permit"})), "13800138000", "异地长期居住")
    assert [row.how for row in derive_materials(scene(run))] == ["held"]


def test_an_application_of_another_item_is_not_shown() -> None:
    shown = derive_apply(scene(run_of(RENT)))
    assert (shown.name, shown.steps, shown.kept) == (AWAY.name, 0, True)
    assert derive_answers(scene(run_of(RENT))) == ()


def case(state: CaseState = CaseState.DECIDING) -> Case:
    return Case(
        "LJ-1", AWAY.code, AWAY.name, "p1", state, Owner.PLATFORM, "", "kiosk-3", "kiosk-3", OPENING, TODAY,
        TODAY, TODAY, [], {}, None,
    )  # fmt: skip


def test_what_became_of_it_and_the_document_once_it_may_be_printed() -> None:
    run = replace(run_of(), case=case(), slip=SlipFate.FAILED, follow_url="https://x/LJ-1")
    shown = derive_apply(scene(run, Page.APPLY_DONE))
    assert (shown.case_number, shown.paper_failed, shown.kept, shown.ready) == ("LJ-1", True, False, "")
    held = HeldDocument(Document("S1", "LJ-1", "p1", "k", RightState.GRANTED, OPENING, "sealed"), "t", "h")
    visitor = Visitor("p1", person(), Evidence.ID_CARD, documents=(held,))
    assert derive_apply(scene(run, Page.APPLY_DONE, visitor=visitor)).ready == "S1"
    other = replace(held, document=replace(held.document, case="LJ-2"))
    stranger = replace(visitor, documents=(other,))
    assert derive_apply(scene(run, Page.APPLY_DONE, visitor=stranger)).ready == ""


def test_a_fee_is_told_in_yuan() -> None:
    assert [fee_words(fen) for fen in (0, 1000, 1050)] == ["", "10 yuan", "10.50 yuan"]
