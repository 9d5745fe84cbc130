"""What a count finds, sheet by sheet, and the balance of the ledger. Pure.

A count of a place is what lies there. It moves no sheet from unused to used: one that is missing is in question
until it is found or two people give it up, one found again is unused again, and the tray's order is as counted.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from shared.blanks.model import Sheet, SheetState, runs_of
from shared.journal.entry import Decision, Entry, Refusal


class Kind(StrEnum):
    """How a sheet differs from the ledger."""

    MISSING = "missing"
    FOUND_AGAIN = "found_again"
    OUT_OF_ORDER = "out_of_order"
    NOT_RECEIVED = "not_received"
    IN_SAFE = "in_safe"
    ELSEWHERE = "elsewhere"
    IN_ATTEMPT = "in_attempt"
    USED_UP = "used_up"
    OTHER_STOCK = "other_stock"


OF_THE_PLACE = (Kind.MISSING, Kind.FOUND_AGAIN, Kind.OUT_OF_ORDER)
"""Differences that the count itself settles in the ledger; any other needs an entry of its own."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One sheet that is not as the ledger has it; `station` and `serial` say what the ledger knows of it."""

    kind: Kind
    number: str
    station: str | None = None
    serial: str | None = None
    state: str | None = None

    @property
    def told(self) -> Refusal:
        """What was found and how it can be explained, for shared.qt.sentences."""
        facts = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "kind"}
        return Refusal(f"blanks.counted_{self.kind}", facts)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count and what it found."""

    sheets: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What is counted: the tray of a station, or a stock in the safe; exactly one of them is named."""

    station: str | None = None
    stock: str | None = None


def differences(
    place: Place, expected: Sequence[Sheet], counted: Sequence[str], known: Mapping[str, Sheet]
) -> tuple[Difference, ...]:
    """Every sheet that is not as the ledger has it.

    `expected` are the sheets of the place, in the order they come out, with one an attempt still has: that one may
    lie there or not. `counted` are the numbers that lie there, in their order; `known` what the ledger has of those.
    """
    places = {sheet.id: n for n, sheet in enumerate(expected)}
    unused = {sheet.id for sheet in expected if not sheet.unsettled}
    there = set(counted)
    found = [Difference(Kind.MISSING, it.id) for it in expected if it.id in unused and it.id not in there]
    found += [_stray(number, known.get(number), place) for number in counted if number not in unused]
    if place.station is not None:
        in_place = [number for number in counted if number in places]
        kept = _rising([places[number] for number in in_place])
        found += [Difference(Kind.OUT_OF_ORDER, it) for it in in_place if places[it] not in kept]
    return tuple(found)


def _stray(number: str, sheet: Sheet | None, place: Place) -> Difference:
    if sheet is None:
        return Difference(Kind.NOT_RECEIVED, number)
    if sheet.unsettled:
        return Difference(Kind.IN_ATTEMPT, number, sheet.station, sheet.document)
    if sheet.state in (SheetState.ISSUED, SheetState.SPOILED):
        return Difference(Kind.USED_UP, number, sheet.station, sheet.document, str(sheet.state))
    if place.stock not in (None, sheet.stock):
        return Difference(Kind.OTHER_STOCK, number)
    if sheet.state is SheetState.IN_QUESTION:
        return Difference(Kind.FOUND_AGAIN, number)
    if sheet.state is SheetState.LOADED:
        return Difference(Kind.ELSEWHERE, number, sheet.station)
    return Difference(Kind.IN_SAFE, number)


