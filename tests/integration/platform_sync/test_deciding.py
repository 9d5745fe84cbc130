"""Departments decide, and the hall hears of it and gets its print right."""

from typing import Any

from shared.journal.entry import Refusal
from shared.people.service import key_ring
from shared.platform import queries
from shared.platform.model import Verdict, granting
from shared.sync.model import stream_to
from tests.halls import person
from tests.platform_interface import held, officer
from tests.platforms import HallLine


def test_departments_decide_in_parallel_and_the_hall_gets_its_print_right(line: HallLine) -> None:
    platform, number = line.platform, line.accept_food_case(person())
    line.ship()
    food, fumes = officer(platform, "market_regulation"), officer(platform, "urban_management")

    def say(who: Any, step: str, approved: bool = True, note: str = "", key: str | None = None) -> Any:
        return platform.decide(who, "LJ01", number, Verdict(step, approved, note), key)

    assert say(fumes, "food_review") == Refusal("platform.not_your_step")
    first = say(fumes, "fume_review", key="press-1")
    assert first.state == "deciding"
    assert say(fumes, "fume_review", key="press-1").state == "deciding"
    twice = say(fumes, "fume_review", approved=False, note="改主意了")
    assert twice.code == "platform.already_decided"
    assert twice.facts["approved"] is True
    with platform.side.read() as conn:
        assert [each.number for each in queries.cases_for(conn, "market_regulation")] == [number]
    assert say(food, "food_review").state == "approved"

    run = line.inbox()
    assert [(each.kind, each.subject) for each in run.entries] == [
        ("platform.step_decided", number),
        ("platform.step_decided", number),
        ("platform.case_decided", number),
        ("platform.right_granted", "LJ01-FOOD-LICENCE-2026-000001"),
    ]
    step, granted = run.entries[0], run.entries[3]
    assert step.body["department"] == "urban_management"
    assert granted.body == granting(number, "food_licence", "LJ01", turn=1)
    assert granted.person is not None
    assert granted.sealed is not None
    with line.hall.read() as conn:
        content = key_ring(line.hall).open(
            conn, granted.person, granted.sealed, f"platform|{granted.subject}"
        )
    assert content == {
        "title": "食品经营许可证",
        "holder": "小满面馆",
        "fields": [
            ["经营场所", "临江市临江区稻香路 18 号一层"],
            ["经营项目", "热食类食品制售"],
            ["法定代表人（负责人、经营者）", "张小满"],
        ],
        "authority": "临江市市场监督管理局",
        "issued_day": "2026-11-24",
        "valid_until": "2031-11-23",
    }
    assert held(platform, stream_to("LJ01")) == 4
    with platform.side.read() as conn:
        assert queries.cases_for(conn, "market_regulation") == []


def test_one_refusal_with_its_reason_ends_the_case(line: HallLine) -> None:
    platform, number = line.platform, line.accept_food_case(person())
    line.ship()
    food, fumes = officer(platform, "market_regulation"), officer(platform, "urban_management")
    silent = platform.decide(food, "LJ01", number, Verdict("food_review", False, " "))
    assert silent == Refusal("platform.reason_missing")
    case = platform.decide(food, "LJ01", number, Verdict("food_review", False, "布局图没有标明专间"))
    assert not isinstance(case, Refusal)
    assert case.state == "refused"
    late = platform.decide(fumes, "LJ01", number, Verdict("fume_review", True, ""))
    assert late == Refusal("platform.case_closed", {"approved": False})
    assert [each.kind for each in line.inbox().entries] == ["platform.step_decided", "platform.case_decided"]


def test_serials_have_no_gaps(line: HallLine) -> None:
    platform = line.platform
    food, fumes = officer(platform, "market_regulation"), officer(platform, "urban_management")
    serials = []
    for serial in (1, 2, 3):
        number = line.accept_food_case(person(serial))
        line.ship()
        platform.decide(fumes, "LJ01", number, Verdict("fume_review", True, ""))
        case = platform.decide(food, "LJ01", number, Verdict("food_review", True, ""))
        assert not isinstance(case, Refusal)
        serials.append(case.serial)
    assert serials == [f"LJ01-FOOD-LICENCE-2026-{n:06d}" for n in (1, 2, 3)]
