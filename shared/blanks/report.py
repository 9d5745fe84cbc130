"""The ledger of blank paper as tables for the terminal."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from zoneinfo import ZoneInfo

from rich.table import Table

from shared.blanks.counting import Balance, Difference, Ledger
from shared.blanks.model import Sheet
from shared.blanks.queries import CountTaken
from shared.clock import day_of, local
from shared.journal.entry import Millis, Refusal

COLUMNS = ("Received", "Issued", "Spoiled", "In question", "Unused", "Loaded", "Difference")


class Told(Protocol):
    """A finding in words."""

    @property
    def what(self) -> str: ...

    @property
    def next_step(self) -> str: ...


def balance_table(ledger: Ledger, names: Mapping[str, str]) -> Table:
    """A row for each stock, for each printer, and for the hall; a difference other than 0 stands out."""
    drawn = Table("", title="Numbered blank paper")
    drawn.columns[0].overflow = "fold"
    for name in COLUMNS:
        drawn.add_column(name, justify="right")
    for each in ledger.per_stock():
        drawn.add_row(names.get(each.stock, each.stock), *_figures(each))
    drawn.add_section()
    for each in ledger.per_printer():
        drawn.add_row(f"Printer at {each.station}", *_figures(each))
    drawn.add_section()
    drawn.add_row("[bold]The hall[/]", *_figures(ledger.hall))
    return drawn


def doubtful_table(sheets: Sequence[Sheet]) -> Table:
    """The sheets nobody can account for yet."""
    drawn = Table("Sheet", "Last at", "Document", title="In question")
    for sheet in sheets:
        drawn.add_row(sheet.id, sheet.station or "the safe", sheet.document or "missing at a count")
    return drawn


def counts_table(
    counts: Sequence[CountTaken], names: Mapping[str, str], zone: ZoneInfo, now: Millis
) -> Table:
    """When each place was counted last."""
    drawn = Table("Counted", "At", "By", "Differences", title="Last counts")
    for each in counts:
        place = (
            f"Tray at {each.station}" if each.stock is None else f"Safe: {names.get(each.stock, each.stock)}"
        )
        drawn.add_row(place, _moment(each.at, zone, now), each.by, str(each.differences))
    return drawn


def differences_table(found: Sequence[Difference], tell: Callable[[Refusal], Told]) -> Table:
    """What a count found, sheet by sheet, and how each can be explained."""
    drawn = Table("Sheet", "Found", "What to do", show_lines=True)
    drawn.columns[0].no_wrap = True
    for each in found:
        words = tell(each.told)
        drawn.add_row(each.number, words.what, words.next_step)
    return drawn


def _figures(each: Balance) -> tuple[str, ...]:
    figures = (each.received, each.issued, each.spoiled, each.in_question, each.unused, each.loaded)
    difference = f"[bold red]{each.difference}[/]" if each.difference else "0"
    return (*map(str, figures), difference)


def _moment(at: Millis, zone: ZoneInfo, now: Millis) -> str:
    """The wall time, with the day when it is not today's."""
    return f"{local(at, zone):{'%H:%M' if day_of(at, zone) == day_of(now, zone) else '%Y-%m-%d %H:%M'}}"
