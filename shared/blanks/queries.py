"""What screens read of the ledger of numbered blank paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from shared.blanks import tables
from shared.blanks.counting import Ledger
from shared.blanks.counting import balance as balanced
from shared.blanks.model import Movement, Sheet, SheetState
from shared.blanks.tables import counts, movement_rows, movements, rows, sheets
from shared.journal.entry import Millis


@dataclass(frozen=True, slots=True)
class CountTaken:
    """The last count of a tray, or of a stock in the safe: when, by whom, how many sheets were not as expected."""

    stock: str | None
    station: str | None
    differences: int
    at: Millis
    by: str


def balance(conn: Connection) -> Ledger:
    """The whole ledger: every stock at every place, with sums per stock, per printer and for the hall."""
    c = movements.c
    came: list[tuple[str, str | None, int]] = []
    query = select(c.stock, c.received, c.came_from, c.went_to, func.sum(c.sheets))
    for stock, received, came_from, went_to, moved in conn.execute(
        query.group_by(c.stock, c.received, c.came_from, c.went_to)
    ):
        came.append((stock, went_to, int(moved)))
        if not received:
            came.append((stock, came_from, -int(moved)))
    s = sheets.c
    lie = conn.execute(
        select(s.stock, s.station, s.state, func.count()).group_by(s.stock, s.station, s.state)
    )
    return balanced(came, [(stock, station, SheetState(state), n) for stock, station, state, n in lie])


def sheet(conn: Connection, number: str) -> Sheet | None:
    return rows.get(conn, number)


def known(conn: Connection, numbers: Sequence[str]) -> dict[str, Sheet]:
    """Those of the numbers that the ledger has."""
    return tables.known(conn, numbers)


def in_tray(conn: Connection, station: str) -> list[Sheet]:
    """What lies in a station's tray, in the order it comes out."""
    held = (sheets.c.station == station, sheets.c.state == SheetState.LOADED)
    return rows.where(conn, *held, order=sheets.c.position)


def on_top(conn: Connection, station: str) -> Sheet | None:
    """The first of `in_tray`."""
    held = (sheets.c.station == station, sheets.c.state == SheetState.LOADED)
    query = rows.select.where(*held).order_by(sheets.c.position).limit(1)
    return next(iter(rows.states(conn.execute(query).mappings())), None)


def unsettled(conn: Connection, station: str) -> Sheet | None:
    """The sheet an attempt at this station still has, if any."""
    open_states = (SheetState.AT_PRINTER, SheetState.IN_QUESTION)
    held = (sheets.c.station == station, sheets.c.state.in_(open_states), sheets.c.document.is_not(None))
    found = rows.where(conn, *held)
    return found[0] if found else None


def in_safe(conn: Connection, stock: str) -> list[Sheet]:
    """What lies in the safe, by number."""
    held = (sheets.c.stock == stock, sheets.c.state == SheetState.IN_SAFE)
    return rows.where(conn, *held, order=sheets.c.id)


def in_question(conn: Connection) -> list[Sheet]:
    """Sheets nobody can account for yet, by number."""
    return rows.where(conn, sheets.c.state == SheetState.IN_QUESTION, order=sheets.c.id)


def last_movements(conn: Connection, limit: int) -> list[Movement]:
    """Receipts, loads and returns to the safe, the latest first."""
    query = movement_rows.select.order_by(movements.c.at.desc(), movements.c.id.desc()).limit(limit)
    return movement_rows.states(conn.execute(query).mappings())


def last_counts(conn: Connection) -> list[CountTaken]:
    """The last count of each tray, and of each stock in the safe, that was ever counted."""
    c = counts.c
    query = select(c.stock, c.station, c.differences, c.at, c.by).order_by(c.at, c.id)
    last = {
        (stock, station): CountTaken(stock, station, *rest) for stock, station, *rest in conn.execute(query)
    }
    return list(last.values())
