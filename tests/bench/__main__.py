"""`python -m tests.bench`: measures, prints the table, adds the lines to build/bench/<date>.jsonl.

Exit 1 when a number was given twice or a citizen called twice; for a missed goal only with --strict.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from tests.bench import (
    called_board,
    card_to_name,
    certificate,
    fault_to_sentence,
    felt_touches,
    guarded_kiosk,
    kiosk_start,
    measurement,
    queue_promises,
    queue_rates,
    sessions,
    sync_crowd,
    sync_drain,
    sync_ingest,
)
from tests.bench.measurement import Measurement
from tests.bench.queue_promises import STATIONS
from tests.bench.stations import stations
from tests.bench.touched_kiosk import kiosk


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"what to measure of {', '.join(PARTS)}; all when left out")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a goal is missed")
    parser.add_argument("--repeats", type=int, default=5, help="runs a median is taken of (5)")
    chosen = parser.parse_args()
    unknown = set(chosen.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no {unknown.pop()} to measure")
    console = Console()
    found = []
    for part in chosen.parts or PARTS:
        for each in PARTS[part](chosen.repeats):
            found.append(each)
            console.print(f"{each.name}: {each.value:,.0f} {each.unit}", style="dim")
    console.print(measurement.table(found))
    today = datetime.now(UTC).date().isoformat()
    measurement.write_lines(found, Path("build/bench") / f"{today}.jsonl")
    broken = any(each.never and not each.met for each in found)
    missed = not all(each.met for each in found)
    return 1 if broken or (chosen.strict and missed) else 0


def _promises(_repeats: int) -> Iterator[Measurement]:
    with stations(STATIONS) as hall:
        yield from queue_promises.measure(hall)


def _rates(repeats: int) -> Iterator[Measurement]:
    with stations(STATIONS) as hall:
        yield from queue_rates.measure(hall, repeats)


def _devices(repeats: int) -> Iterator[Measurement]:
    with kiosk() as at_work:
        yield from card_to_name.measure(at_work, repeats)
        yield from fault_to_sentence.measure(at_work, repeats)


PARTS: Mapping[str, Callable[[int], Iterator[Measurement]]] = {
    "kiosk": kiosk_start.measure,
    "guarded": guarded_kiosk.measure,
    "sessions": sessions.measure,
    "felt": felt_touches.measure,
    "devices": _devices,
    "board": called_board.measure,
    "certificate": certificate.measure,
    "promises": _promises,
    "rates": _rates,
    "drain": sync_drain.measure,
    "crowd": sync_crowd.measure,
    "ingest": sync_ingest.measure,
}

if __name__ == "__main__":
    sys.exit(main())
