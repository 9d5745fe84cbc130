"""Accepted while the line is cut with what only the shared store can tell still open, and checked by itself later."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from shared.bootstrap import RESOURCES
from shared.cases import checks as case_checks
from shared.cases import queries
from shared.cases.checks import Checks
from shared.cases.model import Case, CheckState, Given, How
from shared.cases.service import Application, Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side
from shared.journal.entry import Recorded, Refusal
from shared.people.sealing import SideKeys
from shared.people.service import erase, key_ring, meet
from shared.platform import queries as platform_queries
from shared.platform.model import Account, Role, Verdict
from shared.platform.service import Platform
from shared.sync.agent import Agent
from shared.sync.client import PlatformClient
from shared.sync.live_checks import LiveChecks
from shared.sync.ports import LineCut, Rejected
from shared.sync.wire import Licence
from tests.halls import HandClock, person
from tests.intakes import food_licence
from tests.lines import Cut, Line, enrolled_agent, serving
from tests.platforms import make_platform

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
RENEWAL = next(each.code for each in CATALOGUE.items if each.name == "机动车驾驶证期满换证")
PURPOSE = "窗口受理"
LATER = How.CHECK_PENDING


@dataclass
class Together:
    """A hall and a platform with the line between them, and the stage that checks."""

    hall: Side
    platform: Platform
    line: Line
    cases: Cases
    client: PlatformClient
    agent: Agent

    def accept(self, application: Application) -> Case:
        case = self.cases.accept(application)
        assert isinstance(case, Case), case
        return case

    @property
    def stage(self) -> LiveChecks:
        return LiveChecks(Checks(self.cases), self.client)

    def case(self, number: str) -> Case:
        with self.hall.read() as conn:
            found = queries.case(conn, number)
        assert found is not None
        return found

    def entries(self, kind: str) -> list[Recorded]:
        with self.hall.read() as conn:
            return [each for each in self.hall.journal.all(conn, "LJ01") if each.kind == kind]

    def hold(self, *kinds: str) -> str:
        """The shared store holds these e-licences of the citizen; who that is there."""
        citizen = self.platform.create_citizen(person(), "secret")
        assert isinstance(citizen, Account)
        for kind in kinds:
            content = {"issued_day": "2024-03-01", "fields": {}}
            issued = self.platform.issue_licence(citizen.id, f"e-{kind}", kind, None, content)
            assert isinstance(issued, str)
        return citizen.id


@pytest.fixture
def together(hall: Side, other_url: str, clock: HandClock) -> Iterator[Together]:
    platform = make_platform(other_url, clock)
    with serving(platform) as url:
        line = Line()
        agent = enrolled_agent(hall, platform, url, line)
        cases = Cases(hall, CATALOGUE, WorkingCalendar(CATALOGUE.announced_years), "LJ-{day}-{number:06d}")
        client = PlatformClient(url, "LJ01", key_ring(hall).keys.signing_key, clock, line)
        yield Together(hall, platform, line, cases, client, agent)
        client.close()
    platform.side.engine.dispose()


def applicant(hall: Side) -> str:
    who = meet(hall, person(), "kiosk-1")
    assert isinstance(who, str)
    return who


def offline_food(who: str) -> Application:
    """A food licence whose business licence is to be checked later."""
    whole = food_licence(who)
    later = Given("business_licence", "营业执照", LATER, "电子证照库·市场监督管理局", "business_licence")
    given = tuple(later if each.material == later.material else each for each in whole.given)
    return replace(whole, given=given, consent=PURPOSE)


def offline_renewal(who: str) -> Application:
    """A driving licence's renewal: its condition asks for the licence, and so does one of its materials."""
    form = {
        "applicant_name": "张小满",
        "licence_number": person().number,
        "licence_class": "C1",
        "contact_phone": "13812345566",
    }
    given = (
        Given("body_check", "身体条件证明", How.ORIGINAL_SEEN),
        Given("photo", "照片", How.ORIGINAL_SEEN),
        Given("old_licence", "原驾驶证", LATER, "电子证照库·公安局交通管理部门", "driving_licence"),
    )
    return Application(RENEWAL, who, "2026-11-24-A001", "5", "lijing", form, given, PURPOSE)


def test_a_case_is_accepted_with_its_check_pending_and_the_days_run(together: Together) -> None:
    case = together.accept(offline_food(applicant(together.hall)))
    assert (case.accepted_day, case.promised_day) == ("2026-11-24", "2026-12-01")
    assert case.checking is CheckState.PENDING
    assert case.checks == {
        "business_licence": {
            "name": "营业执照",
            "licence": "business_licence",
            "purpose": PURPOSE,
            "state": CheckState.PENDING,
        }
    }


