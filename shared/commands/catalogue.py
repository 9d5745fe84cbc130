"""The catalogue of service items."""

from pathlib import Path
from typing import Annotated

import typer

from shared.commands.terminal import say

catalogue_app = typer.Typer(help="The catalogue of service items.", no_args_is_help=True)


@catalogue_app.command("check")
def catalogue_check(
    folder: Annotated[Path | None, typer.Argument(help="The catalogue's folder; the shipped one.")] = None,
) -> None:
    """Checks every item, rule and life event; exit 1 with file, line and a sentence for each problem."""
    from shared.bootstrap import RESOURCES
    from shared.catalogue.check import check

    problems = check(folder or RESOURCES / "catalogue")
    for problem in problems:
        say(f"{problem.file}:{problem.line}: {problem.message}")
    if not problems:
        say("the catalogue is sound")
    raise typer.Exit(1 if problems else 0)
