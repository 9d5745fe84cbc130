"""What the page of numbered blank paper shows, derived from what is known."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from counter.issuing.presenters.ledger_view import (
    LedgerFacts,
    LedgerSight,
    derive_counted,
    derive_ledger,
    explain,
    runs_typed,
    sheets_of,
)
from counter.issuing.presenters.places import Places
from counter.words import Problem
from shared.blanks.counting import Balance, Difference, Kind, Ledger
from shared.blanks.model import Movement, Sheet, SheetState
from shared.blanks.queries import CountTaken
from tests.halls import OPENING

DAY = 24 * 60 * 60_000
PLACES = Places("counter-9", MappingProxyType({"counter-9": "领证台"}), MappingProxyType({}))
SIGHT = LedgerSight(PLACES, ZoneInfo("Asia/Shanghai"), OPENING)
STOCK, TRAY, SAFE = "food_licence", ("food_licence", "counter-9"), ("food_licence", None)


def balance(station: str | None, received: int, **now: int) -> Balance:
    return Balance(STOCK, station, received, {SheetState(state): count for state, count in now.items()})


FACTS = LedgerFacts(
    spot=TRAY,
    ledger=Ledger((balance(None, 60, in_safe=60), balance("counter-9", 40, loaded=37, issued=2, spoiled=1))),
    counts=(
        CountTaken(STOCK, None, 0, OPENING - DAY, "0512"),
        CountTaken(None, "counter-9", 2, OPENING - 60_000, "0512"),
    ),
    questions=(),
    movements=(
        Movement("1", STOCK, True, None, None, "A0001", "A0100", 100, OPENING - 60_000, "0512"),
        Movement("2", STOCK, False, None, "counter-9", "A0001", "A0040", 40, OPENING - 60_000, "0513"),
    ),
    inside=("A0004", "A0005", "A0006", "A0009"),
    names={"0512": "李静"},
    stocks={STOCK: "空白食品经营许可证"},
)


def test_every_place_has_its_balance_and_the_hall_the_sum() -> None:
    rows = derive_ledger(FACTS, None, SIGHT).rows
    assert [(row.stock, row.place, row.figures) for row in rows] == [
        ("空白食品经营许可证", "the safe", ("60", "0", "0", "0", "60", "0")),
        ("空白食品经营许可证", "领证台", ("40", "2", "1", "0", "37", "0")),
        ("Whole hall", "", ("100", "2", "1", "0", "97", "0")),
    ]
    assert [row.counted.text for row in rows] == ["November 23 09:00: right", "08:59: 2 differed", ""]


def test_what_is_looked_at_says_what_comes_out_next_and_what_moved() -> None:
    view = derive_ledger(FACTS, TRAY, SIGHT)
    assert view.title == "空白食品经营许可证 · 领证台"
    assert view.inside == (
        "Next out: A0004",
        "A0004 – A0006 · 3 sheets",
        "A0009",
        "Last count: 08:59: 2 differed · 李静",
    )
    assert view.movements == ("08:59 0513 loaded 40 at 领证台: A0001 – A0040",)
    safe = derive_ledger(replace(FACTS, spot=SAFE, inside=("A0041",)), SAFE, SIGHT)
    assert safe.inside[0] == "A0041"
    assert safe.movements[0] == "08:59 李静 received 100: A0001 – A0100"
    assert derive_ledger(FACTS, SAFE, SIGHT).inside == (), "read for another place"


@pytest.mark.parametrize(
    ("changes", "tone", "said"),
    [
        ({}, "jade", "Every sheet is explained"),
        ({"ledger": Ledger(())}, "quiet", "No blank paper was received yet"),
        ({"questions": (Sheet("A0007", STOCK, SheetState.IN_QUESTION),)}, "amber", "1 sheets in question"),
        ({"ledger": Ledger((balance(None, 60, in_safe=58),))}, "red", "2 sheets unexplained"),
    ],
)
def test_the_state_of_the_ledger_is_said_first(changes: dict[str, Any], tone: str, said: str) -> None:
    summary = derive_ledger(replace(FACTS, **changes), None, SIGHT).summary
    assert summary is not None
    assert (summary.tone, summary.text) == (tone, said)


def sheet(state: SheetState, **more: Any) -> Sheet:
    return Sheet("A0007", STOCK, state, **more)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (None, "A0007 was never received by this hall."),
        (sheet(SheetState.IN_SAFE), "A0007 lies unused in the safe."),
        (sheet(SheetState.LOADED, station="counter-9"), "A0007 lies unused in the tray of 领证台."),
        (
            sheet(SheetState.ISSUED, station="counter-9", document="S-1", attempt=2),
            "A0007 was printed at 领证台: it is S-1, attempt 2.",
        ),
        (
            sheet(SheetState.SPOILED, document="S-1", attempt=1, first_person="0512", second_person="0513"),
            "A0007 is spoiled, by the word of 李静, 0513. It was taken for S-1, attempt 1.",
        ),
        (
            sheet(SheetState.IN_QUESTION),
            "A0007: not found when the safe was counted. Look for it and count again.",
        ),
        (
            sheet(SheetState.IN_QUESTION, station="counter-9", document="S-1", attempt=1),
            "A0007: S-1, attempt 1 at 领证台, is in question. Settle it among the documents.",
        ),
        (
            sheet(SheetState.AT_PRINTER, station="counter-9", document="S-1", attempt=1),
            "A0007 is being printed at 领证台 for S-1, attempt 1.",
        ),
    ],
)
def test_every_sheet_can_be_explained(held: Sheet | None, said: str) -> None:
    assert explain("A0007", held, FACTS, SIGHT).endswith(said)


def test_every_sheet_in_question_is_named() -> None:
    questions = (sheet(SheetState.IN_QUESTION), sheet(SheetState.IN_QUESTION, document="S-1", attempt=1))
    told = derive_ledger(replace(FACTS, questions=questions), None, SIGHT).questions
    assert [each.partition(":")[0] for each in told] == ["A0007", "A0007"]
    assert "S-1" in told[1]


@pytest.mark.parametrize(
    ("typed", "runs"),
    [
        ("", []),
        ("A0001 A0100\n\n  A0105  ", [("A0001", "A0100"), ("A0105", "A0105")]),
        ("A0001~A0100\nA0102至A0103", [("A0001", "A0100"), ("A0102", "A0103")]),
    ],
)
def test_a_count_is_typed_run_by_run(typed: str, runs: list[tuple[str, str]]) -> None:
    assert runs_typed(typed) == runs


@pytest.mark.parametrize("typed", ["A0001 A0002 A0003", "A0001 B0002", "none"])
def test_a_line_that_is_no_run_is_named(typed: str) -> None:
    problem = runs_typed(f"A0001\n{typed}")
    assert isinstance(problem, Problem)
    assert "Line 2" in problem.what


def test_sheets_are_summed() -> None:
    assert sheets_of([("A0001", "A0100"), ("A0105", "A0105"), ("x", "y")]) == 101


def test_a_count_that_fits_says_so_and_one_that_does_not_names_every_sheet() -> None:
    assert derive_counted(40, (), SIGHT).tone == "jade"
    found = (Difference(Kind.MISSING, "A0007"), Difference(Kind.ELSEWHERE, "A0008", "counter-9"))
    view = derive_counted(38, found, SIGHT)
    assert view.summary == "38 sheets counted, 2 not as the ledger has them."
    assert view.lines[0][0] == "Sheet A0007 is missing; it is in question from now on."
    assert "the ledger has it in the tray at 领证台" in view.lines[1][0]
