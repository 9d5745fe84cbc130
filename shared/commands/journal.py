"""Proving and rebuilding the hall's journal."""

from typing import Annotated

import typer

from shared.commands.terminal import Database, SettingsPath, say
from shared.config import DEFAULT_SETTINGS, load_settings

journal_app = typer.Typer(help="Prove and rebuild the hall's journal.", no_args_is_help=True)


@journal_app.command("verify")
def journal_verify(settings: SettingsPath = DEFAULT_SETTINGS, database: Database = None) -> None:
    """Walks the hash chain of every stream; exit 1 and the first bad entry when it does not hold."""
    from shared.db.engine import opened
    from shared.journal.store import Broken, Journal
    from shared.journal.tables import HALL_JOURNAL

    journal = Journal(HALL_JOURNAL)
    broken = False
    with opened(database or load_settings(settings).storage.database) as engine, engine.connect() as conn:
        for stream in journal.streams(conn):
            found = journal.verify(conn, stream)
            if isinstance(found, Broken):
                broken = True
                say(f"{stream}: broken at epoch {found.epoch} entry {found.seq}: {found.reason}")
            else:
                say(f"{stream}: {found} entries, the chain holds")
    raise typer.Exit(1 if broken else 0)


@journal_app.command("replay")
def journal_replay(
    settings: SettingsPath = DEFAULT_SETTINGS,
    database: Database = None,
    write: Annotated[bool, typer.Option("--write", help="Keep the rebuilt state tables.")] = False,
) -> None:
    """Rebuilds the state tables from the journal; exit 1 when a row came out differently."""
    from rich.progress import Progress

    from shared.bootstrap import PROJECTIONS, STATE_TABLES
    from shared.db.engine import WRITE_LANE, opened
    from shared.journal.replay import replay
    from shared.journal.store import Journal
    from shared.journal.tables import HALL_JOURNAL

    chosen = load_settings(settings)
    journal, stream = Journal(HALL_JOURNAL), chosen.hall.code
    with (
        opened(database or chosen.storage.database) as engine,
        engine.connect().execution_options(**WRITE_LANE) as conn,
        conn.begin() as transaction,
    ):
        total = journal.count(conn, stream)
        with Progress(transient=True) as bar:
            task = bar.add_task("Replaying", total=total)
            differences = replay(
                conn, journal, stream, PROJECTIONS, STATE_TABLES, lambda n: bar.update(task, completed=n)
            )
        if not write:
            transaction.rollback()
    for each in differences:
        say(f"{each.table} {each.key}: the journal gives another row")
    say(f"{total} entries replayed, {len(differences)} rows differ" + (", kept" if write else ""))
    raise typer.Exit(1 if differences else 0)
