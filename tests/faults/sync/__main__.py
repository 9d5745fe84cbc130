"""Kill hall and platform at random over a line that fails, let two stations fight, or restore a hall, and compare.

    python -m tests.faults.sync kills --on postgresql --entries 100000 --seconds 120
    python -m tests.faults.sync fights --seed 7
    python -m tests.faults.sync restores --entries 10000

The last line on standard output tells as JSON what came of it; exit 1 when something was lost, doubled or stuck.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import randrange

from tests.faults.sync.fighting import Fighting
from tests.faults.sync.killing import Killing, Plan
from tests.faults.sync.place import place
from tests.faults.sync.restoring import Restoring
from tests.postgres import postgres_server

_TRIALS = {"kills": Killing, "fights": Fighting, "restores": Restoring}


def main() -> int:
    options = _options()
    seed = randrange(1 << 31) if options.seed is None else options.seed
    plan = Plan(seed, options.entries, options.bookings, options.seconds, options.rate)
    with (
        tempfile.TemporaryDirectory(prefix="onewindow-sync-") as name,
        _databases(options.on, Path(name)) as (hall, platform),
        place(Path(name), hall, platform, seed) as its,
    ):
        told = _TRIALS[options.trial](its, plan).play() | {"on": options.on}
        if told["broken"]:
            print(its.all_told())  # noqa: T201  a program's answer
    print(json.dumps(told, ensure_ascii=False))  # noqa: T201  a program's answer
    return 1 if told["broken"] else 0


@contextmanager
def _databases(kind: str, folder: Path) -> Iterator[tuple[str, str]]:
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'hall.db'}", f"sqlite:///{folder / 'platform.db'}"
        return
    with postgres_server() as server:
        yield server.url(server.create_database()), server.url(server.create_database())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.sync", description=__doc__)
    parser.add_argument("trial", choices=list(_TRIALS))
    parser.add_argument("--on", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--bookings", type=int, default=600)
    parser.add_argument("--seconds", type=float, default=60.0, help="of work, faults and deaths")
    parser.add_argument("--rate", type=float, default=0.25, help="the chance of a fault in each message")
    parser.add_argument("--seed", type=int, help="one is drawn and told if it is not given")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
