"""The commands of numbered blank paper, for the safe and for a hall whose screens are off.

Whoever enters something proves who they are with their password, and with their card where they have one; a run of
sheets is written FIRST..LAST, one sheet alone by its number.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from shared.commands.terminal import SettingsPath, card_put_in, fail, say, told
from shared.config import DEFAULT_SETTINGS, load_settings
from shared.journal.entry import Refusal

if TYPE_CHECKING:  # what a command needs is imported when it is called
    from shared.blanks.counting import Counted
    from shared.bootstrap import HallServices

T = TypeVar("T")

blanks_app = typer.Typer(help="The ledger of numbered blank paper.", no_args_is_help=True)

By = Annotated[str, typer.Option("--by", prompt="Your account", help="The account of whoever enters it.")]
Password = Annotated[str, typer.Option(prompt=True, hide_input=True, help="The account's own.")]
First = Annotated[str, typer.Argument(help="The first sheet's number, whole, as printed on it.")]
Last = Annotated[str, typer.Argument(help="The last sheet's number.")]
Station = Annotated[str, typer.Argument(help="The station's name in its settings, e.g. kiosk-1.")]


@blanks_app.command()
def receive(
    stock: Annotated[str, typer.Argument(help="The stock, as in the catalogue's stocks.yaml.")],
    first: First,
    last: Last,
    by: By,
    password: Password,
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """A delivery comes into the safe."""
    services = _hall(settings, by, password)
    sheets = _done(services.blanks.receive(stock, first, last, by))
    say(f"{sheets} sheets of {services.catalogue.stocks[stock].name} are in the safe.")


@blanks_app.command()
def load(
    station: Station,
    first: First,
    last: Last,
    by: By,
    password: Password,
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Sheets go from the safe into a station's tray: FIRST comes out first, behind what lies there."""
    sheets = _done(_hall(settings, by, password).blanks.load(station, first, last, by))
    say(f"{sheets} sheets are in the tray at {station}; put them below those that lie there.")


@blanks_app.command()
def unload(
    station: Station,
    by: By,
    password: Password,
    sheets: Annotated[str, typer.Option(help="FIRST..LAST; the whole tray when left out.")] = "",
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Sheets go from a station's tray back into the safe."""
    run = _run(sheets) if sheets else None
    count = _done(_hall(settings, by, password).blanks.unload(station, by, run))
    say(f"{count} sheets went from the tray at {station} back into the safe.")


@blanks_app.command()
def spoil(
    number: Annotated[str, typer.Argument(help="The sheet's number.")],
    reason: Annotated[str, typer.Argument(help="jammed, torn, misprinted, flawed or lost.")],
    by: By,
    second: Annotated[str, typer.Option(prompt="The second account", help="Who saw the sheet with you.")],
    password: Password,
    second_password: Annotated[str, typer.Option(prompt=True, hide_input=True, help="The second one's own.")],
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Two people give up a sheet that no document is being printed on."""
    from shared.blanks.model import Reason

    if reason not in list(Reason):
        fail(f"There is no reason {reason}; use {', '.join(Reason)}.")
    services = _hall(settings, by, password)
    _prove(services, second, second_password)
    spoiled = services.blanks.spoil(number, Reason(reason), by, second)
    say(f"Sheet {_done(spoiled).id} is spoiled; keep what is left of it with the records.")


@blanks_app.command()
def count(
    by: By,
    password: Password,
    runs: Annotated[
        list[str] | None, typer.Argument(help="What lies there: FIRST..LAST or a number.")
    ] = None,
    tray: Annotated[str, typer.Option(help="A station's tray, its runs in the order they come out.")] = "",
    safe: Annotated[str, typer.Option(help="A stock in the safe, in any order.")] = "",
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Counts a tray or a stock in the safe; exit 1, and each sheet, when it is not as the ledger has it."""
    if bool(tray) == bool(safe):
        fail("Say what was counted: --tray with a station, or --safe with a stock.")
    blanks = _hall(settings, by, password).blanks
    there = [_run(run) for run in runs or []]
    counted = _done(blanks.count_tray(tray, there, by) if tray else blanks.count_safe(safe, there, by))
    say(f"{counted.sheets} sheets counted, {len(counted.differences)} are not as the ledger had them.")
    if counted.differences:
        _show(counted)
    raise typer.Exit(1 if counted.differences else 0)


@blanks_app.command()
def balance(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Issued, spoiled, in question and unused against received: for stocks, printers, hall; exit 1 when unequal."""
    from rich.console import Console

    from shared.blanks import queries, report
    from shared.bootstrap import open_hall

    services = open_hall(load_settings(settings))
    with services.hall.read() as conn:
        ledger, doubtful = queries.balance(conn), queries.in_question(conn)
        counts = queries.last_counts(conn)
    zone, now = services.hall.zone, services.hall.clock.now()
    names = {stock.id: stock.name for stock in services.catalogue.stocks.values()}
    console = Console()
    console.print(report.balance_table(ledger, names))
    if doubtful:
        console.print(report.doubtful_table(doubtful))
    if counts:
        console.print(report.counts_table(counts, names, zone, now))
    uneven = [each for each in ledger.places if each.difference]
    raise typer.Exit(1 if uneven else 0)


def _hall(settings: Path, by: str, password: str) -> "HallServices":
    """The hall, once `by` has proven who they are."""
    from shared.bootstrap import open_hall

    services = open_hall(load_settings(settings))
    _prove(services, by, password)
    return services


def _prove(services: "HallServices", account: str, password: str) -> None:
    proven = services.staff.confirm(account, password)
    if isinstance(proven, Refusal) and proven.code == "staff.card_needed":
        say(f"Put the card of {account} into the reader.")
        proven = services.staff.confirm(account, password, [card_put_in()])
    if isinstance(proven, Refusal):
        fail(told(proven))


def _run(written: str) -> tuple[str, str]:
    first, _, last = written.partition("..")
    return first, last or first


def _done(outcome: T | Refusal) -> T:
    """What was done; a refusal ends the command with its sentence."""
    if isinstance(outcome, Refusal):
        fail(told(outcome))
    return outcome


def _show(counted: "Counted") -> None:
    from rich.console import Console

    from shared.blanks import report
    from shared.qt.sentences import sentence

    Console().print(report.differences_table(counted.differences, sentence))
