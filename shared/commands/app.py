"""The commands of `onewindow` and their help. The front door hands in the doors: shared knows none of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from shared.commands.blanks import blanks_app
from shared.commands.catalogue import catalogue_app
from shared.commands.checking import check_app
from shared.commands.journal import journal_app
from shared.commands.staff import staff_app
from shared.commands.sync import sync_app
from shared.commands.terminal import SettingsPath, at_work, fail, say
from shared.config import DEFAULT_SETTINGS, Settings, load_settings

Door = Callable[[Settings], int]


@dataclass(frozen=True, slots=True)
class Doors:
    """What the front door opens; each takes the settings and gives the exit code.

    `guarded_kiosk` takes the path of the settings, which are read anew for every start.
    """

    kiosk: Door
    guarded_kiosk: Callable[[Path], int]
    board: Door
    counter: Door


app = typer.Typer(
    name="onewindow",
    help="Onewindow (一窗): kiosks, counters and call boards for government service halls.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(journal_app, name="journal")
app.add_typer(catalogue_app, name="catalogue")
app.add_typer(sync_app, name="sync")
app.add_typer(staff_app, name="staff")
app.add_typer(check_app, name="check")
app.add_typer(blanks_app, name="blanks")


@app.command()
def kiosk(
    context: typer.Context,
    settings: SettingsPath = DEFAULT_SETTINGS,
    guarded: Annotated[
        bool, typer.Option("--guarded", help="Start it again when it crashes, is killed or hangs.")
    ] = False,
) -> None:
    """The citizen's self-service terminal."""
    if guarded:
        raise typer.Exit(context.obj.guarded_kiosk(settings))
    raise typer.Exit(context.obj.kiosk(load_settings(settings)))


@app.command()
def board(context: typer.Context, settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """The hall's call board, with its voice."""
    raise typer.Exit(context.obj.board(at_work(settings)))


@app.command()
def counter(context: typer.Context, settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """The single window: clerks, and the hall manager by role."""
    raise typer.Exit(context.obj.counter(at_work(settings)))


@app.command()
def platform(
    settings: SettingsPath = DEFAULT_SETTINGS,
    seed: Annotated[bool, typer.Option(help="Add the demo's accounts, e-licences and officers.")] = False,
    code_for: Annotated[
        str | None, typer.Option(help="Print a one-time enrolment code for this hall.")
    ] = None,
    revoke: Annotated[
        str | None, typer.Option(help="Shut this hall out until it enrols with a new code.")
    ] = None,
) -> None:
    """The reference online platform: the other end of the sync, with its web pages."""
    from shared.platform.serve import enrolment_code, revoke_hall, run

    if revoke is not None:
        if not revoke_hall(load_settings(settings), revoke):
            fail(f"The platform knows no hall {revoke}; nothing was changed.")
        say(
            f"Nothing {revoke} signs is taken any more. To let it in again: onewindow platform --code-for {revoke}"
        )
        return

    if code_for is not None:
        say(enrolment_code(load_settings(settings), code_for))
        return
    raise typer.Exit(run(at_work(settings, "platform"), seed=seed))


@app.command()
def init(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Makes the hall's keys and brings its database to the present schema; harmless when done before."""
    from shared.bootstrap import prepare_hall

    made = prepare_hall(load_settings(settings))
    say(f"{made.keys}\n{made.database}")


@app.command()
def doctor(
    settings: SettingsPath = DEFAULT_SETTINGS,
    as_json: Annotated[bool, typer.Option("--json", help="For a program that watches the hall.")] = False,
) -> None:
    """How each device, the database and the line stand, since when, and what to do; exit 1 when one is failing."""
    from functools import partial

    from rich.console import Console

    from shared.bootstrap import RESOURCES
    from shared.health import report
    from shared.health.looking import Looking
    from shared.health.looks import looks
    from shared.health.memory import memory_of
    from shared.health.model import healthy
    from shared.health.queries import reading
    from shared.qt.sentences import in_words, sentence

    chosen = load_settings(settings)
    clock = chosen.clock
    database = partial(reading, chosen.storage.database)
    things = looks(chosen, database, clock, RESOURCES / "catalogue")
    checks = Looking(things, clock, memory_of(chosen)).look()
    tell = partial(sentence, zone=chosen.hall.zone, now=clock.now())
    if as_json:
        say(report.as_json(checks, tell))
    else:
        Console().print(report.table(checks, tell, in_words, chosen.zone, clock.now()))
    raise typer.Exit(0 if healthy(checks) else 1)


@app.command()
def demo(
    headless: Annotated[
        bool, typer.Option("--headless", help="Drive the visit on a virtual screen.")
    ] = False,
    out: Annotated[Path, typer.Option(help="Where a headless visit leaves its pictures and papers.")] = Path(
        "build/demo"
    ),
) -> None:
    """One visit through the whole product, with emulated devices; opens the programs where there is a screen."""
    from shared.demo.run import run

    raise typer.Exit(run(headless=headless, out=out))
