"""Plays histories one after another on one database, each with a printer and a folder of its own."""

import gc
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.faults.printing.databases import Databases, PostgresDatabase, SqliteFile
from tests.faults.printing.history import History, Outcome, Plan, Surroundings
from tests.faults.printing.killing import KillPoints
from tests.faults.printing.processes import Forked, free_port
from tests.faults.printing.station import Practice, draw_in_advance
from tests.postgres import postgres_server


@dataclass(slots=True)
class Harness:
    """Everything is imported and warm: a history's processes are forked from this one."""

    folder: Path
    around: Surroundings

    def play(self, plan: Plan) -> Outcome:
        """One history to its end, or to the first breach of the promise."""
        folder = self.folder / "history"
        folder.mkdir()
        outcome = History(folder, self.around).play(plan)
        shutil.rmtree(folder)
        return outcome


@contextmanager
def harness(database: str, practice: Practice) -> Iterator[Harness]:
    """On `sqlite` or `postgresql`, the latter a server of our own."""
    with (
        tempfile.TemporaryDirectory(prefix="onewindow-faults-") as name,
        _databases(database, Path(name)) as its,
    ):
        folder, kill_points = Path(name), KillPoints()
        # Elsewhere, for what drawing keeps in memory would be copied by every fork.
        Forked(partial(draw_in_advance, folder / "sheet.pdf"), kill_points, None).ended()
        around = Surroundings(its, practice, kill_points, free_port(), (folder / "sheet.pdf").read_bytes())
        gc.collect()
        gc.freeze()  # else each child's collector would touch, and so copy, all there is
        yield Harness(folder, around)


@contextmanager
def _databases(kind: str, folder: Path) -> Iterator[Databases]:
    if kind == "sqlite":
        yield SqliteFile(folder)
        return
    with postgres_server() as server:
        halls = PostgresDatabase(server.url(server.create_database()))
        try:
            yield halls
        finally:
            halls.close()
