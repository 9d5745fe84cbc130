"""`python -m tests.bench`: measures, prints the table, adds the lines to build/bench/<date>.jsonl."""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from tests.bench import measurement, queue_rates
from tests.bench.measurement import Measurement
from tests.bench.stations import stations

STATIONS = 8


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--strict", action="store_true", help="exit 1 when a goal is missed")
    parser.add_argument("--repeats", type=int, default=5, help="runs a median is taken of (5)")
    chosen = parser.parse_args()
    console = Console()
    found = []
    for each in _measure(chosen.repeats):
        found.append(each)
        console.print(each.name, "…", f"{each.value:,.0f} {each.unit}", style="dim")
    console.print(measurement.table(found))
    measurement.write_lines(found, Path("build/bench") / f"{datetime.now(UTC).date().isoformat()}.jsonl")
    return 1 if chosen.strict and not all(each.met for each in found) else 0


def _measure(repeats: int) -> Iterator[Measurement]:
    with stations(STATIONS) as hall:
        yield from queue_rates.measure(hall, repeats)


if __name__ == "__main__":
    sys.exit(main())