def _rising(places: Sequence[int]) -> set[int]:
    """The longest rising part of `places`: whatever is not in it was moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for n, place in enumerate(places):
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [n]
        before.append(ends[at - 1] if at else None)
    rising: set[int] = set()
    n_or_none = ends[-1] if ends else None
    while n_or_none is not None:
        rising.add(places[n_or_none])
        n_or_none = before[n_or_none]
    return rising


def decide_count(place: Place, counted: Sequence[str], found: Sequence[Difference]) -> Decision:
    """Records a count and what it found; `order` is how the sheets lie from now on, None when as they did."""
    twice = next((number for number, count in Counter(counted).items() if count > 1), None)
    if twice is not None:
        return Refusal("blanks.counted_twice", {"number": twice})
    of_kind = {kind: [each.number for each in found if each.kind is kind] for kind in Kind}
    astray = {each.number for each in found if each.kind not in OF_THE_PLACE and not _attempted(each, place)}
    moved = of_kind[Kind.FOUND_AGAIN] or of_kind[Kind.OUT_OF_ORDER]
    body = {
        "station": place.station,
        "stock": place.stock,
        "counted": runs_of(counted),
        "different": len(found),
        "differences": {str(kind): runs_of(numbers) for kind, numbers in of_kind.items() if numbers},
        "order": runs_of([number for number in counted if number not in astray]) if moved else None,
    }
    return [Entry("blanks.counted", place.station or place.stock or "", body)]


def _attempted(difference: Difference, place: Place) -> bool:
    """Whether it is the sheet an attempt of this very tray has: put back, it is where it was found."""
    return difference.kind is Kind.IN_ATTEMPT and difference.station == place.station


@dataclass(frozen=True, slots=True)
class Balance:
    """The sheets of one stock that came to one place, and what became of them; `station` None: the safe.

    `received` is counted from the movements, `now` from the sheets as they are.
    """

    stock: str
    station: str | None
    received: int
    now: Mapping[SheetState, int]

    @property
    def issued(self) -> int:
        return self.now.get(SheetState.ISSUED, 0)

    @property
    def spoiled(self) -> int:
        return self.now.get(SheetState.SPOILED, 0)

    @property
    def in_question(self) -> int:
        """An open attempt's sheet too: what it became is not known yet."""
        return self.now.get(SheetState.IN_QUESTION, 0) + self.now.get(SheetState.AT_PRINTER, 0)

    @property
    def loaded(self) -> int:
        return self.now.get(SheetState.LOADED, 0)

    @property
    def unused(self) -> int:
        return self.now.get(SheetState.IN_SAFE, 0) + self.loaded

    @property
    def difference(self) -> int:
        """0: issued + spoiled + in question + unused = received."""
        return self.received - self.issued - self.spoiled - self.in_question - self.unused


@dataclass(frozen=True, slots=True)
class Ledger:
    """The balance of every stock at every place it came to."""

    places: tuple[Balance, ...]

    @property
    def hall(self) -> Balance:
        return _sum("", None, self.places)

    def per_stock(self) -> list[Balance]:
        stocks = dict.fromkeys(each.stock for each in self.places)
        return [_sum(stock, None, [it for it in self.places if it.stock == stock]) for stock in stocks]

    def per_printer(self) -> list[Balance]:
        """Of each station what was loaded there and not taken back to the safe."""
        stations = dict.fromkeys(each.station for each in self.places if each.station is not None)
        return [
            _sum("", station, [it for it in self.places if it.station == station]) for station in stations
        ]


def balance(
    came: Iterable[tuple[str, str | None, int]], lie: Iterable[tuple[str, str | None, SheetState, int]]
) -> Ledger:
    """The ledger of what `came` (stock, place, sheets; below 0: went away) and what `lie`s where in which state."""
    received: Counter[tuple[str, str | None]] = Counter()
    now: dict[tuple[str, str | None], Counter[SheetState]] = {}
    for stock, station, sheets in came:
        received[stock, station] += sheets
    for stock, station, state, sheets in lie:
        now.setdefault((stock, station), Counter())[state] += sheets
    places = sorted(received.keys() | now.keys(), key=lambda it: (it[0], it[1] or ""))
    return Ledger(tuple(Balance(*place, received[place], now.get(place, Counter())) for place in places))


def _sum(stock: str, station: str | None, each: Iterable[Balance]) -> Balance:
    received, now = 0, Counter[SheetState]()
    for one in each:
        received += one.received
        now.update(one.now)
    return Balance(stock, station, received, now)
