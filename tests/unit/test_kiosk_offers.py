"""What the kiosk offers somebody to collect, and what it says of their cases and the lines they most likely want."""

from dataclasses import replace

import pytest

from kiosk.collect_run import CollectRun, begun, chosen, sheet_out
from kiosk.likely import Sign, Why, likely
from kiosk.scene import Scene
from kiosk.viewmodels.collecting_view import derive_collect, derive_documents, derive_sheets
from kiosk.viewmodels.progress import derive_cases, derive_progress
from kiosk.viewmodels.tickets import derive_lines
from kiosk.visit import CaseProgress, HeldDocument, Overview, Step
from shared.cases.model import Case, CaseState, Owner
from shared.issuing.model import RightState
from shared.journal.entry import Refusal
from tests.halls import OPENING
from tests.unit.test_kiosk_derive import PLACE, document, line, visitor


@pytest.mark.parametrize(
    ("changes", "states", "then"),
    [
        ({}, (), "deciding"),
        ({"checks": {"m": {"name": "婚姻状况证明", "state": "failed"}}}, (), "owed"),
        ({"checks": {"m": {"name": "婚姻状况证明", "state": "pending"}}}, (), "deciding"),
        ({"state": CaseState.REFUSED}, (), "refused"),
        ({"state": CaseState.APPROVED}, (), "coming"),
        ({"state": CaseState.APPROVED}, (RightState.RETURNED,), "coming"),
        ({"state": CaseState.APPROVED}, (RightState.HANDED_OVER, RightState.GRANTED), "collect"),
        ({"state": CaseState.APPROVED}, (RightState.HANDED_OVER, RightState.VOID), "collected"),
    ],
)
def test_a_case_says_what_happens_next_and_what_is_owed(
    changes: dict[str, object], states: tuple[RightState, ...], then: str
) -> None:
    case = Case(
        "C1", "i", "开办餐饮店", "p1", CaseState.DECIDING, Owner.PLATFORM, "t", "5", "wang", OPENING,
        "2026-11-18", "2026-11-26", "2026-12-16", [], {}, None,
    )  # fmt: skip
    held = CaseProgress(replace(case, **changes), (Step("消防", None),))  # type: ignore[arg-type]  # fields of a case
    done = CaseProgress(replace(case, id="C0", state=CaseState.REFUSED), ())
    scene = Scene(visitor=visitor(cases=(done, held), documents=tuple(document(each) for each in states)))
    rows = derive_cases(scene, PLACE, "2026-11-24")
    row = next(each for each in rows if each.number == "C1")
    assert (row.next, row.waiting) == (then, "消防")
    assert row.owed == (["婚姻状况证明"] if then == "owed" else [])
    assert rows[0].number == ("C0" if then == "collected" else "C1") or then == "refused"
    shown = derive_progress(rows)
    assert (shown.owing, shown.ready) == (then == "owed", then == "collect")


def test_likely_lines_come_first_and_say_why() -> None:
    lines = (line("A", 1, 9), line("B", 0, 0), line("D", 0, 0))
    signs = (Sign("D", Why.OWED, "社保"), Sign("B", Why.BEFORE, "过户"))
    rows = derive_lines(Scene(overview=Overview(lines), visitor=visitor(likely=signs)))
    assert [(row.code, row.why, row.about) for row in rows] == [
        ("D", "owed", "社保"),
        ("B", "before", "过户"),
        ("A", "", ""),
    ]


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        ([], ""),
        (["B before", "A open"], "A open B before"),
        (["A before", "A owed"], "A owed"),
        (["Y owed", "A booked"], "A booked"),  # nobody takes a number in the line of appointments
        (["D before", "A before", "B before"], "D before A before"),
        (["A open", "B booked", "D owed"], "D owed B booked"),
    ],
)
def test_the_strongest_sign_of_each_line_counts(signs: list[str], found: str) -> None:
    parted = (each.split() for each in signs)
    told = likely([Sign(code, Why(why), "x") for code, why in parted], {"A", "B", "D"})
    assert " ".join(f"{each.line} {each.why}" for each in told) == found


def several() -> tuple[HeldDocument, ...]:
    """Two to print, one of them another's, one that lies here, one that is gone."""
    granted = document(RightState.GRANTED)
    return (
        granted,
        replace(document(RightState.GRANTED, id="S2"), authority="00ff"),
        document(RightState.PRINTED, id="S3", station=PLACE.name),
        document(RightState.HANDED_OVER, id="S4", collected_at=OPENING, collected_where="x"),
    )


def test_all_that_can_be_printed_is_chosen_until_it_is_left_out() -> None:
    held = several()
    assert [each.document.id for each in chosen(CollectRun(), held)] == ["S1", "S2"]
    run = CollectRun(left_out=frozenset({"S1", "S3"}))
    assert [each.document.id for each in chosen(run, held)] == ["S2"]
    scene = Scene(now=OPENING, visitor=visitor(documents=held), collect=run)
    shown = derive_collect(scene, PLACE)
    assert (shown.printable, shown.picked, shown.takeable) == (2, 1, 1)
    rows = {row.serial: row for row in derive_documents(scene, PLACE)}
    assert [(row.chosen, row.behalf) for row in rows.values()] == [
        (False, False), (True, True), (False, False), (False, False),
    ]  # fmt: skip


def test_sheets_come_out_in_order_and_what_stopped_the_rest_is_told() -> None:
    held = several()[:2]
    run = begun(CollectRun(left_out=frozenset({"S9"})), held, OPENING)
    assert (run.document, run.left_out) == (held[0], frozenset({"S9"}))
    run = sheet_out(run, replace(held[0].document, state=RightState.PRINTED), OPENING + 5)
    assert run.document == held[1]
    stopped = replace(run, stopped=Refusal("issuing.printer_not_ready"))
    shown = derive_collect(Scene(now=OPENING, collect=stopped), PLACE)
    assert (shown.number, shown.total, shown.printed, bool(shown.stopped), bool(shown.stopped_next)) == (
        2, 2, 1, True, True,
    )  # fmt: skip
    assert [row.serial for row in derive_sheets(Scene(collect=stopped))] == ["S1"]
    run = sheet_out(run, replace(held[1].document, state=RightState.PRINTED), OPENING + 9)
    assert (run.document, len(run.printed)) == (None, 2)
    assert derive_collect(Scene(collect=run), PLACE).serial == "S1"
