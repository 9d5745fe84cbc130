"""Taking in a case: accepted whole, or everything that is wrong said at once."""

import pytest

from shared.bootstrap import RESOURCES
from shared.cases import queries
from shared.cases.model import Case, CaseState, Owner
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.service import erase, meet
from tests.halls import person
from tests.intakes import FOOD_LICENCE, food_licence, without

CATALOGUE = load_catalogue(RESOURCES / "catalogue")


@pytest.fixture
def cases(hall: Side) -> Cases:
    return Cases(hall, CATALOGUE, WorkingCalendar(CATALOGUE.announced_years), "LJ-{day}-{number:06d}")


@pytest.fixture
def applicant(hall: Side) -> str:
    who = meet(hall, person(), "kiosk-1")
    assert isinstance(who, str)
    return who


def test_a_complete_application_is_accepted_and_goes_to_the_platform(cases: Cases, applicant: str) -> None:
    case = cases.accept(food_licence(applicant), "k1")
    assert isinstance(case, Case)
    assert case.id == "LJ-20261124-000001"
    assert (case.state, case.owner) == (CaseState.DECIDING, Owner.PLATFORM)
    assert (case.accepted_day, case.promised_day, case.statutory_day) == (
        "2026-11-24",
        "2026-12-01",
        "2026-12-08",
    )
    assert set(case.steps) == {"market_regulation", "urban_management"}
    assert cases.accept(food_licence(applicant), "k1") == case
    second = cases.accept(food_licence(applicant), "k2")
    assert isinstance(second, Case)
    assert second.id == "LJ-20261124-000002"


def test_all_that_is_missing_is_told_at_once(cases: Cases, applicant: str) -> None:
    outcome = cases.accept(without(food_licence(applicant), "floor_plan", "safety_rules"))
    assert outcome == Refusal(
        "cases.materials_missing", {"names": ["经营场所平面布局图和操作流程图", "食品安全规章制度目录"]}
    )


def test_wrong_fields_are_told_with_their_sentences(cases: Cases, applicant: str) -> None:
    outcome = cases.accept(food_licence(applicant, contact_phone="12", workers=""))
    assert isinstance(outcome, Refusal)
    assert outcome.code == "cases.form_invalid"
    assert set(outcome.facts["fields"]) == {"contact_phone", "workers"}


@pytest.mark.parametrize(("birth", "accepted"), [("2010-01-01", False), ("2008-11-24", True)])
def test_someone_under_the_age_of_the_item_is_told_so(cases: Cases, birth: str, accepted: bool) -> None:
    young = meet(cases.hall, person(7, birth=birth), "kiosk-1")
    assert isinstance(young, str)
    outcome = cases.accept(food_licence(young))
    if accepted:
        assert isinstance(outcome, Case)
    else:
        assert outcome == Refusal("cases.conditions_unmet", {"reasons": ["申请人须年满18周岁。"]})


def test_an_unknown_item_or_applicant_is_refused(cases: Cases, applicant: str) -> None:
    from dataclasses import replace

    stranger = cases.accept(food_licence("p-nobody"))
    assert isinstance(stranger, Refusal)
    assert stranger.code == "cases.unknown_applicant"
    outcome = cases.accept(replace(food_licence(applicant), item="none"))
    assert isinstance(outcome, Refusal)
    assert outcome.code == "cases.unknown_item"


def test_the_form_is_sealed_and_gone_with_the_person(cases: Cases, applicant: str) -> None:
    case = cases.accept(food_licence(applicant))
    assert isinstance(case, Case)
    with cases.hall.read() as conn:
        form = queries.form(cases.hall, conn, case)
    assert form is not None
    assert form["business_name"] == "临江区小满面馆"
    erase(cases.hall, applicant, "desk")
    with cases.hall.read() as conn:
        assert queries.form(cases.hall, conn, case) is None
        assert cases.hall.journal.verify(conn, "LJ01") == 4
    assert case.item == FOOD_LICENCE