def test_a_condition_that_asks_for_a_licence_hangs_instead_of_failing(together: Together) -> None:
    case = together.accept(offline_renewal(applicant(together.hall)))
    assert set(case.checks) == {"old_licence", "condition 1"}
    assert case.checks["condition 1"]["name"] == "申请条件（机动车驾驶证）"


@pytest.mark.parametrize(
    "change",
    [
        {"consent": None},
        {"given": (Given("application_form", "申请书", LATER, "", "business_licence"),)},
        {"given": (Given("business_licence", "营业执照", LATER, "", "id_card"),)},
    ],
    ids=["without consent", "never waived", "by another licence"],
)
def test_nothing_else_is_left_to_be_checked_later(together: Together, change: dict[str, object]) -> None:
    whole = offline_food(applicant(together.hall))
    given = change.get("given", ())
    assert isinstance(given, tuple)
    named = {each.material: each for each in given}
    changed = tuple(named.get(each.material, each) for each in whole.given)
    outcome = together.cases.accept(replace(whole, given=changed, consent=change.get("consent", PURPOSE)))  # type: ignore[arg-type]  # text or None
    assert isinstance(outcome, Refusal)
    assert outcome.code in {"cases.no_check_later", "cases.conditions_unmet"}


def test_what_the_store_holds_passes_and_the_material_is_waived(together: Together) -> None:
    citizen = together.hold("driving_licence")
    case = together.accept(offline_renewal(applicant(together.hall)))
    assert together.stage.turn()
    assert not together.stage.turn()
    done = together.case(case.id)
    assert done.checking is None
    assert {each["state"] for each in done.checks.values()} == {CheckState.PASSED}
    assert {each["material"]: each["how"] for each in done.materials}["old_licence"] == How.LICENCE
    assert [each.body["licence"] for each in together.entries("cases.check_passed")] == [
        "driving_licence",
        None,
    ]
    with together.platform.side.read() as conn:
        (asked,) = platform_queries.queries_about(conn, citizen)
    assert (asked.item, asked.purpose) == (RENEWAL, PURPOSE)


def test_what_the_store_does_not_hold_stands_as_something_to_do_until_it_is_settled(
    together: Together,
) -> None:
    together.hold()
    case = together.accept(offline_renewal(applicant(together.hall)))
    together.stage.turn()
    failed = together.case(case.id)
    assert failed.checking is CheckState.FAILED
    assert {check: each["reason"] for check, each in failed.checks.items()} == {
        "old_licence": case_checks.NOT_HELD,
        "condition 1": case_checks.CONDITION_UNMET,
    }
    checks = Checks(together.cases)
    for check in failed.checks:
        with together.hall.read() as conn:
            assert [each.id for each in queries.failed_checks(conn)] == [case.id]
        settled = checks.settle(case.id, check, How.ORIGINAL_SEEN, "李静核对原件", "lijing", f"k {check}")
        assert isinstance(settled, Case)
    with together.hall.read() as conn:
        assert queries.failed_checks(conn) == []
    assert checks.settle(case.id, "old_licence", How.SCAN, "x", "lijing") == together.case(case.id)
    given = {each["material"]: each for each in together.case(case.id).materials}
    assert (given["old_licence"]["how"], given["old_licence"]["licence"]) == (How.ORIGINAL_SEEN, None)


def test_one_who_was_erased_meanwhile_is_not_asked_for(together: Together) -> None:
    who = applicant(together.hall)
    case = together.accept(offline_renewal(who))
    erase(together.hall, who, "desk")
    together.line.cut = Cut.REQUEST_LOST
    assert together.stage.turn()
    assert {each["reason"] for each in together.case(case.id).checks.values()} == {
        case_checks.APPLICANT_ERASED
    }


@pytest.mark.parametrize("cut", list(Cut))
def test_a_line_that_is_cut_while_checking_records_nothing_and_it_is_asked_again(
    together: Together, cut: Cut
) -> None:
    together.hold("business_licence")
    case = together.accept(offline_food(applicant(together.hall)))
    together.line.cut = cut
    for _ in range(2):
        with pytest.raises(LineCut):
            together.stage.turn()
    assert together.case(case.id) == case
    together.line.cut = None
    assert together.stage.turn()
    assert together.case(case.id).checking is None
    assert len(together.entries("cases.check_passed")) == 1


