"""What the page of numbered blank paper shows, derived by one pure function: the balance, and every sheet by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from counter.issuing.presenters.places import Places
from counter.issuing.words import moment
from counter.presenters.desk_view import Chip
from counter.words import Problem, tr
from shared.blanks.counting import Balance, Difference, Ledger
from shared.blanks.model import Movement, Sheet, SheetState, numbers_of, runs_of
from shared.blanks.queries import CountTaken
from shared.clock import day_of
from shared.journal.entry import Millis, Refusal
from shared.qt.sentences import sentence

Spot = tuple[str, str | None]
"""A stock and where it lies: a station, or None for the safe."""
MOST_RUNS = 8


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """What was read; `inside` are the numbers at `spot`, as they come out."""

    spot: Spot | None
    ledger: Ledger
    counts: tuple[CountTaken, ...]
    questions: tuple[Sheet, ...]
    movements: tuple[Movement, ...]
    inside: tuple[str, ...]
    names: Mapping[str, str]
    stocks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LedgerSight:
    """What the ledger is looked at with."""

    places: Places
    zone: ZoneInfo
    now: Millis


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One stock at one place (`spot` None: the whole hall); figures as words."""

    spot: Spot | None
    stock: str
    place: str
    figures: tuple[str, ...]
    counted: Chip
    differs: bool = False


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The balance, the sheets in question sheet by sheet, and the spot that is looked at."""

    summary: Chip | None = None
    rows: tuple[LedgerRow, ...] = ()
    questions: tuple[str, ...] = ()
    spot: Spot | None = None
    title: str = ""
    inside: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedView:
    """What a count found: in a sentence, and every difference with what to do."""

    summary: str
    tone: str
    lines: tuple[tuple[str, str], ...]


def derive_ledger(facts: LedgerFacts, chosen: Spot | None, sight: LedgerSight) -> LedgerView:
    """The ledger at `sight.now`."""
    spots = [(each.stock, each.station) for each in facts.ledger.places]
    spot = chosen if chosen in spots else (spots[0] if spots else None)
    rows = tuple(_row(each, facts, sight) for each in facts.ledger.places)
    return LedgerView(
        summary=_summary(facts),
        rows=(*rows, _total(facts.ledger.hall)) if rows else (),
        questions=tuple(_question(each, sight.places) for each in facts.questions),
        spot=spot,
        title="" if spot is None else f"{stock_words(facts, spot[0])} · {place_words(spot[1], sight.places)}",
        inside=()
        if spot is None or spot != facts.spot
        else (*_inside(facts), _last_count(facts, spot, sight)),
        movements=tuple(
            _movement(each, facts, sight)
            for each in facts.movements
            if spot is not None and each.stock == spot[0] and spot[1] in (each.came_from, each.went_to)
        ),
    )


def stock_words(facts: LedgerFacts, stock: str) -> str:
    return facts.stocks.get(stock, stock)


def place_words(station: str | None, places: Places) -> str:
    return tr("the safe") if station is None else places.called(station)


def runs_typed(text: str) -> list[tuple[str, str]] | Problem:
    """The runs of a count, one a line: first and last number, or one number alone; nothing typed is an empty place."""
    runs = []
    for place, line in enumerate(text.splitlines(), 1):
        numbers = line.replace("～", " ").replace("~", " ").replace("至", " ").split()
        if not numbers:
            continue
        first, last = numbers[0], numbers[-1]
        unfit = numbers_of(first, last)
        if len(numbers) > 2 or isinstance(unfit, Refusal):
            what = tr("Line {line} is no run of numbers: “{text}”.", line=place, text=line.strip())
            return Problem(what, tr("Type the first and the last number of the run, with a space between."))
        runs.append((first, last))
    return runs


def sheets_of(runs: Sequence[tuple[str, str]]) -> int:
    """How many sheets these runs are."""
    found = (numbers_of(*run) for run in runs)
    return sum(len(numbers) for numbers in found if not isinstance(numbers, Refusal))


def derive_counted(sheets: int, differences: Sequence[Difference], sight: LedgerSight) -> CountedView:
    """The result of a count."""
    if not differences:
        return CountedView(
            tr("{count} sheets counted, every one as the ledger has it.", count=sheets), "jade", ()
        )
    summary = tr(
        "{count} sheets counted, {different} not as the ledger has them.",
        count=sheets,
        different=len(differences),
    )
    told = [sentence(sight.places.renamed(each.told), sight.zone.key, sight.now) for each in differences]
    return CountedView(summary, "amber", tuple((each.what, each.next_step) for each in told))


def explain(number: str, sheet: Sheet | None, facts: LedgerFacts, sight: LedgerSight) -> str:
    """Where one sheet is and how it came there, in a sentence."""
    if sheet is None:
        return tr("{number} was never received by this hall.", number=number)
    told = {
        "number": sheet.id,
        "place": place_words(sheet.station, sight.places),
        "serial": sheet.document or "—",
        "attempt": sheet.attempt or 0,
    }
    match sheet.state:
        case SheetState.IN_SAFE:
            words = tr("{number} lies unused in the safe.", **told)
        case SheetState.LOADED:
            words = tr("{number} lies unused in the tray of {place}.", **told)
        case SheetState.AT_PRINTER:
            words = tr("{number} is being printed at {place} for {serial}, attempt {attempt}.", **told)
        case SheetState.ISSUED:
            words = tr("{number} was printed at {place}: it is {serial}, attempt {attempt}.", **told)
        case SheetState.SPOILED:
            people = [
                facts.names.get(each, each) for each in (sheet.first_person, sheet.second_person) if each
            ]
            words = tr("{number} is spoiled, by the word of {people}.", **told, people=tr(", ").join(people))
            if sheet.document is not None:
                words += tr(" It was taken for {serial}, attempt {attempt}.", **told)
        case _:
            words = _question(sheet, sight.places)
    return f"{stock_words(facts, sheet.stock)} · {words}"


def _summary(facts: LedgerFacts) -> Chip:
    hall = facts.ledger.hall
    if hall.difference:
        return Chip(tr("{count} sheets unexplained", count=abs(hall.difference)), "red")
    if facts.questions:
        return Chip(tr("{count} sheets in question", count=len(facts.questions)), "amber")
    if not facts.ledger.places:
        return Chip(tr("No blank paper was received yet"), "quiet")
    return Chip(tr("Every sheet is explained"), "jade")


def _last_count(facts: LedgerFacts, spot: Spot, sight: LedgerSight) -> str:
    last = max((each for each in facts.counts if _is_of(each, spot)), key=lambda each: each.at, default=None)
    by = "" if last is None else f" · {facts.names.get(last.by, last.by)}"
    return tr("Last count: {told}", told=_counted(last, sight).text + by)


def _row(balance: Balance, facts: LedgerFacts, sight: LedgerSight) -> LedgerRow:
    spot = (balance.stock, balance.station)
    last = max((each for each in facts.counts if _is_of(each, spot)), key=lambda each: each.at, default=None)
    return LedgerRow(
        spot,
        stock_words(facts, balance.stock),
        place_words(balance.station, sight.places),
        _figures(balance),
        _counted(last, sight),
        balance.difference != 0,
    )


def _is_of(count: CountTaken, spot: Spot) -> bool:
    return (
        count.station == spot[1] if spot[1] is not None else (count.stock, count.station) == (spot[0], None)
    )


def _total(hall: Balance) -> LedgerRow:
    return LedgerRow(None, tr("Whole hall"), "", _figures(hall), Chip("", "quiet"), hall.difference != 0)


def _figures(balance: Balance) -> tuple[str, ...]:
    """received = issued + spoiled + in question + unused + difference."""
    told = (
        balance.received,
        balance.issued,
        balance.spoiled,
        balance.in_question,
        balance.unused,
        balance.difference,
    )
    return tuple(str(each) for each in told)


def _counted(last: CountTaken | None, sight: LedgerSight) -> Chip:
    if last is None:
        return Chip(tr("never counted"), "amber")
    at = moment(last.at, sight.zone, sight.now)
    if last.differences:
        return Chip(tr("{at}: {count} differed", at=at, count=last.differences), "amber")
    today = day_of(last.at, sight.zone) == day_of(sight.now, sight.zone)
    return Chip(tr("{at}: right", at=at), "jade" if today else "quiet")


def _question(sheet: Sheet, places: Places) -> str:
    told = {"number": sheet.id, "place": place_words(sheet.station, places)}
    if sheet.document is None:
        return tr("{number}: not found when {place} was counted. Look for it and count again.", **told)
    return tr(
        "{number}: {serial}, attempt {attempt} at {place}, is in question. Settle it among the documents.",
        **told,
        serial=sheet.document,
        attempt=sheet.attempt or 0,
    )


def _inside(facts: LedgerFacts) -> tuple[str, ...]:
    runs = runs_of(facts.inside)
    told = [
        tr("{first} – {last} · {count} sheets", first=first, last=last, count=sheets_of([(first, last)]))
        if first != last
        else first
        for first, last in runs[:MOST_RUNS]
    ]
    if len(runs) > MOST_RUNS:
        told.append(tr("and {count} more", count=len(runs) - MOST_RUNS))
    if not runs:
        return (tr("empty"),)
    if facts.spot is not None and facts.spot[1] is not None:
        told.insert(0, tr("Next out: {number}", number=facts.inside[0]))
    return tuple(told)


def _movement(each: Movement, facts: LedgerFacts, sight: LedgerSight) -> str:
    told = {
        "at": moment(each.at, sight.zone, sight.now),
        "name": facts.names.get(each.by, each.by),
        "count": each.sheets,
        "run": each.first if each.first == each.last else f"{each.first} – {each.last}",
    }
    if each.received:
        return tr("{at} {name} received {count}: {run}", **told)
    if each.went_to is not None:
        return tr(
            "{at} {name} loaded {count} at {place}: {run}", **told, place=sight.places.called(each.went_to)
        )
    return tr(
        "{at} {name} took out {count} at {place}: {run}", **told, place=sight.places.called(each.came_from)
    )
