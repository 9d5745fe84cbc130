"""Lets worlds live and shows those in which something went wrong: `python -m tests.simulation --seeds 1000`."""

import argparse
import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.simulation.planted import PLANTED
from tests.simulation.seeds import story

TELL_EVERY = 1000


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000, help="how many worlds")
    parser.add_argument("--from", type=int, default=0, dest="first", help="the first one's seed")
    parser.add_argument("--jobs", type=int, default=2, help="processes that work at it")
    parser.add_argument("--trace", action="store_true", help="show all that happened in each")
    parser.add_argument("--planted", choices=PLANTED, help="with this bug in the programs")
    asked = parser.parse_args()
    wrong = 0
    for count, (seed, fault, trace) in enumerate(_lived(asked), start=1):
        if fault is not None:
            wrong += 1
            print(f"seed {seed}: {fault}\n  again: {_again(seed, asked.planted)}", flush=True)  # noqa: T201  what it is for
        if asked.trace:
            print("\n".join(trace))  # noqa: T201
        if count % TELL_EVERY == 0 and count < asked.seeds:
            print(f"{count} worlds, {wrong} of them wrong so far", flush=True)  # noqa: T201
    print(f"{asked.seeds} worlds from {asked.first}, {wrong} of them wrong")  # noqa: T201
    return 1 if wrong else 0


def _again(seed: int, planted: str | None) -> str:
    """The command that shows this world once more, step by step."""
    plant = "" if planted is None else f" --planted {planted}"
    return f"{os.path.relpath(sys.executable)} -m tests.simulation --seeds 1 --from {seed} --trace{plant}"


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
