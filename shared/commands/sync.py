"""The line to the online platform."""

import signal
from typing import Annotated

import typer

from shared.commands.comparing import sync_compare
from shared.commands.terminal import SettingsPath, at_work, fail, say
from shared.config import DEFAULT_SETTINGS, load_settings

sync_app = typer.Typer(help="The line to the online platform.", no_args_is_help=True)
sync_app.command("compare")(sync_compare)


@sync_app.command("enrol")
def sync_enrol(
    code: Annotated[str, typer.Argument(help="The one-time code the platform gave for this hall.")],
    settings: SettingsPath = DEFAULT_SETTINGS,
) -> None:
    """Makes this hall known to the platform."""
    from shared.bootstrap import enrol, open_hall
    from shared.sync.ports import LineCut, Rejected

    chosen = load_settings(settings)
    try:
        enrol(open_hall(chosen), code)
    except LineCut:
        fail(f"The platform at {chosen.platform.url} does not answer; check the line and try again.")
    except Rejected as rejected:
        fail(f"The platform did not take the code ({rejected.code}); ask its office for a new one.")
    say("The platform knows this hall now.")


@sync_app.command("status")
def sync_status(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """How the line stands, how many entries wait on this side, and which station runs the sync."""
    from shared.bootstrap import open_agent
    from shared.sync.line import watch

    say(watch(open_agent(load_settings(settings)).hall).look_once().sentence())


@sync_app.command("once")
def sync_once(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Sends and fetches until both sides are level, then stops; exit 1 when the line is cut."""
    from shared.bootstrap import open_agent

    status = open_agent(load_settings(settings)).once()
    say(status.sentence())
    raise typer.Exit(0 if status.online else 1)


@sync_app.command("run")
def sync_run(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Keeps both sides level until stopped."""
    from shared.at_length import collect_seldom, give_way
    from shared.bootstrap import open_agent
    from shared.sync.fetching import LONG_POLL_SECONDS

    agent = open_agent(at_work(settings, "sync"), LONG_POLL_SECONDS)
    collect_seldom()
    give_way()
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, lambda _number, _frame: agent.stopping.set())
    agent.run()
