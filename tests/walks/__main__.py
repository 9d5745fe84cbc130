"""Walks and storms before the kiosk's real window: `python -m tests.walks storm --touches 10000 --seed 7`."""

import argparse
import random
import sys

from tests.walks.planted import PLANTED
from tests.walks.screens import on_a_screen
from tests.walks.steps import WALKS

SECONDS_A_TOUCH = 0.5


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.walks", description=__doc__)
    parser.add_argument("what", choices=("walks", "storm"))
    parser.add_argument("--touches", type=int, default=10_000, help="touches and keys of the storm (10,000)")
    parser.add_argument("--seed", type=int, help="what the storm is made of; by chance when left out")
    parser.add_argument("--planted", choices=PLANTED, default="", help="with this bug in the kiosk")
    asked = parser.parse_args()
    seed = random.randrange(1_000_000) if asked.seed is None else asked.seed
    plant = f"={asked.planted}" if asked.planted else ""
    words = ["walks", *(name + plant for name in WALKS)]
    if asked.what == "storm":
        words = ["storm", str(asked.touches), str(seed), *([asked.planted] if asked.planted else [])]
        print(f"seed {seed}", flush=True)  # noqa: T201  what it is for
    told = on_a_screen(words, 300 + asked.touches * SECONDS_A_TOUCH)
    for each in told:
        print(each.get("walk", f"seed {seed}"), each["wrong"] or each.get("met", "holds"))  # noqa: T201
    return 1 if not told or any(each["wrong"] for each in told) else 0


if __name__ == "__main__":
    sys.exit(main())
