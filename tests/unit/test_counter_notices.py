"""The acceptance notice of a case: whose words stand on it."""

from dataclasses import replace

import pytest

from shared.bootstrap import RESOURCES
from shared.cases.model import Case, CaseState, Owner
from shared.cases.notices import Issuer, acceptance_notice_of, how_words
from shared.catalogue.loading import load_catalogue
from tests.halls import OPENING, person

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
FOOD = CATALOGUE.item("1137010200418800134000131016000")
ISSUER = Issuer("临江市政务服务大厅", "临江市政务服务中心", "行政审批专用章", "https://hall.example/follow")
CASE = Case(
    id="LJ-20261124-000001",
    item=FOOD.code,
    item_name=FOOD.name,
    person="p1",
    state=CaseState.DECIDING,
    owner=Owner.PLATFORM,
    ticket="2026-11-24-A001",
    window="5",
    clerk="0512",
    accepted_at=OPENING,
    accepted_day="2026-11-24",
    promised_day="2026-12-01",
    statutory_day="2026-12-08",
    materials=[{"name": "申请书", "how": "original_seen", "source": "", "pages": None, "due": None}],
    steps={},
    sealed_form=None,
)


def test_the_notice_names_the_clerk_and_masks_the_number() -> None:
    applicant = person(1)
    paper = acceptance_notice_of(CASE, FOOD, applicant, ISSUER, "5 号窗口", "李静")
    matter = paper.matter
    assert (matter.window, matter.clerk, matter.case_number) == ("5 号窗口", "李静", CASE.id)
    assert matter.applicant_name == applicant.name
    assert applicant.number not in repr(paper)
    assert matter.follow_url == f"https://hall.example/follow/{CASE.id}"
    assert (paper.promised_day, paper.statutory_day, paper.promised_days) == ("2026-12-01", "2026-12-08", 5)
    assert paper.fee_text == "不收费"
    assert matter.licence


@pytest.mark.parametrize(("fen", "told"), [(0, "不收费"), (8000, "80.00 元"), (55_005, "550.05 元")])
def test_the_fee_in_words(fen: int, told: str) -> None:
    assert acceptance_notice_of(CASE, FOOD, person(1), ISSUER, "5", "李静", fen).fee_text == told


def test_an_item_that_is_no_licence_gets_the_general_notice() -> None:
    register = next(item for item in CATALOGUE.items if item.name == "个体工商户设立登记")
    paper = acceptance_notice_of(replace(CASE, item=register.code), register, person(1), ISSUER, "5", "李静")
    assert not paper.matter.licence


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"how": "licence", "source": "电子证照库·公安局"}, "免交（电子证照库·公安局）"),
        ({"how": "scan", "pages": 2}, "扫描件 2 页"),
        ({"how": "original_seen"}, "已核原件，当场退还"),
        ({"how": "commitment"}, "告知承诺"),
        ({"how": "deferred", "due": "2026-12-01"}, "容缺，2026年12月1日前补交"),
        (
            {"how": "check_pending", "source": "电子证照库·公安局"},
            "待本大厅核验，无需提交（电子证照库·公安局）",
        ),
        ({"how": "check_failed", "source": "电子证照库·公安局"}, "核验未通过（电子证照库·公安局）"),
    ],
)
def test_how_a_material_was_taken_in(given: dict[str, object], told: str) -> None:
    assert how_words(given) == told


def test_the_notice_names_what_the_hall_still_checks_itself() -> None:
    checks = {
        "id": {"name": "身份证件", "licence": "id_card", "state": "pending"},
        "condition 1": {"name": "申请条件（居住证）", "rule": "…", "state": "pending"},
        "plan": {"name": "平面图", "licence": "plan", "state": "passed"},
    }
    paper = acceptance_notice_of(replace(CASE, checks=checks), FOOD, person(1), ISSUER, "5", "李静")
    assert paper.pending == ("身份证件", "申请条件（居住证）")
