"""Proving on the terminal that hall and platform hold the same journal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import typer

from shared.commands.terminal import SettingsPath, say, told
from shared.config import DEFAULT_SETTINGS, load_settings
from shared.journal.entry import Refusal

if TYPE_CHECKING:  # what a command needs is imported when it is called
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
    done: "list[Comparison]" = []
    try:
        with Progress(transient=True) as bar:
            for direction in directions(services.hall, client.marks):
                task = bar.add_task(OF[direction.writer], total=direction.count)
                compared = direction.compare(lambda count, task=task: bar.update(task, completed=count))  # type: ignore[misc]  # mypy sees no default
                done.append(compared)
                _tell(direction.writer, compared)
    except LineCut:
        _stop(Refusal("sync.offline"), done)
    except Rejected as rejected:
        _stop(Refusal("sync.refused", {"code": rejected.code}), done)
    finally:
        client.close()
        services.hall.engine.dispose()
    raise typer.Exit(_ended(done))


def _stop(refused: Refusal, done: "Sequence[Comparison]") -> NoReturn:
    say(told(refused))
    raise typer.Exit(DIFFERS if any(each.differing for each in done) else OPEN)


def _tell(writer: str, compared: "Comparison") -> None:
    said = f"{OF[writer]}: {compared.compared} compared, {compared.differing} differ, {compared.waiting} wait"
    say(said)
    for each in compared.first:
        epoch, seq = each.place
        say(f"  epoch {epoch} entry {seq}: {each.words()}")
    if compared.differing > len(compared.first):
        say(f"  … and {compared.differing - len(compared.first)} more")


def _ended(done: "Sequence[Comparison]") -> int:
    if any(each.differing for each in done):
        say(TO_DO)
        return DIFFERS
    if any(each.waiting for each in done):
        say(TO_WAIT_FOR)
        return OPEN
    say("Hall and platform hold the same, entry by entry.")
    return LEVEL
