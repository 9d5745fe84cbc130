"""What the desk, an intake and the person's pane show, derived from what is known."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from counter.presenters.desk_view import Chip, DeskFacts, derive_desk
from counter.presenters.intake_view import IntakeState, derive_intake
from counter.presenters.person_view import PersonFacts, derive_person
from shared.bootstrap import RESOURCES
from shared.cases.giving import all_given, masked
from shared.cases.model import Case, CaseState, Given, How, Owner, Terms
from shared.catalogue.expressions import Facts, known_facts
from shared.catalogue.forms import typed_values
from shared.catalogue.loading import load_catalogue
from shared.issuing.model import Document, RightState
from shared.queueing.model import MINUTE, Ticket, TicketState, Window, WindowState
from shared.queueing.policy import choose, order
from shared.queueing.queries import Interval, WindowDay
from shared.sync.wire import Licence
from tests.halls import OPENING, SETUP, person

CATALOGUE = load_catalogue(RESOURCES / "catalogue")
FOOD = CATALOGUE.item("1137010200418800134000131016000")
TERMS = Terms(("market_regulation", "urban_management"), "2026-11-24", "2026-12-01", "2026-12-08")
FORM = {"scope": "热食类食品制售", "fume_purifier": "已安装", "floor_area": "86", "below_dwelling": "否"}


def ticket(number: int, minutes: int, priority: str | None = None, **changes: Any) -> Ticket:
    """A waiting ticket taken `minutes` before the opening."""
    label, taken = f"A{number:03d}", OPENING - minutes * MINUTE
    made = Ticket(
        id=f"2026-11-24-{label}",
        day="2026-11-24",
        line="A",
        number=number,
        label=label,
        person=f"p{number}",
        state=TicketState.WAITING,
        priority=priority,
        appointment=None,
        evidence="id_card",
        taken_at=taken,
        since=taken,
        changed_at=taken,
    )
    return replace(made, **changes)


def desk(*waiting: Ticket, held: Ticket | None = None, **changes: Any) -> DeskFacts:
    ordered = tuple(order(waiting, SETUP.head_starts))
    facts = DeskFacts(
        today="2026-11-24",
        setup=SETUP,
        waiting=ordered,
        choice=choose(ordered, SETUP.head_starts),
        held=held,
        person=None if held is None else person(1),
        intervals=(),
        window=Window("5", WindowState.OPEN, "0512", OPENING),
        figures=WindowDay(0, None),
    )
    return replace(facts, **changes)


@pytest.mark.parametrize(
    ("state", "can"),
    [
        (None, {"can_call"}),
        (TicketState.CALLED, {"can_call", "can_recall", "can_miss", "can_begin"}),
        (TicketState.SERVING, {"can_call", "can_finish"}),
    ],
)
def test_what_can_be_done_follows_the_ticket(state: TicketState | None, can: set[str]) -> None:
    view = derive_desk(desk(held=None if state is None else ticket(1, 5, state=state)), OPENING)
    allowed = {
        name
        for name in ("can_call", "can_recall", "can_miss", "can_begin", "can_finish")
        if getattr(view, name)
    }
    assert allowed == can


def test_a_paused_window_calls_nobody() -> None:
    view = derive_desk(desk(window=Window("5", WindowState.PAUSED, "0512", OPENING, "用餐")), OPENING)
    assert (view.stage, view.can_call, view.paused) == ("paused", False, True)


def test_waiting_and_serving_are_counted_apart() -> None:
    intervals = (
        Interval("waiting", OPENING - 20 * MINUTE, OPENING - 10 * MINUTE),
        Interval("walking", OPENING - 10 * MINUTE, OPENING - 9 * MINUTE),
        Interval("serving", OPENING - 9 * MINUTE, None),
    )
    held = ticket(1, 20, state=TicketState.SERVING)
    view = derive_desk(desk(held=held, intervals=intervals), OPENING)
    assert view.times == "waited 10:00 · serving 09:00"
    assert "aged 37" in view.person
    assert "张**" in view.person


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        ((), ("Nobody is waiting",)),
        ((ticket(1, 5),), ("A001 has waited longest: 05:00.",)),
        ((ticket(1, 5), ticket(2, 3)), ("A001 has waited longest", "A002 follows with 03:00")),
        (
            (ticket(1, 5), ticket(2, 1, "elderly")),
            ("People of 70 and over", "15 minutes", "before A001", "05:00"),
        ),
        ((ticket(1, 30), ticket(2, 1, "elderly")), ("A001 has waited longest",)),
    ],
)
def test_why_the_next_is_next(waiting: tuple[Ticket, ...], said: tuple[str, ...]) -> None:
    why = derive_desk(desk(*waiting), OPENING).why
    assert [each for each in said if each not in why] == []


def test_the_figures_of_the_window() -> None:
    assert "Nobody served" in derive_desk(desk(), OPENING).figures
    view = derive_desk(desk(figures=WindowDay(31, 372_000)), OPENING)
    assert view.figures == "served 31 · mean 06:12"


def facts(form: dict[str, str], licences: frozenset[str] | None) -> Facts:
    adult = {"age": 37, "sex": "女", "region": "110105", "birth": "1989-03-12"}
    return known_facts(today="2026-11-24", person=adult, form=typed_values(FOOD, form), licences=licences)


def intake(form: dict[str, str], licences: frozenset[str] | None, **changes: Any) -> IntakeState:
    return IntakeState(item=FOOD, form=form, sources={}, licences=licences, **changes)


ALL_LICENCES = frozenset({"id_card", "business_licence", "health_certificate"})


@pytest.mark.parametrize(
    ("licences", "headline"),
    [
        (ALL_LICENCES, "Of 8 materials you hand in only 5, 5 still open"),
        (frozenset(), "All 8 materials are to be handed in, 8 still open"),
        (None, "All 8 materials are to be handed in, 8 still open"),
    ],
)
def test_how_few_are_needed_is_said_first(licences: frozenset[str] | None, headline: str) -> None:
    view = derive_intake(intake(FORM, licences), facts(FORM, licences), TERMS, {})
    assert view.headline == headline
    assert view.offline is (licences is None)


def test_what_depends_on_a_blank_field_stands_there_as_perhaps() -> None:
    view = derive_intake(intake({}, ALL_LICENCES), facts({}, ALL_LICENCES), TERMS, {})
    perhaps = {row.id for row in view.materials if row.chip == Chip("perhaps", "quiet")}
    assert perhaps == {"fume_equipment", "fume_commitment", "cold_dish_room", "waste_agreement"}


def test_the_keys_follow_the_chosen_material() -> None:
    def can(chosen: str) -> set[str]:
        view = derive_intake(intake(FORM, ALL_LICENCES, chosen=chosen), facts(FORM, ALL_LICENCES), TERMS, {})
        names = ("can_commit", "can_see", "can_scan", "can_defer")
        return {name for name in names if getattr(view, name)}

    assert can("application_form") == {"can_see", "can_scan"}
    assert can("business_licence") == set()
    assert can("safety_rules") == {"can_commit", "can_scan"}
    assert can("floor_plan") == {"can_see", "can_scan", "can_defer"}


def test_a_given_material_no_longer_needed_does_not_go_into_the_case() -> None:
    given = {
        "cold_dish_room": Given("cold_dish_room", "专间", How.SCAN),
        "application_form": Given("application_form", "申请书", How.ORIGINAL_SEEN),
    }
    state = intake(FORM, ALL_LICENCES, given=given)
    names = [each.material for each in all_given(state.item, state.given, facts(FORM, ALL_LICENCES))]
    assert names == ["application_form", "business_licence", "operator_id", "health_certificates"]


def test_a_blank_field_is_told_only_after_the_first_try() -> None:
    before = derive_intake(intake({}, None), facts({}, None), TERMS, {})
    assert {view.problem for view in before.fields} == {""}
    after = derive_intake(intake({}, None, tried=True), facts({}, None), TERMS, {})
    assert [view.id for view in after.fields if not view.problem] == ["opening_day"]
    assert after.shortfall is not None
    assert after.shortfall.count == 14 + 6


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("operator_number", "110105198903120011", "1101**********0011"),
        ("contact_phone", "13800005566", "138****5566"),
        ("operator_name", "张小满", "张**"),
        ("premises", "稻香路 18 号", "稻香路 18 号"),
    ],
)
def test_personal_values_are_masked(field: str, value: str, shown: str) -> None:
    assert masked(FOOD.field(field), value) == shown


def case(promised: str, state: CaseState = CaseState.DECIDING) -> Case:
    return Case(
        id="LJ-1",
        item=FOOD.code,
        item_name=FOOD.name,
        person="p1",
        state=state,
        owner=Owner.PLATFORM,
        ticket="t",
        window="5",
        clerk="0512",
        accepted_at=OPENING,
        accepted_day="2026-11-20",
        promised_day=promised,
        statutory_day="2026-12-08",
        materials=[],
        steps={},
        sealed_form=None,
    )


def pane(**changes: Any) -> dict[str, list[tuple[str, str]]]:
    known = PersonFacts(person(1), "2026-11-24", ZoneInfo("Asia/Shanghai"), (), (), ())
    view = derive_person(replace(known, **changes), CATALOGUE)
    assert "张小满" not in view.who
    return {
        section.title: [(line.text, line.chip.tone if line.chip else "") for line in section.lines]
        for section in view.sections
    }


def test_a_section_without_anything_says_so() -> None:
    assert all(len(lines) == 1 and lines[0][0] for lines in pane().values())


@pytest.mark.parametrize(
    ("promised", "tone"), [("2026-11-23", "red"), ("2026-11-24", "amber"), ("2026-11-25", "brand")]
)
def test_the_light_of_an_open_case(promised: str, tone: str) -> None:
    assert pane(cases=(case(promised), case("2026-11-01", CaseState.APPROVED)))["Open cases"] == [
        (FOOD.name, tone)
    ]


def test_documents_that_can_be_had_are_named_by_their_kind() -> None:
    granted = Document("S1", "LJ-1", "p1", "food_licence", RightState.GRANTED, OPENING, None)
    gone = replace(granted, id="S2", state=RightState.HANDED_OVER)
    kept = replace(granted, id="S3", state=RightState.UNCOLLECTED)
    assert pane(documents=(granted, gone, kept))["Ready to collect (Ctrl+I)"] == [
        ("食品经营许可证", "brand"),
        ("食品经营许可证", "jade"),
    ]


def test_licences_are_kept_when_the_line_is_cut_later() -> None:
    licence = Licence(
        id="1", kind="id_card", name="", issuer="", issued_day="2020-01-01", valid_to=None, fields={}
    )
    known = PersonFacts(person(1), "2026-11-24", ZoneInfo("Asia/Shanghai"), (), (), ())
    later = known.with_answer((licence,), offline=False).with_answer((), offline=True)
    lines = pane(licences=later.licences, asked=later.asked, offline=later.offline)["E-licences"]
    assert lines[0] == ("居民身份证", "")
    assert lines[1][1] == "amber"
