"""`python -m tests.fuzz [TARGET …] --seconds N`: lets atheris make up bytes for each target, one after the other.

It begins with what the tests saved (tests/fuzz/corpus) and what earlier runs found (build/fuzz). Exit 1 when a
promise was broken; the bytes that broke it are printed, and stand in build/fuzz beside the target's own.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz import corpus

BUILD = Path("build/fuzz")
SECONDS = 20
SLOWEST = 10  # seconds for one input
LONGEST = 4096  # bytes
MEGABYTES = 2048
INSIDE = "--inside"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a target's run came to; `found` are the files of bytes that broke its promise."""

    runs: int
    reached: int
    kept: int
    found: tuple[Path, ...]
    told: str


def main() -> int:
    names = corpus.names()
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(names)}; all when left out")
    parser.add_argument("--seconds", type=int, default=SECONDS, help=f"for each target ({SECONDS})")
    parser.add_argument(
        "--save", action="store_true", help="keep some of what reached further in tests/fuzz/corpus"
    )
    chosen = parser.parse_args()
    if unknown := set(chosen.targets) - set(names):
        parser.error(f"there is no target {unknown.pop()}")
    if importlib.util.find_spec("atheris") is None:
        parser.error("atheris is not installed: `make fuzz` does that")
    broken = 0
    for name in chosen.targets or names:
        outcome = fuzz(name, chosen.seconds)
        broken += bool(outcome.found)
        sys.stdout.write(
            f"{name:28} {outcome.runs:>9,} runs, {outcome.reached:>5} places reached, {outcome.kept:>4} inputs kept"
            f"{'  BROKEN' if outcome.found else ''}\n"
        )
        for file in outcome.found:
            sys.stdout.write(f"{outcome.told}\n{file}: {file.read_bytes().hex()}\n")
        sys.stdout.flush()
        if chosen.save:
            corpus.save(name, [file.read_bytes() for file in (BUILD / name / "kept").iterdir()])
    return 1 if broken else 0


def fuzz(name: str, seconds: int) -> Outcome:
    """One target for so many seconds, in a process of its own: libFuzzer ends the one it runs in."""
    folder = BUILD / name
    (folder / "kept").mkdir(parents=True, exist_ok=True)
    corpus.write_files(name, folder / "saved")
    before = set(folder.glob("crash-*")) | set(folder.glob("timeout-*")) | set(folder.glob("oom-*"))
    said = _inside(
        name,
        str(folder / "kept"),
        str(folder / "saved"),
        f"-max_total_time={seconds}",
        f"-artifact_prefix={folder}/",
        f"-timeout={SLOWEST}",
        f"-max_len={LONGEST}",
        f"-rss_limit_mb={MEGABYTES}",
    )
    after = set(folder.glob("crash-*")) | set(folder.glob("timeout-*")) | set(folder.glob("oom-*"))
    runs = re.findall(r"^#(\d+)", said, re.MULTILINE)
    reached = re.findall(r"(?:cov|ft): (\d+)", said)
    traceback = said.partition("=== Uncaught Python exception: ===")[2].partition("==")[0]
    return Outcome(
        int(runs[-1]) if runs else 0,
        int(reached[-1]) if reached else 0,
        len(list((folder / "kept").iterdir())),
        tuple(sorted(after - before)),
        traceback.strip() or said[-2000:],
    )


def _inside(name: str, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", INSIDE, name, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"PYTHONHASHSEED": "0"},
        check=False,
    )
    return done.stdout.decode("utf-8", "replace")


def inside(name: str, options: list[str]) -> None:
    """In the process of the target: what it imports of ours is instrumented, then libFuzzer has the word."""
    import atheris
    import structlog

    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    with atheris.instrument_imports(include=["shared", "tests.fuzz", "pypdf"]):
        from tests.fuzz.targets import TARGETS
    atheris.Setup(["tests.fuzz", *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == [INSIDE]:
        inside(sys.argv[2], sys.argv[3:])
    sys.exit(main())
