"""What every command of the terminal shares: its settings, its words, and how it ends."""

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from shared.config import SETTINGS_VARIABLE, Settings, load_settings
from shared.journal.entry import Refusal

if TYPE_CHECKING:  # what a command needs is imported when it is called
    from shared.staff.model import ShownCard

SettingsPath = Annotated[
    Path,
    typer.Option("--settings", "-s", envvar=SETTINGS_VARIABLE, help="The settings file (TOML)."),
]
Database = Annotated[
    str | None,
    typer.Option("--database", help="A database URL; the settings' one when left out."),
]


def card_put_in() -> "ShownCard":
    """The card someone puts into the reader; the command ends when there is no reader."""
    from shared.staff import at_the_reader

    card = at_the_reader.card_put_in(lambda problem: say(told(problem)))
    if isinstance(card, Refusal):
        fail(told(card))
    return card


def told(refused: Refusal) -> str:
    """What happened and what to do next."""
    from shared.qt.sentences import sentence

    words = sentence(refused)
    return f"{words.what} {words.next_step}"


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def fail(text: str) -> NoReturn:
    """Ends the command with a sentence and exit 1."""
    sys.stderr.write(text + "\n")
    raise typer.Exit(1)


def at_work(path: Path, station: str = "") -> Settings:
    """The settings of a program that stays: its log and crash reports are set up."""
    from shared.logs import configure

    settings = load_settings(path)
    configure(settings.storage.logs, station or settings.station.name)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not let Python's own handler run
    return settings
