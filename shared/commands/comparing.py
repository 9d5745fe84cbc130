"""Proving on the terminal that hall and platform hold the same journal."""

import sys
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

import typer

from shared.commands.terminal import SettingsPath, say, told
from shared.config import DEFAULT_SETTINGS, load_settings
from shared.journal.entry import Refusal

if TYPE_CHECKING:  # what a command needs is imported when it is called
    from rich.progress import Progress, TaskID

    from shared.sync.comparing import Comparison

LEVEL, DIFFERS, OPEN = 0, 1, 2
OF = {"hall": "This hall's entries", "platform": "The platform's entries for this hall"}
TO_DO = (
    "Change neither journal. A hall put back from a backup gets what it lacks by `onewindow sync once`. Otherwise send "
    "these lines to the platform's office: `onewindow journal verify` tells whether it was this side that was touched."
)
TO_WAIT_FOR = "Waiting entries go by themselves, or now by `onewindow sync once`; then compare again."


def sync_compare(settings: SettingsPath = DEFAULT_SETTINGS) -> None:
    """Proves hall journal = platform copy, entry by entry; exit 1 when they differ, 2 when that stays open."""
    from rich.progress import Progress

    from shared.bootstrap import open_hall, platform_client
    from shared.sync.comparing import directions
    from shared.sync.ports import LineCut, Rejected

    services = open_hall(load_settings(settings))
    client = platform_client(services)
    done: dict[str, Comparison] = {}
    try:
        with Progress(transient=True, disable=not sys.stdout.isatty()) as bar:
            for direction in directions(services.hall, client.marks):
                task = bar.add_task(OF[direction.writer], total=direction.count)
                done[direction.writer] = direction.compare(partial(_moved, bar, task))
    except LineCut:
        _tell(done)
        say(told(Refusal("sync.offline")))
        raise typer.Exit(_differing(done) or OPEN) from None
    except Rejected as rejected:
        _tell(done)
        say(told(Refusal("sync.refused", {"code": rejected.code})))
        raise typer.Exit(_differing(done) or OPEN) from None
    finally:
        client.close()
        services.hall.engine.dispose()
    _tell(done)
    raise typer.Exit(_ended(done))


def _moved(bar: "Progress", task: "TaskID", count: int) -> None:
    bar.update(task, completed=count)


def _tell(done: "Mapping[str, Comparison]") -> None:
    for writer, compared in done.items():
        counts = f"{compared.compared} compared, {compared.differing} differ, {compared.waiting} wait"
        say(f"{OF[writer]}: {counts}")
        for each in compared.first:
            epoch, seq = each.place
            say(f"  epoch {epoch} entry {seq}: {each.words()}")
        if compared.differing > len(compared.first):
            say(f"  … and {compared.differing - len(compared.first)} more")


def _differing(done: "Mapping[str, Comparison]") -> int:
    """DIFFERS, or 0."""
    return DIFFERS if any(each.differing for each in done.values()) else 0


def _ended(done: "Mapping[str, Comparison]") -> int:
    if _differing(done):
        say(TO_DO)
        return DIFFERS
    if any(each.waiting for each in done.values()):
        say(TO_WAIT_FOR)
        return OPEN
    say("Hall and platform hold the same, entry by entry.")
    return LEVEL
