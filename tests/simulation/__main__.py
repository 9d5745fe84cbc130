"""Lets worlds live and shows those in which something went wrong: `python -m tests.simulation --seeds 1000`."""

import argparse
import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.simulation.planted import PLANTED
from tests.simulation.seeds import story


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000, help="how many worlds")
    parser.add_argument("--from", type=int, default=0, dest="first", help="the first one's seed")
    parser.add_argument("--jobs", type=int, default=2, help="processes that work at it")
    parser.add_argument("--trace", action="store_true", help="show all that happened in each")
    parser.add_argument("--planted", choices=PLANTED, help="with this bug in the programs")
    asked = parser.parse_args()
    wrong = 0
    for seed, fault, trace in _lived(asked):
        if fault is not None:
            wrong += 1
            print(f"seed {seed}: {fault}")  # noqa: T201  what it is for
        if asked.trace:
            print("\n".join(trace))  # noqa: T201
    print(f"{asked.seeds} worlds from {asked.first}, {wrong} of them wrong")  # noqa: T201
    return 1 if wrong else 0


def _lived(asked: argparse.Namespace) -> Iterator[tuple[int, str | None, list[str]]]:
    seeds = range(asked.first, asked.first + asked.seeds)
    plants = [asked.planted] * len(seeds)
    if asked.jobs == 1 or len(seeds) == 1:
        yield from map(story, seeds, plants)
        return
    with ProcessPoolExecutor(asked.jobs, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(story, seeds, plants, chunksize=10)


if __name__ == "__main__":
    sys.exit(main())
