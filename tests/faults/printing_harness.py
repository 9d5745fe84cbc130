"""The harness of tests/faults/printing, begun as a program of its own."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from shared.journal.entry import Json
from tests.printers import ROOT

_WITHIN_SECONDS = 600


def told_by(*arguments: object) -> Json:
    """What it tells when it ends; a promise that is broken is told too, under `broken`."""
    command = [sys.executable, "-m", "tests.faults.printing", *map(str, arguments)]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=_WITHIN_SECONDS, check=False
    )
    assert ended.stdout, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    print(json.dumps(told, ensure_ascii=False, indent=1), ended.stderr)  # noqa: T201  pytest shows it when a test fails
    return told


def told_on_both(*arguments: object) -> list[Json]:
    """The same on SQLite and on PostgreSQL, side by side: half of a history is waiting."""
    with ThreadPoolExecutor(2) as both:
        told = [both.submit(told_by, *arguments, "--on", database) for database in ("sqlite", "postgresql")]
        return [each.result() for each in told]
