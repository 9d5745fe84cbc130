"""What the harness of printing takes for a broken promise, and what not."""

import pytest

from shared.devices.printers.ipp_emulator_jobs import Sheet
from shared.journal.entry import Recorded
from tests.faults.printing.promise import Tray, broken

DOCUMENT = "D1"
FIRST, SECOND = "SP001", "SP002"


def entry(what: str, attempt: int, blank: str | None = None) -> Recorded:
    body = {"attempt": attempt} | ({} if blank is None else {"blank": blank})
    return Recorded("H", 1, 1, 0, "kiosk-1", None, f"issuing.{what}", DOCUMENT, "p1", body, None, "")


def sheet(attempt: int, whole: bool = True) -> Sheet:
    return Sheet(f"{DOCUMENT}/{attempt}", attempt, 1, whole, counted=whole)


RESERVED = entry("attempt_reserved", 1, FIRST)
PRINTED = [RESERVED, entry("attempt_sent", 1), entry("attempt_printed", 1)]
SPOILED = [RESERVED, entry("attempt_unknown", 1), entry("attempt_spoiled", 1)]
BLANK = [RESERVED, entry("attempt_blank", 1)]
AGAIN = [entry("attempt_reserved", 2, SECOND), entry("attempt_printed", 2)]
UNTOUCHED = [RESERVED, entry("attempt_unknown", 1), entry("sheet_untouched", 1)]


@pytest.mark.parametrize(
    ("entries", "tray"),
    [
        ([], Tray([])),
        ([RESERVED], Tray([])),
        ([RESERVED], Tray([sheet(1)])),
        ([RESERVED], Tray([sheet(1, whole=False)])),
        (BLANK, Tray([])),
        (UNTOUCHED, Tray([])),
        (SPOILED, Tray([sheet(1, whole=False)], frozenset({0}))),
    ],
)
def test_on_the_way_a_sheet_may_be_out_or_not(entries: list[Recorded], tray: Tray) -> None:
    assert broken(DOCUMENT, entries, tray) is None


@pytest.mark.parametrize(
    ("entries", "tray"),
    [
        (PRINTED, Tray([sheet(1)])),
        ([*SPOILED, *AGAIN], Tray([sheet(1, whole=False), sheet(2)], frozenset({0}))),
        ([*BLANK, entry("attempt_reserved", 2, FIRST), entry("attempt_printed", 2)], Tray([sheet(2)])),
    ],
)
def test_at_rest_one_sheet_is_out_there(entries: list[Recorded], tray: Tray) -> None:
    assert broken(DOCUMENT, entries, tray, at_rest=True) is None


@pytest.mark.parametrize(
    ("entries", "tray", "wrong"),
    [
        ([*SPOILED, *AGAIN], Tray([sheet(1), sheet(2)]), "2 valid sheets: D1/1, D1/2"),
        (PRINTED, Tray([sheet(1), sheet(1)]), "2 valid sheets: D1/1, D1/1"),
        ([], Tray([sheet(1)]), "an attempt nobody reserved"),
        (BLANK, Tray([sheet(1, whole=False)]), "nothing reached paper"),
        (UNTOUCHED, Tray([sheet(1)]), "nothing reached paper"),
        (SPOILED, Tray([sheet(1)]), "calls spoiled and destroyed"),
        (PRINTED, Tray([]), "no sheet of it came out whole"),
        (PRINTED, Tray([sheet(1, whole=False)]), "no sheet of it came out whole"),
        (PRINTED, Tray([sheet(1)], frozenset({0})), "is destroyed, and the journal calls it printed"),
        (
            [entry("attempt_reserved", 1, SECOND)],
            Tray([sheet(1)]),
            "on the blank SP001; the journal says SP002",
        ),
    ],
)
def test_what_is_never_so(entries: list[Recorded], tray: Tray, wrong: str) -> None:
    said = broken(DOCUMENT, entries, tray)
    assert said is not None
    assert wrong in said


@pytest.mark.parametrize(
    ("entries", "tray", "wrong"),
    [
        ([RESERVED], Tray([]), "there is no valid sheet of it"),
        ([*PRINTED], Tray([sheet(1), sheet(1, whole=False)]), "on the blank SP002; the journal says SP001"),
        ([*SPOILED, *AGAIN], Tray([sheet(1, whole=False), sheet(2)]), "calls spoiled and destroyed"),
    ],
)
def test_what_is_not_so_at_rest(entries: list[Recorded], tray: Tray, wrong: str) -> None:
    said = broken(DOCUMENT, entries, tray, at_rest=True)
    assert said is not None
    assert wrong in said
