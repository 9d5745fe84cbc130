"""How the sheets follow from their own entries and from those of the attempts that take them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from shared.blanks.model import Movement, Sheet, SheetState, numbers_of, runs_of
from shared.journal.entry import Recorded, Refusal

FATES = {
    "issuing.attempt_reserved": SheetState.AT_PRINTER,
    "issuing.attempt_printed": SheetState.ISSUED,
    "issuing.attempt_blank": SheetState.LOADED,
    "issuing.attempt_unknown": SheetState.IN_QUESTION,
    "issuing.sheet_untouched": SheetState.LOADED,
    "issuing.attempt_spoiled": SheetState.SPOILED,
    "issuing.sheet_destroyed": SheetState.SPOILED,
}
"""What becomes of the sheet an attempt took; put back it keeps its position, so that it is the next one again."""


@dataclass(frozen=True, slots=True)
class Change:
    """Sheets as they are after an entry, and how runs of them moved."""

    sheets: tuple[Sheet, ...]
    movements: tuple[Movement, ...] = ()


def follow(sheet: Sheet, entry: Recorded) -> Sheet:
    """The sheet of an attempt after an entry of the attempt."""
    state, body = FATES[entry.kind], entry.body
    match state:
        case SheetState.AT_PRINTER:
            return replace(sheet, state=state, document=entry.subject, attempt=body["attempt"])
        case SheetState.LOADED:
            return replace(sheet, state=state, document=None, attempt=None)
        case SheetState.SPOILED:
            return replace(sheet, state=state, first_person=body["by"], second_person=body["second"])
    return replace(sheet, state=state)


def concerned(entry: Recorded) -> list[str]:
    """The numbers an entry of the ledger speaks of, in its order."""
    body = entry.body
    match entry.kind:
        case "blanks.received" | "blanks.loaded":
            return _numbers([[body["first"], body["last"]]])
        case "blanks.unloaded":
            return _numbers(body["runs"])
        case "blanks.spoiled":
            return [entry.subject]
        case "blanks.counted":
            return _numbers(body["differences"].get("missing", [])) + _numbers(body["order"] or [])
    raise ValueError(f"{entry.kind} is no entry of the ledger")


def evolve(before: Mapping[str, Sheet], entry: Recorded, behind: int) -> Change:
    """What `entry` makes of the sheets it concerns; those that go into a tray lie behind position `behind` there."""
    body, numbers = entry.body, concerned(entry)
    match entry.kind:
        case "blanks.received":
            sheets = tuple(Sheet(number, entry.subject, SheetState.IN_SAFE) for number in numbers)
            return Change(sheets, _moved(sheets, entry, None, None, received=True))
        case "blanks.loaded":
            sheets = _placed([before[number] for number in numbers], entry.subject, behind)
            return Change(sheets, _moved(sheets, entry, None, entry.subject))
        case "blanks.unloaded":
            sheets = _placed([before[number] for number in numbers], None, behind)
            return Change(sheets, _moved(sheets, entry, entry.subject, None))
        case "blanks.spoiled":
            people = {"first_person": body["by"], "second_person": body["second"]}
            return Change((replace(before[entry.subject], state=SheetState.SPOILED, **people),))
        case "blanks.counted":
            return _counted(before, entry, behind)
    raise ValueError(f"{entry.kind} is no entry of the ledger")


def _counted(before: Mapping[str, Sheet], entry: Recorded, behind: int) -> Change:
    place, body = entry.body["station"], entry.body
    missing = [before[number] for number in _numbers(body["differences"].get("missing", []))]
    there = [before[number] for number in _numbers(body["order"] or [])]
    lost = tuple(replace(sheet, state=SheetState.IN_QUESTION, position=None) for sheet in missing)
    movements: list[Movement] = []
    for came_from in dict.fromkeys(sheet.station for sheet in there if sheet.station != place):
        sheets = [sheet for sheet in there if sheet.station == came_from]
        movements += _moved(sheets, entry, came_from, place, after=len(movements))
    return Change(lost + _placed(there, place, behind), tuple(movements))


def _placed(sheets: Sequence[Sheet], station: str | None, behind: int) -> tuple[Sheet, ...]:
    if station is None:
        return tuple(
            replace(sheet, state=SheetState.IN_SAFE, station=None, position=None) for sheet in sheets
        )
    return tuple(
        replace(
            sheet,
            state=sheet.state if sheet.unsettled else SheetState.LOADED,
            station=station,
            position=behind + place,
        )
        for place, sheet in enumerate(sheets, start=1)
    )


def _moved(
    sheets: Sequence[Sheet],
    entry: Recorded,
    came_from: str | None,
    went_to: str | None,
    *,
    received: bool = False,
    after: int = 0,
) -> tuple[Movement, ...]:
    """A movement for each run of sheets of one stock."""
    runs = [
        (stock, run)
        for stock, alike in groupby(sheets, key=lambda sheet: sheet.stock)
        for run in runs_of([sheet.id for sheet in alike])
    ]
    return tuple(
        Movement(
            id=f"{entry.epoch}.{entry.seq}.{place}",
            stock=stock,
            received=received,
            came_from=came_from,
            went_to=went_to,
            first=first,
            last=last,
            sheets=len(_numbers([[first, last]])),
            at=entry.at,
            by=entry.actor,
        )
        for place, (stock, (first, last)) in enumerate(runs, start=after + 1)
    )


def _numbers(runs: Sequence[Sequence[str]]) -> list[str]:
    """The numbers of runs as the journal has them; ValueError for what is none."""
    numbers: list[str] = []
    for first, last in runs:
        run = numbers_of(first, last)
        if isinstance(run, Refusal):
            raise ValueError(f"{first} to {last} is no run of numbers")
        numbers += run
    return numbers
