"""Use cases of numbered blank paper: receive it, load it, take it out, give a sheet up, count it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from shared.blanks import counting, model, queries
from shared.blanks.counting import Counted, Difference, Kind, Place
from shared.blanks.model import Reason, Sheet
from shared.catalogue.model import Stock
from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Json, Refusal

Runs = Iterable[tuple[str, str]]
"""First and last number of each run, in the order the sheets lie."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """The numbered blank paper of a hall. `by` is who acts, a staff account; a refusal changes nothing.

    Numbers are given whole, as they stand on the sheets; a run goes upwards or downwards.
    """

    hall: Side
    stocks: Mapping[str, Stock]

    def receive(self, stock: str, first: str, last: str, by: str, key: str | None = None) -> int | Refusal:
        """Sheets of a stock come into the safe; gives how many."""
        numbers = model.numbers_of(first, last)
        if isinstance(numbers, Refusal):
            return numbers
        if stock not in self.stocks:
            return Refusal("blanks.unknown_stock", {"stock": stock})
        with self.hall.unit(by, key) as unit:
            return _done(
                unit, model.decide_receive(stock, numbers, queries.known(unit.conn, numbers)), len(numbers)
            )

    def load(self, station: str, first: str, last: str, by: str, key: str | None = None) -> int | Refusal:
        """Sheets go from the safe into the station's tray; `first` comes out first, behind what lies there.

        Gives how many.
        """
        numbers = model.numbers_of(first, last)
        if isinstance(numbers, Refusal):
            return numbers
        with self.hall.unit(by, key) as unit:
            lies = queries.unsettled(unit.conn, station) or queries.on_top(unit.conn, station)
            known = queries.known(unit.conn, numbers)
            decided = model.decide_load(station, numbers, known, None if lies is None else lies.stock)
            return _done(unit, decided, len(numbers))

    def unload(
        self, station: str, by: str, run: tuple[str, str] | None = None, key: str | None = None
    ) -> int | Refusal:
        """Sheets go from the station's tray back to the safe: a run of them, or all; gives how many."""
        numbers = [] if run is None else model.numbers_of(*run)
        if isinstance(numbers, Refusal):
            return numbers
        with self.hall.unit(by, key) as unit:
            if run is None:
                numbers = [sheet.id for sheet in queries.in_tray(unit.conn, station)]
            known = queries.known(unit.conn, numbers)
            open_sheet = queries.unsettled(unit.conn, station)
            return _done(unit, model.decide_unload(station, numbers, known, open_sheet), len(numbers))

    def spoil(
        self, number: str, reason: Reason, by: str, second: str, key: str | None = None
    ) -> Sheet | Refusal:
        """Two people give up a sheet that no attempt has."""
        number = number.strip().upper()
        with self.hall.unit(by, key) as unit:
            if unit.answer is None:
                sheet = queries.sheet(unit.conn, number)
                done = _done(unit, model.decide_spoil(number, sheet, reason, by, second), 1)
                if isinstance(done, Refusal):
                    return done
            spoiled = queries.sheet(unit.conn, number)
            assert spoiled is not None
            return spoiled

    def count_tray(self, station: str, runs: Runs, by: str, key: str | None = None) -> Counted | Refusal:
        """Records what really lies in a station's tray, in the order it comes out, and gives every difference."""
        return self._count(Place(station=station), runs, by, key)

    def count_safe(self, stock: str, runs: Runs, by: str, key: str | None = None) -> Counted | Refusal:
        """Records what of a stock really lies in the safe, in whatever order, and gives every difference."""
        if stock not in self.stocks:
            return Refusal("blanks.unknown_stock", {"stock": stock})
        return self._count(Place(stock=stock), runs, by, key)

    def _count(self, place: Place, runs: Runs, by: str, key: str | None) -> Counted | Refusal:
        counted: list[str] = []
        for run in runs:
            numbers = model.numbers_of(*run)
            if isinstance(numbers, Refusal):
                return numbers
            counted += numbers
        with self.hall.unit(by, key) as unit:
            if unit.answer is not None:
                return _counted(unit.answer)
            expected = _expected(unit, place)
            found = counting.differences(place, expected, counted, queries.known(unit.conn, counted))
            decided = counting.decide_count(place, counted, found)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit({"sheets": len(counted), "found": [asdict(each) for each in found]})
            return Counted(len(counted), found)


def next_sheet(unit: Unit, station: str, stock: str) -> str | Refusal:
    """The number that comes out of the station's tray next, within the unit that takes it for an attempt."""
    top, open_sheet = queries.on_top(unit.conn, station), queries.unsettled(unit.conn, station)
    return model.next_sheet(station, stock, top, open_sheet)


def _expected(unit: Unit, place: Place) -> list[Sheet]:
    """The sheets the ledger has there, in the order they come out, with one an attempt still has."""
    if place.station is not None:
        open_sheet = queries.unsettled(unit.conn, place.station)
        in_tray = queries.in_tray(unit.conn, place.station)
        return sorted(
            [*in_tray, *([] if open_sheet is None else [open_sheet])], key=lambda it: it.position or 0
        )
    return [] if place.stock is None else queries.in_safe(unit.conn, place.stock)


def _done(unit: Unit, decided: Decision, sheets: int) -> int | Refusal:
    """Records what was decided and gives the sheets it is about; a repeated command is told the first answer."""
    if unit.answer is not None:
        return int(unit.answer)
    if isinstance(decided, Refusal):
        return decided
    unit.append(decided)
    unit.commit(sheets)
    return sheets


def _counted(answer: Json) -> Counted:
    found: list[Any] = answer["found"]
    return Counted(answer["sheets"], tuple(Difference(**{**it, "kind": Kind(it["kind"])}) for it in found))
