"""Numbered blank paper (空白证照, DESIGN.md §7, rule 7): every sheet by its number, and where it is. Pure.

in the safe → loaded into a station's tray → at the printer (one attempt took it) → issued. What becomes of a sheet
in an attempt follows from the entries of the attempt itself (evolving.py): it has no second record that could say
otherwise. Counting and the balance are in counting.py.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Millis, Refusal

MOST = 10_000
"""Sheets one command may speak of."""

_NUMBER = re.compile(r"([0-9A-Z-]{0,24}?)([0-9]{1,12})")


class SheetState(StrEnum):
    IN_SAFE = "in_safe"
    LOADED = "loaded"
    AT_PRINTER = "at_printer"
    """An attempt took it and is not over."""
    IN_QUESTION = "in_question"
    """With a document: its attempt is unknown. Without one: a count did not find it."""
    ISSUED = "issued"
    SPOILED = "spoiled"


UNUSED = (SheetState.IN_SAFE, SheetState.LOADED)


class Reason(StrEnum):
    """Why a sheet is given up outside any attempt; a word of its own, so that no name gets into a note."""

    JAMMED = "jammed"
    TORN = "torn"
    MISPRINTED = "misprinted"
    """Something else came out on it."""
    FLAWED = "flawed"
    """It was delivered so."""
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One numbered sheet; `id` is the number printed on it.

    `station` is whose tray holds it or held it last, None for the safe; the sheet with the least `position` comes
    out of a tray first. `document` and `attempt` are those that took it; the two people spoiled it.
    """

    id: str
    stock: str
    state: SheetState
    station: str | None = None
    position: int | None = None
    document: str | None = None
    attempt: int | None = None
    first_person: str | None = None
    second_person: str | None = None

    @property
    def unsettled(self) -> bool:
        """Whether an attempt has it, and nobody knows yet what became of it."""
        return self.document is not None and self.state in (SheetState.AT_PRINTER, SheetState.IN_QUESTION)


@dataclass(frozen=True, slots=True)
class Movement:
    """A run of sheets that went from one place to another; a station, or None for the safe.

    A receipt comes from outside: `received`, into the safe.
    """

    id: str
    stock: str
    received: bool
    came_from: str | None
    went_to: str | None
    first: str
    last: str
    sheets: int
    at: Millis
    by: str


def numbers_of(first: str, last: str) -> list[str] | Refusal:
    """The numbers from `first` to `last`, upwards or downwards, both among them; spaces and case do not matter."""
    first, last = first.strip().upper(), last.strip().upper()
    begin, end = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last)
    if begin is None or end is None or len(first) != len(last) or begin[1] != end[1]:
        return Refusal("blanks.no_run", {"first": first, "last": last})
    low, high = int(begin[2]), int(end[2])
    if abs(high - low) >= MOST:
        return Refusal("blanks.run_too_long", {"most": MOST})
    width, step = len(begin[2]), 1 if high >= low else -1
    return [f"{begin[1]}{n:0{width}}" for n in range(low, high + step, step)]


def runs_of(numbers: Sequence[str]) -> list[list[str]]:
    """The same numbers in the same order as runs [first, last], as the journal keeps them."""
    runs: list[list[str]] = []
    step = 0
    for number in numbers:
        gap = _gap(runs[-1][1], number) if runs else 0
        if gap in (1, -1) and step in (0, gap):
            runs[-1][1], step = number, gap
        else:
            runs.append([number, number])
            step = 0
    return runs


def _gap(before: str, after: str) -> int:
    one, other = _NUMBER.fullmatch(before), _NUMBER.fullmatch(after)
    if one is None or other is None or one[1] != other[1] or len(before) != len(after):
        return 0
    return int(other[2]) - int(one[2])


def decide_receive(stock: str, numbers: Sequence[str], known: Mapping[str, Sheet]) -> Decision:
    """Sheets of a stock come into the safe; `known` are those of them the hall has or had already."""
    for number in numbers:
        if number in known:
            return Refusal("blanks.already_received", {"number": number})
    return [Entry("blanks.received", stock, {"first": numbers[0], "last": numbers[-1]})]


def decide_load(
    station: str, numbers: Sequence[str], known: Mapping[str, Sheet], other: str | None
) -> Decision:
    """Sheets go from the safe into a tray, in the order they come out, behind those that lie there.

    `other` is the stock of what the tray holds already, None when it is empty.
    """
    for number in numbers:
        sheet = known.get(number)
        if sheet is None:
            return Refusal("blanks.not_received", {"number": number})
        if sheet.state is SheetState.LOADED:
            return Refusal("blanks.already_loaded", {"number": number, "station": sheet.station})
        if sheet.state is not SheetState.IN_SAFE:
            return Refusal("blanks.not_in_safe", {"number": number, "state": str(sheet.state)})
        other = sheet.stock if other is None else other
        if sheet.stock != other:
            return Refusal("blanks.other_stock", {"station": station, "number": number})
    return [Entry("blanks.loaded", station, {"first": numbers[0], "last": numbers[-1]})]


def decide_unload(
    station: str, numbers: Sequence[str], known: Mapping[str, Sheet], open_sheet: Sheet | None
) -> Decision:
    """Sheets go from a tray back to the safe; `open_sheet` is the one an attempt there still has."""
    if open_sheet is not None:
        return _unsettled(open_sheet)
    if not numbers:
        return Refusal("blanks.tray_empty", {"station": station})
    for number in numbers:
        sheet = known.get(number)
        if sheet is None or sheet.state is not SheetState.LOADED or sheet.station != station:
            return Refusal("blanks.not_in_tray", {"number": number, "station": station})
    return [Entry("blanks.unloaded", station, {"runs": runs_of(numbers)})]


def decide_spoil(number: str, sheet: Sheet | None, reason: Reason, by: str, second: str) -> Decision:
    """Two people give up a sheet that no attempt has: jammed, torn, or lost for good."""
    if sheet is None:
        return Refusal("blanks.not_received", {"number": number})
    if sheet.unsettled:
        return _unsettled(sheet)
    if sheet.state in (SheetState.ISSUED, SheetState.SPOILED):
        return Refusal("blanks.used_up", {"number": number, "state": str(sheet.state)})
    if by == second:
        return Refusal("blanks.two_people_needed")
    return [Entry("blanks.spoiled", number, {"reason": str(reason), "by": by, "second": second})]


def next_sheet(station: str, stock: str, top: Sheet | None, open_sheet: Sheet | None) -> str | Refusal:
    """The number that comes out of the station's tray next: `top` lies there first.

    Nobody knows it while an attempt still has a sheet: that sheet may lie on top of `top`.
    """
    if open_sheet is not None:
        return Refusal("blanks.last_unsettled", {"station": station})
    if top is None:
        return Refusal("blanks.none_loaded", {"station": station})
    if top.stock != stock:
        return Refusal("blanks.other_kind_loaded", {"station": station})
    return top.id


def _unsettled(sheet: Sheet) -> Refusal:
    facts = {"number": sheet.id, "station": sheet.station, "serial": sheet.document}
    return Refusal("blanks.unsettled", facts)