def test_a_store_that_refuses_says_so_and_the_check_waits(together: Together, clock: HandClock) -> None:
    case = together.accept(offline_food(applicant(together.hall)))
    strange = SideKeys.made().signing_key
    client = PlatformClient(str(together.client._http.base_url), "LJ01", strange, clock)
    with pytest.raises(Rejected, match=r"sync\.bad_signature"):
        LiveChecks(Checks(together.cases), client).turn()
    client.close()
    assert together.case(case.id).checking is CheckState.PENDING


@pytest.mark.parametrize("cut", list(Cut))
def test_the_agent_checks_by_itself_when_the_line_is_back_and_both_sides_know(
    together: Together, cut: Cut
) -> None:
    together.hold("business_licence")
    agent = together.agent
    agent.stages = (*agent.stages, together.stage)
    agent.once()
    together.line.cut = cut
    case = together.accept(offline_food(applicant(together.hall)))
    for _ in range(3):
        assert not agent.once().online
        agent.turn(together.stage)
    assert together.case(case.id).checking is CheckState.PENDING
    together.line.cut = None
    assert agent.once().online
    assert together.case(case.id).checking is None
    with together.hall.read() as ours, together.platform.side.read() as theirs:
        known = platform_queries.case(theirs, "LJ01", case.id)
        assert list(together.hall.journal.all(ours, "LJ01")) == list(
            together.platform.side.journal.all(theirs, "LJ01")
        )
    assert known is not None
    assert known.checks["business_licence"]["state"] == CheckState.PASSED
    assert len(together.entries("cases.check_passed")) == 1


class Killed(BaseException):
    """The program is gone."""


def test_killed_between_asking_and_recording_it_is_asked_again_and_recorded_once(
    together: Together, monkeypatch: pytest.MonkeyPatch
) -> None:
    together.hold("business_licence")
    case = together.accept(offline_food(applicant(together.hall)))

    def die(_self: Checks, _question: object, _held: object) -> int:
        raise Killed

    with monkeypatch.context() as dying:
        dying.setattr(Checks, "take_in", die)
        with pytest.raises(Killed):
            together.stage.turn()
    assert together.case(case.id).checking is CheckState.PENDING
    assert together.stage.turn()
    assert len(together.entries("cases.check_passed")) == 1


class Meeting:
    """A store that answers only when both agents have asked."""

    def __init__(self, answers: list[list[str]]) -> None:
        self._answers, self._all_asked = answers, threading.Barrier(len(answers), timeout=10)

    def licences(self, _number: str, _item: str, _purpose: str) -> list[Licence] | Refusal:
        kinds = self._answers[self._all_asked.wait()]
        return [
            Licence(id=k, kind=k, name=k, issuer="", issued_day="", valid_to=None, fields={}) for k in kinds
        ]


def test_two_agents_that_asked_at_once_record_one_answer(together: Together) -> None:
    case = together.accept(offline_food(applicant(together.hall)))
    store = Meeting([["business_licence"], []])
    stages = [LiveChecks(Checks(together.cases), store) for _ in range(2)]
    threads = [threading.Thread(target=stage.turn) for stage in stages]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    said = together.entries("cases.check_passed") + together.entries("cases.check_failed")
    assert len(said) == 1
    assert together.case(case.id).checking is not CheckState.PENDING


def test_the_departments_see_the_check_and_wait_with_the_last_approval(together: Together) -> None:
    together.hold("business_licence")
    case = together.accept(offline_food(applicant(together.hall)))

    def ship() -> dict[str, str]:
        assert together.agent.once().online
        with together.platform.side.read() as conn:
            known = platform_queries.case(conn, "LJ01", case.id)
        assert known is not None
        return {each["material"]: each["how"] for each in known.materials}

    def approve(step: str, department: str) -> object:
        officer = Account(department, Role.OFFICER, "审批员", department, None)
        return together.platform.decide(officer, "LJ01", case.id, Verdict(step, True, "同意"))

    assert ship()["business_licence"] == How.CHECK_PENDING
    assert not isinstance(approve("fume_review", "urban_management"), Refusal)
    assert approve("food_review", "market_regulation") == Refusal(
        "platform.check_pending", {"names": ["营业执照"]}
    )
    together.stage.turn()
    assert ship()["business_licence"] == How.LICENCE
    assert not isinstance(approve("food_review", "market_regulation"), Refusal)


def test_a_case_refused_meanwhile_is_not_asked_for_any_more(together: Together) -> None:
    case = together.accept(offline_food(applicant(together.hall)))
    assert together.agent.once().online
    officer = Account("x", Role.OFFICER, "审批员", "market_regulation", None)
    refused = together.platform.decide(officer, "LJ01", case.id, Verdict("food_review", False, "不符"))
    assert not isinstance(refused, Refusal)
    together.agent.once()
    assert not together.stage.turn()
    assert together.case(case.id).checking is None
