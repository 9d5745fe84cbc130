"""Exploring what the rules promise."""

import typer

from shared.commands.terminal import say

check_app = typer.Typer(help="Explore what the rules promise in every history.", no_args_is_help=True)


@check_app.command("print-once")
def check_print_once() -> None:
    """Explores every order of presses, crashes, faults and cut lines, a minute or two; exit 1 when a promise breaks."""
    from rich.progress import Progress

    from shared.checking.print_once import SEARCHES
    from shared.commands.side_by_side import findings

    with Progress(transient=True) as bar:
        tasks = [bar.add_task(each.name, total=None) for each in SEARCHES]
        good = True
        for finding in findings(
            lambda number, looked, found: bar.update(tasks[number], completed=looked, total=found)
        ):
            good = good and finding.good
            for line in finding.lines():
                say(line)
    raise typer.Exit(0 if good else 1)
