"""The rules of numbered blank paper: runs of numbers, what may be done with a sheet, what a count finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.blanks import counting, model
from shared.blanks.counting import Difference, Kind, Place
from shared.blanks.model import Reason, Sheet, SheetState
from shared.journal.entry import Decision, Refusal
from shared.qt.sentence_table import SENTENCES

SAFE, LOADED = SheetState.IN_SAFE, SheetState.LOADED
TRAY, THE_SAFE = Place(station="k1"), Place(stock="paper")


def sheet(number: str, state: SheetState = SAFE, **more: object) -> Sheet:
    return Sheet(number, "paper", state, **more)  # type: ignore[arg-type]  # fields by name


def tray(*numbers: str) -> list[Sheet]:
    return [sheet(it, LOADED, station="k1", position=place) for place, it in enumerate(numbers, 1)]


def known(*sheets: Sheet) -> dict[str, Sheet]:
    return {each.id: each for each in sheets}


def code(decided: Decision | str) -> str:
    assert isinstance(decided, Refusal), decided
    return decided.code.removeprefix("blanks.")


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        ("SP008", "SP011", ["SP008", "SP009", "SP010", "SP011"]),
        ("SP011", "SP009", ["SP011", "SP010", "SP009"]),
        (" sp1 ", "SP1", ["SP1"]),
        ("2026-099", "2026-100", ["2026-099", "2026-100"]),
        ("7", "7", ["7"]),
    ],
)
def test_a_run_names_every_number(first: str, last: str, numbers: list[str]) -> None:
    assert model.numbers_of(first, last) == numbers


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("SP1", "SQ2"),
        ("SP1", "SP01"),
        ("SP", "SP"),
        ("", ""),
        ("SP９", "SP９"),
        ("A" * 25 + "1", "A" * 25 + "2"),
    ],
)
def test_what_is_no_run_is_told(first: str, last: str) -> None:
    assert code(model.numbers_of(first, last)) == "no_run"  # type: ignore[arg-type]  # a list fails


def test_a_slip_of_the_keys_does_not_make_a_million_sheets() -> None:
    assert model.numbers_of("SP000001", "SP900001") == Refusal("blanks.run_too_long", {"most": model.MOST})
    whole = model.numbers_of("SP00001", "SP10000")
    assert isinstance(whole, list)
    assert len(whole) == model.MOST


@given(st.lists(st.integers(0, 30), unique=True))
def test_runs_keep_numbers_and_order(places: list[int]) -> None:
    numbers = [f"A{place:02}" for place in places]
    again: list[str] = []
    for first, last in model.runs_of(numbers):
        run = model.numbers_of(first, last)
        assert isinstance(run, list)
        again += run
    assert again == numbers


def test_neighbours_are_one_run() -> None:
    assert model.runs_of(["A01", "A02", "A03", "A02", "B03"]) == [
        ["A01", "A03"],
        ["A02", "A02"],
        ["B03", "B03"],
    ]
    assert model.runs_of(["A3", "A2", "A1"]) == [["A3", "A1"]]


def test_nothing_is_received_twice() -> None:
    held = known(sheet("A2", SheetState.SPOILED))
    refused = model.decide_receive("paper", ["A1", "A2"], held)
    assert refused == Refusal("blanks.already_received", {"number": "A2"})


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ([], "not_received"),
        (tray("A1"), "already_loaded"),
        ([sheet("A1", SheetState.ISSUED, document="D", attempt=1)], "not_in_safe"),
        ([sheet("A1", SheetState.IN_QUESTION)], "not_in_safe"),
        ([Sheet("A1", "other", SAFE)], "other_stock"),
    ],
)
def test_only_what_lies_in_the_safe_is_loaded(held: list[Sheet], said: str) -> None:
    assert code(model.decide_load("k1", ["A1"], known(*held), "paper")) == said


def test_one_run_cannot_mix_stocks() -> None:
    held = known(sheet("A1"), Sheet("A2", "other", SAFE))
    assert code(model.decide_load("k1", ["A1", "A2"], held, None)) == "other_stock"


UNSETTLED = sheet("A1", SheetState.AT_PRINTER, station="k1", position=1, document="D", attempt=1)


def test_a_tray_is_emptied_only_when_all_of_it_is_known() -> None:
    assert code(model.decide_unload("k1", ["A2"], known(*tray("A2")), UNSETTLED)) == "unsettled"
    assert code(model.decide_unload("k1", [], {}, None)) == "tray_empty"
    assert code(model.decide_unload("k2", ["A2"], known(*tray("A2")), None)) == "not_in_tray"
    assert code(model.decide_unload("k1", ["A9"], {}, None)) == "not_in_tray"


@pytest.mark.parametrize(
    ("held", "second", "said"),
    [
        (None, "lijing", "not_received"),
        (UNSETTLED, "lijing", "unsettled"),
        (sheet("A1", SheetState.ISSUED, document="D", attempt=1), "lijing", "used_up"),
        (sheet("A1", SheetState.SPOILED), "lijing", "used_up"),
        (sheet("A1"), "zhaomin", "two_people_needed"),
    ],
)
def test_a_sheet_is_given_up_by_two_and_only_once(held: Sheet | None, second: str, said: str) -> None:
    assert code(model.decide_spoil("A1", held, Reason.JAMMED, "zhaomin", second)) == said


@pytest.mark.parametrize("state", [SAFE, LOADED, SheetState.IN_QUESTION])
def test_a_sheet_no_attempt_has_may_be_given_up(state: SheetState) -> None:
    held = sheet("A1", state, station="k1", position=1)
    (entry,) = model.decide_spoil("A1", held, Reason.LOST, "zhaomin", "lijing")  # type: ignore[misc]  # a list
    assert entry.body == {"reason": "lost", "by": "zhaomin", "second": "lijing"}


def test_the_next_sheet_is_known_or_the_reason_is() -> None:
    top = tray("A2")[0]
    assert model.next_sheet("k1", "paper", top, None) == "A2"
    assert code(model.next_sheet("k1", "paper", top, UNSETTLED)) == "last_unsettled"
    assert code(model.next_sheet("k1", "paper", None, None)) == "none_loaded"
    assert code(model.next_sheet("k1", "other", top, None)) == "other_kind_loaded"


def found(expected: list[Sheet], counted: list[str], *strays: Sheet, place: Place = TRAY) -> set[Difference]:
    return set(counting.differences(place, expected, counted, known(*expected, *strays)))


def test_a_tray_as_expected_has_no_difference() -> None:
    assert found(tray("A1", "A2", "A3"), ["A1", "A2", "A3"]) == set()
    assert found([], []) == set()


@pytest.mark.parametrize(
    ("counted", "named"),
    [
        (["A2", "A3", "A4"], {Difference(Kind.MISSING, "A1")}),
        ([], {Difference(Kind.MISSING, f"A{n}") for n in range(1, 5)}),
        (["A4", "A1", "A2", "A3"], {Difference(Kind.OUT_OF_ORDER, "A4")}),
        (["A2", "A3", "A1"], {Difference(Kind.OUT_OF_ORDER, "A1"), Difference(Kind.MISSING, "A4")}),
        (["A1", "A2", "X1", "A3", "A4"], {Difference(Kind.NOT_RECEIVED, "X1")}),
    ],
)
def test_every_difference_names_its_sheet(counted: list[str], named: set[Difference]) -> None:
    assert found(tray("A1", "A2", "A3", "A4"), counted) == named


@pytest.mark.parametrize(
    ("stray", "difference"),
    [
        (sheet("B1"), Difference(Kind.IN_SAFE, "B1")),
        (sheet("B1", LOADED, station="k2", position=4), Difference(Kind.ELSEWHERE, "B1", "k2")),
        (sheet("B1", SheetState.IN_QUESTION, station="k2"), Difference(Kind.FOUND_AGAIN, "B1")),
        (
            sheet("B1", SheetState.IN_QUESTION, station="k2", document="D", attempt=1),
            Difference(Kind.IN_ATTEMPT, "B1", "k2", "D"),
        ),
        (
            sheet("B1", SheetState.ISSUED, station="k1", document="D", attempt=1),
            Difference(Kind.USED_UP, "B1", "k1", "D", "issued"),
        ),
        (sheet("B1", SheetState.SPOILED), Difference(Kind.USED_UP, "B1", state="spoiled")),
        (Sheet("B1", "other", SAFE), Difference(Kind.IN_SAFE, "B1")),
    ],
)
def test_what_lies_there_too_is_told_by_what_the_ledger_knows_of_it(
    stray: Sheet, difference: Difference
) -> None:
    assert found(tray("A1"), ["A1", "B1"], stray) == {difference}


def test_the_safe_has_no_order() -> None:
    assert found([sheet("A1"), sheet("A2")], ["A2", "A1"], place=THE_SAFE) == set()
    stray = Sheet("B1", "other", SAFE)
    assert found([], ["B1"], stray, place=THE_SAFE) == {Difference(Kind.OTHER_STOCK, "B1")}


@given(st.permutations(range(7)))
def test_the_sheets_in_order_are_a_longest_rising_part(places: list[int]) -> None:
    expected = [f"A{place}" for place in range(7)]
    moved = {each.number for each in found(tray(*expected), [f"A{place}" for place in places])}
    kept = [place for place in places if f"A{place}" not in moved]
    assert kept == sorted(kept)
    longest = [1] * 7
    for n in range(7):
        longest[n] = 1 + max((longest[m] for m in range(n) if places[m] < places[n]), default=0)
    assert len(kept) == max(longest)


def test_no_sheet_lies_twice_in_one_place() -> None:
    assert code(counting.decide_count(TRAY, ["A1", "A2", "A1"], ())) == "counted_twice"


def test_every_difference_can_be_explained() -> None:
    for kind in Kind:
        assert Difference(kind, "A1").told.code in SENTENCES


def test_the_balance_adds_up_by_stock_printer_and_hall() -> None:
    ledger = counting.balance(
        [("a", None, 10), ("a", "k1", 4), ("a", None, -4), ("b", None, 5), ("b", "k1", 5), ("b", None, -5)],
        [
            ("a", None, SAFE, 6),
            ("a", "k1", LOADED, 1),
            ("a", "k1", SheetState.ISSUED, 2),
            ("a", "k1", SheetState.AT_PRINTER, 1),
            ("b", "k1", SheetState.SPOILED, 4),
        ],
    )
    a, b = ledger.per_stock()
    (k1,) = ledger.per_printer()
    assert (a.received, a.unused, a.issued, a.in_question, a.spoiled, a.difference) == (10, 7, 2, 1, 0, 0)
    assert (b.received, b.spoiled, b.difference) == (5, 4, 1)
    assert (k1.station, k1.received, k1.loaded, k1.difference) == ("k1", 9, 1, 1)
    assert (ledger.hall.received, ledger.hall.difference) == (15, 1)
