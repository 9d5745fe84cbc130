"""Kill the processes that print: at every point of their way, or at random among a printer's faults.

    python -m tests.faults.printing points --on postgresql
    python -m tests.faults.printing alone --stall 60
    python -m tests.faults.printing runs --runs 5000 --seed 7

The last line on standard output tells as JSON what came of it; exit 1 when the promise was broken.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from random import randrange

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from shared.journal.entry import Json
from tests.faults.printing import faults, points
from tests.faults.printing.harness import Harness, harness
from tests.faults.printing.history import Outcome, Plan
from tests.faults.printing.killing import preload
from tests.faults.printing.planted import PLANTED
from tests.faults.printing.station import Practice

_ME = "python -m tests.faults.printing"


def main() -> int:
    options = _options()
    preload()
    begun = time.monotonic()
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with (
        harness(options.on, PLANTED[options.bug] if options.bug else Practice()) as its,
        # renewed by hand: a thread of its own would be in the way of every fork
        Progress(*columns, console=console, auto_refresh=False, disable=not console.is_terminal) as bar,
    ):
        told = options.do(its, options, bar)
    told |= {"on": options.on, "seconds": round(time.monotonic() - begun, 1)}
    print(json.dumps(told, ensure_ascii=False))  # noqa: T201  a program's answer
    return 1 if told["broken"] else 0


def die_at_points(its: Harness, options: argparse.Namespace, bar: Progress) -> dict[str, Json]:
    """A process dies at every point of each path; a planted bug is looked for on the first one."""
    paths = [points.PRINTING]
    if not options.bug:
        paths += [points.recovering(its.play), *points.SETTLING]
    told: dict[str, Json] = {"broken": None, "paths": {}}
    for path in paths:
        every = 1 if path is points.PRINTING and not options.bug else options.every
        result = points.killed(its.play, path, every, _shown(bar, path.name))
        told["paths"][path.name] = {
            "points": result.points,
            "deaths": result.deaths,
            "states": result.states,
            "calls": result.calls,
        }
        if result.broken is not None:
            told["broken"] = f"killed at point {result.at} of {path.name}: {result.broken.broken}"
            _tell(result.broken)
            break
    return told


def each_alone(its: Harness, options: argparse.Namespace, bar: Progress) -> dict[str, Json]:
    """Every fault of a printer by itself, and a job that stalls."""
    plans = faults.alone(options.stall)
    shown = _shown(bar, "every fault alone")
    for number, plan in enumerate(plans, 1):
        outcome = its.play(plan)
        shown(number, len(plans))
        if outcome.broken is not None:
            _tell(outcome, plan)
            return {"broken": outcome.broken, "runs": number}
    return {"broken": None, "runs": len(plans)}


def run_at_random(its: Harness, options: argparse.Namespace, bar: Progress) -> dict[str, Json]:
    """Seeded histories, the seed of each one more than that of the one before."""
    first = randrange(1_000_000) if options.seed is None else options.seed
    shown = _shown(bar, f"runs from seed {first}")
    deaths = 0
    for number in range(options.runs):
        plan = faults.drawn(first + number)
        outcome = its.play(plan)
        shown(number + 1, options.runs)
        deaths += outcome.deaths
        if outcome.broken is not None or options.told:
            _tell(outcome, plan)
        if outcome.broken is not None:
            bug = f" --bug {options.bug}" if options.bug else ""
            repeat = f"{_ME} runs --on {options.on} --seed {first + number} --runs 1 --told{bug}"
            _say(f"Repeat it with: {repeat}")
            return {"broken": outcome.broken, "seed": first + number, "runs": number + 1, "deaths": deaths}
    return {"broken": None, "seed": first, "runs": options.runs, "deaths": deaths}


def _shown(bar: Progress, what: str) -> Callable[[int, int], None]:
    task = bar.add_task(what)
    return lambda done, of: bar.update(task, completed=done, total=of, refresh=True)


def _tell(outcome: Outcome, plan: Plan | None = None) -> None:
    told = [] if plan is None else [f"printer: {plan.printer}", *(f"life: {life}" for life in plan.lives)]
    _say("\n  ".join(["A history:", *told, *outcome.told, f"=> {outcome.broken or 'the promise held'}"]))


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog=_ME, description="Proves by killing that a document is printed once."
    )
    of_all = argparse.ArgumentParser(add_help=False)
    of_all.add_argument(
        "--on", choices=("sqlite", "postgresql"), default="sqlite", help="the hall's database"
    )
    of_all.add_argument("--bug", choices=sorted(PLANTED), help="plant this bug: the promise must be broken")
    what = parser.add_subparsers(required=True)
    one = what.add_parser("points", parents=[of_all], help="die at every point where something is written")
    one.add_argument(
        "--every", type=int, default=1, help="of the paths behind the first, at one point in so many"
    )
    one.set_defaults(do=die_at_points)
    one = what.add_parser("alone", parents=[of_all], help="every fault of a printer by itself")
    one.add_argument("--stall", type=float, default=0.3, help="seconds a stalling printer stalls")
    one.set_defaults(do=each_alone)
    one = what.add_parser("runs", parents=[of_all], help="deaths and faults drawn from a seed")
    one.add_argument("--runs", type=int, default=250)
    one.add_argument("--seed", type=int, help="of the first run; one is drawn and told if it is not given")
    one.add_argument("--told", action="store_true", help="tell every history")
    one.set_defaults(do=run_at_random)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
